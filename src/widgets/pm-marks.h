#pragma once

#include "pm-annotation-list.h"
#include "pm-codebook.h"
#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmMarkSource:
 * @text: (nullable): with it, an annotation is left out when the text at its
 *   place is not what it was made on
 * @list: (nullable):
 * @codebook: (nullable): the tags' colors, patterns and names
 * @selected: row of the selected annotation, or 0
 * @drafted: row of the annotation whose boundary is being moved, or 0
 * @draft: (nullable) (element-type PmSpan): where it would be, not where it is
 *
 * What there is to draw. All is borrowed.
 */
typedef struct {
  PmText *text;
  PmAnnotationList *list;
  PmCodebook *codebook;
  gint64 selected;
  gint64 drafted;
  const GArray *draft;
} PmMarkSource;

/**
 * PmMark:
 * @annotation: (transfer none):
 * @label: (transfer none): the tag's name
 * @extent: in the range asked for, from its first passage there to its last
 * @length: of the whole annotation
 * @lane: see pm_lanes_assign(); a suggestion has none
 * @first_piece: its first passage in PmMarks.pieces
 * @begins: whether it begins in the range
 *
 * What an annotation looks like in some range of the text.
 */
typedef struct {
  PmAnnotation *annotation;
  const char *label;
  PmColor color;
  PmPattern pattern;
  PmSpan extent;
  guint length;
  guint lane;
  guint first_piece;
  guint n_pieces;
  gboolean begins;
  gboolean selected;
  gboolean suggested;
} PmMark;

/**
 * PmMarks:
 * @marks: (element-type PmMark): in reading order
 * @pieces: (element-type PmSpan): of all marks, in code points of the stored
 *   text: those that overlap the range, and one more on either side if there is
 *
 * All annotations in some range of the text.
 */
typedef struct {
  GArray *marks;
  GArray *pieces;
} PmMarks;

/**
 * pm_marks_new:
 * @range: in code points; what is looked at is what overlaps it, and no more
 */
PmMarks *pm_marks_new (const PmMarkSource *source, PmSpan range);
void pm_marks_free (PmMarks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmMarks, pm_marks_free)

G_END_DECLS
