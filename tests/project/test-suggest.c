#include "pm-test-project.h"

#include "pm-annotation-edit.h"
#include "pm-links.h"
#include "pm-store-error.h"
#include "pm-suggest.h"
#include "pm-suggestion-edit.h"

#include <glib/gstdio.h>

#define TEXT "Mayor Mara Vasht won on Sunday. “We are tired,” she said. “We want rest.\n\n“We want it now.”\n\nHer rival, Jon Lor, called it “a sham.”"

/* The default document and one with four quotes. */
static void
set_up (PmTestProject *p, gconstpointer data)
{
  pm_test_project_set_up (p, data);
  pm_test_project_add (p, "b.txt", TEXT);
}

static PmSuggestCounts
suggest (PmTestProject *p, gboolean dry_run)
{
  PmSuggestOptions options = { .dry_run = dry_run, .finder = { TRUE, 0 } };
  PmSuggestCounts counts;
  g_autoptr (GError) error = NULL;

  pm_suggest_run (p->store, &options, NULL, NULL, NULL, NULL, &counts, NULL, NULL, &error);
  g_assert_no_error (error);

  return counts;
}

static GPtrArray *
load (PmTestProject *p)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *annotations = pm_store_load_annotations (p->store, 2, &error);

  g_assert_no_error (error);

  return annotations;
}

static PmAnnotation *
get (GPtrArray *annotations, guint index)
{
  g_assert_cmpuint (index, <, annotations->len);

  return g_ptr_array_index (annotations, index);
}

static void
apply (PmTestProject *p, PmEdit *edit)
{
  g_autoptr (PmEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  pm_store_apply (p->store, owned, NULL, &error);
  g_assert_no_error (error);
}

static void
set_status (PmTestProject *p, guint index, PmAnnotationStatus status)
{
  g_autoptr (GPtrArray) annotations = load (p);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = pm_annotation_get_id (get (annotations, index));

  g_array_append_val (ids, id);
  apply (p, pm_edit_set_annotation_status (ids, status));
}

static const PmValue *
get_value (PmTestProject *p, PmAnnotation *annotation, const char *name)
{
  guint n;
  const PmValue *values = pm_annotation_get_values (annotation, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (pm_codebook_get_attribute (p->codebook, values[i].attribute)->name, name))
      return &values[i];

  return NULL;
}

static void
stores_what_was_found (PmTestProject *p, gconstpointer data)
{
  PmSuggestCounts counts = suggest (p, FALSE);
  g_autoptr (GPtrArray) annotations = load (p);
  const PmAnnotationFields *fields = pm_annotation_get_fields (get (annotations, 0));

  g_assert_cmpuint (counts.documents, ==, 2);
  g_assert_cmpuint (annotations->len, ==, 4);
  g_assert_cmpint (fields->status, ==, PM_ANNOTATION_SUGGESTED);
  g_assert_cmpstr (fields->annotator, ==, PM_QUOTE_FINDER_NAME);
  g_assert_cmpfloat (fields->confidence, >, 0.5);
  g_assert_cmpstr (fields->reason, ==, "pronoun-after");
  g_assert_null (fields->flags);
}

static void
speaker_and_cue_are_anchored (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  const PmValue *speaker, *cue;

  suggest (p, FALSE);
  annotations = load (p);
  speaker = get_value (p, get (annotations, 0), "speaker");
  cue = get_value (p, get (annotations, 0), "cue");
  g_assert_cmpstr (speaker->value, ==, "Mara Vasht");
  g_assert_true (speaker->anchored);
  g_assert_cmpstr (cue->value, ==, "said");
  g_assert_cmpuint (pm_span_length (cue->span), ==, 4);
}

static void
pieces_are_tied (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GPtrArray) links = NULL;

  suggest (p, FALSE);
  annotations = load (p);
  links = pm_links_load (p->store, 2, NULL);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpstr (((PmLink *) g_ptr_array_index (links, 0))->from, ==, pm_annotation_get_fields (get (annotations, 2))->uuid);
  g_assert_cmpstr (((PmLink *) g_ptr_array_index (links, 0))->to, ==, pm_annotation_get_fields (get (annotations, 1))->uuid);
  g_assert_cmpstr (pm_annotation_get_fields (get (annotations, 2))->flags, ==, "continued");
}

static void
a_dry_run_changes_nothing (PmTestProject *p, gconstpointer data)
{
  PmSuggestCounts counts = suggest (p, TRUE);
  g_autoptr (GPtrArray) annotations = load (p);

  g_assert_cmpuint (counts.waiting, ==, 5);
  g_assert_cmpuint (annotations->len, ==, 0);
}

static void
a_second_run_keeps_all (PmTestProject *p, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PmSuggestCounts counts;

  suggest (p, FALSE);
  before = pm_test_project_dump (p->path);
  counts = suggest (p, FALSE);
  after = pm_test_project_dump (p->path);
  g_assert_cmpuint (counts.added, ==, 0);
  g_assert_cmpuint (counts.removed, ==, 0);
  g_assert_cmpstr (before, ==, after);
}

static void
what_was_rejected_stays_away (PmTestProject *p, gconstpointer data)
{
  PmSuggestCounts counts;

  suggest (p, FALSE);
  set_status (p, 0, PM_ANNOTATION_REJECTED);
  counts = suggest (p, FALSE);
  g_assert_cmpuint (counts.settled, ==, 1);
  g_assert_cmpuint (counts.added, ==, 0);
}

static void
what_a_person_tagged_is_not_suggested (PmTestProject *p, gconstpointer data)
{
  PmSuggestCounts counts;

  pm_test_project_annotate (p, 2, "Quote/Direct", 33, 46);
  counts = suggest (p, FALSE);
  g_assert_cmpuint (counts.settled, ==, 1);
}

static void
a_claim_does_not_settle_a_quote (PmTestProject *p, gconstpointer data)
{
  pm_test_project_annotate (p, 2, "Claim", 32, 47);
  g_assert_cmpuint (suggest (p, FALSE).settled, ==, 0);
}

static void
what_is_no_longer_found_goes (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmSuggestCounts counts;

  suggest (p, FALSE);
  annotations = load (p);
  g_array_append_val (spans, ((PmSpan){ 0, 5 }));
  apply (p, pm_edit_set_spans (pm_annotation_get_id (get (annotations, 3)), spans));
  counts = suggest (p, FALSE);
  g_assert_cmpuint (counts.removed, ==, 1);
  g_assert_cmpuint (counts.added, ==, 1);
}

static void
what_was_corrected_stays_corrected (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;
  g_autoptr (GPtrArray) later = NULL;
  const PmValue *speaker;
  PmValue value;

  suggest (p, FALSE);
  annotations = load (p);
  speaker = get_value (p, get (annotations, 0), "speaker");
  value = (PmValue){ speaker->attribute, (char *) "M. Vasht", FALSE, { 0, 0 } };
  apply (p, pm_edit_set_value (pm_annotation_get_id (get (annotations, 0)), speaker->attribute, &value));
  suggest (p, FALSE);
  later = load (p);
  g_assert_cmpstr (get_value (p, get (later, 0), "speaker")->value, ==, "M. Vasht");
}

static void
one_step_takes_it_back (PmTestProject *p, gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) annotations = NULL;

  suggest (p, FALSE);
  g_assert_true (pm_store_undo (p->store, &label, NULL, NULL));
  annotations = load (p);
  g_assert_cmpstr (label, ==, "Suggest Quotes");
  g_assert_cmpuint (annotations->len, ==, 0);
}

static void
acceptance_keeps_who_proposed_it (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = NULL;

  suggest (p, FALSE);
  set_status (p, 0, PM_ANNOTATION_ACCEPTED);
  annotations = load (p);
  g_assert_cmpint (pm_annotation_get_fields (get (annotations, 0))->status, ==, PM_ANNOTATION_ACCEPTED);
  g_assert_cmpstr (pm_annotation_get_fields (get (annotations, 0))->annotator, ==, PM_QUOTE_FINDER_NAME);
}

static void
cancelling_changes_nothing (PmTestProject *p, gconstpointer data)
{
  PmSuggestOptions options = { .finder = { TRUE, 0 } };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = NULL;
  PmSuggestCounts counts;

  g_cancellable_cancel (cancellable);
  g_assert_false (pm_suggest_run (p->store, &options, NULL, NULL, NULL, NULL, &counts, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  annotations = load (p);
  g_assert_cmpuint (annotations->len, ==, 0);
}

static void
the_project_stays_sound (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *problems = NULL;

  suggest (p, FALSE);
  problems = pm_test_project_check (p, &counts);
  g_assert_cmpstr (problems, ==, "");
}

#define add(name, func) g_test_add ("/suggest/" name, PmTestProject, NULL, set_up, func, pm_test_project_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("stores-what-was-found", stores_what_was_found);
  add ("speaker-and-cue-are-anchored", speaker_and_cue_are_anchored);
  add ("pieces-are-tied", pieces_are_tied);
  add ("a-dry-run-changes-nothing", a_dry_run_changes_nothing);
  add ("a-second-run-keeps-all", a_second_run_keeps_all);
  add ("what-was-rejected-stays-away", what_was_rejected_stays_away);
  add ("what-a-person-tagged-is-not-suggested", what_a_person_tagged_is_not_suggested);
  add ("a-claim-does-not-settle-a-quote", a_claim_does_not_settle_a_quote);
  add ("what-is-no-longer-found-goes", what_is_no_longer_found_goes);
  add ("what-was-corrected-stays-corrected", what_was_corrected_stays_corrected);
  add ("one-step-takes-it-back", one_step_takes_it_back);
  add ("acceptance-keeps-who-proposed-it", acceptance_keeps_who_proposed_it);
  add ("cancelling-changes-nothing", cancelling_changes_nothing);
  add ("the-project-stays-sound", the_project_stays_sound);

  return g_test_run ();
}
