#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest line that may be a headline, in code points. */
#define PM_HEADLINE_MAX 200

/**
 * pm_headline_dup:
 * @text: valid UTF-8
 *
 * Judges whether the first line of an article is its headline: not too long, no
 * running prose, and followed by something longer. The marks of a Markdown
 * heading do not belong to it.
 *
 * Returns: (transfer full) (nullable): the headline
 */
char *pm_headline_dup (const char *text);

G_END_DECLS
