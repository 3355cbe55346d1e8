#include "pm-read-ahead.h"

/* So much may wait to be taken; one file always may. */
#define MOST_BYTES (2 << 20)
#define MOST_FILES 256

/* What a file gave: either of them. */
typedef struct {
  PmKeptDocument *document;
  GError *error;
} Result;

struct _PmReadAhead {
  GPtrArray *files; /* of GFile */
  const PmFormat *format;
  GCancellable *cancellable;
  GThread *thread;
  guint taken; /* how many of the files; for the thread that takes them */

  GMutex lock; /* for what follows */
  GCond changed;
  GQueue results; /* of Result, in the order of the files */
  gsize bytes;    /* of their texts */
  gboolean stopped;
};

static void
result_free (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->document, pm_kept_document_free);
  g_clear_error (&result->error);
  g_free (result);
}

static gsize
get_size (Result *result)
{
  return result->document != NULL ? pm_kept_document_get_size (result->document) : 0;
}

static Result *
read_file (PmReadAhead *self, GFile *file, PmDocumentKeeper *keeper)
{
  Result *result = g_new0 (Result, 1);

  if (self->format->read (file, PM_SET_SINK (keeper), self->cancellable, &result->error))
    result->document = pm_document_keeper_take (keeper);

  return result;
}

/* Returns: whether to go on. */
static gboolean
put (PmReadAhead *self, Result *result)
{
  gboolean stopped;

  g_mutex_lock (&self->lock);
  while (!self->stopped && self->results.length > 0 &&
         (self->results.length >= MOST_FILES || self->bytes + get_size (result) > MOST_BYTES))
    g_cond_wait (&self->changed, &self->lock);
  g_queue_push_tail (&self->results, result);
  self->bytes += get_size (result);
  stopped = self->stopped;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);

  return !stopped;
}

static gpointer
read_all (gpointer data)
{
  PmReadAhead *self = data;
  g_autoptr (PmDocumentKeeper) keeper = pm_document_keeper_new ();

  for (guint i = 0; i < self->files->len; i++)
    if (!put (self, read_file (self, g_ptr_array_index (self->files, i), keeper)))
      break;

  return NULL;
}

PmReadAhead *
pm_read_ahead_new (GPtrArray *files, const PmFormat *format, GCancellable *cancellable)
{
  PmReadAhead *self = g_new0 (PmReadAhead, 1);

  self->files = g_ptr_array_ref (files);
  self->format = format;
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->results);
  self->thread = g_thread_new ("pm-read-ahead", read_all, self);

  return self;
}

static void
stop (PmReadAhead *self)
{
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
}

void
pm_read_ahead_free (PmReadAhead *self)
{
  stop (self);
  g_queue_clear_full (&self->results, result_free);
  g_ptr_array_unref (self->files);
  g_clear_object (&self->cancellable);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

GFile *
pm_read_ahead_get_next (PmReadAhead *self)
{
  return self->taken < self->files->len ? g_ptr_array_index (self->files, self->taken) : NULL;
}

static Result *
wait_for_result (PmReadAhead *self)
{
  Result *result;

  g_mutex_lock (&self->lock);
  while ((result = g_queue_pop_head (&self->results)) == NULL)
    g_cond_wait (&self->changed, &self->lock);
  self->bytes -= get_size (result);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);

  return result;
}

PmKeptDocument *
pm_read_ahead_take (PmReadAhead *self, GError **error)
{
  Result *result = wait_for_result (self);
  PmKeptDocument *document = g_steal_pointer (&result->document);

  self->taken++;
  if (result->error != NULL)
    g_propagate_error (error, g_steal_pointer (&result->error));
  result_free (result);

  return document;
}
