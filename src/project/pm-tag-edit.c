#include "pm-tag-edit.h"

#include "pm-tag-rows.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PmTag *tag; /* the fields and attributes to store */
} Store;

typedef struct {
  gint64 tag;
  gint64 other; /* a parent, or the tag to merge into */
  guint position;
} Move;

static void
store_free (gpointer data)
{
  Store *args = data;

  g_object_unref (args->tag);
  g_free (args);
}

static GPtrArray *
copy_attributes (GPtrArray *attributes)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);

  for (guint i = 0; attributes != NULL && i < attributes->len; i++)
    g_ptr_array_add (copy, pm_attribute_copy (g_ptr_array_index (attributes, i)));

  return copy;
}

static gint64
add_tag (PmEditContext *context, gpointer data, GError **error)
{
  Store *args = data;
  GPtrArray *attributes = pm_tag_get_attributes (args->tag);
  gint64 row = pm_tag_rows_insert (context, pm_tag_get_fields (args->tag), error);

  if (row < 0)
    return -1;
  for (guint i = 0; i < attributes->len; i++)
    if (pm_tag_rows_insert_attribute (context, row, g_ptr_array_index (attributes, i), error) < 0)
      return -1;
  /* Translators: a step of undo; %s is a tag. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Add Tag %s"), pm_tag_get_name (args->tag)));

  return row;
}

/* Sub-tags look like the tag they stand under. */
static gboolean
paint_below (PmDb *db, const PmTagFields *fields, GError **error)
{
  return pm_db_run (db, error,
                    "WITH RECURSIVE down (id) AS (SELECT ?1 UNION SELECT tag.id FROM tag JOIN down ON tag.parent = down.id) "
                    "UPDATE tag SET color = ?2, pattern = ?3 WHERE id IN (SELECT id FROM down) AND (color <> ?2 OR pattern <> ?3)",
                    "iss", fields->id, pm_color_get_name (fields->color), pm_pattern_get_name (fields->pattern));
}

static gint64
change_tag (PmEditContext *context, gpointer data, GError **error)
{
  const PmTagFields *fields = pm_tag_get_fields (((Store *) data)->tag);
  PmDb *db = pm_edit_context_get_db (context);
  gint64 parent = pm_tag_rows_get_parent (context, fields->id, error);

  if (parent < 0 || !pm_tag_rows_check_name (context, parent, fields->name, fields->id, error) ||
      !pm_tag_rows_free_shortcut (context, parent, fields->shortcut, fields->id, error) ||
      !paint_below (db, fields, error) ||
      !pm_db_run (db, error,
                  "UPDATE tag SET name = ?1, shortcut = nullif (?2, ''), definition = nullif (?3, ''), use_when = nullif (?4, ''), not_when = nullif (?5, '') WHERE id = ?6",
                  "sssssi", fields->name, fields->shortcut, fields->definition, fields->use_when, fields->not_when, fields->id))
    return -1;
  /* Translators: a step of undo; %s is a tag. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Change Tag %s"), fields->name));

  return 0;
}

static gboolean
check_place (PmEditContext *context, const Move *args, const char *name, GError **error)
{
  gboolean below = FALSE;

  if (!pm_tag_rows_is_below (context, args->other, args->tag, &below, error))
    return FALSE;
  if (below)
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("A tag cannot stand below itself. Nothing was changed."));

  return !below && pm_tag_rows_check_name (context, args->other, name, args->tag, error);
}

static gint64
move_tag (PmEditContext *context, gpointer data, GError **error)
{
  const Move *args = data;
  g_autofree char *name = pm_tag_rows_dup_name (context, args->tag, error);
  gint64 parent = name != NULL ? pm_tag_rows_get_parent (context, args->tag, error) : -1;

  if (parent < 0 || !check_place (context, args, name, error))
    return -1;
  if (parent != args->other &&
      !pm_db_run (pm_edit_context_get_db (context), error,
                  "UPDATE tag SET shortcut = NULL WHERE id = ?1 AND shortcut IN (SELECT shortcut FROM tag WHERE ifnull (parent, 0) = ?2)", "ii", args->tag, args->other))
    return -1;
  /* Translators: a step of undo; %s is a tag. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Move Tag %s"), name));

  return pm_tag_rows_place (context, args->tag, args->other, args->position, error) ? 0 : -1;
}

static gint64
remove_tag (PmEditContext *context, gpointer data, GError **error)
{
  const Move *args = data;
  g_autofree char *name = pm_tag_rows_dup_name (context, args->tag, error);

  if (name == NULL || !pm_db_run (pm_edit_context_get_db (context), error, "DELETE FROM tag WHERE id = ?1", "i", args->tag))
    return -1;
  /* Translators: a step of undo; %s is a tag. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Remove Tag %s"), name));

  return 0;
}

/* Attributes of the same name and kind are one; those the other lacks go over. */
static gboolean
merge_attributes (PmDb *db, const Move *args, GError **error)
{
  return pm_db_run (db, error,
                    "UPDATE attribute SET tag = ?2, position = position + (SELECT count(*) FROM attribute WHERE tag = ?2) "
                    "WHERE tag = ?1 AND name NOT IN (SELECT name FROM attribute WHERE tag = ?2)",
                    "ii", args->tag, args->other) &&
         pm_db_run (db, error,
                    "INSERT OR IGNORE INTO annotation_attribute (annotation, attribute, value, start, end) "
                    "SELECT v.annotation, n.id, v.value, v.start, v.end FROM annotation_attribute v JOIN attribute o ON o.id = v.attribute "
                    "JOIN attribute n ON n.name = o.name WHERE o.tag = ?1 AND n.tag = ?2",
                    "ii", args->tag, args->other);
}

/* A sub-tag that would have the same name as one there gets a number. */
static gboolean
merge_children (PmDb *db, const Move *args, GError **error)
{
  return pm_db_run (db, error,
                    "UPDATE tag SET name = name || ' (2)' WHERE parent = ?1 AND name IN (SELECT name FROM tag WHERE parent = ?2)", "ii", args->tag, args->other) &&
         pm_db_run (db, error,
                    "UPDATE tag SET parent = ?2, shortcut = NULL, position = position + (SELECT count(*) FROM tag WHERE parent = ?2) WHERE parent = ?1",
                    "ii", args->tag, args->other);
}

static gint64
merge_tags (PmEditContext *context, gpointer data, GError **error)
{
  const Move *args = data;
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *name = pm_tag_rows_dup_name (context, args->tag, error);
  g_autofree char *into = name != NULL ? pm_tag_rows_dup_name (context, args->other, error) : NULL;

  if (into == NULL || !check_place (context, args, "\001", error) ||
      !merge_attributes (db, args, error) || !merge_children (db, args, error) ||
      !pm_db_run (db, error, "UPDATE annotation SET tag = ?2, modified = ?3 WHERE tag = ?1", "iii", args->tag, args->other, pm_edit_context_get_time (context)) ||
      !pm_db_run (db, error, "DELETE FROM tag WHERE id = ?1", "i", args->tag))
    return -1;
  /* Translators: a step of undo; both are tags. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Merge Tag %s into %s"), name, into));

  return 0;
}

static PmEdit *
new_store (PmEditFunc func, const PmTagFields *fields, GPtrArray *attributes)
{
  Store *args = g_new0 (Store, 1);

  args->tag = pm_tag_new (fields, copy_attributes (attributes));

  return pm_edit_new (func, args, store_free);
}

static PmEdit *
new_move (PmEditFunc func, Move args)
{
  return pm_edit_new (func, g_memdup2 (&args, sizeof args), g_free);
}

PmEdit *
pm_edit_add_tag (const PmTagFields *fields, GPtrArray *attributes)
{
  return new_store (add_tag, fields, attributes);
}

PmEdit *
pm_edit_change_tag (const PmTagFields *fields)
{
  return new_store (change_tag, fields, NULL);
}

PmEdit *
pm_edit_move_tag (gint64 tag, gint64 parent, guint position)
{
  return new_move (move_tag, (Move){ tag, parent, position });
}

PmEdit *
pm_edit_remove_tag (gint64 tag)
{
  return new_move (remove_tag, (Move){ tag, 0, 0 });
}

PmEdit *
pm_edit_merge_tags (gint64 tag, gint64 into)
{
  return new_move (merge_tags, (Move){ tag, into, 0 });
}
