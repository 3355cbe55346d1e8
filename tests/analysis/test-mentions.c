#include "pm-mentions.h"

/* Mentions with bars between, each as kind:words. */
static char *
mention (const char *content)
{
  static const char *const kinds[] = { "person", "role", "crowd", "body", "record", "place", "pronoun" };
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (PmTokens) tokens = pm_tokens_new (text, pm_lexicon_get_default ());
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (PmQuote));
  g_autoptr (PmClauses) clauses = pm_clauses_new (tokens, quotes, -1);
  g_autoptr (GHashTable) names = pm_names_collect (clauses);
  g_autoptr (PmMentions) mentions = pm_mentions_new (clauses, names);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < mentions->list->len; i++) {
    const PmMention *one = &g_array_index (mentions->list, PmMention, i);
    g_autofree char *words = pm_text_dup_slice (text, one->span);

    g_string_append_printf (result, "%s%s:%s", i > 0 ? "|" : "", kinds[one->kind], words);
  }

  return g_string_free (result, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *mentions;
} Case;

static const Case cases[] = {
  { "name", "On Monday Mara Vasht left.", "person:Mara Vasht" },
  { "title", "We saw Foreign Minister Awa Sarr there.", "pronoun:We|person:Awa Sarr" },
  { "title-in-small-letters", "We saw board chair Susan Tolland.", "pronoun:We|person:Susan Tolland" },
  { "particle", "We saw Sanne de Wit.", "pronoun:We|person:Sanne de Wit" },
  { "role-with-article", "Then the museum’s director left.", "role:the museum’s director" },
  { "body-by-name", "Then the Clean Water Board met.", "body:Clean Water Board" },
  { "body-behind-name", "Then the Biden administration fell.", "body:Biden administration" },
  { "acronym", "Then NATO met.", "body:NATO" },
  { "record", "Then the report came.", "record:the report" },
  { "crowd", "Then critics came.", "crowd:critics" },
  { "place", "Then Moscow agreed.", "place:Moscow" },
  { "pronoun", "Then she left.", "pronoun:she" },
  { "first-word-is-no-name", "Hundreds left.", "" },
  { "first-word-that-speaks-is-a-name", "Vasht said no.", "person:Vasht" },
  { "days-are-no-names", "They left on Monday.", "pronoun:They" },
};

static void
check (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *mentions = mention (test->text);

  g_assert_cmpstr (mentions, ==, test->mentions);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/mentions/", cases[i].name, NULL);

    g_test_add_data_func (name, &cases[i], check);
  }

  return g_test_run ();
}
