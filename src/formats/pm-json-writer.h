#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PmJsonWriter:
 *
 * Builds one JSON value in the canonical form of RFC 8785: no space, keys in
 * the order of their UTF-16 units, strings as raw UTF-8 with nothing escaped
 * that need not be. The same calls give the same bytes everywhere. The caller
 * writes the keys of an object in order, which is asserted.
 */
typedef struct _PmJsonWriter PmJsonWriter;

PmJsonWriter *pm_json_writer_new (void);
void pm_json_writer_free (PmJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmJsonWriter, pm_json_writer_free)

/* Forgets the value, to build another. */
void pm_json_writer_reset (PmJsonWriter *self);

/**
 * pm_json_writer_get:
 *
 * Returns: (transfer none): the finished value, until the next change
 */
const GString *pm_json_writer_get (PmJsonWriter *self);

void pm_json_writer_begin_object (PmJsonWriter *self);
void pm_json_writer_end_object (PmJsonWriter *self);
void pm_json_writer_begin_array (PmJsonWriter *self);
void pm_json_writer_end_array (PmJsonWriter *self);

/**
 * pm_json_writer_key:
 * @key: valid UTF-8, after every key the object has so far
 */
void pm_json_writer_key (PmJsonWriter *self, const char *key);

/* @value is valid UTF-8. */
void pm_json_writer_string (PmJsonWriter *self, const char *value);

/**
 * pm_json_writer_int:
 * @value: what a double holds exactly: at most 2^53 - 1 from zero
 */
void pm_json_writer_int (PmJsonWriter *self, gint64 value);
void pm_json_writer_bool (PmJsonWriter *self, gboolean value);
void pm_json_writer_null (PmJsonWriter *self);

/**
 * pm_json_writer_raw:
 * @json: a value in canonical form
 */
void pm_json_writer_raw (PmJsonWriter *self, const char *json);

/* A key and its value. One without a value, %NULL, is left out. */
void pm_json_writer_member_string (PmJsonWriter *self, const char *key, const char *value);
void pm_json_writer_member_int (PmJsonWriter *self, const char *key, gint64 value);

/* As many decimals as are needed, at most three, and a dot in every locale. */
void pm_json_writer_member_share (PmJsonWriter *self, const char *key, double value);

/* The words of @value, which may be %NULL, as an array of strings. */
void pm_json_writer_member_words (PmJsonWriter *self, const char *key, const char *value);

void pm_json_writer_member_bool (PmJsonWriter *self, const char *key, gboolean value);

/**
 * pm_json_compare_keys:
 *
 * Returns: less than, equal to or greater than 0, as the UTF-16 units of @a and
 *   @b compare
 */
int pm_json_compare_keys (const char *a, const char *b);

/**
 * pm_json_append_indented:
 * @out: appended to
 * @json: a value in canonical form
 * @depth: of the value; it stands at the place it is written, and its further
 *   lines are indented by two spaces a level
 */
void pm_json_append_indented (GString *out, const GString *json, guint depth);

G_END_DECLS
