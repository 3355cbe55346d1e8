#pragma once

#include "pm-json-writer.h"

G_BEGIN_DECLS

typedef enum {
  PM_SECTION_PROJECT,
  PM_SECTION_ANNOTATORS,
  PM_SECTION_TAGS,
  PM_SECTION_DOCUMENTS,
  PM_SECTION_ANNOTATIONS,
  PM_SECTION_LINKS
} PmSection;
#define PM_N_SECTIONS 6

/* As in the files: "project", "annotators", … */
const char *pm_section_get_name (PmSection section);

/**
 * PmNativeDigest:
 *
 * What an annotation set adds up to. A section's digest is the SHA-256 of its
 * records in order, each in canonical JSON followed by a line feed; the
 * project's are its own object and that of the offsets. The value is the
 * SHA-256 of the object of these six digests in canonical JSON. So the JSON
 * document and the JSON Lines of one set have the same.
 */
typedef struct _PmNativeDigest PmNativeDigest;

PmNativeDigest *pm_native_digest_new (void);
void pm_native_digest_free (PmNativeDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmNativeDigest, pm_native_digest_free)

/**
 * pm_native_digest_add:
 * @record: in canonical form
 */
void pm_native_digest_add (PmNativeDigest *self, PmSection section, const GString *record);

/* How many records have been added. */
guint pm_native_digest_get_count (PmNativeDigest *self, PmSection section);

/**
 * pm_native_digest_get_section:
 *
 * Nothing can be added after this and the following.
 *
 * Returns: (transfer none): in hexadecimal
 */
const char *pm_native_digest_get_section (PmNativeDigest *self, PmSection section);

/**
 * pm_native_digest_dup_value:
 *
 * Returns: (transfer full): in hexadecimal
 */
char *pm_native_digest_dup_value (PmNativeDigest *self);

/* The objects `counts` and `integrity` of a file. */
void pm_native_digest_write_counts (PmNativeDigest *self, PmJsonWriter *writer);
void pm_native_digest_write_integrity (PmNativeDigest *self, PmJsonWriter *writer);

G_END_DECLS
