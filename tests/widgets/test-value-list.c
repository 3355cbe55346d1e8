#include "pm-annotation-edit.h"
#include "pm-choice-row.h"
#include "pm-flag-row.h"
#include "pm-test-tags.h"
#include "pm-text-row.h"
#include "pm-value-list.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  GtkWidget *window;
  PmValueList *values;
  gint64 id;
} Fixture;

static void
show (Fixture *f)
{
  pm_value_list_show (f->values, pm_annotation_list_get (f->list, f->id));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->id = pm_test_tags_annotate (f->project, "Quote", 0, 7);
  f->window = gtk_window_new ();
  f->values = g_object_new (PM_TYPE_VALUE_LIST, "project", f->project, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->values));
  show (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->values);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->values);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static GtkWidget *
get_row (Fixture *f, int i)
{
  GtkListBox *list = GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (f->values)));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));
}

static const PmValue *
get_value (Fixture *f, const char *attribute)
{
  return pm_annotation_get_value (pm_annotation_list_get (f->list, f->id), pm_test_tags_get_attribute (f->project, attribute)->id);
}

static void
type (Fixture *f, int row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (f, row)), text);
}

static void
commit (Fixture *f)
{
  pm_value_list_commit (f->values);
  pm_test_tags_settle (f->project);
}

static void
store_speaker (Fixture *f, const char *text, gboolean anchored)
{
  gint64 attribute = pm_test_tags_get_attribute (f->project, "speaker")->id;
  PmValue value = { attribute, (char *) text, anchored, { 4, 7 } };

  pm_test_tags_apply (f->project, pm_edit_set_value (f->id, attribute, &value));
}

static void
test_each_kind_has_its_row (Fixture *f, gconstpointer data)
{
  g_assert_true (PM_IS_TEXT_ROW (get_row (f, 0)));
  g_assert_true (PM_IS_TEXT_ROW (get_row (f, 1)));
  g_assert_true (PM_IS_CHOICE_ROW (get_row (f, 2)));
  g_assert_true (PM_IS_CHOICE_ROW (get_row (f, 3)));
  g_assert_true (PM_IS_FLAG_ROW (get_row (f, 4)));
  g_assert_null (get_row (f, 5));
}

static void
test_names_are_headings (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (f, 0))), ==, "Speaker");
}

static void
test_typed_value_is_stored (Fixture *f, gconstpointer data)
{
  type (f, 0, "  Odile Harrow ");
  commit (f);
  g_assert_cmpstr (get_value (f, "speaker")->value, ==, "Odile Harrow");
}

static void
test_typed_value_keeps_its_anchor (Fixture *f, gconstpointer data)
{
  store_speaker (f, "two", TRUE);
  show (f);
  type (f, 0, "Odile Harrow");
  commit (f);
  g_assert_true (get_value (f, "speaker")->anchored);
  g_assert_cmpuint (get_value (f, "speaker")->span.start, ==, 4);
}

static void
test_emptied_value_is_removed (Fixture *f, gconstpointer data)
{
  store_speaker (f, "two", TRUE);
  show (f);
  type (f, 0, "");
  commit (f);
  g_assert_null (get_value (f, "speaker"));
}

static void
test_change_leaves_what_is_typed (Fixture *f, gconstpointer data)
{
  type (f, 0, "typing");
  store_speaker (f, "elsewhere", FALSE);
  show (f);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (f, 0))), ==, "typing");
}

static void
test_showing_another_stores_what_is_typed (Fixture *f, gconstpointer data)
{
  gint64 other = pm_test_tags_annotate (f->project, "Quote", 16, 20);

  type (f, 0, "typed");
  pm_value_list_show (f->values, pm_annotation_list_get (f->list, other));
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_value (f, "speaker")->value, ==, "typed");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (f, 0))), ==, "");
}

static void
test_form_retags (Fixture *f, gconstpointer data)
{
  pm_value_row_emit_changed (PM_VALUE_ROW (get_row (f, 2)), "Indirect");
  pm_test_tags_settle (f->project);
  g_assert_cmpint (pm_annotation_get_tag (pm_annotation_list_get (f->list, f->id)), ==,
                   pm_test_tags_get_id (f->project, "Quote/Indirect"));
}

static void
test_cleared_form_takes_the_tag_above (Fixture *f, gconstpointer data)
{
  f->id = pm_test_tags_annotate (f->project, "Quote/Direct", 0, 3);
  show (f);
  pm_value_row_emit_changed (PM_VALUE_ROW (get_row (f, 2)), NULL);
  pm_test_tags_settle (f->project);
  g_assert_cmpint (pm_annotation_get_tag (pm_annotation_list_get (f->list, f->id)), ==,
                   pm_test_tags_get_id (f->project, "Quote"));
}

static void
test_retagging_keeps_rows_that_fit (Fixture *f, gconstpointer data)
{
  GtkWidget *row = get_row (f, 0);

  pm_value_row_emit_changed (PM_VALUE_ROW (get_row (f, 2)), "Indirect");
  pm_test_tags_settle (f->project);
  show (f);
  g_assert_true (get_row (f, 0) == row);
}

static void
test_tag_without_attributes_has_no_rows (Fixture *f, gconstpointer data)
{
  f->id = pm_test_tags_annotate (f->project, "Claim", 0, 3);
  show (f);
  g_assert_null (get_row (f, 0));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/value-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("each-kind-has-its-row", test_each_kind_has_its_row);
  ADD ("names-are-headings", test_names_are_headings);
  ADD ("typed-value-is-stored", test_typed_value_is_stored);
  ADD ("typed-value-keeps-its-anchor", test_typed_value_keeps_its_anchor);
  ADD ("emptied-value-is-removed", test_emptied_value_is_removed);
  ADD ("change-leaves-what-is-typed", test_change_leaves_what_is_typed);
  ADD ("showing-another-stores-what-is-typed", test_showing_another_stores_what_is_typed);
  ADD ("form-retags", test_form_retags);
  ADD ("cleared-form-takes-the-tag-above", test_cleared_form_takes_the_tag_above);
  ADD ("retagging-keeps-rows-that-fit", test_retagging_keeps_rows_that_fit);
  ADD ("tag-without-attributes-has-no-rows", test_tag_without_attributes_has_no_rows);

  return g_test_run ();
}
