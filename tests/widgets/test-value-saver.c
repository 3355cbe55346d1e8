#include "pm-annotation-edit.h"
#include "pm-test-tags.h"
#include "pm-value-saver.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  GtkWidget *widget;
  PmValueSaver *saver;
  gint64 id;
  gint64 speaker;
  guint n_refused;
} Fixture;

static void
refused_cb (Fixture *f)
{
  f->n_refused++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->id = pm_test_tags_annotate (f->project, "Quote", 0, 3);
  f->speaker = pm_test_tags_get_attribute (f->project, "speaker")->id;
  f->widget = g_object_ref_sink (gtk_label_new (NULL));
  f->saver = pm_value_saver_new (f->widget);
  pm_value_saver_set_project (f->saver, f->project);
  g_signal_connect_swapped (f->saver, "refused", G_CALLBACK (refused_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->saver);
  g_assert_finalize_object (f->widget);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

/* A value that says it is in the text where there is no text is refused. */
static void
save (Fixture *f, const char *text, gboolean good)
{
  PmValue value = { f->speaker, (char *) text, !good, { 900, 901 } };

  pm_value_saver_save (f->saver, f->id, f->speaker, &value);
  pm_test_tags_settle (f->project);
}

static const PmValue *
get_value (Fixture *f)
{
  return pm_annotation_get_value (pm_annotation_list_get (f->list, f->id), f->speaker);
}

static void
test_value_is_stored (Fixture *f, gconstpointer data)
{
  save (f, "Harrow", TRUE);
  g_assert_cmpstr (get_value (f)->value, ==, "Harrow");
  g_assert_cmpuint (f->n_refused, ==, 0);
}

static void
test_no_value_clears (Fixture *f, gconstpointer data)
{
  save (f, "Harrow", TRUE);
  pm_value_saver_save (f->saver, f->id, f->speaker, NULL);
  pm_test_tags_settle (f->project);
  g_assert_null (get_value (f));
}

static void
test_refused_value_is_kept (Fixture *f, gconstpointer data)
{
  PmValue kept;

  save (f, "Harrow", FALSE);
  g_assert_cmpuint (f->n_refused, ==, 1);
  g_assert_true (pm_value_saver_get_refused (f->saver, f->id, f->speaker, &kept));
  g_assert_cmpstr (kept.value, ==, "Harrow");
}

static void
test_better_value_replaces_a_kept_one (Fixture *f, gconstpointer data)
{
  PmValue kept;

  save (f, "Harrow", FALSE);
  save (f, "Tolle", TRUE);
  pm_test_tags_settle (f->project);
  g_assert_false (pm_value_saver_get_refused (f->saver, f->id, f->speaker, &kept));
  g_assert_cmpuint (f->n_refused, ==, 1);
}

static void
test_kept_value_is_tried_after_a_change (Fixture *f, gconstpointer data)
{
  save (f, "Harrow", FALSE);
  pm_test_tags_apply (f->project, pm_edit_set_note (f->id, "x"));
  pm_test_tags_settle (f->project);
  g_assert_cmpuint (f->n_refused, ==, 2);
}

static void
test_kept_values_go_with_their_project (Fixture *f, gconstpointer data)
{
  PmValue kept;

  save (f, "Harrow", FALSE);
  pm_value_saver_set_project (f->saver, NULL);
  g_assert_false (pm_value_saver_get_refused (f->saver, f->id, f->speaker, &kept));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/value-saver/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("value-is-stored", test_value_is_stored);
  ADD ("no-value-clears", test_no_value_clears);
  ADD ("refused-value-is-kept", test_refused_value_is_kept);
  ADD ("better-value-replaces-a-kept-one", test_better_value_replaces_a_kept_one);
  ADD ("kept-value-is-tried-after-a-change", test_kept_value_is_tried_after_a_change);
  ADD ("kept-values-go-with-their-project", test_kept_values_go_with_their_project);

  return g_test_run ();
}
