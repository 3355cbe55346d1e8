#pragma once

#include "pm-annotation.h"
#include "pm-document.h"
#include "pm-tag.h"
#include "pm-text.h"

G_BEGIN_DECLS

/* The records of an annotation set on its way in or out of a project. They
 * speak in UUIDs, tag paths and annotator names, never in rows. Everything in
 * them is borrowed and valid only during the call that passes it. Spans are
 * code points; times are seconds since 1970, UTC, with 0 for unknown. */

/**
 * PmSetProject:
 * @id: (not nullable): UUID
 * @modified: the newest change of anything in the set; the reproducible date
 *   of an export
 */
typedef struct {
  const char *id;
  const char *name;
  const char *description;
  gint64 modified;
} PmSetProject;

/**
 * PmSetAnnotator:
 * @id: (nullable): UUID
 * @program: whether it is a program
 */
typedef struct {
  const char *id;
  const char *name;
  gboolean program;
} PmSetAnnotator;

/**
 * PmSetTag:
 * @id: (nullable): UUID
 * @path: (not nullable): as pm_codebook_get_by_path() takes it
 * @parent: (nullable): path of the tag above
 * @fields: its id, uuid, parent and position are not used
 * @attributes: (nullable) (element-type PmAttribute): its own
 */
typedef struct {
  const char *id;
  const char *path;
  const char *parent;
  PmTagFields fields;
  GPtrArray *attributes;
} PmSetTag;

/**
 * PmSetDocument:
 * @fields: its id is not used; its length and sha256 are known also where @text
 *   is not
 * @text: (nullable): %NULL in a set without texts
 * @meta: (nullable): a JSON object with what has no field of its own
 * @newline: (nullable): as pm_newline_get_name() gives it
 * @source_sha256: (nullable): of the source's bytes
 * @guessed: whether the encoding is a guess
 */
typedef struct {
  PmDocumentFields fields;
  PmText *text;
  const char *meta;
  const char *newline;
  const char *source_sha256;
  guint64 source_size;
  gboolean guessed;
} PmSetDocument;

/**
 * PmSetSpan:
 * @exact: (not nullable): the passage
 * @prefix: (nullable): up to 32 code points before it
 * @suffix: (nullable): up to 32 code points after it
 */
typedef struct {
  PmSpan span;
  const char *exact;
  const char *prefix;
  const char *suffix;
} PmSetSpan;

/**
 * PmSetValue:
 * @name: the attribute's
 * @anchored: whether @span is set
 */
typedef struct {
  const char *name;
  const char *value;
  gboolean anchored;
  PmSpan span;
} PmSetValue;

/**
 * PmSetAnnotation:
 * @id: (nullable): UUID; %NULL where the format has none
 * @document: UUID of its document
 * @source: (nullable): the document's source file name
 * @tag: path
 * @annotator: (nullable): name
 * @spans: ascending, disjoint, at least one
 * @values: by attribute name, ascending
 * @confidence: as in #PmAnnotationFields; likewise @flags and @reason
 */
typedef struct {
  const char *id;
  const char *document;
  const char *source;
  const char *tag;
  const char *annotator;
  const char *note;
  PmAnnotationStatus status;
  const PmSetSpan *spans;
  guint n_spans;
  const PmSetValue *values;
  guint n_values;
  gint64 created;
  gint64 modified;
  double confidence;
  const char *flags;
  const char *reason;
} PmSetAnnotation;

/**
 * PmSetLink:
 * @from: UUID of an annotation
 * @to: UUID of an annotation
 */
typedef struct {
  const char *id;
  const char *type;
  const char *from;
  const char *to;
  const char *annotator;
  gint64 created;
} PmSetLink;

/**
 * PmSetSink:
 *
 * Where an annotation set goes, record by record: a format that writes, or a
 * project that imports. The order is: the project; annotators and tags (a tag
 * after the one above it) before what names them; an annotation after its
 * document; links last; the end. Whether documents are followed by their own
 * annotations or all documents come first is free. Every function may fail, and
 * nothing may be called after a failure.
 */
#define PM_TYPE_SET_SINK (pm_set_sink_get_type ())
G_DECLARE_INTERFACE (PmSetSink, pm_set_sink, PM, SET_SINK, GObject)

struct _PmSetSinkInterface {
  GTypeInterface parent_iface;

  gboolean (*begin) (PmSetSink *self, const PmSetProject *project, GError **error);
  gboolean (*annotator) (PmSetSink *self, const PmSetAnnotator *annotator, GError **error);
  gboolean (*tag) (PmSetSink *self, const PmSetTag *tag, GError **error);
  gboolean (*document) (PmSetSink *self, const PmSetDocument *document, GError **error);
  gboolean (*annotation) (PmSetSink *self, const PmSetAnnotation *annotation, GError **error);
  gboolean (*link) (PmSetSink *self, const PmSetLink *link, GError **error);
  gboolean (*end) (PmSetSink *self, GError **error);
};

/* A sink that leaves one of them out takes that record and drops it. */
gboolean pm_set_sink_begin (PmSetSink *self, const PmSetProject *project, GError **error);
gboolean pm_set_sink_annotator (PmSetSink *self, const PmSetAnnotator *annotator, GError **error);
gboolean pm_set_sink_tag (PmSetSink *self, const PmSetTag *tag, GError **error);
gboolean pm_set_sink_document (PmSetSink *self, const PmSetDocument *document, GError **error);
gboolean pm_set_sink_annotation (PmSetSink *self, const PmSetAnnotation *annotation, GError **error);
gboolean pm_set_sink_link (PmSetSink *self, const PmSetLink *link, GError **error);
gboolean pm_set_sink_end (PmSetSink *self, GError **error);

G_END_DECLS
