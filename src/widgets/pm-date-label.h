#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates as people read them. The calendar day is the one the article gives; it
 * is not moved to the reader's time zone. */

/**
 * pm_date_label_dup_short:
 * @published: (nullable): an ISO 8601 date, with or without month, day or time
 *
 * Returns: (transfer full) (nullable): such as "3 Mar", with the year if that is
 *   not this one; what is no date is given as it is, and nothing as %NULL
 */
char *pm_date_label_dup_short (const char *published);

/* The same with the day of the week: "Tuesday 3 March 2026". */
char *pm_date_label_dup_long (const char *published);

/**
 * pm_date_label_is_date:
 *
 * Returns: whether @text is a date as a document may have it: YYYY, YYYY-MM,
 *   YYYY-MM-DD, or the last followed by `T` or a space and a time
 */
gboolean pm_date_label_is_date (const char *text);

/**
 * pm_date_label_dup_ago:
 * @seconds: since 1970, UTC
 *
 * Returns: (transfer full): how long ago, such as "today" or "last week", for a
 *   moment within the last days; else a date
 */
char *pm_date_label_dup_ago (gint64 seconds);

G_END_DECLS
