#include "pm-cli-progress.h"

#include "pm-cli-line.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

struct _PmCliProgress {
  char *label;
  GCancellable *cancellable;
  gboolean terminal; /* whether there is anybody to see it */
  gint64 shown;      /* when the line was last written, monotonic */
  gboolean watching; /* whether there is a thread */
  gboolean over;     /* atomic */
  sigset_t signals;
  sigset_t before;
  pthread_t watch;
};

#define INTERVAL (G_USEC_PER_SEC / 10)

/* Nothing may be done in a signal handler that cancelling does, so a thread
 * waits for the signals, which every other thread has blocked. */
static gpointer
watch (gpointer data)
{
  PmCliProgress *self = data;
  int number;

  while (sigwait (&self->signals, &number) == 0 && !g_atomic_int_get (&self->over)) {
    if (g_cancellable_is_cancelled (self->cancellable))
      _exit (PM_CLI_FAILED);
    g_cancellable_cancel (self->cancellable);
  }

  return NULL;
}

PmCliProgress *
pm_cli_progress_new (const char *label)
{
  PmCliProgress *self = g_new0 (PmCliProgress, 1);

  self->label = g_strdup (label);
  self->cancellable = g_cancellable_new ();
  self->terminal = isatty (STDERR_FILENO);
  sigemptyset (&self->signals);
  sigaddset (&self->signals, SIGINT);
  sigaddset (&self->signals, SIGTERM);
  sigaddset (&self->signals, SIGHUP);
  pthread_sigmask (SIG_BLOCK, &self->signals, &self->before);
  self->watching = pthread_create (&self->watch, NULL, watch, self) == 0;

  return self;
}

void
pm_cli_progress_free (PmCliProgress *self)
{
  g_atomic_int_set (&self->over, TRUE);
  if (self->watching) {
    pthread_kill (self->watch, SIGTERM);
    pthread_join (self->watch, NULL);
  }
  pthread_sigmask (SIG_SETMASK, &self->before, NULL);
  if (self->shown != 0)
    fputs ("\r\033[K", stderr);
  g_object_unref (self->cancellable);
  g_free (self->label);
  g_free (self);
}

void
pm_cli_progress_report (guint done, guint total, gpointer progress)
{
  PmCliProgress *self = progress;
  gint64 now = g_get_monotonic_time ();

  if (!self->terminal || now - self->shown < INTERVAL)
    return;

  self->shown = now;
  if (total > 0)
    fprintf (stderr, "\r\033[K%s %u/%u", self->label, done, total);
  else
    fprintf (stderr, "\r\033[K%s %u", self->label, done);
  fflush (stderr);
}

GCancellable *
pm_cli_progress_get_cancellable (PmCliProgress *self)
{
  return self->cancellable;
}
