#include "pm-annotation-edit.h"

#include "pm-annotation-rows.h"
#include "pm-edit-context.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gint64 document;
  gint64 tag;
  GArray *spans;  /* of PmSpan */
  GArray *values; /* of PmValue; may be NULL */
  char *note;
  PmAnnotationStatus status;
} Annotate;

/* What the other actions need: which annotations, and what to make of them. */
typedef struct {
  GArray *ids; /* of gint64 */
  gint64 tag;
  GArray *spans; /* of PmSpan; may be NULL */
  char *note;
} Change;

typedef struct {
  gint64 annotation;
  gint64 attribute;
  char *value;
  gboolean anchored;
  PmSpan span;
} SetValue;

static void
annotate_free (gpointer data)
{
  Annotate *args = data;

  g_array_unref (args->spans);
  g_clear_pointer (&args->values, g_array_unref);
  g_free (args->note);
  g_free (args);
}

static void
change_free (gpointer data)
{
  Change *args = data;

  g_clear_pointer (&args->ids, g_array_unref);
  g_clear_pointer (&args->spans, g_array_unref);
  g_free (args->note);
  g_free (args);
}

static void
set_value_free (gpointer data)
{
  SetValue *args = data;

  g_free (args->value);
  g_free (args);
}

static gint64
first_id (Change *args)
{
  return g_array_index (args->ids, gint64, 0);
}

static GArray *
one_id (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return g_array_append_val (ids, id);
}

static GArray *
copy_values (GArray *values)
{
  GArray *copy = values != NULL ? pm_values_new () : NULL;

  for (guint i = 0; values != NULL && i < values->len; i++) {
    PmValue value = g_array_index (values, PmValue, i);

    value.value = g_strdup (value.value);
    g_array_append_val (copy, value);
  }

  return copy;
}

static gint64
annotate (PmEditContext *context, gpointer data, GError **error)
{
  Annotate *args = data;
  gint64 row = pm_annotation_rows_insert (context, NULL, args->document, args->tag, args->status, args->note, error);

  if (row < 0 || !pm_annotation_rows_put_spans (context, row, args->document, args->spans, error))
    return -1;

  for (guint i = 0; args->values != NULL && i < args->values->len; i++)
    if (!pm_annotation_rows_put_value (context, row, &g_array_index (args->values, PmValue, i), error))
      return -1;

  /* Translators: a step of undo; %s is a tag. */
  return pm_annotation_rows_label (context, _("Tag as %s"), row, error) ? row : -1;
}

static gint64
remove_all (PmEditContext *context, gpointer data, GError **error)
{
  Change *args = data;

  if (args->ids->len == 1) {
    /* Translators: a step of undo; %s is a tag. */
    if (!pm_annotation_rows_label (context, _("Remove %s"), first_id (args), error))
      return -1;
  } else {
    pm_edit_context_take_label (context, g_strdup_printf (ngettext ("Remove %u Annotation", "Remove %u Annotations", args->ids->len), args->ids->len));
  }

  for (guint i = 0; i < args->ids->len; i++)
    if (!pm_annotation_rows_remove (context, g_array_index (args->ids, gint64, i), error))
      return -1;

  return 0;
}

static gint64
retag (PmEditContext *context, gpointer data, GError **error)
{
  Change *args = data;

  for (guint i = 0; i < args->ids->len; i++)
    if (!pm_annotation_rows_retag (context, g_array_index (args->ids, gint64, i), args->tag, error))
      return -1;

  /* Translators: a step of undo; %s is a tag. */
  return pm_annotation_rows_label (context, _("Change Tag to %s"), first_id (args), error) ? 0 : -1;
}

static gint64
set_spans (PmEditContext *context, gpointer data, GError **error)
{
  Change *args = data;
  gint64 document = pm_annotation_rows_get_document (context, first_id (args), error);

  if (document < 0 || !pm_annotation_rows_put_spans (context, first_id (args), document, args->spans, error) ||
      !pm_annotation_rows_touch (context, first_id (args), error))
    return -1;

  /* Translators: a step of undo; %s is a tag. */
  return pm_annotation_rows_label (context, _("Adjust %s"), first_id (args), error) ? 0 : -1;
}

static gint64
set_note (PmEditContext *context, gpointer data, GError **error)
{
  Change *args = data;
  const char *note = args->note != NULL && *args->note != '\0' ? args->note : NULL;

  if (!pm_db_run (pm_edit_context_get_db (context), error, "UPDATE annotation SET note = ?1 WHERE id = ?2", "si", note, first_id (args)) ||
      !pm_annotation_rows_touch (context, first_id (args), error))
    return -1;
  pm_edit_context_take_label (context, g_strdup (_("Edit Note")));

  return 0;
}

static gint64
set_value (PmEditContext *context, gpointer data, GError **error)
{
  SetValue *args = data;
  PmValue value = { args->attribute, args->value, args->anchored, args->span };
  g_autofree char *name = NULL;

  name = pm_db_dup_string (pm_edit_context_get_db (context), error, "SELECT name FROM attribute WHERE id = ?1", "i", args->attribute);
  if (!pm_annotation_rows_put_value (context, args->annotation, &value, error) ||
      !pm_annotation_rows_touch (context, args->annotation, error))
    return -1;
  /* Translators: a step of undo; %s is an attribute, such as speaker. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Set %s"), name != NULL ? name : ""));

  return 0;
}

static gint64
merge (PmEditContext *context, gpointer data, GError **error)
{
  Change *args = data;
  gint64 document = pm_annotation_rows_get_document (context, first_id (args), error);
  g_autoptr (GArray) spans = document >= 0 ? pm_annotation_rows_unite (context, args->ids, error) : NULL;

  if (spans == NULL)
    return -1;
  for (guint i = 1; i < args->ids->len; i++)
    if (!pm_annotation_rows_remove (context, g_array_index (args->ids, gint64, i), error))
      return -1;
  if (!pm_annotation_rows_put_spans (context, first_id (args), document, spans, error) ||
      !pm_annotation_rows_touch (context, first_id (args), error))
    return -1;

  /* Translators: a step of undo; %s is a tag. */
  return pm_annotation_rows_label (context, _("Merge %s"), first_id (args), error) ? first_id (args) : -1;
}

PmEdit *
pm_edit_annotate (const PmDraft *draft)
{
  Annotate *args = g_new0 (Annotate, 1);

  g_return_val_if_fail (draft->spans != NULL, NULL);

  *args = (Annotate){
    draft->document,
    draft->tag,
    g_array_copy (draft->spans),
    copy_values (draft->values),
    g_strdup (draft->note),
    draft->status,
  };

  return pm_edit_new (annotate, args, annotate_free);
}

static PmEdit *
new_change (PmEditFunc func, Change change)
{
  return pm_edit_new (func, g_memdup2 (&change, sizeof change), change_free);
}

PmEdit *
pm_edit_remove_annotations (GArray *ids)
{
  return new_change (remove_all, (Change){ .ids = g_array_copy (ids) });
}

PmEdit *
pm_edit_retag (GArray *ids, gint64 tag)
{
  g_return_val_if_fail (ids->len > 0, NULL);

  return new_change (retag, (Change){ .ids = g_array_copy (ids), .tag = tag });
}

PmEdit *
pm_edit_set_spans (gint64 annotation, GArray *spans)
{
  return new_change (set_spans, (Change){ .ids = one_id (annotation), .spans = g_array_copy (spans) });
}

PmEdit *
pm_edit_set_note (gint64 annotation, const char *note)
{
  return new_change (set_note, (Change){ .ids = one_id (annotation), .note = g_strdup (note) });
}

PmEdit *
pm_edit_merge_annotations (GArray *ids)
{
  g_return_val_if_fail (ids->len > 1, NULL);

  return new_change (merge, (Change){ .ids = g_array_copy (ids) });
}

PmEdit *
pm_edit_set_value (gint64 annotation, gint64 attribute, const PmValue *value)
{
  SetValue *args = g_new0 (SetValue, 1);

  *args = (SetValue){ annotation, attribute, NULL, FALSE, { 0, 0 } };
  if (value != NULL) {
    args->value = g_strdup (value->value);
    args->anchored = value->anchored;
    args->span = value->span;
  }

  return pm_edit_new (set_value, args, set_value_free);
}
