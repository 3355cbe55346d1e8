#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pm_html_append_escaped:
 * @bytes: of @text, or -1 if it ends in NUL
 *
 * Appends @text with HTML's five special characters, and carriage returns, which
 * a browser would take for line ends, as what stands for them.
 */
void pm_html_append_escaped (GString *html, const char *text, gssize bytes);

G_END_DECLS
