#include "pm-open-article.h"

struct _PmOpenArticle {
  GObject parent_instance;

  PmProject *project;
  PmDocument *document;
  PmText *text;
  PmAnnotationList *list;
  GCancellable *cancellable; /* of the document on its way, or NULL */
};

G_DEFINE_FINAL_TYPE (PmOpenArticle, pm_open_article, G_TYPE_OBJECT)

typedef enum {
  PROP_LOADING = 1
} Property;

static GParamSpec *props[PROP_LOADING + 1];

enum {
  OPENED,
  UPDATED,
  PUT,
  DROPPED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_row (PmOpenArticle *self)
{
  return self->document != NULL ? pm_document_get_id (self->document) : 0;
}

/* Whether an annotation still says what the text says. The store sees to that;
 * what does not is left out. */
static gboolean
is_true (PmText *text, PmAnnotation *annotation)
{
  guint n = 0;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n);

  for (guint i = 0; i < n; i++)
    if (!pm_text_slice_equals (text, pieces[i].span, pieces[i].exact)) {
      g_warning ("Annotation %" G_GINT64_FORMAT " does not match its text", pm_annotation_get_id (annotation));
      return FALSE;
    }

  return TRUE;
}

static GPtrArray *
dup_true (PmArticle *article)
{
  GPtrArray *annotations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < article->annotations->len; i++)
    if (is_true (article->text, g_ptr_array_index (article->annotations, i)))
      g_ptr_array_add (annotations, g_object_ref (g_ptr_array_index (article->annotations, i)));

  return annotations;
}

static void
set_loading (PmOpenArticle *self, GCancellable *cancellable)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
clear (PmOpenArticle *self)
{
  gboolean open = self->document != NULL;

  set_loading (self, NULL);
  g_clear_object (&self->document);
  g_clear_object (&self->list);
  g_clear_pointer (&self->text, pm_text_unref);
  if (open)
    g_signal_emit (self, signals[OPENED], 0, 0u);
}

static void
take (PmOpenArticle *self, PmArticle *article)
{
  gboolean same = get_row (self) == pm_document_get_id (article->document);
  g_autoptr (PmAnnotationList) list = same ? g_object_ref (self->list) : pm_annotation_list_new ();
  g_autoptr (GPtrArray) annotations = dup_true (article);

  pm_annotation_list_set (list, annotations);
  g_set_object (&self->document, article->document);
  g_set_object (&self->list, list);

  /* A text never changes: a document that is read again stays as it is. */
  if (same) {
    g_signal_emit (self, signals[UPDATED], 0);
    return;
  }
  g_clear_pointer (&self->text, pm_text_unref);
  self->text = pm_text_ref (article->text);
  g_signal_emit (self, signals[OPENED], 0, article->position);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmOpenArticle) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PmArticle) article = pm_project_load_article_finish (PM_PROJECT (source), result, &error);

  /* Whoever cancelled it has something else on its way. */
  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  set_loading (self, NULL);
  if (article != NULL)
    take (self, article);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
load (PmOpenArticle *self, gint64 document)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  set_loading (self, cancellable);
  pm_project_load_article_async (self->project, document, cancellable, loaded_cb, g_object_ref (self));
}

static void
put (PmOpenArticle *self, PmAnnotation *annotation)
{
  if (pm_annotation_get_fields (annotation)->document != get_row (self) || !is_true (self->text, annotation))
    return;

  pm_annotation_list_put (self->list, annotation);
  g_signal_emit (self, signals[PUT], 0, annotation);
}

static void
drop (PmOpenArticle *self, gint64 annotation)
{
  if (pm_annotation_list_get (self->list, annotation) == NULL)
    return;

  pm_annotation_list_remove (self->list, annotation);
  g_signal_emit (self, signals[DROPPED], 0, annotation);
}

static gboolean
is_removed (PmOpenArticle *self, PmChanges *changes)
{
  for (guint i = 0; changes->removed_documents != NULL && i < changes->removed_documents->len; i++)
    if (g_array_index (changes->removed_documents, gint64, i) == get_row (self))
      return TRUE;

  return FALSE;
}

static void
apply (PmOpenArticle *self, PmChanges *changes)
{
  for (guint i = 0; changes->documents != NULL && i < changes->documents->len; i++)
    if (pm_document_get_id (g_ptr_array_index (changes->documents, i)) == get_row (self))
      g_set_object (&self->document, g_ptr_array_index (changes->documents, i));
  for (guint i = 0; changes->removed_annotations != NULL && i < changes->removed_annotations->len; i++)
    if (g_array_index (changes->removed_annotations, PmRemoved, i).document == get_row (self))
      drop (self, g_array_index (changes->removed_annotations, PmRemoved, i).annotation);
  for (guint i = 0; changes->annotations != NULL && i < changes->annotations->len; i++)
    put (self, g_ptr_array_index (changes->annotations, i));
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
changed_cb (PmOpenArticle *self, PmChanges *changes)
{
  if (self->document == NULL)
    return;

  if (changes->everything)
    load (self, get_row (self));
  else if (is_removed (self, changes))
    clear (self);
  else
    apply (self, changes);
}

static void
pm_open_article_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmOpenArticle *self = PM_OPEN_ARTICLE (object);

  switch ((Property) id) {
  case PROP_LOADING:
    g_value_set_boolean (value, self->cancellable != NULL);
    break;
  }
}

static void
pm_open_article_dispose (GObject *object)
{
  PmOpenArticle *self = PM_OPEN_ARTICLE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->project);
  g_clear_object (&self->document);
  g_clear_object (&self->list);
  g_clear_pointer (&self->text, pm_text_unref);

  G_OBJECT_CLASS (pm_open_article_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, PM_TYPE_OPEN_ARTICLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
pm_open_article_class_init (PmOpenArticleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_open_article_get_property;
  object_class->dispose = pm_open_article_dispose;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[OPENED] = add_signal ("opened", G_TYPE_UINT);
  signals[UPDATED] = add_signal ("updated", G_TYPE_NONE);
  signals[PUT] = add_signal ("put", PM_TYPE_ANNOTATION);
  signals[DROPPED] = add_signal ("dropped", G_TYPE_INT64);
  signals[FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
pm_open_article_init (PmOpenArticle *self)
{
}

PmOpenArticle *
pm_open_article_new (void)
{
  return g_object_new (PM_TYPE_OPEN_ARTICLE, NULL);
}

void
pm_open_article_set_project (PmOpenArticle *self, PmProject *project)
{
  g_return_if_fail (PM_IS_OPEN_ARTICLE (self));

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  clear (self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
pm_open_article_load (PmOpenArticle *self, gint64 document)
{
  g_return_if_fail (PM_IS_OPEN_ARTICLE (self));

  if (document == 0)
    clear (self);
  else if (self->project != NULL)
    load (self, document);
}

PmDocument *
pm_open_article_get_document (PmOpenArticle *self)
{
  g_return_val_if_fail (PM_IS_OPEN_ARTICLE (self), NULL);

  return self->document;
}

PmText *
pm_open_article_get_text (PmOpenArticle *self)
{
  g_return_val_if_fail (PM_IS_OPEN_ARTICLE (self), NULL);

  return self->text;
}

PmAnnotationList *
pm_open_article_get_list (PmOpenArticle *self)
{
  g_return_val_if_fail (PM_IS_OPEN_ARTICLE (self), NULL);

  return self->list;
}

PmAnnotation *
pm_open_article_get_annotation (PmOpenArticle *self, gint64 annotation)
{
  g_return_val_if_fail (PM_IS_OPEN_ARTICLE (self), NULL);

  return self->list != NULL ? pm_annotation_list_get (self->list, annotation) : NULL;
}
