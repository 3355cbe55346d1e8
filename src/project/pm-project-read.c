#include "pm-project-job.h"

typedef struct {
  gint64 document;
  guint position;
} Reading;

void
pm_article_free (PmArticle *article)
{
  g_clear_object (&article->document);
  g_clear_pointer (&article->text, pm_text_unref);
  g_clear_pointer (&article->annotations, g_ptr_array_unref);
  g_free (article);
}

static GTask *
new_task (PmProject *self, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
}

static void
return_pointer (GTask *task, gpointer pointer, GDestroyNotify free_pointer, GError *error)
{
  if (pointer != NULL)
    g_task_return_pointer (task, pointer, free_pointer);
  else
    g_task_return_error (task, error);
}

static gboolean
read_article (PmStore *store, gint64 id, PmArticle *article, GError **error)
{
  article->document = pm_store_load_document (store, id, error);
  if (article->document != NULL)
    article->text = pm_store_load_text (store, id, error);
  if (article->text != NULL)
    article->annotations = pm_store_load_annotations (store, id, error);
  article->position = pm_store_get_position (store, id);

  return article->annotations != NULL;
}

static void
load_article_job (GTask *task, gpointer store)
{
  const gint64 *id = g_task_get_task_data (task);
  PmArticle *article = g_new0 (PmArticle, 1);
  GError *error = NULL;

  if (!read_article (store, *id, article, &error))
    g_clear_pointer (&article, pm_article_free);
  return_pointer (task, article, (GDestroyNotify) pm_article_free, error);
}

void
pm_project_load_article_async (PmProject *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_load_article_async, cancellable, callback, user_data);

  g_task_set_task_data (task, g_memdup2 (&document, sizeof document), g_free);
  pm_project_push (self, task, load_article_job);
}

PmArticle *
pm_project_load_article_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save_position_job (GTask *task, gpointer store)
{
  const Reading *reading = g_task_get_task_data (task);

  if (!pm_store_get_read_only (store))
    pm_store_set_position (store, reading->document, reading->position, NULL);
  g_task_return_boolean (task, TRUE);
}

void
pm_project_save_position (PmProject *self, gint64 document, guint position)
{
  g_autoptr (GTask) task = new_task (self, pm_project_save_position, NULL, NULL, NULL);
  Reading reading = { document, position };

  g_task_set_task_data (task, g_memdup2 (&reading, sizeof reading), g_free);
  pm_project_push (self, task, save_position_job);
}

static void
load_values_job (GTask *task, gpointer store)
{
  const PmAttributeKind *kind = g_task_get_task_data (task);
  GError *error = NULL;
  char **values = pm_store_load_values (store, *kind, &error);

  return_pointer (task, values, (GDestroyNotify) g_strfreev, error);
}

void
pm_project_load_values_async (PmProject *self, PmAttributeKind kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_load_values_async, cancellable, callback, user_data);

  g_task_set_task_data (task, g_memdup2 (&kind, sizeof kind), g_free);
  pm_project_push (self, task, load_values_job);
}

char **
pm_project_load_values_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
load_tag_uses_job (GTask *task, gpointer store)
{
  GError *error = NULL;
  GHashTable *uses = pm_store_load_tag_uses (store, &error);

  return_pointer (task, uses, (GDestroyNotify) g_hash_table_unref, error);
}

void
pm_project_load_tag_uses_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_load_tag_uses_async, cancellable, callback, user_data);

  pm_project_push (self, task, load_tag_uses_job);
}

GHashTable *
pm_project_load_tag_uses_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
