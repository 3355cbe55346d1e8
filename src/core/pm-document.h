#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  PM_STATUS_NEW,
  PM_STATUS_PROGRESS,
  PM_STATUS_DONE
} PmStatus;

/* Names as they are stored and exported: "new", "in-progress", "done". */
const char *pm_status_get_name (PmStatus status);
gboolean pm_status_parse (const char *name, PmStatus *status);

/**
 * PmTagCount:
 * @tag: row of a tag at the top of the codebook
 * @count: annotations with it or a tag below it, suggestions not counted
 */
typedef struct {
  gint64 tag;
  guint count;
} PmTagCount;

/**
 * PmDocumentFields:
 * @id: its row; 0 when not stored yet
 * @uuid: (nullable): %NULL when not stored yet
 * @title: (not nullable):
 * @source: (nullable): the file it came from, without folders
 * @published: (nullable): an ISO 8601 date, with or without a time, as given
 * @sha256: (nullable): of the text
 * @length: of the text, in code points
 * @imported: seconds since 1970, UTC
 *
 * What is known of an article besides its text. The nullable strings are %NULL
 * where nothing is known.
 */
typedef struct {
  gint64 id;
  const char *uuid;
  const char *title;
  const char *outlet;
  const char *author;
  const char *published;
  const char *url;
  const char *language;
  const char *source;
  const char *sha256;
  const char *encoding;
  guint length;
  guint words;
  gint64 imported;
  PmStatus status;
} PmDocumentFields;

/**
 * PmDocument:
 *
 * An article of the corpus without its text; immutable, so it may be shared
 * between threads. A change makes a new one.
 */
#define PM_TYPE_DOCUMENT (pm_document_get_type ())
G_DECLARE_FINAL_TYPE (PmDocument, pm_document, PM, DOCUMENT, GObject)

/**
 * pm_document_new:
 * @fields: copied
 * @counts: (nullable): annotations by tag, in codebook order; copied
 */
PmDocument *pm_document_new (const PmDocumentFields *fields, const PmTagCount *counts, guint n_counts);

/**
 * pm_document_get_fields:
 *
 * Returns: (transfer none): valid as long as the document
 */
const PmDocumentFields *pm_document_get_fields (PmDocument *self);

gint64 pm_document_get_id (PmDocument *self);
const char *pm_document_get_title (PmDocument *self);
const PmTagCount *pm_document_get_counts (PmDocument *self, guint *n_counts);

/* How many annotations it has: the sum of the counts. */
guint pm_document_get_n_annotations (PmDocument *self);

G_END_DECLS
