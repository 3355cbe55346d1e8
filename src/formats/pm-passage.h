#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/* Whether a text has what somebody says it has. Each returns: (transfer full)
 * (nullable): %NULL if it has, else a message that names the first code point
 * that differs. */

/**
 * pm_passage_dup_misfit:
 * @text: (nullable): without it only the length can be checked
 * @span: not empty, in code points
 * @exact: what @span is said to cover
 */
char *pm_passage_dup_misfit (const PmText *text, PmSpan span, const char *exact);

/**
 * pm_passage_dup_context_misfit:
 * @span: a passage of @text
 * @prefix: (nullable): what is said to stand right before it
 * @suffix: (nullable): what is said to stand right after it
 */
char *pm_passage_dup_context_misfit (const PmText *text, PmSpan span, const char *prefix, const char *suffix);

G_END_DECLS
