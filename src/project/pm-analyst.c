#include "pm-analyst.h"

struct _PmAnalyst {
  PmQuoteFinderOptions options;
  GThread *thread;
  GAsyncQueue *todo; /* of PmAnalysis, without suggestions yet */
  GAsyncQueue *done; /* of PmAnalysis */
  guint pending;
  gint leaving; /* atomic */
};

void
pm_analysis_free (PmAnalysis *self)
{
  g_clear_pointer (&self->text, pm_text_unref);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_free (self);
}

static gpointer
work (gpointer data)
{
  PmAnalyst *self = data;

  while (TRUE) {
    PmAnalysis *analysis = g_async_queue_pop (self->todo);
    g_autoptr (GArray) problems = NULL;

    /* An analysis without a text ends the thread. */
    if (analysis->text == NULL || g_atomic_int_get (&self->leaving)) {
      pm_analysis_free (analysis);
      return NULL;
    }
    analysis->suggestions = pm_quote_finder_run (analysis->text, NULL, &self->options, &problems);
    analysis->n_problems = problems->len;
    g_async_queue_push (self->done, analysis);
  }
}

static void
free_cb (gpointer analysis)
{
  pm_analysis_free (analysis);
}

PmAnalyst *
pm_analyst_new (const PmQuoteFinderOptions *options)
{
  PmAnalyst *self = g_new0 (PmAnalyst, 1);

  self->options = *options;
  self->todo = g_async_queue_new_full (free_cb);
  self->done = g_async_queue_new_full (free_cb);
  self->thread = g_thread_new ("analyst", work, self);

  return self;
}

void
pm_analyst_free (PmAnalyst *self)
{
  g_atomic_int_set (&self->leaving, TRUE);
  g_async_queue_push (self->todo, g_new0 (PmAnalysis, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->todo);
  g_async_queue_unref (self->done);
  g_free (self);
}

void
pm_analyst_push (PmAnalyst *self, gint64 document, PmText *text)
{
  PmAnalysis *analysis = g_new0 (PmAnalysis, 1);

  analysis->document = document;
  analysis->text = text;
  self->pending++;
  g_async_queue_push (self->todo, analysis);
}

guint
pm_analyst_get_pending (PmAnalyst *self)
{
  return self->pending;
}

PmAnalysis *
pm_analyst_take (PmAnalyst *self)
{
  g_return_val_if_fail (self->pending > 0, NULL);

  self->pending--;

  return g_async_queue_pop (self->done);
}
