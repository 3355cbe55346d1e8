#pragma once

#include "pm-set.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reads the records of an annotation set from their JSON; the other direction is
 * pm-native-records.h. What the structs hold is borrowed from the JSON, except
 * as said, and ids are as the file has them. Keys that are not known are passed
 * over, and null is the same as nothing. Each may fail with %PM_FORMAT_ERROR for
 * what is missing, of a wrong type or out of range; it does not name the record. What
 * stands on a text is in pm-native-annotation.h. */

/**
 * pm_native_check_version:
 * @root: with a `format`
 * @known: the version that this program writes
 *
 * Returns: %FALSE if there is no version or its first number is higher
 */
gboolean pm_native_check_version (JsonObject *root, const char *known, GError **error);

gboolean pm_native_parse_project (JsonObject *header, PmSetProject *project, GError **error);

/**
 * pm_native_parse_annotator:
 * @id: (out): by which annotations name it
 */
gboolean pm_native_parse_annotator (JsonObject *record, PmSetAnnotator *annotator, const char **id, GError **error);

/**
 * PmNativeTag:
 * @set: without paths; its attributes are owned
 * @id: by which annotations and sub-tags name it
 * @parent: (nullable): the id of the tag above
 */
typedef struct {
  PmSetTag set;
  const char *id;
  const char *parent;
} PmNativeTag;

gboolean pm_native_parse_tag (JsonObject *record, PmNativeTag *tag, GError **error);
void pm_native_tag_clear (PmNativeTag *tag);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmNativeTag, pm_native_tag_clear)

/**
 * PmNativeDocument:
 * @set: its text is owned; length and hash are those of the text, if it is there
 * @length: as the file says
 * @sha256: (nullable): as the file says
 */
typedef struct {
  PmSetDocument set;
  guint length;
  const char *sha256;
  char *meta;
  char *digest;
} PmNativeDocument;

gboolean pm_native_parse_document (JsonObject *record, PmNativeDocument *document, GError **error);
void pm_native_document_clear (PmNativeDocument *document);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmNativeDocument, pm_native_document_clear)

G_END_DECLS
