#include "pm-new-tag.h"
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

static void
add (Fixture *f, const char *parent)
{
  PmTag *tag = parent != NULL ? pm_test_tags_get (f->project, parent) : NULL;

  pm_test_tags_apply (f->project, pm_new_tag_make (pm_project_get_codebook (f->project), tag));
}

static const PmTagFields *
get (Fixture *f, const char *path)
{
  return pm_tag_get_fields (pm_test_tags_get (f->project, path));
}

static void
test_names_are_told_apart_by_numbers (Fixture *f, gconstpointer data)
{
  add (f, NULL);
  add (f, NULL);
  add (f, "Quote");
  g_assert_cmpstr (get (f, "New Tag 2")->name, ==, "New Tag 2");
  g_assert_cmpstr (get (f, "Quote/New Tag")->name, ==, "New Tag");
}

static void
test_shortcut_is_the_lowest_free (Fixture *f, gconstpointer data)
{
  add (f, NULL);
  g_assert_cmpstr (get (f, "New Tag")->shortcut, ==, "3");
}

static void
test_tenth_tag_has_no_shortcut (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 8; i++)
    add (f, NULL);
  g_assert_cmpstr (get (f, "New Tag 7")->shortcut, ==, "9");
  g_assert_null (get (f, "New Tag 8")->shortcut);
}

static void
test_new_tag_has_a_look_of_its_own (Fixture *f, gconstpointer data)
{
  add (f, NULL);
  g_assert_false (get (f, "New Tag")->color == get (f, "Quote")->color && get (f, "New Tag")->pattern == get (f, "Quote")->pattern);
}

static void
test_sub_tag_looks_like_its_parent (Fixture *f, gconstpointer data)
{
  add (f, "Quote");
  g_assert_cmpint (get (f, "Quote/New Tag")->color, ==, get (f, "Quote")->color);
  g_assert_cmpint (get (f, "Quote/New Tag")->pattern, ==, get (f, "Quote")->pattern);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/new-tag/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("names-are-told-apart-by-numbers", test_names_are_told_apart_by_numbers);
  ADD ("shortcut-is-the-lowest-free", test_shortcut_is_the_lowest_free);
  ADD ("tenth-tag-has-no-shortcut", test_tenth_tag_has_no_shortcut);
  ADD ("new-tag-has-a-look-of-its-own", test_new_tag_has_a_look_of_its_own);
  ADD ("sub-tag-looks-like-its-parent", test_sub_tag_looks_like_its_parent);

  return g_test_run ();
}
