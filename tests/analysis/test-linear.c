#include "pm-quote-finder.h"

/* That the time is in proportion to the length: eight times the text may take
 * no more than twenty times as long, where squares would take sixty-four. */

#define SMALL (1 << 15)
#define TIMES 8
#define LEAST 20000 /* microseconds: less cannot be told from noise */

static char *
fill (const char *piece, gsize bytes)
{
  GString *text = g_string_sized_new (bytes + 64);

  while (text->len < bytes)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

static gint64
take_time (const char *piece, gsize bytes)
{
  g_autofree char *content = fill (piece, bytes);
  g_autoptr (PmText) text = pm_text_new (content, -1);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) found = pm_quote_finder_run (text, NULL, NULL, NULL);

  g_assert_nonnull (found);

  return g_get_monotonic_time () - start;
}

static void
check (gconstpointer piece)
{
  gint64 small = take_time (piece, SMALL);
  gint64 large = take_time (piece, SMALL * TIMES);

  g_test_message ("%" G_GINT64_FORMAT " µs, %" G_GINT64_FORMAT " µs", small, large);
  g_assert_cmpint (large, <, MAX (small, LEAST) * 20);
}

static const struct {
  const char *name;
  const char *piece;
} pieces[] = {
  { "prose", "“We are tired,” Mara Vasht said. The mayor said that it was late. " },
  { "paragraphs", "“We are tired,” Mara Vasht said.\n\nThe board met.\n" },
  { "openers", "“" },
  { "openers-apart", "“ a " },
  { "opened-lines", "“We\n" },
  { "closers", "”" },
  { "straight", "\"" },
  { "straight-apart", "\" a" },
  { "apostrophes", "‘the workers’ " },
  { "possessives", "s’ a" },
  { "alternating", "“‘" },
  { "levels", "“‘«「『" },
  { "one-sentence", "and he said “a” to Mara Vasht, " },
  { "names", "Mara Vasht " },
  { "many-names", "Mara A. Vasht, B. Lor, " },
  { "commas", "Vasht, said, " },
  { "cues", "said " },
  { "roles", "minister " },
  { "stops", "." },
  { "letters", "a" },
  { "addresses", "a.b" },
  { "line-ends", "\n" },
  { "digits", "6'2\" " },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autofree char *name = g_strconcat ("/linear/", pieces[i].name, NULL);

    g_test_add_data_func (name, pieces[i].piece, check);
  }

  return g_test_run ();
}
