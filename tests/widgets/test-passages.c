#include "pm-passages.h"

static const char content[] = "He said “we will not go” today. She left. They stayed.\nNext line.";

static PmSpan
extend (PmPassageKind kind, PmSpan selection)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  PmSpan passage = { 0, 0 };

  pm_passages_extend (text, kind, selection, &passage);
  return passage;
}

static void
assert_span (PmSpan span, guint start, guint end)
{
  g_assert_cmpuint (span.start, ==, start);
  g_assert_cmpuint (span.end, ==, end);
}

static void
test_sentence_at_the_caret (void)
{
  assert_span (extend (PM_PASSAGE_SENTENCE, (PmSpan){ 34, 34 }), 32, 41);
}

static void
test_sentence_again_takes_the_next (void)
{
  assert_span (extend (PM_PASSAGE_SENTENCE, (PmSpan){ 32, 41 }), 32, 54);
}

static void
test_paragraph_again_takes_the_next (void)
{
  assert_span (extend (PM_PASSAGE_PARAGRAPH, (PmSpan){ 3, 3 }), 0, 54);
  assert_span (extend (PM_PASSAGE_PARAGRAPH, (PmSpan){ 0, 54 }), 0, 65);
}

static void
test_quotation_around_the_caret (void)
{
  assert_span (extend (PM_PASSAGE_QUOTATION, (PmSpan){ 12, 12 }), 8, 24);
}

static void
test_no_quotation_is_told (void)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  PmSpan passage;

  g_assert_false (pm_passages_extend (text, PM_PASSAGE_QUOTATION, (PmSpan){ 60, 60 }, &passage));
}

static void
test_pieces_are_trimmed_sorted_and_joined (void)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  const PmSpan given[] = { { 31, 42 }, { 2, 8 } };
  g_autoptr (GArray) merged = NULL;

  g_array_append_vals (pieces, given, 2);
  merged = pm_passages_merge (text, pieces, (PmSpan){ 35, 54 });
  g_assert_cmpuint (merged->len, ==, 2);
  assert_span (g_array_index (merged, PmSpan, 0), 3, 7);
  assert_span (g_array_index (merged, PmSpan, 1), 32, 54);
}

static void
test_white_space_alone_is_nothing (void)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (GArray) merged = pm_passages_merge (text, NULL, (PmSpan){ 31, 32 });

  g_assert_cmpuint (merged->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passages/sentence-at-the-caret", test_sentence_at_the_caret);
  g_test_add_func ("/passages/sentence-again-takes-the-next", test_sentence_again_takes_the_next);
  g_test_add_func ("/passages/paragraph-again-takes-the-next", test_paragraph_again_takes_the_next);
  g_test_add_func ("/passages/quotation-around-the-caret", test_quotation_around_the_caret);
  g_test_add_func ("/passages/no-quotation-is-told", test_no_quotation_is_told);
  g_test_add_func ("/passages/pieces-are-trimmed-sorted-and-joined", test_pieces_are_trimmed_sorted_and_joined);
  g_test_add_func ("/passages/white-space-alone-is-nothing", test_white_space_alone_is_nothing);

  return g_test_run ();
}
