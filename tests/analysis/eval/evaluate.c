/* Measures the quote finder on labelled articles: evaluate [--errors] FOLDER…
 * prints a table; with --json one object a line. */

#include "pm-labelled.h"
#include "pm-quote-finder.h"

#include <stdio.h>

/* Found, wanted and both. */
typedef struct {
  guint found;
  guint wanted;
  guint hits;
} Score;

typedef struct {
  Score spans;
  Score overlaps;
  Score pieces;
  Score kinds;
  Score speakers;
  Score confident; /* speakers of which the finder is sure */
  Score cues;
  Score indirect;
} Scores;

static gboolean errors = FALSE;
static gboolean json = FALSE;

static void
complain (const PmLabelled *article, PmSpan span, const char *what, const char *found)
{
  g_autofree char *words = pm_text_dup_slice (article->text, span);

  if (errors)
    printf ("  %s: %s: %s%s%s\n", article->name, what, words, found != NULL ? " → " : "", found != NULL ? found : "");
}

static guint
shared (PmSpan a, PmSpan b)
{
  guint start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  return end > start ? end - start : 0;
}

static gboolean
equal (PmSpan a, PmSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static const PmSuggestion *
find (GPtrArray *suggestions, const PmLabel *label)
{
  for (guint i = 0; i < suggestions->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (suggestions, i);
    gboolean indirect = suggestion->kind == PM_SUGGESTION_INDIRECT;

    if (indirect != (label->kind == PM_SUGGESTION_INDIRECT))
      continue;
    if (indirect ? shared (suggestion->span, label->span) * 2 > pm_span_length (label->span) : equal (suggestion->span, label->span))
      return suggestion;
  }

  return NULL;
}

static gboolean
overlaps (GPtrArray *suggestions, const PmLabel *label)
{
  for (guint i = 0; i < suggestions->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->kind != PM_SUGGESTION_INDIRECT && shared (suggestion->span, label->span) * 10 > pm_span_length (label->span) * 3)
      return TRUE;
  }

  return FALSE;
}

static void
compare_speaker (const PmLabelled *article, const PmLabel *label, const PmSuggestion *found, Scores *scores)
{
  gboolean right = pm_label_names (label, found->speaker);
  g_autofree char *told = g_strdup_printf ("%s (%.2f %s)", found->speaker != NULL ? found->speaker : "nobody", found->confidence, pm_reason_get_name (found->reason));

  if (label->loose_speaker)
    return;
  scores->speakers.wanted++;
  scores->speakers.hits += right;
  if (found->speaker != NULL && found->confidence >= 0.9) {
    scores->confident.found++;
    scores->confident.hits += right;
  }
  if (!right)
    complain (article, label->span, "speaker", told);
}

static void
compare_cue (const PmLabelled *article, const PmLabel *label, const PmSuggestion *found, Scores *scores)
{
  gboolean wanted = label->cues[0] != NULL, got = found->cue.end > found->cue.start;
  gboolean hit = wanted && got && equal (label->cue, found->cue);
  g_autofree char *cue = pm_text_dup_slice (article->text, found->cue);

  if (label->loose_cue)
    return;
  scores->cues.wanted += wanted;
  scores->cues.found += got;
  scores->cues.hits += hit;
  if (hit != wanted || got != wanted)
    complain (article, label->span, "cue", cue);
}

static void
compare_label (const PmLabelled *article, GPtrArray *suggestions, const PmLabel *label, Scores *scores)
{
  const PmSuggestion *found = find (suggestions, label);
  gboolean piece = label->continues || label->continued;

  if (label->kind == PM_SUGGESTION_INDIRECT) {
    scores->indirect.wanted++;
    scores->indirect.hits += found != NULL;
  } else {
    scores->spans.wanted++;
    scores->spans.hits += found != NULL;
    scores->overlaps.wanted++;
    scores->overlaps.hits += overlaps (suggestions, label);
    scores->pieces.wanted += piece;
    scores->pieces.hits += piece && found != NULL && ((found->flags & PM_QUOTE_CONTINUES) != 0) == label->continues && ((found->flags & PM_QUOTE_CONTINUED) != 0) == label->continued;
  }
  if (found == NULL) {
    complain (article, label->span, "missed", NULL);
    return;
  }
  if (label->kind != PM_SUGGESTION_INDIRECT && !label->loose_kind) {
    scores->kinds.wanted++;
    scores->kinds.hits += found->kind == label->kind;
    if (found->kind != label->kind)
      complain (article, label->span, "kind", pm_suggestion_kind_get_name (found->kind));
  }
  compare_speaker (article, label, found, scores);
  compare_cue (article, label, found, scores);
}

static gboolean
is_wanted (const PmLabelled *article, const PmSuggestion *suggestion)
{
  for (guint i = 0; i < article->labels->len; i++) {
    const PmLabel *label = &g_array_index (article->labels, PmLabel, i);
    gboolean indirect = label->kind == PM_SUGGESTION_INDIRECT;

    if (indirect != (suggestion->kind == PM_SUGGESTION_INDIRECT))
      continue;
    if (indirect ? shared (suggestion->span, label->span) > 0 : equal (suggestion->span, label->span))
      return TRUE;
  }

  return FALSE;
}

static void
measure (const PmLabelled *article, Scores *scores)
{
  g_autoptr (GPtrArray) suggestions = pm_quote_finder_run (article->text, NULL, NULL, NULL);

  for (guint i = 0; i < article->labels->len; i++)
    compare_label (article, suggestions, &g_array_index (article->labels, PmLabel, i), scores);
  for (guint i = 0; i < suggestions->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->kind == PM_SUGGESTION_INDIRECT) {
      scores->indirect.found++;
    } else {
      scores->spans.found++;
      scores->overlaps.found++;
    }
    if (!is_wanted (article, suggestion))
      complain (article, suggestion->span, suggestion->kind == PM_SUGGESTION_INDIRECT ? "indirect, not labelled" : "invented", suggestion->speaker);
  }
}

static double
divide (guint a, guint b)
{
  return b > 0 ? (double) a / b : 0;
}

static void
print_one (const char *set, const char *metric, double value)
{
  if (json)
    printf ("{\"bench\":\"quotes\",\"case\":\"%s\",\"metric\":\"%s\",\"value\":%.4f,\"unit\":\"share\"}\n", set, metric, value);
  else
    printf ("  %-32s %.3f\n", metric, value);
}

static void
print_f1 (const char *set, const char *metric, Score score)
{
  g_autofree char *precision = g_strdup_printf ("%s precision", metric);
  g_autofree char *recall = g_strdup_printf ("%s recall", metric);
  g_autofree char *f1 = g_strdup_printf ("%s F1", metric);

  print_one (set, precision, divide (score.hits, score.found));
  print_one (set, recall, divide (score.hits, score.wanted));
  print_one (set, f1, divide (2 * score.hits, score.found + score.wanted));
}

static void
print (const char *set, const Scores *scores)
{
  if (!json)
    printf ("%s: %u quotes\n", set, scores->spans.wanted);
  print_f1 (set, "span exact", scores->spans);
  print_f1 (set, "span overlap", scores->overlaps);
  if (scores->pieces.wanted > 0)
    print_one (set, "pieces", divide (scores->pieces.hits, scores->pieces.wanted));
  print_one (set, "kind", divide (scores->kinds.hits, scores->kinds.wanted));
  print_one (set, "speaker", divide (scores->speakers.hits, scores->speakers.wanted));
  print_one (set, "speaker precision at 0.9", divide (scores->confident.hits, scores->confident.found));
  print_one (set, "speaker share at 0.9", divide (scores->confident.found, scores->speakers.wanted));
  print_f1 (set, "cue", scores->cues);
  print_one (set, "indirect precision", divide (scores->indirect.hits, scores->indirect.found));
  print_one (set, "indirect recall", divide (scores->indirect.hits, scores->indirect.wanted));
}

int
main (int argc, char **argv)
{
  const GOptionEntry entries[] = {
    { "errors", 0, 0, G_OPTION_ARG_NONE, &errors, "Say what went wrong", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "One object a line", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER…");

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc < 2)
    return 2;
  for (int i = 1; i < argc; i++) {
    g_autoptr (GPtrArray) articles = pm_labelled_read_folder (argv[i]);
    g_autofree char *set = g_path_get_basename (argv[i]);
    Scores scores = { 0 };

    for (guint j = 0; j < articles->len; j++)
      measure (g_ptr_array_index (articles, j), &scores);
    print (set, &scores);
  }

  return 0;
}
