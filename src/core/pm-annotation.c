#include "pm-annotation.h"

#include <string.h>

struct _PmAnnotation {
  GObject parent_instance;

  PmAnnotationFields fields; /* its strings are owned */
  GArray *pieces;            /* of PmPiece, never empty */
  GArray *values;            /* of PmValue */
};

G_DEFINE_FINAL_TYPE (PmAnnotation, pm_annotation, G_TYPE_OBJECT)

static const char *const statuses[] = { "accepted", "suggested", "rejected" };

const char *
pm_annotation_status_get_name (PmAnnotationStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status];
}

gboolean
pm_annotation_status_parse (const char *name, PmAnnotationStatus *status)
{
  g_return_val_if_fail (name != NULL && status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    if (strcmp (name, statuses[i]) == 0) {
      *status = (PmAnnotationStatus) i;
      return TRUE;
    }
  }
  return FALSE;
}

static void
clear_piece (gpointer piece)
{
  g_free (((PmPiece *) piece)->exact);
}

static void
clear_value (gpointer value)
{
  g_free (((PmValue *) value)->value);
}

GArray *
pm_pieces_new (void)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (PmPiece));

  g_array_set_clear_func (pieces, clear_piece);
  return pieces;
}

GArray *
pm_values_new (void)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (PmValue));

  g_array_set_clear_func (values, clear_value);
  return values;
}

static void
pm_annotation_finalize (GObject *object)
{
  PmAnnotation *self = PM_ANNOTATION (object);

  g_free ((char *) self->fields.uuid);
  g_free ((char *) self->fields.annotator);
  g_free ((char *) self->fields.note);
  g_free ((char *) self->fields.flags);
  g_free ((char *) self->fields.reason);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (pm_annotation_parent_class)->finalize (object);
}

static void
pm_annotation_class_init (PmAnnotationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_annotation_finalize;
}

static void
pm_annotation_init (PmAnnotation *self)
{
}

PmAnnotation *
pm_annotation_new (const PmAnnotationFields *fields, GArray *pieces, GArray *values)
{
  PmAnnotation *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (pieces != NULL && pieces->len > 0, NULL);

  self = g_object_new (PM_TYPE_ANNOTATION, NULL);
  self->fields = *fields;
  self->fields.uuid = g_strdup (fields->uuid);
  self->fields.annotator = g_strdup (fields->annotator);
  self->fields.note = g_strdup (fields->note);
  self->fields.flags = g_strdup (fields->flags);
  self->fields.reason = g_strdup (fields->reason);
  self->pieces = pieces;
  self->values = values != NULL ? values : pm_values_new ();
  return self;
}

const PmAnnotationFields *
pm_annotation_get_fields (PmAnnotation *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), NULL);

  return &self->fields;
}

gint64
pm_annotation_get_id (PmAnnotation *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), 0);

  return self->fields.id;
}

gint64
pm_annotation_get_tag (PmAnnotation *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), 0);

  return self->fields.tag;
}

const PmPiece *
pm_annotation_get_pieces (PmAnnotation *self, guint *n_pieces)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), NULL);

  if (n_pieces != NULL)
    *n_pieces = self->pieces->len;
  return (const PmPiece *) self->pieces->data;
}

PmSpan
pm_annotation_get_extent (PmAnnotation *self)
{
  const PmPiece *pieces;
  guint n_pieces;

  g_return_val_if_fail (PM_IS_ANNOTATION (self), (PmSpan){ 0 });

  pieces = pm_annotation_get_pieces (self, &n_pieces);
  return (PmSpan){ pieces[0].span.start, pieces[n_pieces - 1].span.end };
}

char *
pm_annotation_dup_exact (PmAnnotation *self)
{
  g_autoptr (GString) exact = g_string_new (NULL);
  const PmPiece *pieces;
  guint n_pieces;

  g_return_val_if_fail (PM_IS_ANNOTATION (self), NULL);

  pieces = pm_annotation_get_pieces (self, &n_pieces);
  for (guint i = 0; i < n_pieces; i++) {
    if (i > 0)
      g_string_append (exact, " … ");
    g_string_append (exact, pieces[i].exact);
  }
  return g_string_free (g_steal_pointer (&exact), FALSE);
}

const PmValue *
pm_annotation_get_values (PmAnnotation *self, guint *n_values)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), NULL);

  if (n_values != NULL)
    *n_values = self->values->len;
  return (const PmValue *) self->values->data;
}

const PmValue *
pm_annotation_get_value (PmAnnotation *self, gint64 attribute)
{
  g_return_val_if_fail (PM_IS_ANNOTATION (self), NULL);

  for (guint i = 0; i < self->values->len; i++) {
    const PmValue *value = &g_array_index (self->values, PmValue, i);

    if (value->attribute == attribute)
      return value;
  }
  return NULL;
}
