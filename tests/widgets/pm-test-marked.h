#pragma once

#include "pm-marked-article.h"

G_BEGIN_DECLS

/**
 * PmTestMark:
 * @tag: row of one of eight tags, 1 to 8, each in its own color and pattern;
 *   the second stands below the first, which gives the person "speaker"
 * @second: of a second passage, or empty
 */
typedef struct {
  gint64 tag;
  PmSpan first;
  PmSpan second;
  PmAnnotationStatus status;
  const char *note;
} PmTestMark;

/**
 * pm_test_marked_new:
 *
 * Returns: (transfer full): an article of an outlet called “Mast & Sail”, titled
 *   “On <ropes>”
 */
PmMarkedArticle *pm_test_marked_new (const char *content, const PmTestMark *marks, guint n_marks);

/* The same with @n_marks annotations anywhere, some in two passages. */
PmMarkedArticle *pm_test_marked_new_random (const char *content, guint n_marks, guint32 seed);

G_END_DECLS
