#include "pm-codebook-reader.h"
#include "pm-tag-edit.h"
#include "pm-tag-rows.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gint64 row; /* of the tag or the attribute */
  PmAttribute *attribute;
  guint position;
} Args;

static void
args_free (gpointer data)
{
  Args *args = data;

  g_clear_pointer (&args->attribute, pm_attribute_free);
  g_free (args);
}

static void
not_found (GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This attribute is no longer in the codebook. Nothing was changed."));
}

static char *
dup_name (PmDb *db, gint64 row, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *name = pm_db_dup_string (db, &failure, "SELECT name FROM attribute WHERE id = ?1", "i", row);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (name == NULL)
    not_found (error);

  return name;
}

static gint64
add (PmEditContext *context, gpointer data, GError **error)
{
  Args *args = data;

  /* Translators: a step of undo; %s is an attribute. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Add Attribute %s"), args->attribute->name));

  return pm_tag_rows_insert_attribute (context, args->row, args->attribute, error);
}

static gboolean
check_name (PmDb *db, const PmAttribute *attribute, GError **error)
{
  gint64 taken = 0;

  if (!pm_db_get_int (db, &taken, error, "SELECT 1 FROM attribute WHERE name = ?1 AND id <> ?2 AND tag = (SELECT tag FROM attribute WHERE id = ?2)", "si",
                      attribute->name, attribute->id))
    return FALSE;
  if (taken != 0)
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The tag already has an attribute “%s”. Nothing was changed."), attribute->name);

  return taken == 0;
}

static gint64
change (PmEditContext *context, gpointer data, GError **error)
{
  const PmAttribute *attribute = ((Args *) data)->attribute;
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *choices = pm_choices_to_json (attribute->choices);
  g_autofree char *name = dup_name (db, attribute->id, error);

  if (name == NULL || !check_name (db, attribute, error) ||
      !pm_db_run (db, error, "UPDATE attribute SET name = ?1, kind = ?2, choices = ?3, anchored = ?4, required = ?5 WHERE id = ?6", "sssiii",
                  attribute->name, pm_attribute_kind_get_name (attribute->kind), choices,
                  (gint64) attribute->anchored, (gint64) attribute->required, attribute->id))
    return -1;
  /* Translators: a step of undo; %s is an attribute. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Change Attribute %s"), name));

  return 0;
}

static GArray *
load_others (PmDb *db, gint64 row, GError **error)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure,
                                         "SELECT id FROM attribute WHERE id <> ?1 AND tag = (SELECT tag FROM attribute WHERE id = ?1) ORDER BY position, id", "i", row);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_array_append_val (others, ((gint64){ sqlite3_column_int64 (stmt, 0) }));
  if (failure == NULL)
    return g_steal_pointer (&others);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gint64
move (PmEditContext *context, gpointer data, GError **error)
{
  const Args *args = data;
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *name = dup_name (db, args->row, error);
  g_autoptr (GArray) order = name != NULL ? load_others (db, args->row, error) : NULL;

  if (order == NULL)
    return -1;
  g_array_insert_val (order, MIN (args->position, order->len), args->row);
  for (guint i = 0; i < order->len; i++)
    if (!pm_db_run (db, error, "UPDATE attribute SET position = ?1 WHERE id = ?2", "ii", (gint64) i, g_array_index (order, gint64, i)))
      return -1;
  /* Translators: a step of undo; %s is an attribute. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Move Attribute %s"), name));

  return 0;
}

static gint64
drop (PmEditContext *context, gpointer data, GError **error)
{
  const Args *args = data;
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *name = dup_name (db, args->row, error);

  if (name == NULL || !pm_db_run (db, error, "DELETE FROM attribute WHERE id = ?1", "i", args->row))
    return -1;
  /* Translators: a step of undo; %s is an attribute. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Remove Attribute %s"), name));

  return 0;
}

static PmEdit *
new_edit (PmEditFunc func, gint64 row, const PmAttribute *attribute, guint position)
{
  Args *args = g_new0 (Args, 1);

  *args = (Args){ row, attribute != NULL ? pm_attribute_copy (attribute) : NULL, position };

  return pm_edit_new (func, args, args_free);
}

PmEdit *
pm_edit_add_attribute (gint64 tag, const PmAttribute *attribute)
{
  return new_edit (add, tag, attribute, 0);
}

PmEdit *
pm_edit_change_attribute (const PmAttribute *attribute)
{
  return new_edit (change, attribute->id, attribute, 0);
}

PmEdit *
pm_edit_move_attribute (gint64 attribute, guint position)
{
  return new_edit (move, attribute, NULL, position);
}

PmEdit *
pm_edit_remove_attribute (gint64 attribute)
{
  return new_edit (drop, attribute, NULL, 0);
}
