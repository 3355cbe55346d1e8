#pragma once

#include "pm-annotation.h"
#include "pm-codebook.h"
#include "pm-document.h"
#include "pm-json-writer.h"

G_BEGIN_DECLS

/* What `--json` prints: one object a line. Keys without a value are null, times
 * are RFC 3339 in UTC, spans count code points. */

/* Prints the finished object as a line, and makes ready for the next. */
void pm_cli_json_print (PmJsonWriter *writer);

/**
 * pm_cli_json_member:
 * @value: (nullable): %NULL is null
 */
void pm_cli_json_member (PmJsonWriter *writer, const char *key, const char *value);

/**
 * pm_cli_json_member_time:
 * @time: seconds since 1970, UTC
 */
void pm_cli_json_member_time (PmJsonWriter *writer, const char *key, gint64 time);

void pm_cli_json_document (PmJsonWriter *writer, PmDocument *document);

/**
 * pm_cli_json_annotation:
 * @document: the one it is in
 */
void pm_cli_json_annotation (PmJsonWriter *writer, PmAnnotation *annotation, PmDocument *document, PmCodebook *codebook);

/**
 * pm_cli_json_tag:
 * @uses: how many annotations have that very tag
 */
void pm_cli_json_tag (PmJsonWriter *writer, PmCodebook *codebook, PmTag *tag, guint uses);

G_END_DECLS
