#pragma once

#include "pm-format.h"

G_BEGIN_DECLS

/**
 * PmNativeWriter:
 *
 * A sink that writes an annotation set in one of Pressmark's own two forms: one
 * JSON document, or JSON Lines, where every record is written as it comes. The
 * document wants its sections one after another, so records wait in a #PmSpool
 * where they must. Memory is bounded by one record either way.
 */
#define PM_TYPE_NATIVE_WRITER (pm_native_writer_get_type ())
G_DECLARE_FINAL_TYPE (PmNativeWriter, pm_native_writer, PM, NATIVE_WRITER, GObject)

/**
 * pm_native_writer_new:
 * @lines: whether to write JSON Lines
 * @texts: whether documents carry their texts
 */
PmSetSink *pm_native_writer_new (GOutputStream *stream, gboolean lines, gboolean texts);

G_END_DECLS
