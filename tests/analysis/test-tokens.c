#include "pm-tokens.h"

/* Words with bars between; a possessive has an asterisk. */
static char *
split (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (PmTokens) tokens = pm_tokens_new (text, pm_lexicon_get_default ());
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < tokens->tokens->len; i++) {
    const PmToken *token = &g_array_index (tokens->tokens, PmToken, i);
    g_autofree char *word = pm_text_dup_slice (text, token->span);

    if (token->kind == PM_TOKEN_BREAK)
      continue;
    g_string_append_printf (result, "%s%s%s", result->len > 0 ? "|" : "", word, (token->flags & PM_TOKEN_POSSESSIVE) != 0 ? "*" : "");
  }

  return g_string_free (result, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *tokens;
} Case;

static const Case cases[] = {
  { "words-and-signs", "He said: no.", "He|said|:|no|." },
  { "possessive", "Vasht’s plan", "Vasht*|plan" },
  { "contraction", "didn't go", "didn't|go" },
  { "abbreviated-title", "Sen. Pike left.", "Sen.|Pike|left|." },
  { "initials", "the U.S. and J. Lor", "the|U.S.|and|J.|Lor" },
  { "glued-sentences", "the end.Begin", "the|end|.|Begin" },
  { "address", "see pic.example.com/a now", "see|pic.example.com/a|now" },
  { "numbers", "1,200.5 and 79-year-old", "1,200.5|and|79-year-old" },
  { "hyphens", "pre-war aid — now", "pre-war|aid|—|now" },
};

static void
check (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *tokens = split (test->text);

  g_assert_cmpstr (tokens, ==, test->tokens);
}

static PmTokens *
read_lines (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);

  return pm_tokens_new (text, pm_lexicon_get_default ());
}

static void
empty_lines_are_no_paragraphs (void)
{
  g_autoptr (PmTokens) tokens = read_lines ("\n\nOne.\n \n\nTwo.\n");

  g_assert_cmpuint (tokens->paragraphs->len, ==, 2);
}

static void
headings_are_told (void)
{
  g_autoptr (PmTokens) tokens = read_lines ("Mayor Vows To Build New Bridge\nThe mayor vowed it.\nRead more: bridges");

  g_assert_true (g_array_index (tokens->paragraphs, PmParagraph, 0).heading);
  g_assert_false (g_array_index (tokens->paragraphs, PmParagraph, 1).heading);
  g_assert_true (g_array_index (tokens->paragraphs, PmParagraph, 2).heading);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/tokens/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], check);
  }
  g_test_add_func ("/tokens/empty-lines-are-no-paragraphs", empty_lines_are_no_paragraphs);
  g_test_add_func ("/tokens/headings-are-told", headings_are_told);

  return g_test_run ();
}
