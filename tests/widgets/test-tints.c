#include "pm-tints.h"

static char *
describe (const PmTintItem *items, guint n_items)
{
  g_autoptr (GArray) runs = pm_tints_new (items, n_items);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++) {
    const PmTintRun *run = &g_array_index (runs, PmTintRun, i);

    g_string_append_printf (text, "%u-%u:%u ", run->span.start, run->span.end, run->item);
  }
  return g_string_free (text, FALSE);
}

static void
test_shortest_is_shown (void)
{
  const PmTintItem items[] = { { { 0, 20 }, 20, FALSE, 1 }, { { 5, 10 }, 5, FALSE, 2 } };
  g_autofree char *runs = describe (items, 2);

  g_assert_cmpstr (runs, ==, "0-5:0 5-10:1 10-20:0 ");
}

static void
test_first_goes_before_shortest (void)
{
  const PmTintItem items[] = { { { 0, 20 }, 20, TRUE, 1 }, { { 5, 30 }, 5, FALSE, 2 } };
  g_autofree char *runs = describe (items, 2);

  g_assert_cmpstr (runs, ==, "0-20:0 20-30:1 ");
}

static void
test_gaps_have_none (void)
{
  const PmTintItem items[] = { { { 0, 2 }, 2, FALSE, 1 }, { { 4, 6 }, 2, FALSE, 2 } };
  g_autofree char *runs = describe (items, 2);

  g_assert_cmpstr (runs, ==, "0-2:0 4-6:1 ");
}

static void
test_each_character_has_the_best_of_what_covers_it (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  PmTintItem items[50];
  g_autoptr (GArray) runs = NULL;
  guint shown[200];

  for (guint i = 0; i < 50; i++) {
    guint start = (guint) g_rand_int_range (rand, 0, 150);
    guint length = (guint) g_rand_int_range (rand, 1, 50);

    items[i] = (PmTintItem){ { start, start + length }, length, FALSE, i };
  }
  for (guint i = 0; i < 200; i++)
    shown[i] = G_MAXUINT;
  runs = pm_tints_new (items, 50);
  for (guint i = 0; i < runs->len; i++) {
    const PmTintRun *run = &g_array_index (runs, PmTintRun, i);

    for (guint j = run->span.start; j < run->span.end; j++) {
      g_assert_cmpuint (shown[j], ==, G_MAXUINT);
      shown[j] = run->item;
    }
  }
  for (guint i = 0; i < 200; i++) {
    guint least = G_MAXUINT;

    for (guint j = 0; j < 50; j++)
      least = pm_span_contains (items[j].span, i) ? MIN (least, items[j].length) : least;
    g_assert_cmpuint (shown[i] == G_MAXUINT ? G_MAXUINT : items[shown[i]].length, ==, least);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tints/shortest-is-shown", test_shortest_is_shown);
  g_test_add_func ("/tints/first-goes-before-shortest", test_first_goes_before_shortest);
  g_test_add_func ("/tints/gaps-have-none", test_gaps_have_none);
  g_test_add_func ("/tints/each-character-has-the-best-of-what-covers-it", test_each_character_has_the_best_of_what_covers_it);

  return g_test_run ();
}
