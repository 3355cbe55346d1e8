#pragma once

#include "pm-format.h"

G_BEGIN_DECLS

/* A small set with something of everything: characters beyond U+FFFF, sub-tags,
 * two documents, passages in pieces, anchored values, a note with line ends, a
 * program among the annotators, a link. */

#define PM_EXAMPLE_TEXT "💩 ALPHA — “It’s a café,” Ms. Añón said on Monday.\nCritics called it a disaster.\n"
#define PM_EXAMPLE_DOCUMENT "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a0001"
#define PM_EXAMPLE_ANNOTATION "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a1001"

void pm_example_push (PmSetSink *sink);

/**
 * pm_example_push_many:
 * @n_documents: how many; annotations are spread among them
 */
void pm_example_push_many (PmSetSink *sink, guint n_documents, guint n_annotations);

/**
 * pm_example_dup:
 *
 * Returns: (transfer full): the set as the format with @id writes it
 */
char *pm_example_dup (const char *id, gboolean texts);

/**
 * pm_example_read:
 * @sink: (nullable): drops everything if there is none
 *
 * Reads @content, written to a file called @name, with @id.
 */
gboolean pm_example_read (const char *id, const char *name, const char *content, gssize length, PmSetSink *sink, GError **error);

/**
 * pm_example_write_file:
 *
 * Returns: (transfer full): a file of that name in a new folder
 */
GFile *pm_example_write_file (const char *name, const char *content, gssize length);

/* Removes such a file and its folder. */
void pm_example_remove_file (GFile *file);

G_END_DECLS
