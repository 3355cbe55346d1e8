#include "pm-shortcut-chooser.h"

typedef struct {
  PmCodebook *codebook;
  PmShortcutChooser *chooser;
  char *chosen;
} Fixture;

static void
chosen_cb (Fixture *f, const char *digit)
{
  g_free (f->chosen);
  f->chosen = g_strdup (digit != NULL ? digit : "none");
}

static void
add (GPtrArray *tags, gint64 id, const char *name, const char *shortcut)
{
  PmTagFields fields = { .id = id, .name = name, .shortcut = shortcut };

  g_ptr_array_add (tags, pm_tag_new (&fields, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  add (tags, 1, "Quote", "1");
  add (tags, 2, "Claim", "3");
  f->codebook = pm_codebook_new (tags);
  f->chooser = g_object_ref_sink (g_object_new (PM_TYPE_SHORTCUT_CHOOSER, NULL));
  pm_shortcut_chooser_show (f->chooser, f->codebook, pm_codebook_get_tag (f->codebook, 1));
  g_signal_connect_swapped (f->chooser, "chosen", G_CALLBACK (chosen_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->chooser);
  g_assert_finalize_object (f->codebook);
  g_free (f->chosen);
}

static GtkListBox *
get_list (Fixture *f)
{
  return GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (f->chooser)));
}

static gboolean
is_named (Fixture *f, int row, const char *label)
{
  GtkListBoxRow *widget = gtk_list_box_get_row_at_index (get_list (f), row);
  g_autofree char *found = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return found == NULL;
}

static void
test_rows_say_whose_keys_they_are (Fixture *f, gconstpointer data)
{
  g_assert_true (is_named (f, 0, "No shortcut"));
  g_assert_true (is_named (f, 2, "Key 2, free"));
  g_assert_true (is_named (f, 3, "Key 3, used by Claim"));
}

static void
test_row_chooses_its_digit (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (get_list (f), "row-activated", gtk_list_box_get_row_at_index (get_list (f), 9));
  g_assert_cmpstr (f->chosen, ==, "9");
}

static void
test_first_row_chooses_none (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (get_list (f), "row-activated", gtk_list_box_get_row_at_index (get_list (f), 0));
  g_assert_cmpstr (f->chosen, ==, "none");
}

static void
test_showing_again_has_ten_rows (Fixture *f, gconstpointer data)
{
  pm_shortcut_chooser_show (f->chooser, f->codebook, pm_codebook_get_tag (f->codebook, 2));
  g_assert_nonnull (gtk_list_box_get_row_at_index (get_list (f), 9));
  g_assert_null (gtk_list_box_get_row_at_index (get_list (f), 10));
}

int
main (int argc, char *argv[])
{
  /* Names are kept only where somebody can ask for them. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/shortcut-chooser/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("rows-say-whose-keys-they-are", test_rows_say_whose_keys_they_are);
  ADD ("row-chooses-its-digit", test_row_chooses_its_digit);
  ADD ("first-row-chooses-none", test_first_row_chooses_none);
  ADD ("showing-again-has-ten-rows", test_showing_again_has_ten_rows);

  return g_test_run ();
}
