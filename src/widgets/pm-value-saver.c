#include "pm-value-saver.h"

#include "pm-annotation-edit.h"
#include "pm-feedback.h"

struct _PmValueSaver {
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  PmProject *project;
  GPtrArray *refused; /* of Change, owned */
};

G_DEFINE_FINAL_TYPE (PmValueSaver, pm_value_saver, G_TYPE_OBJECT)

enum {
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct {
  PmValueSaver *self; /* owned while the change is on its way, else NULL */
  gint64 annotation;
  PmValue value;   /* its text is "" to clear the attribute */
  gboolean trying; /* it was refused and is on its way again */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->self);
  g_free (change->value.value);
  g_free (change);
}

static Change *
find (PmValueSaver *self, gint64 annotation, gint64 attribute)
{
  for (guint i = 0; i < self->refused->len; i++) {
    Change *change = g_ptr_array_index (self->refused, i);

    if (change->annotation == annotation && change->value.attribute == attribute)
      return change;
  }

  return NULL;
}

/* Returns: whether something was kept */
static gboolean
forget (PmValueSaver *self, gint64 annotation, gint64 attribute)
{
  Change *kept = find (self, annotation, attribute);

  return kept != NULL && g_ptr_array_remove (self->refused, kept);
}

static void
keep (PmValueSaver *self, Change *change)
{
  g_clear_object (&change->self);
  g_ptr_array_add (self->refused, change);
  g_signal_emit (self, signals[REFUSED], 0, change->annotation, change->value.attribute);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Change *change = user_data;
  g_autoptr (PmValueSaver) self = g_object_ref (change->self);
  gboolean known = forget (self, change->annotation, change->value.attribute);
  g_autoptr (GError) error = NULL;

  pm_project_apply_finish (PM_PROJECT (source), result, &error);
  if (error != NULL && !known && self->widget != NULL)
    pm_feedback_error (self->widget, g_error_copy (error));

  if (error == NULL || g_error_matches (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND))
    free_change (change);
  else
    keep (self, change);
}

static void
apply (PmValueSaver *self, Change *change)
{
  const PmValue *value = *change->value.value != '\0' ? &change->value : NULL;

  pm_project_apply_async (self->project,
                          pm_edit_set_value (change->annotation, change->value.attribute, value),
                          NULL, applied_cb, change);
}

static Change *
make_change (PmValueSaver *self, gint64 annotation, const PmValue *value)
{
  Change *change = g_new0 (Change, 1);

  *change = (Change){ g_object_ref (self), annotation, *value };
  change->value.value = g_strdup (value->value);

  return change;
}

/* Another change has reached the disk, so what was refused may work now. */
static void
changed_cb (PmValueSaver *self)
{
  for (guint i = 0; i < self->refused->len; i++) {
    Change *change = g_ptr_array_index (self->refused, i);

    if (!change->trying)
      apply (self, make_change (self, change->annotation, &change->value));
    change->trying = TRUE;
  }
}

static void
pm_value_saver_dispose (GObject *object)
{
  pm_value_saver_set_project (PM_VALUE_SAVER (object), NULL);

  G_OBJECT_CLASS (pm_value_saver_parent_class)->dispose (object);
}

static void
pm_value_saver_finalize (GObject *object)
{
  PmValueSaver *self = PM_VALUE_SAVER (object);

  g_clear_weak_pointer (&self->widget);
  g_ptr_array_unref (self->refused);

  G_OBJECT_CLASS (pm_value_saver_parent_class)->finalize (object);
}

static void
pm_value_saver_class_init (PmValueSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pm_value_saver_dispose;
  object_class->finalize = pm_value_saver_finalize;

  signals[REFUSED] = g_signal_new ("refused", PM_TYPE_VALUE_SAVER, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
pm_value_saver_init (PmValueSaver *self)
{
  self->refused = g_ptr_array_new_with_free_func (free_change);
}

PmValueSaver *
pm_value_saver_new (GtkWidget *widget)
{
  PmValueSaver *self = g_object_new (PM_TYPE_VALUE_SAVER, NULL);

  g_set_weak_pointer (&self->widget, widget);

  return self;
}

void
pm_value_saver_set_project (PmValueSaver *self, PmProject *project)
{
  g_return_if_fail (PM_IS_VALUE_SAVER (self));

  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_ptr_array_set_size (self->refused, 0);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
pm_value_saver_save (PmValueSaver *self, gint64 annotation, gint64 attribute, const PmValue *value)
{
  PmValue none = { attribute, (char *) "", FALSE, { 0, 0 } };

  g_return_if_fail (PM_IS_VALUE_SAVER (self));

  if (self->project == NULL)
    return;
  /* What is kept is out of date now and must not come after the new value. */
  forget (self, annotation, attribute);
  apply (self, make_change (self, annotation, value != NULL ? value : &none));
}

gboolean
pm_value_saver_get_refused (PmValueSaver *self, gint64 annotation, gint64 attribute, PmValue *value)
{
  const Change *change;

  g_return_val_if_fail (PM_IS_VALUE_SAVER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  change = find (self, annotation, attribute);
  if (change != NULL)
    *value = change->value;

  return change != NULL;
}
