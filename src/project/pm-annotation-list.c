#include "pm-annotation-list.h"

/* The order is a GSequence, a balanced tree that knows positions, so that all
 * of adding, removing and finding a place take O(log n). */
struct _PmAnnotationList {
  GObject parent_instance;

  GSequence *order;   /* of PmAnnotation, owned, in reading order */
  GHashTable *by_id;  /* of GSequenceIter, borrowed, by row */
  PmSpanIndex *index; /* its owners are borrowed from order */
};

enum {
  DAMAGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
pm_annotation_list_get_item_type (GListModel *model)
{
  return PM_TYPE_ANNOTATION;
}

static guint
pm_annotation_list_get_n_items (GListModel *model)
{
  return (guint) g_sequence_get_length (PM_ANNOTATION_LIST (model)->order);
}

static gpointer
pm_annotation_list_get_item (GListModel *model, guint position)
{
  GSequenceIter *iter;

  if (position >= pm_annotation_list_get_n_items (model))
    return NULL;
  iter = g_sequence_get_iter_at_pos (PM_ANNOTATION_LIST (model)->order, (int) position);
  return g_object_ref (g_sequence_get (iter));
}

static void
pm_annotation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pm_annotation_list_get_item_type;
  iface->get_n_items = pm_annotation_list_get_n_items;
  iface->get_item = pm_annotation_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmAnnotationList, pm_annotation_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pm_annotation_list_model_init))

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PmAnnotation *one = PM_ANNOTATION ((gpointer) a);
  PmAnnotation *other = PM_ANNOTATION ((gpointer) b);
  int order = pm_span_compare (pm_annotation_get_extent (one), pm_annotation_get_extent (other));
  gint64 one_id = pm_annotation_get_id (one);
  gint64 other_id = pm_annotation_get_id (other);

  return order != 0 ? order : (one_id > other_id) - (one_id < other_id);
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return compare (*(gpointer *) a, *(gpointer *) b, NULL);
}

static gint64 *
dup_id (PmAnnotation *annotation)
{
  gint64 id = pm_annotation_get_id (annotation);

  return g_memdup2 (&id, sizeof id);
}

static void
index_pieces (PmAnnotationList *self, PmAnnotation *annotation)
{
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    pm_span_index_add (self->index, pieces[i].span, annotation);
}

static void
unindex_pieces (PmAnnotationList *self, PmAnnotation *annotation)
{
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    pm_span_index_remove (self->index, pieces[i].span, annotation);
}

static void
emit_damaged (PmAnnotationList *self, PmSpan span)
{
  g_signal_emit (self, signals[DAMAGED], 0, span.start, span.end);
}

/* Both do all but tell. */
static guint
insert (PmAnnotationList *self, PmAnnotation *annotation)
{
  GSequenceIter *iter = g_sequence_insert_sorted (self->order, g_object_ref (annotation), compare, NULL);

  g_hash_table_insert (self->by_id, dup_id (annotation), iter);
  index_pieces (self, annotation);
  return (guint) g_sequence_iter_get_position (iter);
}

static guint
extract (PmAnnotationList *self, GSequenceIter *iter)
{
  PmAnnotation *annotation = g_sequence_get (iter);
  guint position = (guint) g_sequence_iter_get_position (iter);
  gint64 id = pm_annotation_get_id (annotation);

  unindex_pieces (self, annotation);
  g_hash_table_remove (self->by_id, &id);
  g_sequence_remove (iter);
  return position;
}

static void
replace (PmAnnotationList *self, GSequenceIter *iter, PmAnnotation *annotation)
{
  GListModel *model = G_LIST_MODEL (self);
  g_autoptr (PmAnnotation) old = g_object_ref (g_sequence_get (iter));
  PmSpan old_extent = pm_annotation_get_extent (old);
  guint left = extract (self, iter);
  guint entered = insert (self, annotation);

  if (left == entered) {
    g_list_model_items_changed (model, left, 1, 1);
  } else {
    /* One change that spans both places: the model is never seen half done. */
    guint first = MIN (left, entered);
    guint n = MAX (left, entered) - first + 1;

    g_list_model_items_changed (model, first, n, n);
  }
  if (pm_span_compare (old_extent, pm_annotation_get_extent (annotation)) != 0)
    emit_damaged (self, old_extent);
}

static void
pm_annotation_list_finalize (GObject *object)
{
  PmAnnotationList *self = PM_ANNOTATION_LIST (object);

  pm_span_index_free (self->index);
  g_hash_table_unref (self->by_id);
  g_sequence_free (self->order);

  G_OBJECT_CLASS (pm_annotation_list_parent_class)->finalize (object);
}

static void
pm_annotation_list_class_init (PmAnnotationListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_annotation_list_finalize;

  signals[DAMAGED] = g_signal_new ("damaged", PM_TYPE_ANNOTATION_LIST, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
pm_annotation_list_init (PmAnnotationList *self)
{
  self->order = g_sequence_new (g_object_unref);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->index = pm_span_index_new ();
}

PmAnnotationList *
pm_annotation_list_new (void)
{
  return g_object_new (PM_TYPE_ANNOTATION_LIST, NULL);
}

static void
clear (PmAnnotationList *self)
{
  pm_span_index_clear (self->index);
  g_hash_table_remove_all (self->by_id);
  g_sequence_remove_range (g_sequence_get_begin_iter (self->order), g_sequence_get_end_iter (self->order));
}

void
pm_annotation_list_set (PmAnnotationList *self, GPtrArray *annotations)
{
  g_autoptr (GPtrArray) sorted = NULL;
  guint n_old;

  g_return_if_fail (PM_IS_ANNOTATION_LIST (self));
  g_return_if_fail (annotations != NULL);

  n_old = pm_annotation_list_get_n_items (G_LIST_MODEL (self));
  clear (self);
  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, annotations, NULL, NULL);
  g_ptr_array_sort (sorted, compare_pointers);
  for (guint i = 0; i < sorted->len; i++) {
    PmAnnotation *annotation = g_ptr_array_index (sorted, i);
    GSequenceIter *iter = g_sequence_append (self->order, g_object_ref (annotation));

    g_hash_table_insert (self->by_id, dup_id (annotation), iter);
    index_pieces (self, annotation);
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, sorted->len);
  emit_damaged (self, (PmSpan){ 0, G_MAXUINT });
}

void
pm_annotation_list_put (PmAnnotationList *self, PmAnnotation *annotation)
{
  GSequenceIter *iter;
  gint64 id;

  g_return_if_fail (PM_IS_ANNOTATION_LIST (self));
  g_return_if_fail (PM_IS_ANNOTATION (annotation));

  id = pm_annotation_get_id (annotation);
  iter = g_hash_table_lookup (self->by_id, &id);
  if (iter != NULL)
    replace (self, iter, annotation);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), insert (self, annotation), 0, 1);
  emit_damaged (self, pm_annotation_get_extent (annotation));
}

void
pm_annotation_list_remove (PmAnnotationList *self, gint64 id)
{
  GSequenceIter *iter;
  PmSpan extent;

  g_return_if_fail (PM_IS_ANNOTATION_LIST (self));

  iter = g_hash_table_lookup (self->by_id, &id);
  if (iter == NULL)
    return;
  extent = pm_annotation_get_extent (g_sequence_get (iter));
  g_list_model_items_changed (G_LIST_MODEL (self), extract (self, iter), 1, 0);
  emit_damaged (self, extent);
}

PmAnnotation *
pm_annotation_list_get (PmAnnotationList *self, gint64 id)
{
  GSequenceIter *iter;

  g_return_val_if_fail (PM_IS_ANNOTATION_LIST (self), NULL);

  iter = g_hash_table_lookup (self->by_id, &id);
  return iter != NULL ? g_sequence_get (iter) : NULL;
}

guint
pm_annotation_list_get_position (PmAnnotationList *self, gint64 id)
{
  GSequenceIter *iter;

  g_return_val_if_fail (PM_IS_ANNOTATION_LIST (self), G_MAXUINT);

  iter = g_hash_table_lookup (self->by_id, &id);
  return iter != NULL ? (guint) g_sequence_iter_get_position (iter) : G_MAXUINT;
}

const PmSpanIndex *
pm_annotation_list_get_index (PmAnnotationList *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION_LIST (self), NULL);

  return self->index;
}
