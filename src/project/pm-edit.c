#include "pm-edit-context.h"

struct _PmEdit {
  PmEditFunc func;
  gpointer data;
  GDestroyNotify free_data;
  char *annotator;
  gboolean program;
};

struct _PmEditContext {
  PmDb *db;              /* borrowed */
  const char *annotator; /* borrowed */
  gboolean program;
  gint64 time;
  char *label;
};

typedef struct {
  GPtrArray *edits; /* of PmEdit, owned */
  char *label;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->edits);
  g_free (group->label);
  g_free (group);
}

gint64
pm_edit_context_run (PmEditContext *context, PmEdit *edit, GError **error)
{
  PmEditContext own = *context;
  gint64 row;

  own.label = NULL;
  if (edit->annotator != NULL) {
    own.annotator = edit->annotator;
    own.program = edit->program;
  }
  row = edit->func (&own, edit->data, error);
  g_free (own.label);

  return row;
}

static gint64
run_group (PmEditContext *context, gpointer data, GError **error)
{
  Group *group = data;
  gint64 first = 0;

  for (guint i = 0; i < group->edits->len; i++) {
    gint64 row = pm_edit_context_run (context, g_ptr_array_index (group->edits, i), error);

    if (row < 0)
      return -1;
    if (i == 0)
      first = row;
  }
  pm_edit_context_take_label (context, g_strdup (group->label));

  return first;
}

PmEdit *
pm_edit_new (PmEditFunc func, gpointer data, GDestroyNotify free_data)
{
  PmEdit *self = g_new0 (PmEdit, 1);

  *self = (PmEdit){ func, data, free_data };

  return self;
}

void
pm_edit_free (PmEdit *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self->annotator);
  g_free (self);
}

void
pm_edit_set_annotator (PmEdit *self, const char *name, gboolean program)
{
  g_free (self->annotator);
  self->annotator = g_strdup (name);
  self->program = program;
}

PmEdit *
pm_edit_new_group (GPtrArray *edits, const char *label)
{
  Group *group = g_new0 (Group, 1);

  *group = (Group){ edits, g_strdup (label) };
  g_ptr_array_set_free_func (edits, (GDestroyNotify) pm_edit_free);

  return pm_edit_new (run_group, group, group_free);
}

const char *
pm_edit_get_annotator (PmEdit *edit)
{
  return edit->annotator;
}

gint64
pm_edit_run (PmEdit *edit, PmDb *db, const char *annotator, char **label, GError **error)
{
  PmEditContext context = { db, annotator, FALSE, g_get_real_time () / G_USEC_PER_SEC, NULL };
  gint64 row;

  if (edit->annotator != NULL) {
    context.annotator = edit->annotator;
    context.program = edit->program;
  }
  row = edit->func (&context, edit->data, error);
  *label = context.label;

  return row;
}

PmDb *
pm_edit_context_get_db (PmEditContext *context)
{
  return context->db;
}

gint64
pm_edit_context_find_annotator (PmEditContext *context, const char *name, gboolean program, GError **error)
{
  g_autofree char *uuid = NULL;
  gint64 row = 0;

  if (!pm_db_get_int (context->db, &row, error, "SELECT id FROM annotator WHERE name = ?1", "s", name))
    return -1;
  if (row > 0)
    return row;

  uuid = g_uuid_string_random ();
  if (!pm_db_run (context->db, error, "INSERT INTO annotator (uuid, name, program) VALUES (?1, ?2, ?3)", "ssi", uuid, name, (gint64) program))
    return -1;

  return sqlite3_last_insert_rowid (pm_db_get_handle (context->db));
}

gint64
pm_edit_context_get_annotator (PmEditContext *context, GError **error)
{
  return pm_edit_context_find_annotator (context, context->annotator, context->program, error);
}

gint64
pm_edit_context_get_time (PmEditContext *context)
{
  return context->time;
}

void
pm_edit_context_take_label (PmEditContext *context, char *label)
{
  g_free (context->label);
  context->label = label;
}
