#include "pm-set.h"

G_DEFINE_INTERFACE (PmSetSink, pm_set_sink, G_TYPE_OBJECT)

static void
pm_set_sink_default_init (PmSetSinkInterface *iface)
{
}

gboolean
pm_set_sink_begin (PmSetSink *self, const PmSetProject *project, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->begin == NULL || iface->begin (self, project, error);
}

gboolean
pm_set_sink_annotator (PmSetSink *self, const PmSetAnnotator *annotator, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->annotator == NULL || iface->annotator (self, annotator, error);
}

gboolean
pm_set_sink_tag (PmSetSink *self, const PmSetTag *tag, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->tag == NULL || iface->tag (self, tag, error);
}

gboolean
pm_set_sink_document (PmSetSink *self, const PmSetDocument *document, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->document == NULL || iface->document (self, document, error);
}

gboolean
pm_set_sink_annotation (PmSetSink *self, const PmSetAnnotation *annotation, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->annotation == NULL || iface->annotation (self, annotation, error);
}

gboolean
pm_set_sink_link (PmSetSink *self, const PmSetLink *link, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->link == NULL || iface->link (self, link, error);
}

gboolean
pm_set_sink_end (PmSetSink *self, GError **error)
{
  PmSetSinkInterface *iface = PM_SET_SINK_GET_IFACE (self);

  return iface->end == NULL || iface->end (self, error);
}
