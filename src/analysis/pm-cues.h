#pragma once

#include "pm-clauses.h"

G_BEGIN_DECLS

/**
 * PmCue:
 * @span: in code points
 * @first: its first unit
 * @end: behind its last unit
 * @finite: not a form in -ing
 *
 * A place where the writer reports.
 */
typedef struct {
  const PmVerb *verb;
  PmSpan span;
  guint first;
  guint end;
  gboolean finite;
} PmCue;

/**
 * pm_cues_match:
 * @index: a unit
 * @cue: (out):
 *
 * Returns: whether a reporting verb stands there, and is not a noun (the report,
 *   its claims) or a name
 */
gboolean pm_cues_match (const PmClauses *clauses, guint index, PmCue *cue);

G_END_DECLS
