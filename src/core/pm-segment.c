#define _GNU_SOURCE /* memrchr */

#include "pm-segment.h"

#include "pm-quotation.h"
#include "pm-sentence.h"
#include "pm-window.h"

#include <string.h>

/* How far to look for the ends of a word and of a sentence, in code points. */
#define WORD_REACH 500
#define SENTENCE_REACH 5000

typedef enum {
  KIND_END,
  KIND_SPACE,
  KIND_WORD,
  KIND_IDEOGRAPH, /* a word by itself */
  KIND_OTHER
} Kind;

static Kind
get_ascii_kind (gunichar c)
{
  if (g_ascii_isalnum ((char) c) || c == '_')
    return KIND_WORD;
  if (c == 0)
    return KIND_END;
  return g_ascii_isspace ((char) c) ? KIND_SPACE : KIND_OTHER;
}

static gboolean
is_ideograph (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x2e80)
    return FALSE;
  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA;
}

static Kind
get_kind (gunichar c)
{
  if (c < 0x80)
    return get_ascii_kind (c);
  if (g_unichar_isalnum (c))
    return is_ideograph (c) ? KIND_IDEOGRAPH : KIND_WORD;
  if (g_unichar_ismark (c))
    return KIND_WORD;
  return g_unichar_isspace (c) ? KIND_SPACE : KIND_OTHER;
}

/* Marks and joiners are of the kind of what they stand on, whatever it is. */
static gboolean
is_extension (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || c == 0x200c || c == 0x200d);
}

/* Whether @c holds the word together that the characters beside it are parts
 * of: don’t, well-known, 10,000, 3.5. */
static gboolean
is_joiner (gunichar c, gunichar before, gunichar after)
{
  switch (c) {
  case '\'':
  case '-':
  case 0x00ad: /* soft hyphen */
  case 0x00b7: /* Catalan l·l */
  case 0x05f3: /* Hebrew geresh */
  case 0x05f4: /* and gershayim */
  case 0x2010:
  case 0x2011:
  case 0x2019:
    return TRUE;
  case '.':
  case ',':
  case ':':
    return g_unichar_isdigit (before) && g_unichar_isdigit (after);
  default:
    return FALSE;
  }
}

/* The kinds of all characters of a window. */
static Kind *
dup_kinds (const PmWindow *window)
{
  Kind *kinds = g_new (Kind, window->length + 1);

  for (guint i = 0; i < window->length; i++)
    kinds[i] = i > 0 && is_extension (window->chars[i]) ? kinds[i - 1] : get_kind (window->chars[i]);
  kinds[window->length] = KIND_END;
  for (guint i = 1; i + 1 < window->length; i++) {
    if (kinds[i - 1] == KIND_WORD && get_kind (window->chars[i + 1]) == KIND_WORD &&
        is_joiner (window->chars[i], window->chars[i - 1], window->chars[i + 1]))
      kinds[i] = KIND_WORD;
  }
  return kinds;
}

/* The unit at @at, as indexes. */
static PmSpan
find_unit (const PmWindow *window, const Kind *kinds, guint at)
{
  guint start = at, end = at + 1;
  gboolean single = kinds[at] == KIND_IDEOGRAPH;

  while (start > 0 && kinds[start - 1] == kinds[at] && (!single || is_extension (window->chars[start])))
    start--;
  while (end < window->length && kinds[end] == kinds[at] && (!single || is_extension (window->chars[end])))
    end++;
  return (PmSpan){ start, end };
}

/* Whether @unit is a word, too. */
static gboolean
find_word (const PmText *text, guint offset, PmSpan *unit)
{
  g_auto (PmWindow) window = { 0 };
  g_autofree Kind *kinds = NULL;
  PmSpan found;

  pm_window_init (&window, text, offset, WORD_REACH);
  if (window.at >= window.length) {
    guint at = window.start + window.at;

    *unit = (PmSpan){ at, MIN (at + 1, pm_text_get_length (text)) };
    return FALSE;
  }
  kinds = dup_kinds (&window);
  found = find_unit (&window, kinds, window.at);
  *unit = (PmSpan){ window.start + found.start, window.start + found.end };
  return kinds[window.at] == KIND_WORD || kinds[window.at] == KIND_IDEOGRAPH;
}

PmSpan
pm_segment_word (const PmText *text, guint offset)
{
  PmSpan unit;

  g_return_val_if_fail (text != NULL, (PmSpan){ 0 });

  find_word (text, offset, &unit);
  return unit;
}

PmSpan
pm_segment_sentence (const PmText *text, guint offset)
{
  g_auto (PmWindow) window = { 0 };
  PmSpan found;

  g_return_val_if_fail (text != NULL, (PmSpan){ 0 });

  pm_window_init (&window, text, offset, SENTENCE_REACH);
  found = pm_sentence_find (&window);
  return (PmSpan){ window.start + found.start, window.start + found.end };
}

PmSpan
pm_segment_paragraph (const PmText *text, guint offset)
{
  const char *content, *place, *start, *end;
  gsize bytes;

  g_return_val_if_fail (text != NULL, (PmSpan){ 0 });

  content = pm_text_get_content (text);
  bytes = pm_text_get_bytes (text);
  if (bytes == 0)
    return (PmSpan){ 0 };
  offset = MIN (offset, pm_text_get_length (text) - 1);
  place = content + pm_text_byte_at (text, offset);
  start = memrchr (content, '\n', (gsize) (place - content));
  end = memchr (place, '\n', bytes - (gsize) (place - content));
  return (PmSpan){ start != NULL ? pm_text_offset_at_byte (text, (gsize) (start + 1 - content)) : 0,
                   end != NULL ? pm_text_offset_at_byte (text, (gsize) (end - content)) : pm_text_get_length (text) };
}

gboolean
pm_segment_quotation (const PmText *text, guint offset, PmSpan *quotation)
{
  g_auto (PmWindow) window = { 0 };
  PmSpan found;

  g_return_val_if_fail (text != NULL && quotation != NULL, FALSE);

  pm_window_init (&window, text, offset, SENTENCE_REACH);
  if (!pm_quotation_find (&window, &found))
    return FALSE;
  *quotation = (PmSpan){ window.start + found.start, window.start + found.end };
  return TRUE;
}

PmSpan
pm_segment_trim (const PmText *text, PmSpan span)
{
  const char *p, *end;
  guint start;

  g_return_val_if_fail (text != NULL, span);

  end = pm_text_get_content (text) + pm_text_byte_at (text, span.end);
  span.end = MIN (span.end, pm_text_get_length (text));
  start = span.start = MIN (span.start, span.end);
  p = pm_text_get_content (text) + pm_text_byte_at (text, span.start);
  for (; p < end && g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    span.start++;
  if (p == end)
    return (PmSpan){ start, start };
  for (p = g_utf8_prev_char (end); g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_prev_char (p))
    span.end--;
  return span;
}

PmSpan
pm_segment_snap (const PmText *text, PmSpan span)
{
  guint length;
  PmSpan word;

  g_return_val_if_fail (text != NULL, span);

  length = pm_text_get_length (text);
  if (span.start >= span.end || span.end > length)
    return span;
  if (find_word (text, span.start, &word))
    span.start = word.start;
  if (find_word (text, span.end - 1, &word))
    span.end = word.end;
  return span;
}

/* What counting remembers of the characters before. */
typedef struct {
  gunichar last;   /* the last character */
  Kind kind;       /* and its kind */
  gunichar joined; /* the character before it, if it may join words, else 0 */
} Counter;

static guint
count_char (Counter *counter, gunichar c)
{
  Kind kind = is_extension (c) && counter->last != 0 ? counter->kind : get_kind (c);
  gboolean joins = counter->joined != 0 && is_joiner (counter->last, counter->joined, c);
  gboolean starts = kind == KIND_WORD && counter->kind != KIND_WORD && !joins;

  if (kind == KIND_IDEOGRAPH)
    starts = !is_extension (c);
  counter->joined = kind == KIND_OTHER && counter->kind == KIND_WORD ? counter->last : 0;
  counter->last = c;
  counter->kind = kind;
  return starts;
}

guint
pm_segment_count_words (const PmText *text)
{
  Counter counter = { 0 };
  const char *p, *end;
  guint count = 0;

  g_return_val_if_fail (text != NULL, 0);

  p = pm_text_get_content (text);
  end = p + pm_text_get_bytes (text);
  for (; p < end; p = g_utf8_next_char (p)) {
    /* Inside a plain word, as most characters are, nothing can happen. */
    if (counter.kind == KIND_WORD && g_ascii_isalpha (*p))
      counter.last = (guchar) *p;
    else
      count += count_char (&counter, g_utf8_get_char (p));
  }
  return count;
}
