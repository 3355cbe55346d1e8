#include "pm-span-index.h"

/* A treap: ordered by key as a search tree and by priority as a heap. The
 * priorities are those of a generator with a fixed seed, so the shape, and with
 * it every time, is the same in every run. No recursion is deeper than the
 * tree, about 2 log n. */
typedef struct _Node Node;
struct _Node {
  PmSpan span;
  gpointer owner; /* borrowed */
  guint furthest; /* the greatest end in this subtree */
  guint32 priority;
  Node *left;
  Node *right;
};

struct _PmSpanIndex {
  Node *root;
  guint size;
  guint64 seed;
};

/* The generator is splitmix64. */
static guint32
next_priority (PmSpanIndex *self)
{
  guint64 mixed = self->seed += 0x9e3779b97f4a7c15;

  mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
  mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
  return (guint32) (mixed >> 32 ^ mixed);
}

/* Reading order; the owner's address only makes keys unique, so that one of many
 * equal spans is found as fast as any other. */
static int
compare (PmSpan span, gpointer owner, const Node *node)
{
  int order = pm_span_compare (span, node->span);

  if (order != 0)
    return order;
  return ((guintptr) owner > (guintptr) node->owner) - ((guintptr) owner < (guintptr) node->owner);
}

static void
update (Node *node)
{
  node->furthest = node->span.end;
  if (node->left != NULL)
    node->furthest = MAX (node->furthest, node->left->furthest);
  if (node->right != NULL)
    node->furthest = MAX (node->furthest, node->right->furthest);
}

/* Parts @tree into what comes before @key and what comes after it. */
static void
split (Node *tree, const Node *key, Node **before, Node **after)
{
  if (tree == NULL) {
    *before = *after = NULL;
    return;
  }
  if (compare (key->span, key->owner, tree) > 0) {
    *before = tree;
    split (tree->right, key, &tree->right, after);
  } else {
    *after = tree;
    split (tree->left, key, before, &tree->left);
  }
  update (tree);
}

/* All of @before comes before all of @after. */
static Node *
join (Node *before, Node *after)
{
  if (before == NULL || after == NULL)
    return before != NULL ? before : after;
  if (before->priority > after->priority) {
    before->right = join (before->right, after);
    update (before);
    return before;
  }
  after->left = join (before, after->left);
  update (after);
  return after;
}

static Node *
insert (Node *tree, Node *node)
{
  if (tree == NULL || node->priority > tree->priority) {
    split (tree, node, &node->left, &node->right);
    tree = node;
  } else if (compare (node->span, node->owner, tree) < 0) {
    tree->left = insert (tree->left, node);
  } else {
    tree->right = insert (tree->right, node);
  }
  update (tree);
  return tree;
}

/* The pair must be in @tree. */
static Node *
extract (Node *tree, PmSpan span, gpointer owner)
{
  int order = compare (span, owner, tree);

  if (order == 0) {
    Node *rest = join (tree->left, tree->right);

    g_free (tree);
    return rest;
  }
  if (order < 0)
    tree->left = extract (tree->left, span, owner);
  else
    tree->right = extract (tree->right, span, owner);
  update (tree);
  return tree;
}

static gboolean
has_pair (const PmSpanIndex *self, PmSpan span, gpointer owner)
{
  const Node *node = self->root;

  while (node != NULL) {
    int order = compare (span, owner, node);

    if (order == 0)
      return TRUE;
    node = order < 0 ? node->left : node->right;
  }
  return FALSE;
}

static void
free_tree (Node *tree)
{
  if (tree == NULL)
    return;
  free_tree (tree->left);
  free_tree (tree->right);
  g_free (tree);
}

static gboolean
visit (const Node *tree, PmSpan range, PmSpanFunc func, gpointer user_data)
{
  if (tree == NULL || tree->furthest <= range.start)
    return TRUE;
  if (!visit (tree->left, range, func, user_data))
    return FALSE;
  if (tree->span.start >= range.end)
    return TRUE;
  if (tree->span.end > range.start && !func (tree->span, tree->owner, user_data))
    return FALSE;
  return visit (tree->right, range, func, user_data);
}

PmSpanIndex *
pm_span_index_new (void)
{
  return g_new0 (PmSpanIndex, 1);
}

void
pm_span_index_free (PmSpanIndex *self)
{
  g_return_if_fail (self != NULL);

  free_tree (self->root);
  g_free (self);
}

guint
pm_span_index_get_size (const PmSpanIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

void
pm_span_index_add (PmSpanIndex *self, PmSpan span, gpointer owner)
{
  Node *node;

  g_return_if_fail (self != NULL);
  g_return_if_fail (span.start < span.end);

  if (has_pair (self, span, owner))
    return;
  node = g_new0 (Node, 1);
  node->span = span;
  node->owner = owner;
  node->priority = next_priority (self);
  self->root = insert (self->root, node);
  self->size++;
}

gboolean
pm_span_index_remove (PmSpanIndex *self, PmSpan span, gpointer owner)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!has_pair (self, span, owner))
    return FALSE;
  self->root = extract (self->root, span, owner);
  self->size--;
  return TRUE;
}

void
pm_span_index_clear (PmSpanIndex *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->root, free_tree);
  self->size = 0;
}

void
pm_span_index_foreach (const PmSpanIndex *self, PmSpan range, PmSpanFunc func, gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  visit (self->root, range, func, user_data);
}

static gpointer
give (const Node *node, PmSpan *span)
{
  if (node == NULL)
    return NULL;
  if (span != NULL)
    *span = node->span;
  return node->owner;
}

gpointer
pm_span_index_next (const PmSpanIndex *self, guint offset, PmSpan *span)
{
  const Node *best = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (const Node *node = self->root; node != NULL;) {
    if (node->span.start >= offset) {
      best = node;
      node = node->left;
    } else {
      node = node->right;
    }
  }
  return give (best, span);
}

gpointer
pm_span_index_previous (const PmSpanIndex *self, guint offset, PmSpan *span)
{
  const Node *best = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (const Node *node = self->root; node != NULL;) {
    if (node->span.start < offset) {
      best = node;
      node = node->right;
    } else {
      node = node->left;
    }
  }
  return give (best, span);
}
