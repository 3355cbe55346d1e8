#include "pm-document-edit.h"

#include "pm-edit-context.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gint64 document;
  PmStatus status;
} SetStatus;

static void
not_found (GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This document is no longer in the project. Nothing was changed."));
}

static gboolean
changed_one (PmDb *db, GError **error)
{
  if (sqlite3_changes (pm_db_get_handle (db)) > 0)
    return TRUE;

  not_found (error);
  return FALSE;
}

static const char *
label_of (PmStatus status)
{
  switch (status) {
  case PM_STATUS_NEW:
    return _("Mark as Not Started");
  case PM_STATUS_PROGRESS:
    return _("Mark as In Progress");
  case PM_STATUS_DONE:
    return _("Mark as Done");
  }

  return NULL;
}

static gint64
set_status (PmEditContext *context, gpointer data, GError **error)
{
  const SetStatus *args = data;
  PmDb *db = pm_edit_context_get_db (context);

  if (!pm_db_run (db, error, "UPDATE document SET status = ?1 WHERE id = ?2", "si", pm_status_get_name (args->status), args->document) ||
      !changed_one (db, error))
    return -1;
  pm_edit_context_take_label (context, g_strdup (label_of (args->status)));

  return 0;
}

static gint64
change (PmEditContext *context, gpointer data, GError **error)
{
  const PmDocumentFields *fields = pm_document_get_fields (data);
  PmDb *db = pm_edit_context_get_db (context);

  if (*fields->title == '\0') {
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("A document needs a title. Nothing was changed."));
    return -1;
  }
  if (!pm_db_run (db, error,
                  "UPDATE document SET title = ?1, outlet = nullif (?2, ''), author = nullif (?3, ''), published = nullif (?4, ''), url = nullif (?5, ''), language = nullif (?6, '') WHERE id = ?7",
                  "ssssssi", fields->title, fields->outlet, fields->author, fields->published, fields->url, fields->language, fields->id) ||
      !changed_one (db, error))
    return -1;
  pm_edit_context_take_label (context, g_strdup (_("Edit Document Details")));

  return 0;
}

static gint64
remove_all (PmEditContext *context, gpointer data, GError **error)
{
  GArray *ids = data;
  PmDb *db = pm_edit_context_get_db (context);

  for (guint i = 0; i < ids->len; i++)
    if (!pm_db_run (db, error, "DELETE FROM document WHERE id = ?1", "i", g_array_index (ids, gint64, i)) || !changed_one (db, error))
      return -1;
  pm_edit_context_take_label (context, g_strdup_printf (ngettext ("Remove %u Document", "Remove %u Documents", ids->len), ids->len));

  return 0;
}

PmEdit *
pm_edit_set_status (gint64 document, PmStatus status)
{
  SetStatus args = { document, status };

  return pm_edit_new (set_status, g_memdup2 (&args, sizeof args), g_free);
}

PmEdit *
pm_edit_change_document (const PmDocumentFields *fields)
{
  return pm_edit_new (change, pm_document_new (fields, NULL, 0), g_object_unref);
}

PmEdit *
pm_edit_remove_documents (GArray *ids)
{
  return pm_edit_new (remove_all, g_array_copy (ids), (GDestroyNotify) g_array_unref);
}
