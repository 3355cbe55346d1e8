#pragma once

#include "pm-edit-context.h"
#include "pm-tag.h"

G_BEGIN_DECLS

/* Single steps of edits on the codebook. Each may fail with @error set, after
 * which the edit must fail. */

/**
 * pm_tag_rows_insert:
 *
 * Returns: the new tag's row, or -1
 */
gint64 pm_tag_rows_insert (PmEditContext *context, const PmTagFields *fields, GError **error);

/**
 * pm_tag_rows_insert_attribute:
 *
 * Returns: the new attribute's row, or -1
 */
gint64 pm_tag_rows_insert_attribute (PmEditContext *context, gint64 tag, const PmAttribute *attribute, GError **error);

/* Refuses a name that is empty or that a sibling other than @except has. */
gboolean pm_tag_rows_check_name (PmEditContext *context, gint64 parent, const char *name, gint64 except, GError **error);

/* Takes the shortcut from the sibling that has it. */
gboolean pm_tag_rows_free_shortcut (PmEditContext *context, gint64 parent, const char *shortcut, gint64 except, GError **error);

/* Sets the parent and numbers the siblings anew, @tag at @position. */
gboolean pm_tag_rows_place (PmEditContext *context, gint64 tag, gint64 parent, guint position, GError **error);

/* The row of a tag's parent, 0 at the top, or -1 if there is no such tag. */
gint64 pm_tag_rows_get_parent (PmEditContext *context, gint64 tag, GError **error);

/* Whether @tag is @above or stands somewhere below it. */
gboolean pm_tag_rows_is_below (PmEditContext *context, gint64 tag, gint64 above, gboolean *below, GError **error);

char *pm_tag_rows_dup_name (PmEditContext *context, gint64 tag, GError **error);

G_END_DECLS
