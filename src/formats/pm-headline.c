#include "pm-headline.h"

#include <string.h>

/* Running prose ends in a full stop, perhaps with marks that close after it, or
 * goes on. A headline may ask, exclaim or quote. */
static gboolean
ends_like_prose (const char *line, const char *end)
{
  while (end > line) {
    const char *last = g_utf8_prev_char (end);
    GUnicodeType type = g_unichar_type (g_utf8_get_char (last));
    gboolean closes = strchr ("\"')]", *last) != NULL || type == G_UNICODE_FINAL_PUNCTUATION || type == G_UNICODE_CLOSE_PUNCTUATION;

    if (!closes)
      return strchr (".,;:", *last) != NULL;
    end = last;
  }
  return FALSE;
}

static gboolean
has_letter (const char *line, const char *end)
{
  for (; line < end; line = g_utf8_next_char (line))
    if (g_unichar_isalpha (g_utf8_get_char (line)))
      return TRUE;
  return FALSE;
}

/* Whether what follows @end is an article under its headline: after a blank line
 * anything longer; right on the next line, a longer line that does not go on
 * with the sentence, as a wrapped one would. */
static gboolean
heads_an_article (const char *line, const char *end)
{
  const char *rest = end + strspn (end, " \t");
  const char *next;
  gboolean blank;

  if (*rest != '\n')
    return FALSE;
  next = rest + 1 + strspn (rest + 1, " \t\n");
  blank = memchr (rest + 1, '\n', (gsize) (next - rest - 1)) != NULL;
  if (blank)
    return strlen (next) > (gsize) (end - line);
  return strcspn (next, "\n") > (gsize) (end - line) && !g_unichar_islower (g_utf8_get_char (next));
}

char *
pm_headline_dup (const char *text)
{
  const char *line = text + strspn (text, " \t\n");
  gsize marks = strspn (line, "#");
  const char *end;

  if (marks > 0 && marks <= 6 && line[marks] == ' ')
    line += marks + strspn (line + marks, " ");
  end = line + strcspn (line, "\n");
  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  if (g_utf8_strlen (line, end - line) > PM_HEADLINE_MAX || !has_letter (line, end) ||
      ends_like_prose (line, end) || !heads_an_article (line, end))
    return NULL;
  return g_strndup (line, (gsize) (end - line));
}
