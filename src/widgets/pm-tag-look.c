#include "pm-tag-look.h"

static guint
count (PmCodebook *codebook, const PmTagFields *look, gboolean with_pattern)
{
  GPtrArray *tags = pm_codebook_get_tags (codebook);
  guint n = 0;

  for (guint i = 0; i < tags->len; i++) {
    const PmTagFields *fields = pm_tag_get_fields (g_ptr_array_index (tags, i));

    n += fields->color == look->color && (!with_pattern || fields->pattern == look->pattern);
  }

  return n;
}

/* First a color that nobody has with its own pattern, then whatever is free. */
void
pm_tag_look_choose (PmCodebook *codebook, PmTagFields *fields)
{
  for (guint i = 0; i < PM_N_COLORS; i++) {
    fields->color = (PmColor) i;
    fields->pattern = (PmPattern) i;
    if (count (codebook, fields, FALSE) == 0)
      return;
  }

  for (guint i = 0; i < PM_N_COLORS * PM_N_PATTERNS; i++) {
    fields->color = (PmColor) (i % PM_N_COLORS);
    fields->pattern = (PmPattern) ((i + i / PM_N_COLORS) % PM_N_PATTERNS);
    if (count (codebook, fields, TRUE) == 0)
      return;
  }
}
