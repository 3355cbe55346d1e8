#include "pm-labelled.h"
#include "pm-quote-finder.h"

#include <string.h>

/* How much of the labelled articles is found, at the least. The figures that
 * evaluate-quotes prints are higher; these are what must hold on any article. */

typedef struct {
  guint wanted;
  guint found;
  guint spans;
  guint kinds;
  guint n_kinds;
  guint speakers;
  guint sure;
  guint sure_right;
  guint n_speakers;
} Scores;

static const PmSuggestion *
find (GPtrArray *suggestions, PmSpan span)
{
  for (guint i = 0; i < suggestions->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->kind != PM_SUGGESTION_INDIRECT && suggestion->span.start == span.start && suggestion->span.end == span.end)
      return suggestion;
  }

  return NULL;
}

static void
compare (const PmLabel *label, const PmSuggestion *suggestion, Scores *scores)
{
  gboolean right = pm_label_names (label, suggestion->speaker);

  scores->n_kinds += !label->loose_kind;
  scores->kinds += !label->loose_kind && suggestion->kind == label->kind;
  if (label->loose_speaker)
    return;
  scores->n_speakers++;
  scores->speakers += right;
  scores->sure += suggestion->speaker != NULL && suggestion->confidence >= 0.9;
  scores->sure_right += suggestion->speaker != NULL && suggestion->confidence >= 0.9 && right;
}

static void
measure (const PmLabelled *article, Scores *scores)
{
  PmQuoteFinderOptions options = { FALSE, 0 };
  g_autoptr (GPtrArray) suggestions = pm_quote_finder_run (article->text, NULL, &options, NULL);

  scores->found += suggestions->len;
  for (guint i = 0; i < article->labels->len; i++) {
    const PmLabel *label = &g_array_index (article->labels, PmLabel, i);
    const PmSuggestion *suggestion = find (suggestions, label->span);

    if (label->kind == PM_SUGGESTION_INDIRECT)
      continue;
    scores->wanted++;
    scores->spans += suggestion != NULL;
    if (suggestion != NULL)
      compare (label, suggestion, scores);
  }
}

static Scores
measure_folder (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "tests", "analysis", "eval", name, NULL);
  g_autoptr (GPtrArray) articles = pm_labelled_read_folder (path);
  Scores scores = { 0 };

  for (guint i = 0; i < articles->len; i++)
    measure (g_ptr_array_index (articles, i), &scores);

  return scores;
}

static void
spans (gconstpointer folder)
{
  Scores scores = measure_folder (folder);

  g_assert_cmpfloat (2.0 * scores.spans, >=, 0.97 * (scores.found + scores.wanted));
}

static void
kinds (gconstpointer folder)
{
  Scores scores = measure_folder (folder);

  g_assert_cmpfloat (scores.kinds, >=, 0.92 * scores.n_kinds);
}

static void
speakers (gconstpointer folder)
{
  Scores scores = measure_folder (folder);

  g_assert_cmpfloat (scores.speakers, >=, 0.85 * scores.n_speakers);
  g_assert_cmpfloat (scores.sure_right, >=, 0.93 * scores.sure);
}

/* Articles that are not ours to copy, with how many quotes a person counts. */
static void
real_articles (void)
{
  static const struct {
    const char *name;
    guint quotes;
  } articles[] = {
    { "000_1ac2369958f87bdb.txt", 21 },
    { "001_afdf12e90bed0438.txt", 25 },
    { "002_3c650dcd9c8e0657.txt", 27 },
    { "003_26049f5ae1e1bb21.txt", 19 },
    { "004_ab5dc250f9bff911.txt", 17 },
  };
  PmQuoteFinderOptions options = { FALSE, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++) {
    g_autofree char *path = g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "..", "shared", "corpus", articles[i].name, NULL);
    g_autofree char *content = NULL;
    g_autoptr (PmText) text = NULL;
    g_autoptr (GPtrArray) found = NULL;

    if (!g_file_get_contents (path, &content, NULL, NULL)) {
      g_test_skip ("The articles are not here.");
      return;
    }
    text = pm_text_new (content, -1);
    found = pm_quote_finder_run (text, NULL, &options, NULL);
    g_assert_cmpuint (found->len, ==, articles[i].quotes);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/accuracy/spans-of-dev", "dev", spans);
  g_test_add_data_func ("/accuracy/spans-of-held", "held", spans);
  g_test_add_data_func ("/accuracy/spans-of-pairing", "pairing", spans);
  g_test_add_data_func ("/accuracy/kinds-of-dev", "dev", kinds);
  g_test_add_data_func ("/accuracy/kinds-of-held", "held", kinds);
  g_test_add_data_func ("/accuracy/speakers-of-dev", "dev", speakers);
  g_test_add_data_func ("/accuracy/speakers-of-held", "held", speakers);
  g_test_add_func ("/accuracy/real-articles", real_articles);

  return g_test_run ();
}
