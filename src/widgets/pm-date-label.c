#include "pm-date-label.h"

#include <glib/gi18n-lib.h>

#define N_DIGITS_OF_YEAR 4
#define N_DIGITS_OF_REST 2

/* What of a date is known; 0 for what is not. */
typedef struct {
  int year;
  int month;
  int day;
} Date;

static gboolean
scan_digits (const char **text, guint n_digits, int *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit ((*text)[i]))
      return FALSE;
    *number = *number * 10 + g_ascii_digit_value ((*text)[i]);
  }
  *text += n_digits;
  return TRUE;
}

/* Takes "-MM" or "-DD", if there is one. */
static gboolean
scan_part (const char **text, int *number)
{
  if (**text != '-')
    return FALSE;

  (*text)++;
  return scan_digits (text, N_DIGITS_OF_REST, number) && *number > 0;
}

static gboolean
is_end (const char *text)
{
  return *text == '\0' || ((*text == 'T' || *text == ' ') && g_ascii_isdigit (text[1]));
}

static gboolean
parse (const char *text, Date *date)
{
  *date = (Date){ 0 };
  if (text == NULL || !scan_digits (&text, N_DIGITS_OF_YEAR, &date->year) || date->year == 0)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (!scan_part (&text, &date->month) || date->month > 12)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  return scan_part (&text, &date->day) && is_end (text) &&
         g_date_valid_dmy ((GDateDay) date->day, (GDateMonth) date->month, (GDateYear) date->year);
}

static gboolean
is_this_year (int year)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now) == year;
}

static char *
format (Date date, const char *layout)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (date.year, MAX (date.month, 1), MAX (date.day, 1), 12, 0, 0);

  return g_date_time_format (time, layout);
}

char *
pm_date_label_dup_short (const char *published)
{
  Date date;

  if (!parse (published, &date))
    return g_strdup (published);
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  if (date.day == 0)
    /* Translators: a month and its year, as in g_date_time_format() */
    return format (date, C_("date", "%b %Y"));
  if (is_this_year (date.year))
    /* Translators: a day of this year, such as "3 Mar", as in g_date_time_format() */
    return format (date, C_("date", "%-d %b"));
  /* Translators: a day of another year, such as "3 Mar 2024", as in g_date_time_format() */
  return format (date, C_("date", "%-d %b %Y"));
}

char *
pm_date_label_dup_long (const char *published)
{
  Date date;

  if (!parse (published, &date))
    return g_strdup (published);
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  if (date.day == 0)
    /* Translators: a month in full and its year, as in g_date_time_format() */
    return format (date, C_("date", "%B %Y"));
  if (is_this_year (date.year))
    /* Translators: a day of this year, such as "Tuesday 3 March", as in g_date_time_format() */
    return format (date, C_("date", "%A %-d %B"));
  /* Translators: a day of another year, such as "Tuesday 3 March 2024", as in g_date_time_format() */
  return format (date, C_("date", "%A %-d %B %Y"));
}

gboolean
pm_date_label_is_date (const char *text)
{
  Date date;

  return parse (text, &date);
}

/* Counts midnights, not hours: 23:00 was yesterday at one in the morning. */
static int
count_days (GDateTime *from, GDateTime *to)
{
  GDate first;
  GDate last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, (GDateDay) g_date_time_get_day_of_month (from), (GDateMonth) g_date_time_get_month (from), (GDateYear) g_date_time_get_year (from));
  g_date_set_dmy (&last, (GDateDay) g_date_time_get_day_of_month (to), (GDateMonth) g_date_time_get_month (to), (GDateYear) g_date_time_get_year (to));
  return g_date_days_between (&first, &last);
}

char *
pm_date_label_dup_ago (gint64 seconds)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = NULL;
  int days;

  if (then == NULL)
    return g_strdup ("");

  days = count_days (then, now);
  if (days <= 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days < 7)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
  if (days < 14)
    return g_strdup (_("last week"));

  day = g_date_time_format (then, "%Y-%m-%d");
  return pm_date_label_dup_short (day);
}
