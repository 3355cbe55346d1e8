#include "pm-quote-finder.h"

#include "pm-quote-kind.h"
#include "pm-speakers.h"

static PmSpan
join (PmSpan a, PmSpan b)
{
  if (a.end == a.start)
    return b;
  if (b.end == b.start)
    return a;

  return (PmSpan){ MIN (a.start, b.start), MAX (a.end, b.end) };
}

static PmSuggestion *
make (PmSpan span, PmSuggestionKind kind, const PmAttribution *attribution, PmCast *cast)
{
  PmSuggestion *suggestion = g_new0 (PmSuggestion, 1);

  *suggestion = (PmSuggestion){ .span = span, .kind = kind, .continued_from = -1, .confidence = attribution->confidence };
  if (kind == PM_SUGGESTION_SCARE) {
    suggestion->confidence = attribution->beside ? 0.5 : 0.7;
    return suggestion;
  }
  if (attribution->verb != NULL) {
    suggestion->cue = attribution->cue;
    suggestion->lemma = g_strdup (attribution->verb->lemma);
    suggestion->stance = attribution->verb->stance;
  }
  if (attribution->member < 0)
    return suggestion;
  g_assert (cast != NULL);
  suggestion->speaker = g_strdup (pm_cast_get (cast, attribution->member)->name);
  suggestion->mention = attribution->mention;
  suggestion->reason = attribution->reason;
  suggestion->evidence = join (attribution->mention, attribution->cue);

  return suggestion;
}

static void
add_quotes (GPtrArray *all, const PmTokens *tokens, const GArray *quotes, PmSpeakers *speakers)
{
  for (guint i = 0; i < quotes->len; i++) {
    const PmQuote *quote = &g_array_index (quotes, PmQuote, i);
    const PmAttribution *attribution = &g_array_index (speakers->attributions, PmAttribution, i);
    PmSuggestionKind kind = speakers->cast != NULL ? pm_quote_kind_decide (tokens, quote, attribution) : pm_quote_kind_decide_plain (tokens, quote);
    PmSuggestion *suggestion = make (quote->span, kind, attribution, speakers->cast);

    suggestion->level = quote->level;
    suggestion->flags = quote->flags;
    suggestion->continued_from = quote->continued_from;
    g_ptr_array_add (all, suggestion);
  }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return pm_span_compare ((*(PmSuggestion *const *) a)->span, (*(PmSuggestion *const *) b)->span);
}

/* Puts indirect speech between the quotes, and drops what is not sure enough;
 * pieces are found again by where they start. */
static GPtrArray *
arrange (GPtrArray *all, const PmQuoteFinderOptions *options)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_suggestion_free);
  g_autoptr (GPtrArray) order = g_ptr_array_copy (all, NULL, NULL);

  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_sort (order, compare);
  for (guint i = 0; i < order->len; i++) {
    PmSuggestion *suggestion = g_ptr_array_index (order, i);
    gpointer from = suggestion->continued_from >= 0 ? g_ptr_array_index (all, suggestion->continued_from) : NULL;

    if (suggestion->confidence < options->min_confidence)
      continue;
    suggestion->continued_from = from != NULL && g_hash_table_contains (places, from) ? GPOINTER_TO_INT (g_hash_table_lookup (places, from)) : -1;
    g_hash_table_insert (places, suggestion, GINT_TO_POINTER ((int) kept->len));
    g_ptr_array_add (kept, suggestion);
  }
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (places, g_ptr_array_index (all, i)))
      pm_suggestion_free (g_ptr_array_index (all, i));

  return kept;
}

static void
add_reported (GPtrArray *all, PmSpeakers *speakers)
{
  for (guint i = 0; i < speakers->reported->len; i++) {
    const PmReported *reported = &g_array_index (speakers->reported, PmReported, i);

    g_ptr_array_add (all, make (reported->speech.content, PM_SUGGESTION_INDIRECT, &reported->attribution, speakers->cast));
  }
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  return pm_span_compare (((const PmQuoteProblem *) a)->span, ((const PmQuoteProblem *) b)->span);
}

GPtrArray *
pm_quote_finder_run (const PmText *text, const PmLexicon *lexicon, const PmQuoteFinderOptions *options, GArray **problems)
{
  static const PmQuoteFinderOptions everything = { TRUE, 0 };
  g_autoptr (PmTokens) tokens = pm_tokens_new (text, lexicon != NULL ? lexicon : pm_lexicon_get_default ());
  g_autoptr (GArray) marks = pm_quote_marks_find (tokens);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PmQuoteProblem));
  g_autoptr (GArray) quotes = pm_quote_pairs_find (tokens, marks, found);
  g_autoptr (PmSpeakers) speakers = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  if (options == NULL)
    options = &everything;
  speakers = pm_speakers_new (tokens, quotes, options->indirect);
  add_quotes (all, tokens, quotes, speakers);
  add_reported (all, speakers);
  if (problems != NULL) {
    g_array_sort (found, compare_problems);
    *problems = g_steal_pointer (&found);
  }

  return arrange (all, options);
}
