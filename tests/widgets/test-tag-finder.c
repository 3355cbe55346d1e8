#include "pm-tag-finder.h"

typedef struct {
  PmCodebook *codebook;
  PmTagFinder *finder;
  gint64 chosen;
  char *created;
} Fixture;

static void
add (GPtrArray *tags, gint64 id, gint64 parent, const char *name)
{
  PmTagFields fields = { .id = id, .uuid = name, .parent = parent, .name = name };

  g_ptr_array_add (tags, pm_tag_new (&fields, NULL));
}

static void
chosen_cb (Fixture *f, gint64 tag)
{
  f->chosen = tag;
}

static void
create_cb (Fixture *f, const char *name)
{
  g_free (f->created);
  f->created = g_strdup (name);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  add (tags, 1, 0, "Quote");
  add (tags, 2, 1, "Direct");
  add (tags, 3, 1, "Indirect");
  add (tags, 4, 0, "Claim");
  f->codebook = pm_codebook_new (tags);
  f->finder = g_object_ref_sink (g_object_new (PM_TYPE_TAG_FINDER, NULL));
  pm_tag_finder_set_codebook (f->finder, f->codebook);
  g_signal_connect_swapped (f->finder, "chosen", G_CALLBACK (chosen_cb), f);
  g_signal_connect_swapped (f->finder, "create", G_CALLBACK (create_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->finder);
  g_object_unref (f->codebook);
  g_free (f->created);
}

/* The entry that the user types into. */
static GtkWidget *
find_entry (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = GTK_IS_ENTRY (child) ? child : find_entry (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
enter (Fixture *f, const char *text)
{
  pm_tag_finder_type (f->finder, text);
  g_signal_emit_by_name (find_entry (GTK_WIDGET (f->finder)), "activate");
}

static void
test_finds_by_words_of_the_path (Fixture *f, gconstpointer data)
{
  enter (f, "quo ind");
  g_assert_cmpint (f->chosen, ==, 3);
}

static void
test_names_that_begin_so_come_first (Fixture *f, gconstpointer data)
{
  enter (f, "DIR");
  g_assert_cmpint (f->chosen, ==, 2);
}

static void
test_offers_to_make_what_is_not_there (Fixture *f, gconstpointer data)
{
  enter (f, " Hearsay ");
  g_assert_cmpint (f->chosen, ==, 0);
  g_assert_cmpstr (f->created, ==, "Hearsay");
}

static void
test_offers_nothing_that_is_there (Fixture *f, gconstpointer data)
{
  pm_tag_finder_type (f->finder, "claim");
  g_assert_cmpuint (pm_tag_finder_get_n_found (f->finder), ==, 1);
}

static void
test_nothing_typed_finds_nothing (Fixture *f, gconstpointer data)
{
  pm_tag_finder_type (f->finder, "claim");
  pm_tag_finder_reset (f->finder);
  g_assert_cmpuint (pm_tag_finder_get_n_found (f->finder), ==, 0);
}

#define ADD(name, func) g_test_add ("/tag-finder/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("finds-by-words-of-the-path", test_finds_by_words_of_the_path);
  ADD ("names-that-begin-so-come-first", test_names_that_begin_so_come_first);
  ADD ("offers-to-make-what-is-not-there", test_offers_to_make_what_is_not_there);
  ADD ("offers-nothing-that-is-there", test_offers_nothing_that_is_there);
  ADD ("nothing-typed-finds-nothing", test_nothing_typed_finds_nothing);

  return g_test_run ();
}
