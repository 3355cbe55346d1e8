#include "pm-tag-moves.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pm_test_tags_end (f->project);
}

static PmCodebook *
get_codebook (Fixture *f)
{
  return pm_project_get_codebook (f->project);
}

static char *
dup_order (Fixture *f)
{
  GPtrArray *tags = pm_codebook_get_tags (get_codebook (f));
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tags->len; i++)
    g_ptr_array_add (paths, pm_codebook_dup_path (get_codebook (f), g_ptr_array_index (tags, i)));
  g_ptr_array_add (paths, NULL);

  return g_strjoinv (" ", (char **) paths->pdata);
}

static void
assert_after (Fixture *f, PmEdit *edit, const char *expected)
{
  g_autofree char *order = NULL;

  g_assert_nonnull (edit);
  pm_test_tags_apply (f->project, edit);
  order = dup_order (f);
  g_assert_cmpstr (order, ==, expected);
}

static PmEdit *
move (Fixture *f, const char *path, PmTagMove how)
{
  return pm_tag_move_by (get_codebook (f), pm_test_tags_get (f->project, path), how);
}

static PmEdit *
drop (Fixture *f, const char *path, const char *target, gboolean after)
{
  return pm_tag_move_beside (get_codebook (f), pm_test_tags_get (f->project, path), pm_test_tags_get (f->project, target), after);
}

static void
test_down_passes_the_next (Fixture *f, gconstpointer data)
{
  assert_after (f, move (f, "Quote/Direct", PM_MOVE_DOWN), "Quote Quote/Indirect Quote/Direct Claim");
}

static void
test_up_passes_the_one_before (Fixture *f, gconstpointer data)
{
  assert_after (f, move (f, "Claim", PM_MOVE_UP), "Claim Quote Quote/Direct Quote/Indirect");
}

static void
test_ends_are_ends (Fixture *f, gconstpointer data)
{
  g_assert_null (move (f, "Quote", PM_MOVE_UP));
  g_assert_null (move (f, "Claim", PM_MOVE_DOWN));
  g_assert_null (move (f, "Quote", PM_MOVE_NEST));
  g_assert_null (move (f, "Claim", PM_MOVE_UNNEST));
}

static void
test_nesting_goes_below_the_one_before (Fixture *f, gconstpointer data)
{
  assert_after (f, move (f, "Claim", PM_MOVE_NEST), "Quote Quote/Direct Quote/Indirect Quote/Claim");
}

static void
test_unnesting_goes_behind_the_one_above (Fixture *f, gconstpointer data)
{
  assert_after (f, move (f, "Quote/Direct", PM_MOVE_UNNEST), "Quote Quote/Indirect Direct Claim");
}

static void
test_nothing_goes_inside_itself (Fixture *f, gconstpointer data)
{
  PmTag *quote = pm_test_tags_get (f->project, "Quote");

  g_assert_null (pm_tag_move_inside (get_codebook (f), quote, pm_test_tags_get (f->project, "Quote/Direct")));
  g_assert_null (pm_tag_move_inside (get_codebook (f), quote, quote));
  g_assert_null (drop (f, "Quote", "Quote/Direct", TRUE));
}

static void
test_dropping_before_and_after (Fixture *f, gconstpointer data)
{
  assert_after (f, drop (f, "Claim", "Quote/Direct", FALSE), "Quote Quote/Claim Quote/Direct Quote/Indirect");
  assert_after (f, drop (f, "Quote/Claim", "Quote/Direct", TRUE), "Quote Quote/Direct Quote/Claim Quote/Indirect");
}

static void
test_dropping_in_place_does_nothing (Fixture *f, gconstpointer data)
{
  g_assert_null (drop (f, "Quote/Indirect", "Quote/Direct", TRUE));
  g_assert_null (drop (f, "Quote/Direct", "Quote/Indirect", FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/tag-moves/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("down-passes-the-next", test_down_passes_the_next);
  ADD ("up-passes-the-one-before", test_up_passes_the_one_before);
  ADD ("ends-are-ends", test_ends_are_ends);
  ADD ("nesting-goes-below-the-one-before", test_nesting_goes_below_the_one_before);
  ADD ("unnesting-goes-behind-the-one-above", test_unnesting_goes_behind_the_one_above);
  ADD ("nothing-goes-inside-itself", test_nothing_goes_inside_itself);
  ADD ("dropping-before-and-after", test_dropping_before_and_after);
  ADD ("dropping-in-place-does-nothing", test_dropping_in_place_does_nothing);

  return g_test_run ();
}
