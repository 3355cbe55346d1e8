#pragma once

#include "pm-format.h"

G_BEGIN_DECLS

#define PM_CODEBOOK_FORMAT "io.github.pressmark.Codebook"
#define PM_CODEBOOK_VERSION "1.0"

/**
 * PmCodebookWriter:
 *
 * A sink that writes the tags of a set, and nothing else, as
 * data/codebook-1.schema.json describes it. A tag without a UUID has its path
 * for an id.
 */
#define PM_TYPE_CODEBOOK_WRITER (pm_codebook_writer_get_type ())
G_DECLARE_FINAL_TYPE (PmCodebookWriter, pm_codebook_writer, PM, CODEBOOK_WRITER, GObject)

PmSetSink *pm_codebook_writer_new (GOutputStream *stream);

G_END_DECLS
