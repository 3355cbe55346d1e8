#pragma once

#include "pm-json-cursor.h"

G_BEGIN_DECLS

/* The words of JSON. Each takes one, strictly as RFC 8259 has it, or fails. */

/**
 * pm_json_token_string:
 *
 * The cursor stands at a quotation mark. Its token becomes the string,
 * unescaped. NUL, halves of surrogate pairs and invalid UTF-8 are refused.
 */
gboolean pm_json_token_string (PmJsonCursor *cursor);

/* The cursor stands at `-` or a digit. What a double cannot hold is refused. */
gboolean pm_json_token_number (PmJsonCursor *cursor);

/**
 * pm_json_token_word:
 * @word: `true`, `false` or `null`
 */
gboolean pm_json_token_word (PmJsonCursor *cursor, const char *word);

G_END_DECLS
