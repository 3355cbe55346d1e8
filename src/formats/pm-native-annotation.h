#pragma once

#include "pm-set.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * PmNativeAnnotation:
 * @set: its arrays are owned, its strings borrowed from the JSON; the document,
 *   the tag and the annotator are ids as the file has them
 * @spans: (element-type PmSetSpan): those of @set
 * @values: (element-type PmSetValue): those of @set
 * @exacts: (element-type utf8): the passage of each value; %NULL where not given
 * @owned: (element-type utf8): values that are not strings in the file
 */
typedef struct {
  PmSetAnnotation set;
  GArray *spans;
  GArray *values;
  GPtrArray *exacts;
  GPtrArray *owned;
} PmNativeAnnotation;

/* As those of pm-native-parse.h. An attribute may also be a bare string, number
 * or truth value, and a note may be called `comment`. */
gboolean pm_native_parse_annotation (JsonObject *record, PmNativeAnnotation *annotation, GError **error);
void pm_native_annotation_clear (PmNativeAnnotation *annotation);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmNativeAnnotation, pm_native_annotation_clear)

gboolean pm_native_parse_link (JsonObject *record, PmSetLink *link, GError **error);

/**
 * PmMisfitFunc:
 * @message: what does not fit, and where
 *
 * Returns: whether to go on
 */
typedef gboolean (*PmMisfitFunc) (const char *message, gpointer user_data);

/**
 * pm_native_annotation_check:
 * @text: (nullable): of its document; without it only lengths can be checked
 * @thorough: whether to check what stands before and after a passage as well
 * @misfit: called for every passage that is not what the file says, with the
 *   first code point that differs
 *
 * Returns: whether all fits, or @misfit went on every time
 */
gboolean pm_native_annotation_check (const PmNativeAnnotation *annotation, const PmText *text, gboolean thorough, PmMisfitFunc misfit, gpointer user_data);

G_END_DECLS
