#include "pm-suggestion-edit.h"

#include "pm-annotation-rows.h"
#include "pm-edit-context.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GArray *ids; /* of gint64 */
  PmAnnotationStatus status;
} SetStatus;

static void
set_status_free (gpointer data)
{
  SetStatus *args = data;

  g_array_unref (args->ids);
  g_free (args);
}

static char *
dup_label (const SetStatus *args)
{
  guint n = args->ids->len;

  switch (args->status) {
  case PM_ANNOTATION_ACCEPTED:
    return g_strdup_printf (ngettext ("Accept %u Suggestion", "Accept %u Suggestions", n), n);
  case PM_ANNOTATION_REJECTED:
    return g_strdup_printf (ngettext ("Reject %u Suggestion", "Reject %u Suggestions", n), n);
  case PM_ANNOTATION_SUGGESTED:
    return g_strdup_printf (ngettext ("Let %u Suggestion Wait", "Let %u Suggestions Wait", n), n);
  }

  return NULL;
}

static gint64
set_status (PmEditContext *context, gpointer data, GError **error)
{
  const SetStatus *args = data;
  PmDb *db = pm_edit_context_get_db (context);

  for (guint i = 0; i < args->ids->len; i++) {
    gint64 id = g_array_index (args->ids, gint64, i);

    if (!pm_db_run (db, error, "UPDATE annotation SET status = ?1 WHERE id = ?2", "si", pm_annotation_status_get_name (args->status), id) ||
        !pm_annotation_rows_touch (context, id, error))
      return -1;
  }
  pm_edit_context_take_label (context, dup_label (args));

  return 0;
}

PmEdit *
pm_edit_set_annotation_status (GArray *ids, PmAnnotationStatus status)
{
  SetStatus args = { g_array_copy (ids), status };

  return pm_edit_new (set_status, g_memdup2 (&args, sizeof args), set_status_free);
}
