#include "pm-fold.h"

#include <string.h>

#define N_DECOMPOSED 18 /* the longest that one character comes apart into */

/* Letters with a stroke do not come apart in Unicode, though people type them
 * without it. */
static gunichar
plain (gunichar c)
{
  switch (c) {
  case 0x00f8: /* ø */
    return 'o';
  case 0x0142: /* ł */
    return 'l';
  case 0x0111: /* đ */
    return 'd';
  case 0x0127: /* ħ */
    return 'h';
  case 0x0131: /* ı */
    return 'i';
  case 0x03c2: /* final sigma */
    return 0x03c3;
  case 0x2018:
  case 0x2019:
  case 0x02bc:
    return '\'';
  case 0x201c:
  case 0x201d:
  case 0x201e:
    return '"';
  case 0x2010:
  case 0x2011:
  case 0x2013:
  case 0x2014:
    return '-';
  default:
    return c;
  }
}

static void
append_letter (GString *key, gunichar c)
{
  c = plain (g_unichar_tolower (c));

  if (c == 0x00df) /* ß */
    g_string_append (key, "ss");
  else if (c == 0x00e6) /* æ */
    g_string_append (key, "ae");
  else if (c == 0x0153) /* œ */
    g_string_append (key, "oe");
  else
    g_string_append_unichar (key, c);
}

static void
append_folded (GString *key, gunichar c)
{
  gunichar parts[N_DECOMPOSED];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, N_DECOMPOSED);

  /* Marks of class 0 are vowels of Indic scripts, not accents. */
  for (gsize i = 0; i < n; i++)
    if (g_unichar_combining_class (parts[i]) == 0)
      append_letter (key, parts[i]);
}

void
pm_fold_append (GString *key, const char *text)
{
  g_return_if_fail (key != NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    if ((guchar) *p < 0x80)
      g_string_append_c (key, g_ascii_tolower (*p));
    else
      append_folded (key, g_utf8_get_char (p));
  }
}

char **
pm_fold_dup_words (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  pm_fold_append (folded, text);
  parts = g_strsplit_set (folded->str, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

gboolean
pm_fold_has_words (const char *key, const char *const *words)
{
  g_return_val_if_fail (key != NULL && words != NULL, FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (key, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
