#pragma once

#include "pm-project.h"

G_BEGIN_DECLS

/**
 * pm_test_tags_new:
 *
 * Returns: (transfer full): a project in memory with the tags Quote (its
 *   attributes speaker, cue, fidelity, sure), Quote/Direct, Quote/Indirect and
 *   Claim, and a document "One two three.\n\nFour five six." in row 1
 */
PmProject *pm_test_tags_new (void);

/* Iterates the main loop until @project is finalized. */
void pm_test_tags_end (PmProject *project);

/* Iterates the main loop until the change is through; returns its result. */
gint64 pm_test_tags_apply (PmProject *project, PmEdit *edit);

/* The same, until all that was asked for is done. */
void pm_test_tags_settle (PmProject *project);

/* The tag with that path, as it is now. */
PmTag *pm_test_tags_get (PmProject *project, const char *path);
gint64 pm_test_tags_get_id (PmProject *project, const char *path);

/* The attribute of Quote with that name, as it is now. */
const PmAttribute *pm_test_tags_get_attribute (PmProject *project, const char *name);

/* Tags a passage of the document; returns the annotation's row. */
gint64 pm_test_tags_annotate (PmProject *project, const char *path, guint start, guint end);

/**
 * pm_test_tags_list_new:
 *
 * Returns: (transfer full): the document's annotations, from now on kept up to
 *   date
 */
PmAnnotationList *pm_test_tags_list_new (PmProject *project);

G_END_DECLS
