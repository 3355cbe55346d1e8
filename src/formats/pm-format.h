#pragma once

#include "pm-set.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmFormatError:
 * @PM_FORMAT_ERROR_SYNTAX: the file is not of the format; the message says where
 * @PM_FORMAT_ERROR_VERSION: the file is of a newer version
 * @PM_FORMAT_ERROR_TRUNCATED: the file ends too early
 * @PM_FORMAT_ERROR_MISMATCH: what it says of a text is not true of that text
 */
typedef enum {
  PM_FORMAT_ERROR_SYNTAX,
  PM_FORMAT_ERROR_VERSION,
  PM_FORMAT_ERROR_TRUNCATED,
  PM_FORMAT_ERROR_MISMATCH
} PmFormatError;

#define PM_FORMAT_ERROR (pm_format_error_quark ())
GQuark pm_format_error_quark (void);

/**
 * PmLoss:
 *
 * What a format cannot hold.
 */
typedef enum {
  PM_LOSS_NONE = 0,
  PM_LOSS_OVERLAPS = 1 << 0,
  PM_LOSS_PIECES = 1 << 1,
  PM_LOSS_LINKS = 1 << 2,
  PM_LOSS_ATTRIBUTES = 1 << 3,
  PM_LOSS_NOTES = 1 << 4,
  PM_LOSS_ANNOTATORS = 1 << 5,
  PM_LOSS_TIMES = 1 << 6,
  PM_LOSS_CODEBOOK = 1 << 7,
  PM_LOSS_METADATA = 1 << 8,
  PM_LOSS_TEXTS = 1 << 9,
  PM_LOSS_HISTORY = 1 << 10,
  PM_LOSS_ANNOTATIONS = 1 << 11
} PmLoss;

/**
 * pm_loss_dup_names:
 *
 * Returns: (transfer full): names such as "overlaps", for the command line
 */
char **pm_loss_dup_names (PmLoss loss);

/**
 * PmWriteOptions:
 * @texts: whether documents carry their texts
 */
typedef struct {
  gboolean texts;
} PmWriteOptions;

/**
 * PmFormat:
 * @id: as on the command line
 * @name: for people; to be translated with _()
 * @extensions: with the dot, the usual one first; a longer one wins
 * @loss: what is lost when it is written
 * @read: (nullable): reads @file into @sink, one record in memory at a time
 * @write: (nullable): a sink that writes the format to @stream and ends it
 *   without closing the stream
 *
 * A format that Pressmark reads or writes. All are in one list, where the
 * dialogs, the command line and `formats` find them.
 */
typedef struct {
  const char *id;
  const char *name;
  const char *const *extensions;
  PmLoss loss;
  gboolean (*read) (GFile *file, PmSetSink *sink, GCancellable *cancellable, GError **error);
  PmSetSink *(*write) (GOutputStream *stream, const PmWriteOptions *options, GError **error);
} PmFormat;

/**
 * pm_format_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): in the order to be shown
 */
const PmFormat *const *pm_format_get_all (void);

/**
 * pm_format_find:
 *
 * Returns: (transfer none) (nullable): the format with @id
 */
const PmFormat *pm_format_find (const char *id);

/**
 * pm_format_guess:
 * @name: a file name
 *
 * Returns: (transfer none) (nullable): the format that can read such a file, by
 *   its extension; %NULL if none
 */
const PmFormat *pm_format_guess (const char *name);

G_END_DECLS
