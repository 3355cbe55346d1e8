#include "pm-quote-marks.h"

/* What each mark does: ( opens, ) closes, ? either, . neither. */
static char *
classify (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (PmTokens) tokens = pm_tokens_new (text, pm_lexicon_get_default ());
  g_autoptr (GArray) marks = pm_quote_marks_find (tokens);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    g_string_append_c (result, ".()?"[g_array_index (marks, PmMark, i).role]);

  return g_string_free (result, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *roles;
} Case;

static const Case cases[] = {
  { "curly", "“a” ‘b’", "()()" },
  { "straight-by-sides", "\"a\" \"b\"", "()()" },
  { "straight-between-sentences", "a.\"B c.\"", "?)" },
  { "apostrophes", "don’t Vasht’s O'Brien", "..." },
  { "decades", "’90s '68", ".." },
  { "elisions", "’tis 'em", ".." },
  { "feet-and-inches", "6'2\" tall", ".." },
  { "german-closers", "„a“ und „b“, „c“.", "()()()" },
  { "danish", "»a« og »b«.", "()()" },
  { "swapped", "on ”X”, please “a”", "()()" },
};

static void
check (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *roles = classify (test->text);

  g_assert_cmpstr (roles, ==, test->roles);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/quote-marks/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], check);
  }

  return g_test_run ();
}
