#pragma once

#include "pm-json-writer.h"
#include "pm-set.h"

G_BEGIN_DECLS

#define PM_NATIVE_FORMAT "io.github.pressmark.AnnotationSet"
#define PM_NATIVE_VERSION "1.0"
#define PM_NATIVE_SCHEMA "https://pressmark.github.io/schema/annotation-set-1.schema.json"

/* Turns the records of a set into the JSON of Pressmark's own files, as
 * data/annotation-set-1.schema.json describes it. What is unknown is left out.
 * @type is %NULL in the JSON document; in JSON Lines it is the line's, and a
 * link's own type, which would have the same key, is under `link`. */

void pm_native_write_offsets (PmJsonWriter *writer);
void pm_native_write_project (PmJsonWriter *writer, const PmSetProject *project);

/**
 * pm_native_dup_exported:
 *
 * Returns: (transfer full) (nullable): when the set counts as exported: what
 *   `SOURCE_DATE_EPOCH` says, or its newest change; never the time of day
 */
char *pm_native_dup_exported (const PmSetProject *project);

void pm_native_write_annotator (PmJsonWriter *writer, const PmSetAnnotator *annotator, const char *type);
void pm_native_write_tag (PmJsonWriter *writer, const PmSetTag *tag, const char *type);

/**
 * pm_native_write_document:
 * @texts: whether to write its text
 *
 * Returns: %FALSE if its `meta` is not a JSON object
 */
gboolean pm_native_write_document (PmJsonWriter *writer, const PmSetDocument *document, gboolean texts, const char *type, GError **error);

/**
 * pm_native_write_annotation:
 * @text: (nullable): of its document, for the passages of anchored values
 */
void pm_native_write_annotation (PmJsonWriter *writer, const PmSetAnnotation *annotation, const PmText *text, const char *type);
void pm_native_write_link (PmJsonWriter *writer, const PmSetLink *link, const char *type);

G_END_DECLS
