#pragma once

#include "pm-tokens.h"

G_BEGIN_DECLS

/**
 * pm_heading_looks:
 * @span: a line
 * @first: its first token; the line’s last is the last there is so far
 *
 * Returns: whether it has no stop and most of its words are capitalized
 */
gboolean pm_heading_looks (const PmTokens *tokens, PmSpan span, guint first);

/**
 * pm_heading_is_furniture:
 *
 * Returns: whether the line begins as one that is no part of an article, by the
 *   lexicon: “Read more”, “Copyright”
 */
gboolean pm_heading_is_furniture (const PmTokens *tokens, PmSpan span);

G_END_DECLS
