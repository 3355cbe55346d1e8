#include "pm-text-block.h"

/* How far back from the longest the end of a word is looked for, and a place
 * between two clusters where there is none. */
#define WORD_REACH 500
#define CLUSTER_REACH 64

#define ZERO_WIDTH_JOINER 0x200d

/* Whether what is at @offset is drawn together with what is before it. */
static gboolean
continues_cluster (const PmText *text, guint offset)
{
  gunichar next = pm_text_char_at (text, offset);

  return g_unichar_ismark (next) || next == ZERO_WIDTH_JOINER || (next >= 0x1f3fb && next <= 0x1f3ff) ||
         pm_text_char_at (text, offset - 1) == ZERO_WIDTH_JOINER;
}

static guint
find_cut (const PmText *text, guint start)
{
  guint limit = start + PM_TEXT_BLOCK_LONGEST;

  for (guint cut = limit; cut > limit - WORD_REACH; cut--) {
    if (g_unichar_isspace (pm_text_char_at (text, cut - 1)))
      return cut;
  }
  for (guint cut = limit; cut > limit - CLUSTER_REACH; cut--) {
    if (!continues_cluster (text, cut))
      return cut;
  }
  return limit;
}

PmTextBlock
pm_text_block_get (const PmText *text, guint offset)
{
  PmTextBlock block = { { offset, offset }, TRUE, TRUE };
  const char *p;

  g_return_val_if_fail (text != NULL && offset <= pm_text_get_length (text), block);

  block.starts = offset == 0 || pm_text_char_at (text, offset - 1) == '\n';
  for (p = pm_text_get_content (text) + pm_text_byte_at (text, offset); *p != '\0' && *p != '\n'; p = g_utf8_next_char (p)) {
    if (block.span.end - offset == PM_TEXT_BLOCK_LONGEST) {
      block.span.end = find_cut (text, offset);
      block.ends = FALSE;
      return block;
    }
    block.span.end++;
  }
  return block;
}

guint
pm_text_block_get_next (const PmTextBlock *block, const PmText *text)
{
  g_return_val_if_fail (block != NULL && text != NULL, 0);

  return MIN (block->span.end + (block->ends ? 1 : 0), pm_text_get_length (text));
}

gboolean
pm_text_block_is_blank (const PmTextBlock *block, const PmText *text)
{
  g_return_val_if_fail (block != NULL && text != NULL, TRUE);

  for (guint i = block->span.start; i < block->span.end; i++) {
    if (!g_unichar_isspace (pm_text_char_at (text, i)))
      return FALSE;
  }
  return TRUE;
}
