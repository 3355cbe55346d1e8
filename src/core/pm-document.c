#include "pm-document.h"

#include <string.h>

struct _PmDocument {
  GObject parent_instance;

  PmDocumentFields fields; /* its strings are owned */
  PmTagCount *counts;
  guint n_counts;
  guint n_annotations;
};

G_DEFINE_FINAL_TYPE (PmDocument, pm_document, G_TYPE_OBJECT)

static const char *const statuses[] = { "new", "in-progress", "done" };

const char *
pm_status_get_name (PmStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status];
}

gboolean
pm_status_parse (const char *name, PmStatus *status)
{
  g_return_val_if_fail (name != NULL && status != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    if (strcmp (name, statuses[i]) == 0) {
      *status = (PmStatus) i;
      return TRUE;
    }
  }
  return FALSE;
}

static void
copy_strings (PmDocumentFields *fields)
{
  fields->uuid = g_strdup (fields->uuid);
  fields->title = g_strdup (fields->title);
  fields->outlet = g_strdup (fields->outlet);
  fields->author = g_strdup (fields->author);
  fields->published = g_strdup (fields->published);
  fields->url = g_strdup (fields->url);
  fields->language = g_strdup (fields->language);
  fields->source = g_strdup (fields->source);
  fields->sha256 = g_strdup (fields->sha256);
  fields->encoding = g_strdup (fields->encoding);
}

static void
pm_document_finalize (GObject *object)
{
  PmDocument *self = PM_DOCUMENT (object);

  g_free ((char *) self->fields.uuid);
  g_free ((char *) self->fields.title);
  g_free ((char *) self->fields.outlet);
  g_free ((char *) self->fields.author);
  g_free ((char *) self->fields.published);
  g_free ((char *) self->fields.url);
  g_free ((char *) self->fields.language);
  g_free ((char *) self->fields.source);
  g_free ((char *) self->fields.sha256);
  g_free ((char *) self->fields.encoding);
  g_free (self->counts);

  G_OBJECT_CLASS (pm_document_parent_class)->finalize (object);
}

static void
pm_document_class_init (PmDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_document_finalize;
}

static void
pm_document_init (PmDocument *self)
{
}

PmDocument *
pm_document_new (const PmDocumentFields *fields, const PmTagCount *counts, guint n_counts)
{
  PmDocument *self;

  g_return_val_if_fail (fields != NULL && fields->title != NULL, NULL);
  g_return_val_if_fail (counts != NULL || n_counts == 0, NULL);

  self = g_object_new (PM_TYPE_DOCUMENT, NULL);
  self->fields = *fields;
  copy_strings (&self->fields);
  self->counts = g_memdup2 (counts, n_counts * sizeof *counts);
  self->n_counts = n_counts;
  for (guint i = 0; i < n_counts; i++)
    self->n_annotations += counts[i].count;
  return self;
}

const PmDocumentFields *
pm_document_get_fields (PmDocument *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT (self), NULL);

  return &self->fields;
}

gint64
pm_document_get_id (PmDocument *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT (self), 0);

  return self->fields.id;
}

const char *
pm_document_get_title (PmDocument *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT (self), NULL);

  return self->fields.title;
}

const PmTagCount *
pm_document_get_counts (PmDocument *self, guint *n_counts)
{
  g_return_val_if_fail (PM_IS_DOCUMENT (self), NULL);

  if (n_counts != NULL)
    *n_counts = self->n_counts;
  return self->counts;
}

guint
pm_document_get_n_annotations (PmDocument *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT (self), 0);

  return self->n_annotations;
}
