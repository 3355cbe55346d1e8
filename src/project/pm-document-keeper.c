#include "pm-document-keeper.h"

struct _PmKeptDocument {
  PmSetDocument document; /* borrows from the rest */
  PmDocument *fields;
  char *meta;
  char *newline;
  char *source_sha256;
};

struct _PmDocumentKeeper {
  GObject parent_instance;

  PmKeptDocument *kept; /* may be NULL */
};

static void iface_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmDocumentKeeper, pm_document_keeper, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, iface_init))

static PmKeptDocument *
keep (const PmSetDocument *document)
{
  PmKeptDocument *self = g_new0 (PmKeptDocument, 1);

  self->fields = pm_document_new (&document->fields, NULL, 0);
  self->document = *document;
  self->document.fields = *pm_document_get_fields (self->fields);
  self->document.text = document->text != NULL ? pm_text_ref (document->text) : NULL;
  self->document.meta = self->meta = g_strdup (document->meta);
  self->document.newline = self->newline = g_strdup (document->newline);
  self->document.source_sha256 = self->source_sha256 = g_strdup (document->source_sha256);

  return self;
}

void
pm_kept_document_free (PmKeptDocument *self)
{
  g_clear_pointer (&self->document.text, pm_text_unref);
  g_object_unref (self->fields);
  g_free (self->meta);
  g_free (self->newline);
  g_free (self->source_sha256);
  g_free (self);
}

gboolean
pm_kept_document_pass (PmKeptDocument *self, PmSetSink *sink, GError **error)
{
  return pm_set_sink_document (sink, &self->document, error);
}

gsize
pm_kept_document_get_size (PmKeptDocument *self)
{
  return self->document.text != NULL ? pm_text_get_bytes (self->document.text) : 0;
}

static gboolean
take_document (PmSetSink *sink, const PmSetDocument *document, GError **error)
{
  PmDocumentKeeper *self = PM_DOCUMENT_KEEPER (sink);

  g_clear_pointer (&self->kept, pm_kept_document_free);
  self->kept = keep (document);

  return TRUE;
}

static void
iface_init (PmSetSinkInterface *iface)
{
  iface->document = take_document;
}

static void
pm_document_keeper_finalize (GObject *object)
{
  g_clear_pointer (&PM_DOCUMENT_KEEPER (object)->kept, pm_kept_document_free);

  G_OBJECT_CLASS (pm_document_keeper_parent_class)->finalize (object);
}

static void
pm_document_keeper_class_init (PmDocumentKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_document_keeper_finalize;
}

static void
pm_document_keeper_init (PmDocumentKeeper *self)
{
}

PmDocumentKeeper *
pm_document_keeper_new (void)
{
  return g_object_new (PM_TYPE_DOCUMENT_KEEPER, NULL);
}

PmKeptDocument *
pm_document_keeper_take (PmDocumentKeeper *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT_KEEPER (self), NULL);

  return g_steal_pointer (&self->kept);
}
