#include "pm-html-escape.h"

void
pm_html_append_escaped (GString *html, const char *text, gssize bytes)
{
  const char *end = bytes < 0 ? NULL : text + bytes;

  for (const char *p = text; end != NULL ? p < end : *p != '\0'; p++) {
    if (*p == '&')
      g_string_append (html, "&amp;");
    else if (*p == '<')
      g_string_append (html, "&lt;");
    else if (*p == '>')
      g_string_append (html, "&gt;");
    else if (*p == '"')
      g_string_append (html, "&quot;");
    else if (*p == '\'')
      g_string_append (html, "&#39;");
    else if (*p == '\r')
      g_string_append (html, "&#13;");
    else
      g_string_append_c (html, *p);
  }
}
