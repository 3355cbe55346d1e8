#include "pm-quote-pairs.h"

/* Each test gives a text and the passages that must be found in it, with bars
 * between; a passage is followed by its flags, if it has any, behind a #. */
static char *
pair (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (PmTokens) tokens = pm_tokens_new (text, pm_lexicon_get_default ());
  g_autoptr (GArray) marks = pm_quote_marks_find (tokens);
  g_autoptr (GArray) problems = g_array_new (FALSE, FALSE, sizeof (PmQuoteProblem));
  g_autoptr (GArray) quotes = pm_quote_pairs_find (tokens, marks, problems);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < quotes->len; i++) {
    const PmQuote *quote = &g_array_index (quotes, PmQuote, i);
    g_autofree char *slice = pm_text_dup_slice (text, quote->span);

    g_string_append_printf (result, "%s%s%s%s%s", i > 0 ? "|" : "", slice,
                            (quote->flags & PM_QUOTE_UNCLOSED) != 0 ? "#unclosed" : "",
                            (quote->flags & PM_QUOTE_CONTINUES) != 0 ? "#continues" : "",
                            (quote->flags & PM_QUOTE_CONTINUED) != 0 ? "#continued" : "");
  }

  return g_string_free (result, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *quotes;
} Case;

static const Case cases[] = {
  { "curly", "He said “yes” and “no”.", "“yes”|“no”" },
  { "straight", "He said \"yes\" and \"no\".", "\"yes\"|\"no\"" },
  { "nested-singles", "“He said ‘no’ to me,” she said.", "“He said ‘no’ to me,”|‘no’" },
  { "british", "‘I don’t know,’ he said. ‘Ask the “boss”.’", "‘I don’t know,’|‘Ask the “boss”.’|“boss”" },
  { "straight-singles", "'I don't know,' he said.", "'I don't know,'" },
  { "plural-possessive", "‘The workers’ pay is low,’ he said.", "‘The workers’ pay is low,’" },
  { "possessive-without-quote", "The workers’ pay and Bonne’ too.", "" },
  { "decade-and-elision", "In the ’90s ’twas rock ’n’ roll for ’em.", "" },
  { "straight-elision", "In the '90s 'twas rock 'n' roll.", "" },
  { "feet-and-inches", "A 6'2\" man said \"yes\".", "\"yes\"" },
  { "glued", "It ended.“Yes,” he said.“No.”It began.", "“Yes,”|“No.”" },
  { "glued-straight", "It ended.\"Yes,\" he said.\"No.\"It began.", "\"Yes,\"|\"No.\"" },
  { "back-to-back", "“Yes.”“No.”", "“Yes.”|“No.”" },
  { "two-closers", "Follow us on ”X”, please.", "”X”" },
  { "reopened", "“One.\n\n“Two,” he said.", "“One.#continues|“Two,”#continued" },
  { "not-reopened", "“One.\nTwo.\nThree.”", "“One.#continues|Two.#continues#continued|Three.”#continued" },
  { "unclosed-sentence", "He said “one two. Then he left. “Three,” he said.", "“one two.#unclosed|“Three,”" },
  { "unclosed-attribution", "“We stay, said Hanssen, a farmer.\n\n“Go,” he said.", "“We stay,#unclosed|“Go,”" },
  { "unclosed-is-local", "“One. Two.\n\nIn between.\n\n“Three,” he said. “Four.”", "“One.#unclosed|“Three,”|“Four.”" },
  { "unclosed-glued", "There must be “oversight of forces.He also left. “Yes.”", "“oversight of forces.#unclosed|“Yes.”" },
  { "stray-closer", "He left.” Then “yes”.", "“yes”" },
  { "mixed-pair", "He said “a sham\" today.", "“a sham\"" },
  { "german", "„Ja“, sagte er. „Das ‚Nein‘ kam.“", "„Ja“|„Das ‚Nein‘ kam.“|‚Nein‘" },
  { "german-inward", "»Ja«, sagte er. »Nein.«", "»Ja«|»Nein.«" },
  { "french", "« Oui », dit-il. « Non. »", "« Oui »|« Non. »" },
  { "swedish", "”Ja”, sade han. ”Nej.”", "”Ja”|”Nej.”" },
  { "swedish-guillemets", "»Ja», sade han. »Nej.»", "»Ja»|»Nej.»" },
  { "polish", "„Tak”, „nie”.", "„Tak”|„nie”" },
  { "russian", "«Это „да“, — сказал он».", "«Это „да“, — сказал он»|„да“" },
  { "chinese", "他说：“好。”", "“好。”" },
  { "chinese-nested", "他说“一个‘梦’”。", "“一个‘梦’”|‘梦’" },
  { "corners", "「彼は『無理』と言った」", "「彼は『無理』と言った」|『無理』" },
  { "books", "《红楼梦》", "《红楼梦》" },
  { "same-marks-nested", "«Uno «dos» tres»", "«Uno «dos» tres»|«dos»" },
  { "no-break-spaces", "He\u00a0said\u00a0“yes”\u00a0today.", "“yes”" },
  { "carriage-returns", "“One.\r\n\r\n“Two.”", "“One.#continues|“Two.”#continued" },
  { "heading-ends-speech", "“One.\n\nRead more about it\n\nTwo.”", "“One.#unclosed" },
  { "only-an-opener", "“", "" },
};

static void
check (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *quotes = pair (test->text);

  g_assert_cmpstr (quotes, ==, test->quotes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/quote-pairs/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], check);
  }

  return g_test_run ();
}
