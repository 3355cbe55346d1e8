#include "pm-completion.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *anchor;
  PmCompletion *completion;
  char *chosen;
} Fixture;

static const char *const values[] = { "Odile Harrow", "Maren Tolle", "Tomas Harrowgate", NULL };

static void
chosen_cb (Fixture *f, const char *value)
{
  g_free (f->chosen);
  f->chosen = g_strdup (value);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = gtk_window_new ();
  f->anchor = adw_entry_row_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), f->anchor);
  f->completion = pm_completion_new (f->anchor);
  g_signal_connect_swapped (f->completion, "chosen", G_CALLBACK (chosen_cb), f);
  pm_completion_set_values (f->completion, values);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->completion);
  gtk_widget_unparent (GTK_WIDGET (f->completion));
  g_assert_finalize_object (f->completion);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_free (f->chosen);
}

static GtkListBox *
find_list (GtkWidget *widget)
{
  GtkListBox *list = GTK_IS_LIST_BOX (widget) ? GTK_LIST_BOX (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL; child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

static guint
count (Fixture *f, const char *typed)
{
  guint n_rows = 0;

  pm_completion_update (f->completion, typed);
  while (gtk_list_box_get_row_at_index (find_list (GTK_WIDGET (f->completion)), (int) n_rows) != NULL)
    n_rows++;

  return n_rows;
}

static void
test_words_match_from_their_start (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count (f, "harr"), ==, 2);
  g_assert_cmpuint (count (f, "arrow"), ==, 0);
  g_assert_cmpuint (count (f, "MAREN"), ==, 1);
}

static void
test_nothing_typed_offers_all (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count (f, ""), ==, 3);
}

static void
test_what_is_typed_is_not_offered (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count (f, "Maren Tolle"), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->completion)));
}

static void
test_no_more_than_eight_are_offered (Fixture *f, gconstpointer data)
{
  const char *const many[] = { "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", NULL };

  pm_completion_set_values (f->completion, many);
  g_assert_cmpuint (count (f, "a"), ==, 8);
}

static void
test_row_chooses_its_value (Fixture *f, gconstpointer data)
{
  GtkListBox *list = find_list (GTK_WIDGET (f->completion));

  g_assert_cmpuint (count (f, "harr"), ==, 2);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  g_assert_cmpstr (f->chosen, ==, "Tomas Harrowgate");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/completion/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("words-match-from-their-start", test_words_match_from_their_start);
  ADD ("nothing-typed-offers-all", test_nothing_typed_offers_all);
  ADD ("what-is-typed-is-not-offered", test_what_is_typed_is_not_offered);
  ADD ("no-more-than-eight-are-offered", test_no_more_than_eight_are_offered);
  ADD ("row-chooses-its-value", test_row_chooses_its_value);

  return g_test_run ();
}
