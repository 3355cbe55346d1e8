#pragma once

#include "pm-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  PM_ANNOTATION_ACCEPTED,
  PM_ANNOTATION_SUGGESTED,
  PM_ANNOTATION_REJECTED
} PmAnnotationStatus;

/* Names as they are stored and exported: "accepted", "suggested", "rejected". */
const char *pm_annotation_status_get_name (PmAnnotationStatus status);
gboolean pm_annotation_status_parse (const char *name, PmAnnotationStatus *status);

/**
 * PmPiece:
 * @span: not empty, in code points
 * @exact: (not nullable): the passage that @span covered when it was made
 *
 * One of the passages an annotation stands on.
 */
typedef struct {
  PmSpan span;
  char *exact;
} PmPiece;

/**
 * PmValue:
 * @attribute: row of the attribute
 * @value: (not nullable): a flag is "true" or "false"
 * @anchored: whether @span says where the text gives the value
 */
typedef struct {
  gint64 attribute;
  char *value;
  gboolean anchored;
  PmSpan span;
} PmValue;

/**
 * PmAnnotationFields:
 * @id: its row; 0 when not stored yet
 * @uuid: (nullable): %NULL when not stored yet
 * @document: the document's row
 * @tag: the tag's row
 * @annotator: (nullable): who made it, by name
 * @note: (nullable):
 * @created: seconds since 1970, UTC
 * @modified: the same
 * @confidence: how sure the program is that made it, above 0 and up to 1; 0 if
 *   nobody said
 * @flags: (nullable): what is particular about it, as names with spaces between,
 *   such as `unclosed`
 * @reason: (nullable): the name of why a program made it, such as `named-after`
 */
typedef struct {
  gint64 id;
  const char *uuid;
  gint64 document;
  gint64 tag;
  const char *annotator;
  const char *note;
  PmAnnotationStatus status;
  gint64 created;
  gint64 modified;
  double confidence;
  const char *flags;
  const char *reason;
} PmAnnotationFields;

/**
 * PmAnnotation:
 *
 * One tag put on one or more passages of a document, as it was when read;
 * immutable, so it may be shared between threads. A change makes a new one.
 */
#define PM_TYPE_ANNOTATION (pm_annotation_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotation, pm_annotation, PM, ANNOTATION, GObject)

/**
 * pm_annotation_new:
 * @fields: copied
 * @pieces: (transfer full) (element-type PmPiece): at least one, ascending,
 *   disjoint; cleared by pm_piece_clear()
 * @values: (transfer full) (nullable) (element-type PmValue): cleared by
 *   pm_value_clear()
 */
PmAnnotation *pm_annotation_new (const PmAnnotationFields *fields, GArray *pieces, GArray *values);

/* Arrays with the right clear functions. */
GArray *pm_pieces_new (void);
GArray *pm_values_new (void);

const PmAnnotationFields *pm_annotation_get_fields (PmAnnotation *self);
gint64 pm_annotation_get_id (PmAnnotation *self);
gint64 pm_annotation_get_tag (PmAnnotation *self);

/**
 * pm_annotation_get_pieces:
 * @n_pieces: (out) (optional):
 *
 * Returns: (transfer none) (array length=n_pieces): ascending, at least one
 */
const PmPiece *pm_annotation_get_pieces (PmAnnotation *self, guint *n_pieces);

/**
 * pm_annotation_get_extent:
 *
 * Returns: from the start of the first passage to the end of the last
 */
PmSpan pm_annotation_get_extent (PmAnnotation *self);

/**
 * pm_annotation_dup_exact:
 *
 * Returns: (transfer full): its passages, joined by " … "
 */
char *pm_annotation_dup_exact (PmAnnotation *self);

const PmValue *pm_annotation_get_values (PmAnnotation *self, guint *n_values);

/**
 * pm_annotation_get_value:
 *
 * Returns: (transfer none) (nullable): its value of the attribute with that row
 */
const PmValue *pm_annotation_get_value (PmAnnotation *self, gint64 attribute);

G_END_DECLS
