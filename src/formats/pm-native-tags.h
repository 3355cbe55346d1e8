#pragma once

#include "pm-set.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How many names a tag's path may have. */
#define PM_NATIVE_MAX_TAG_DEPTH 32

/**
 * PmNativeTags:
 *
 * The tags of a file, which name each other by ids of any sort and in any
 * order, on their way to a sink, which wants paths and the upper ones first.
 */
typedef struct _PmNativeTags PmNativeTags;

PmNativeTags *pm_native_tags_new (void);
void pm_native_tags_free (PmNativeTags *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmNativeTags, pm_native_tags_free)

/**
 * pm_native_tags_add:
 * @record: kept until it is passed on
 *
 * Returns: %FALSE if it is no tag or its id is taken
 */
gboolean pm_native_tags_add (PmNativeTags *self, JsonObject *record, GError **error);

/**
 * pm_native_tags_flush:
 * @sink: (nullable): gets those added since the last time
 *
 * Stops at the first tag that stands under none or under itself, or whose path
 * another has. That tag counts as passed on, so that calling again goes on
 * behind it.
 */
gboolean pm_native_tags_flush (PmNativeTags *self, PmSetSink *sink, GError **error);

/**
 * pm_native_tags_get_path:
 *
 * Returns: (transfer none) (nullable): of a tag that was passed on
 */
const char *pm_native_tags_get_path (PmNativeTags *self, const char *id);

G_END_DECLS
