#include "pm-labelled.h"
#include "pm-quote-finder.h"

#include <string.h>

/* Changes to a text that must not change what is found in it, but for where. */

static char *
dup_articles_folder (const char *name)
{
  return g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "tests", "analysis", "eval", name, NULL);
}

/* The passages found, without white space and with all marks alike. */
static GHashTable *
find (const char *content)
{
  PmQuoteFinderOptions options = { FALSE, 0 };
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (GPtrArray) found = pm_quote_finder_run (text, NULL, &options, NULL);
  GHashTable *passages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < found->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (found, i);
    g_autofree char *slice = pm_text_dup_slice (text, suggestion->span);
    GString *plain = g_string_new (NULL);

    for (const char *p = slice; *p != '\0'; p = g_utf8_next_char (p)) {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
    }
    g_hash_table_add (passages, g_string_free (plain, FALSE));
  }

  return passages;
}

static guint
count_shared (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer passage;
  guint n = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &passage, NULL))
    n += g_hash_table_contains (b, passage);

  return n;
}

static char *
replace (const char *content, const char *const *pairs)
{
  GString *result = g_string_new (content);

  for (guint i = 0; pairs[i] != NULL; i += 2)
    g_string_replace (result, pairs[i], pairs[i + 1], 0);

  return g_string_free (result, FALSE);
}

typedef struct {
  const char *name;
  const char *pairs[9];
  double least; /* of the passages found in the changed text as well */
} Change;

static const Change changes[] = {
  { "straight-marks", { "“", "\"", "”", "\"", "‘", "'", "’", "'", NULL }, 0.96 },
  { "guillemets", { "“", "«", "”", "»", NULL }, 1 },
  { "german-marks", { "“", "„", "”", "“", NULL }, 0.99 },
  { "no-break-spaces", { " ", "\u00a0", NULL }, 1 },
  { "carriage-returns", { "\n", "\r\n", NULL }, 1 },
  { "more-empty-lines", { "\n", "\n\n\n", NULL }, 1 },
};

static void
keeps_passages (gconstpointer data)
{
  const Change *change = data;
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);
  guint before = 0, after = 0, shared = 0;

  for (guint i = 0; i < articles->len; i++) {
    const PmLabelled *article = g_ptr_array_index (articles, i);
    g_autofree char *changed = replace (pm_text_get_content (article->text), change->pairs);
    g_autoptr (GHashTable) first = find (pm_text_get_content (article->text));
    g_autoptr (GHashTable) second = find (changed);

    before += g_hash_table_size (first);
    after += g_hash_table_size (second);
    shared += count_shared (first, second);
  }
  g_test_message ("%u of %u passages, %u found", shared, before, after);
  g_assert_cmpfloat (shared, >=, change->least * before);
  g_assert_cmpfloat (shared, >=, change->least * after);
}

/* Only texts whose quotes do not run over paragraphs can lose them. */
static gboolean
runs_over (const PmLabelled *article)
{
  for (guint i = 0; i < article->labels->len; i++)
    if (g_array_index (article->labels, PmLabel, i).continues || g_array_index (article->labels, PmLabel, i).unclosed)
      return TRUE;

  return FALSE;
}

static void
without_line_ends (void)
{
  static const char *const pairs[] = { "\n\n", " ", NULL };
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);
  guint before = 0, shared = 0;

  for (guint i = 0; i < articles->len; i++) {
    const PmLabelled *article = g_ptr_array_index (articles, i);
    g_autofree char *changed = replace (pm_text_get_content (article->text), pairs);
    g_autoptr (GHashTable) first = find (pm_text_get_content (article->text));
    g_autoptr (GHashTable) second = find (changed);

    if (runs_over (article))
      continue;
    before += g_hash_table_size (first);
    shared += count_shared (first, second);
  }
  g_assert_cmpfloat (shared, >=, 0.98 * before);
}

/* Takes the @index-th closing double mark out; NULL if there are not so many. */
static char *
drop_closer (const char *content, guint index)
{
  const char *place = content;

  for (guint i = 0; i <= index; i++) {
    place = strstr (place, "”");
    if (place == NULL)
      return NULL;
    place += strlen ("”");
  }

  return g_strdup_printf ("%.*s%s", (int) (place - content - (int) strlen ("”")), content, place);
}

static void
a_lost_closer_harms_no_other (void)
{
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);
  guint others = 0, kept = 0;

  for (guint i = 0; i < articles->len; i++) {
    const char *content = pm_text_get_content (((PmLabelled *) g_ptr_array_index (articles, i))->text);
    g_autoptr (GHashTable) first = find (content);

    for (guint j = 0;; j++) {
      g_autofree char *damaged = drop_closer (content, j);
      g_autoptr (GHashTable) second = damaged != NULL ? find (damaged) : NULL;

      if (damaged == NULL)
        break;
      others += g_hash_table_size (first) - 1;
      kept += MIN (count_shared (first, second), g_hash_table_size (first) - 1);
    }
  }
  g_test_message ("%u of %u others kept", kept, others);
  g_assert_cmpfloat (kept, >=, 0.99 * others);
}

static void
another_text_behind_changes_nothing (void)
{
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);

  for (guint i = 0; i + 1 < articles->len; i++) {
    const char *one = pm_text_get_content (((PmLabelled *) g_ptr_array_index (articles, i))->text);
    const char *two = pm_text_get_content (((PmLabelled *) g_ptr_array_index (articles, i + 1))->text);
    g_autofree char *both = g_strconcat (one, "\n\n", two, NULL);
    g_autoptr (GHashTable) first = find (one);
    g_autoptr (GHashTable) second = find (both);

    g_assert_cmpuint (count_shared (first, second), ==, g_hash_table_size (first));
  }
}

static void
another_level_around_changes_nothing (void)
{
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);
  guint before = 0, shared = 0;

  for (guint i = 0; i < articles->len; i++) {
    const char *content = pm_text_get_content (((PmLabelled *) g_ptr_array_index (articles, i))->text);
    g_autofree char *wrapped = g_strconcat ("He wrote: «", content, "»", NULL);
    g_autoptr (GHashTable) first = find (content);
    g_autoptr (GHashTable) second = find (wrapped);

    before += g_hash_table_size (first);
    shared += count_shared (first, second);
  }
  g_assert_cmpfloat (shared, >=, 0.99 * before);
}

static void
the_same_text_gives_the_same (void)
{
  g_autofree char *folder = dup_articles_folder ("dev");
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (folder);

  for (guint i = 0; i < articles->len; i++) {
    PmText *text = ((PmLabelled *) g_ptr_array_index (articles, i))->text;
    g_autoptr (GPtrArray) one = pm_quote_finder_run (text, NULL, NULL, NULL);
    g_autoptr (GPtrArray) two = pm_quote_finder_run (text, NULL, NULL, NULL);

    g_assert_cmpuint (one->len, ==, two->len);
    for (guint j = 0; j < one->len; j++)
      g_assert_cmpstr (((PmSuggestion *) g_ptr_array_index (one, j))->speaker, ==, ((PmSuggestion *) g_ptr_array_index (two, j))->speaker);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *name = g_strconcat ("/metamorphic/", changes[i].name, NULL);

    g_test_add_data_func (name, &changes[i], keeps_passages);
  }
  g_test_add_func ("/metamorphic/without-line-ends", without_line_ends);
  g_test_add_func ("/metamorphic/a-lost-closer-harms-no-other", a_lost_closer_harms_no_other);
  g_test_add_func ("/metamorphic/another-text-behind-changes-nothing", another_text_behind_changes_nothing);
  g_test_add_func ("/metamorphic/another-level-around-changes-nothing", another_level_around_changes_nothing);
  g_test_add_func ("/metamorphic/the-same-text-gives-the-same", the_same_text_gives_the_same);

  return g_test_run ();
}
