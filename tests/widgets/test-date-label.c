#include "pm-date-label.h"

static char *
dup_this_year (const char *rest)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%d%s", g_date_time_get_year (now), rest);
}

static void
assert_short (const char *published, const char *expected)
{
  g_autofree char *label = pm_date_label_dup_short (published);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_day_of_this_year_has_no_year (void)
{
  g_autofree char *date = dup_this_year ("-03-03");

  assert_short (date, "3 Mar");
}

static void
test_day_of_another_year_has_it (void)
{
  assert_short ("1999-12-31", "31 Dec 1999");
}

static void
test_time_does_not_move_the_day (void)
{
  assert_short ("1999-12-31T23:59:59-11:00", "31 Dec 1999");
  assert_short ("1999-12-31 00:01", "31 Dec 1999");
}

static void
test_part_of_a_date_is_enough (void)
{
  assert_short ("1999-12", "Dec 1999");
  assert_short ("1999", "1999");
}

static void
test_what_is_no_date_stays (void)
{
  assert_short ("spring 1999", "spring 1999");
  assert_short ("1999-02-30", "1999-02-30");
  assert_short (NULL, NULL);
}

static void
test_long_form_has_the_weekday (void)
{
  g_autofree char *label = pm_date_label_dup_long ("1999-12-31");

  g_assert_cmpstr (label, ==, "Friday 31 December 1999");
}

static void
test_tells_dates (void)
{
  g_assert_true (pm_date_label_is_date ("2024-02-29"));
  g_assert_true (pm_date_label_is_date ("2024-02-29T10:00Z"));
  g_assert_false (pm_date_label_is_date ("2023-02-29"));
  g_assert_false (pm_date_label_is_date ("2024-13-01"));
  g_assert_false (pm_date_label_is_date ("2024-00-01"));
  g_assert_false (pm_date_label_is_date ("2024-1-1"));
  g_assert_false (pm_date_label_is_date ("2024-01-01x"));
  g_assert_false (pm_date_label_is_date (""));
}

static void
assert_ago (int days, const char *expected)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);
  g_autofree char *label = pm_date_label_dup_ago (g_date_time_to_unix (then));

  g_assert_cmpstr (label, ==, expected);
}

static void
test_says_how_long_ago (void)
{
  assert_ago (0, "today");
  assert_ago (1, "yesterday");
  assert_ago (3, "3 days ago");
  assert_ago (9, "last week");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-label/day-of-this-year-has-no-year", test_day_of_this_year_has_no_year);
  g_test_add_func ("/date-label/day-of-another-year-has-it", test_day_of_another_year_has_it);
  g_test_add_func ("/date-label/time-does-not-move-the-day", test_time_does_not_move_the_day);
  g_test_add_func ("/date-label/part-of-a-date-is-enough", test_part_of_a_date_is_enough);
  g_test_add_func ("/date-label/what-is-no-date-stays", test_what_is_no_date_stays);
  g_test_add_func ("/date-label/long-form-has-the-weekday", test_long_form_has_the_weekday);
  g_test_add_func ("/date-label/tells-dates", test_tells_dates);
  g_test_add_func ("/date-label/says-how-long-ago", test_says_how_long_ago);

  return g_test_run ();
}
