#include "pm-recording-sink.h"

#include <stdlib.h>
#include <string.h>

struct _PmRecordingSink {
  GObject parent_instance;

  GString *lines;
};

static void pm_recording_sink_iface_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmRecordingSink, pm_recording_sink, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, pm_recording_sink_iface_init))

/* Writes the strings up to %NULL given last; one that is %NULL is a dash. */
static void
put (PmSetSink *sink, const char *kind, guint n, const char *const *strings)
{
  PmRecordingSink *self = PM_RECORDING_SINK (sink);

  g_string_append (self->lines, kind);
  for (guint i = 0; i < n; i++) {
    g_autofree char *escaped = g_strescape (strings[i] != NULL ? strings[i] : "-", NULL);

    g_string_append_printf (self->lines, "|%s", escaped);
  }
}

static void
put_number (PmSetSink *sink, gint64 number)
{
  g_string_append_printf (PM_RECORDING_SINK (sink)->lines, "|%" G_GINT64_FORMAT, number);
}

static gboolean
finish (PmSetSink *sink)
{
  g_string_append_c (PM_RECORDING_SINK (sink)->lines, '\n');
  return TRUE;
}

static gboolean
begin (PmSetSink *sink, const PmSetProject *project, GError **error)
{
  put (sink, "project", 3, (const char *[]){ project->id, project->name, project->description });
  put_number (sink, project->modified);
  return finish (sink);
}

static gboolean
annotator (PmSetSink *sink, const PmSetAnnotator *record, GError **error)
{
  put (sink, "annotator", 2, (const char *[]){ record->id, record->name });
  put_number (sink, record->program);
  return finish (sink);
}

static gboolean
tag (PmSetSink *sink, const PmSetTag *record, GError **error)
{
  const PmTagFields *fields = &record->fields;

  put (sink, "tag", 8, (const char *[]){ record->id, record->path, record->parent, fields->name, fields->shortcut, fields->definition, fields->use_when, fields->not_when });
  put_number (sink, fields->color);
  put_number (sink, fields->pattern);
  for (guint i = 0; record->attributes != NULL && i < record->attributes->len; i++) {
    const PmAttribute *attribute = record->attributes->pdata[i];
    g_autofree char *choices = attribute->choices == NULL ? NULL : g_strjoinv (",", attribute->choices);

    put (sink, "[", 3, (const char *[]){ attribute->uuid, attribute->name, choices });
    put_number (sink, attribute->kind * 4 + attribute->anchored * 2 + attribute->required);
  }
  return finish (sink);
}

static gboolean
document (PmSetSink *sink, const PmSetDocument *record, GError **error)
{
  const PmDocumentFields *f = &record->fields;

  put (sink, "document", 10, (const char *[]){ f->uuid, f->title, f->outlet, f->author, f->published, f->url, f->language, f->source, f->sha256, f->encoding });
  put (sink, "", 4, (const char *[]){ record->meta, record->newline, record->source_sha256, record->text == NULL ? NULL : pm_text_get_content (record->text) });
  put_number (sink, f->length);
  put_number (sink, f->words);
  put_number (sink, f->imported);
  put_number (sink, f->status);
  put_number (sink, (gint64) record->source_size);
  return finish (sink);
}

static void
put_span (PmSetSink *sink, PmSpan span)
{
  put_number (sink, span.start);
  put_number (sink, span.end);
}

static gboolean
annotation (PmSetSink *sink, const PmSetAnnotation *record, GError **error)
{
  put (sink, "annotation", 6, (const char *[]){ record->id, record->document, record->source, record->tag, record->annotator, record->note });
  put_number (sink, record->status);
  put_number (sink, record->created);
  put_number (sink, record->modified);
  for (guint i = 0; i < record->n_spans; i++) {
    put (sink, "[", 3, (const char *[]){ record->spans[i].exact, record->spans[i].prefix, record->spans[i].suffix });
    put_span (sink, record->spans[i].span);
  }
  for (guint i = 0; i < record->n_values; i++) {
    put (sink, "{", 2, (const char *[]){ record->values[i].name, record->values[i].value });
    if (record->values[i].anchored)
      put_span (sink, record->values[i].span);
  }
  return finish (sink);
}

static gboolean
link (PmSetSink *sink, const PmSetLink *record, GError **error)
{
  put (sink, "link", 5, (const char *[]){ record->id, record->type, record->from, record->to, record->annotator });
  put_number (sink, record->created);
  return finish (sink);
}

static gboolean
end (PmSetSink *sink, GError **error)
{
  put (sink, "end", 0, NULL);
  return finish (sink);
}

static void
pm_recording_sink_finalize (GObject *object)
{
  g_string_free (PM_RECORDING_SINK (object)->lines, TRUE);
  G_OBJECT_CLASS (pm_recording_sink_parent_class)->finalize (object);
}

static void
pm_recording_sink_class_init (PmRecordingSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_recording_sink_finalize;
}

static void
pm_recording_sink_init (PmRecordingSink *self)
{
  self->lines = g_string_new (NULL);
}

static void
pm_recording_sink_iface_init (PmSetSinkInterface *iface)
{
  iface->begin = begin;
  iface->annotator = annotator;
  iface->tag = tag;
  iface->document = document;
  iface->annotation = annotation;
  iface->link = link;
  iface->end = end;
}

PmRecordingSink *
pm_recording_sink_new (void)
{
  return g_object_new (PM_TYPE_RECORDING_SINK, NULL);
}

const char *
pm_recording_sink_get (PmRecordingSink *self)
{
  return self->lines->str;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

char *
pm_recording_sink_dup_sorted (PmRecordingSink *self)
{
  g_auto (GStrv) lines = g_strsplit (self->lines->str, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof (char *), compare_cb);
  return g_strjoinv ("\n", lines);
}
