/* filter COUNT: what a key typed into the sidebar's filter costs with COUNT
 * documents, against a plain search of their titles. */

#include "pm-document-list.h"
#include "samples.h"

#include <stdlib.h>
#include <string.h>

static const char *const words[] = { "minister", "budget", "harbour", "warns", "report", "election", "court", "strike", "hospital", "River" };

static GPtrArray *
make_documents (guint count)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (count);

  for (guint i = 0; i < count; i++) {
    g_autofree char *source = g_strdup_printf ("article-%06u.txt", i);
    g_autofree char *title = g_strdup_printf ("%s %s %s %u", words[g_rand_int_range (random, 0, 10)], words[g_rand_int_range (random, 0, 10)],
                                              words[g_rand_int_range (random, 0, 10)], g_rand_int_range (random, 0, 1000));
    PmDocumentFields fields = { .id = i + 1, .uuid = source, .title = title, .outlet = words[i % 5], .source = source, .sha256 = source };

    g_ptr_array_add (documents, pm_document_new (&fields, NULL, 0));
  }

  return documents;
}

static guint
count_titles (GPtrArray *documents, const char *typed)
{
  guint found = 0;

  for (guint i = 0; i < documents->len; i++)
    found += strstr (pm_document_get_title (documents->pdata[i]), typed) != NULL;

  return found;
}

static double
measure_plain (GPtrArray *documents, const char *typed)
{
  double start = samples_now ();

  g_assert_cmpuint (count_titles (documents, typed), <=, documents->len);

  return samples_now () - start;
}

static double
measure_list (PmDocumentList *list, const char *typed)
{
  double start = samples_now ();

  pm_document_list_set_filter (list, typed);

  return samples_now () - start;
}

/* Types the word key by key and takes it back. */
static void
type (PmDocumentList *list, GPtrArray *documents, const char *word, GArray *plain, GArray *filtered)
{
  gsize length = strlen (word);

  for (gsize i = 1; i < 2 * length; i++) {
    g_autofree char *typed = g_strndup (word, i <= length ? i : 2 * length - i);

    samples_add (plain, measure_plain (documents, typed));
    samples_add (filtered, measure_list (list, typed));
  }
}

int
main (int argc, char *argv[])
{
  guint count = argc > 1 ? (guint) atoi (argv[1]) : 10000;
  g_autofree char *name = g_strdup_printf ("%u documents", count);
  g_autoptr (GPtrArray) documents = make_documents (count);
  g_autoptr (PmDocumentList) list = pm_document_list_new ();
  g_autoptr (GArray) plain = samples_new ();
  g_autoptr (GArray) filtered = samples_new ();

  pm_document_list_set (list, documents);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    type (list, documents, words[i], plain, filtered);
  samples_print (name, "key, median", samples_get (filtered, 0.5), "ms", "strstr over titles", samples_get (plain, 0.5));
  samples_print (name, "key, worst", samples_get (filtered, 1), "ms", "strstr over titles", samples_get (plain, 1));

  return 0;
}
