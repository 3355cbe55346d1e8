#include "pm-progress.h"

struct _PmProgress {
  gatomicrefcount references; /* the owner's, and the source's that is waiting */
  GMutex mutex;
  PmProgressFunc func; /* NULL once it has ended */
  gpointer user_data;
  GMainContext *context;
  gboolean waiting;
  guint done;
  guint total;
};

static void
release (gpointer data)
{
  PmProgress *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
deliver_cb (gpointer data)
{
  PmProgress *self = data;
  guint done, total;

  g_mutex_lock (&self->mutex);
  self->waiting = FALSE;
  done = self->done;
  total = self->total;
  g_mutex_unlock (&self->mutex);
  if (self->func != NULL)
    self->func (done, total, self->user_data);

  return G_SOURCE_REMOVE;
}

PmProgress *
pm_progress_new (PmProgressFunc func, gpointer user_data)
{
  PmProgress *self = g_new0 (PmProgress, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();

  return self;
}

static void
wake (PmProgress *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_atomic_ref_count_inc (&self->references);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, self, release);
  g_source_attach (source, self->context);
}

void
pm_progress_tell (guint done, guint total, gpointer progress)
{
  PmProgress *self = progress;
  gboolean waiting;

  g_mutex_lock (&self->mutex);
  waiting = self->waiting;
  self->waiting = TRUE;
  self->done = done;
  self->total = total;
  g_mutex_unlock (&self->mutex);

  if (!waiting)
    wake (self);
}

void
pm_progress_end (PmProgress *self)
{
  self->func = NULL;
  release (self);
}
