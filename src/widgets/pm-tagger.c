#include "pm-tagger.h"

#include "pm-apply.h"
#include "pm-document-edit.h"
#include "pm-feedback.h"
#include "pm-new-tag-edit.h"
#include "pm-overlap.h"
#include "pm-spans.h"
#include "pm-tag-chip.h"
#include "pm-tag-look.h"

#include <glib/gi18n-lib.h>

/* An annotation on its way to the disk. */
typedef struct {
  PmTagger *tagger; /* owned */
  GArray *spans;    /* of PmSpan */
  gint64 tag;       /* 0 for a new one */
  char *digits;     /* typed since then: a tag below its own */
} Adding;

struct _PmTagger {
  GObject parent_instance;

  GtkWidget *widget;  /* weak */
  PmProject *project; /* owned */
  PmDocument *document;
  PmAnnotationList *list;
  PmAnnotation *last; /* what was tagged last, as it is now */
  gboolean refused;   /* whether the user was told why nothing happens */
  Adding *adding;     /* what was begun last, while it is on its way; borrowed */
};

G_DEFINE_FINAL_TYPE (PmTagger, pm_tagger, G_TYPE_OBJECT)

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Adding *
adding_new (PmTagger *self, GArray *spans, gint64 tag)
{
  Adding *adding = g_new0 (Adding, 1);

  *adding = (Adding){ g_object_ref (self), g_array_ref (spans), tag, NULL };
  self->adding = adding;

  return adding;
}

static void
adding_free (Adding *adding)
{
  if (adding->tagger->adding == adding)
    adding->tagger->adding = NULL;
  g_object_unref (adding->tagger);
  g_array_unref (adding->spans);
  g_free (adding->digits);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

/* Gives a new annotation the sub-tag that was typed before it was there. */
static void
refine (PmTagger *self, PmAnnotation *annotation, const char *digits)
{
  PmCodebook *codebook = pm_project_get_codebook (self->project);
  PmTag *tag = pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation));
  PmTag *below = tag != NULL ? pm_tagger_find_tag (self, pm_tag_get_id (pm_codebook_get_root (codebook, tag)), digits) : NULL;

  if (below != NULL)
    pm_tagger_retag (self, pm_annotation_get_id (annotation), pm_tag_get_id (below));
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  PmTagger *self = adding->tagger;
  g_autoptr (GError) error = NULL;
  gint64 row = pm_project_apply_finish (PM_PROJECT (source), result, &error);
  gboolean here = PM_PROJECT (source) == self->project && self->list != NULL;
  PmAnnotation *annotation = row > 0 && here ? pm_annotation_list_get (self->list, row) : NULL;

  if (error != NULL && self->widget != NULL)
    pm_feedback_error (self->widget, g_steal_pointer (&error));
  if (annotation == NULL)
    return;

  g_set_object (&self->last, annotation);
  g_signal_emit (self, signals[ADDED], 0, row);
  if (adding->digits != NULL)
    refine (self, annotation, adding->digits);
}

static gboolean
may_change (PmTagger *self)
{
  if (self->project == NULL || self->document == NULL)
    return FALSE;
  if (!pm_project_get_read_only (self->project))
    return TRUE;

  if (!self->refused && self->widget != NULL)
    pm_feedback_say (self->widget, _("This project can only be read."));
  self->refused = TRUE;

  return FALSE;
}

static void
apply (PmTagger *self, PmEdit *edit, const char *done)
{
  if (self->widget != NULL)
    pm_apply (self->widget, self->project, edit, done);
  else
    pm_edit_free (edit);
}

/* The first annotation of a document shows that somebody works on it. */
static PmEdit *
begin_work (PmTagger *self, PmEdit *edit, const char *name)
{
  GPtrArray *edits;
  g_autofree char *label = NULL;

  if (pm_document_get_fields (self->document)->status != PM_STATUS_NEW)
    return edit;

  edits = g_ptr_array_new ();
  g_ptr_array_add (edits, edit);
  g_ptr_array_add (edits, pm_edit_set_status (pm_document_get_id (self->document), PM_STATUS_PROGRESS));
  /* Translators: a step of undo; %s is a tag. */
  label = g_strdup_printf (_("Tag as %s"), name);

  return pm_edit_new_group (edits, label);
}

static void
add (PmTagger *self, PmEdit *edit, const char *name, Adding *adding)
{
  pm_project_apply_async (self->project, begin_work (self, edit, name), NULL, added_cb, adding);
}

static gboolean
is_adding (PmTagger *self, GArray *spans)
{
  return self->adding != NULL && pm_spans_equal (self->adding->spans, spans);
}

static PmTag *
get_tag (PmTagger *self, gint64 tag)
{
  return pm_codebook_get_tag (pm_project_get_codebook (self->project), tag);
}

static void
annotate (PmTagger *self, GArray *spans, gint64 tag, GArray *values)
{
  PmDraft draft = { 0 };
  gint64 same;

  if (spans->len == 0 || !may_change (self) || get_tag (self, tag) == NULL)
    return;
  if (is_adding (self, spans) && self->adding->tag == tag)
    return;

  same = pm_overlap_find_same (self->list, spans, tag);
  if (same != 0) {
    g_signal_emit (self, signals[ADDED], 0, same);
    return;
  }
  draft.document = pm_document_get_id (self->document);
  draft.tag = tag;
  draft.spans = spans;
  draft.values = values;
  add (self, pm_edit_annotate (&draft), pm_tag_get_name (get_tag (self, tag)), adding_new (self, spans, tag));
}

/* The persons that @annotation names, without the places that name them. */
static GArray *
dup_persons (PmCodebook *codebook, PmAnnotation *annotation)
{
  GArray *persons = pm_values_new ();
  guint n = 0;
  const PmValue *values = pm_annotation_get_values (annotation, &n);

  for (guint i = 0; i < n; i++) {
    const PmAttribute *attribute = pm_codebook_get_attribute (codebook, values[i].attribute);
    PmValue person = { values[i].attribute, NULL, FALSE, { 0, 0 } };

    if (attribute == NULL || attribute->kind != PM_ATTRIBUTE_PERSON)
      continue;
    person.value = g_strdup (values[i].value);
    g_array_append_val (persons, person);
  }

  return persons;
}

static gboolean
is_known (PmTagger *self, gint64 annotation)
{
  return annotation != 0 && self->list != NULL && pm_annotation_list_get (self->list, annotation) != NULL && may_change (self);
}

/* Keeps what R repeats as it is after later changes. */
static void
changed_cb (PmProject *project, PmChanges *changes, PmTagger *self)
{
  gint64 last = self->last != NULL ? pm_annotation_get_id (self->last) : 0;

  for (guint i = 0; last != 0 && changes->annotations != NULL && i < changes->annotations->len; i++)
    if (pm_annotation_get_id (g_ptr_array_index (changes->annotations, i)) == last)
      g_set_object (&self->last, g_ptr_array_index (changes->annotations, i));
}

static void
pm_tagger_dispose (GObject *object)
{
  PmTagger *self = PM_TAGGER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->project);
  g_clear_object (&self->document);
  g_clear_object (&self->list);
  g_clear_object (&self->last);

  G_OBJECT_CLASS (pm_tagger_parent_class)->dispose (object);
}

static void
pm_tagger_class_init (PmTaggerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_tagger_dispose;

  signals[ADDED] = g_signal_new ("added", PM_TYPE_TAGGER, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
pm_tagger_init (PmTagger *self)
{
}

PmTagger *
pm_tagger_new (GtkWidget *widget)
{
  PmTagger *self = g_object_new (PM_TYPE_TAGGER, NULL);

  g_set_weak_pointer (&self->widget, widget);

  return self;
}

void
pm_tagger_set_project (PmTagger *self, PmProject *project)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, 0);

  g_set_object (&self->project, project);
  g_clear_object (&self->last);
  self->refused = FALSE;
}

void
pm_tagger_set_document (PmTagger *self, PmDocument *document, PmAnnotationList *list)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  g_set_object (&self->document, document);
  g_set_object (&self->list, list);
}

void
pm_tagger_annotate (PmTagger *self, GArray *spans, gint64 tag)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  annotate (self, spans, tag, NULL);
}

void
pm_tagger_annotate_new (PmTagger *self, GArray *spans, const char *name)
{
  PmTagFields fields = { 0 };
  PmDraft draft = { 0 };

  g_return_if_fail (PM_IS_TAGGER (self));

  if (spans->len == 0 || !may_change (self))
    return;

  pm_tag_look_choose (pm_project_get_codebook (self->project), &fields);
  fields.name = name;
  draft.document = pm_document_get_id (self->document);
  draft.spans = spans;
  add (self, pm_edit_annotate_with_new_tag (&fields, &draft), name, adding_new (self, spans, 0));
}

PmTag *
pm_tagger_find_tag (PmTagger *self, gint64 parent, const char *digits)
{
  PmTag *tag = NULL;

  g_return_val_if_fail (PM_IS_TAGGER (self), NULL);

  for (; self->project != NULL && *digits != '\0'; digits++) {
    tag = pm_codebook_get_by_shortcut (pm_project_get_codebook (self->project), tag != NULL ? pm_tag_get_id (tag) : parent, *digits);
    if (tag == NULL)
      return NULL;
  }

  return tag;
}

gboolean
pm_tagger_type_ahead (PmTagger *self, GArray *spans, const char *digits)
{
  g_return_val_if_fail (PM_IS_TAGGER (self), FALSE);

  if (!is_adding (self, spans))
    return FALSE;

  g_free (self->adding->digits);
  self->adding->digits = g_strdup (digits);

  return TRUE;
}

void
pm_tagger_repeat (PmTagger *self, GArray *spans)
{
  g_autoptr (GArray) persons = NULL;

  g_return_if_fail (PM_IS_TAGGER (self));

  if (self->last == NULL || self->project == NULL)
    return;

  persons = dup_persons (pm_project_get_codebook (self->project), self->last);
  annotate (self, spans, pm_annotation_get_tag (self->last), persons);
}

char *
pm_tagger_dup_repeat_label (PmTagger *self)
{
  g_autoptr (GArray) persons = NULL;
  GString *label;
  PmTag *tag;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PM_IS_TAGGER (self), NULL);

  tag = self->last != NULL && self->project != NULL ? get_tag (self, pm_annotation_get_tag (self->last)) : NULL;
  if (tag == NULL)
    return NULL;

  name = pm_tag_dup_label (pm_project_get_codebook (self->project), tag);
  label = g_string_new (name);
  persons = dup_persons (pm_project_get_codebook (self->project), self->last);
  for (guint i = 0; i < persons->len; i++)
    g_string_append_printf (label, " · %s", g_array_index (persons, PmValue, i).value);

  return g_string_free (label, FALSE);
}

void
pm_tagger_retag (PmTagger *self, gint64 annotation, gint64 tag)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (PM_IS_TAGGER (self));

  if (!is_known (self, annotation) || get_tag (self, tag) == NULL ||
      pm_annotation_get_tag (pm_annotation_list_get (self->list, annotation)) == tag)
    return;

  g_array_append_val (ids, annotation);
  apply (self, pm_edit_retag (ids, tag), NULL);
}

void
pm_tagger_remove (PmTagger *self, gint64 annotation)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *done = NULL;
  PmTag *tag;

  g_return_if_fail (PM_IS_TAGGER (self));

  if (!is_known (self, annotation))
    return;

  g_array_append_val (ids, annotation);
  tag = get_tag (self, pm_annotation_get_tag (pm_annotation_list_get (self->list, annotation)));
  if (tag != NULL)
    /* Translators: %s is a tag, such as "Quote". */
    done = g_strdup_printf (_("%s removed"), pm_tag_get_name (pm_codebook_get_root (pm_project_get_codebook (self->project), tag)));
  apply (self, pm_edit_remove_annotations (ids), done);
}

void
pm_tagger_set_spans (PmTagger *self, gint64 annotation, GArray *spans)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  if (is_known (self, annotation) && spans->len > 0)
    apply (self, pm_edit_set_spans (annotation, spans), NULL);
}

void
pm_tagger_set_value (PmTagger *self, gint64 annotation, const PmValue *value)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  if (is_known (self, annotation))
    apply (self, pm_edit_set_value (annotation, value->attribute, value), NULL);
}

void
pm_tagger_add_piece (PmTagger *self, gint64 annotation, GArray *spans)
{
  g_autoptr (GArray) own = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_if_fail (PM_IS_TAGGER (self));

  if (!is_known (self, annotation) || spans->len == 0)
    return;

  own = pm_spans_of (pm_annotation_list_get (self->list, annotation));
  all = pm_spans_union (own, spans);
  if (!pm_spans_equal (own, all))
    apply (self, pm_edit_set_spans (annotation, all), NULL);
}

GArray *
pm_tagger_dup_overlapping (PmTagger *self, gint64 annotation)
{
  g_return_val_if_fail (PM_IS_TAGGER (self), NULL);

  if (self->list == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  return pm_overlap_find_mergeable (self->list, annotation);
}

void
pm_tagger_merge (PmTagger *self, gint64 annotation)
{
  g_autoptr (GArray) ids = pm_tagger_dup_overlapping (self, annotation);

  if (ids->len > 1 && may_change (self))
    apply (self, pm_edit_merge_annotations (ids), _("Annotations merged"));
}

void
pm_tagger_set_done (PmTagger *self, gboolean done)
{
  g_return_if_fail (PM_IS_TAGGER (self));

  if (may_change (self))
    apply (self, pm_edit_set_status (pm_document_get_id (self->document), done ? PM_STATUS_DONE : PM_STATUS_PROGRESS), NULL);
}
