#include "pm-tag-tree.h"

struct _PmTagTree {
  GObject parent_instance;

  PmCodebook *codebook;
  GHashTable *uses;  /* as given, or NULL */
  GListStore *roots; /* of PmTagNode */
  GHashTable *nodes; /* row (gint64, owned) to PmTagNode, owned */
  guint total;
};

G_DEFINE_FINAL_TYPE (PmTagTree, pm_tag_tree, G_TYPE_OBJECT)

static void
clear_nodes (PmTagTree *self)
{
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  self->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/* The node that was there, unless the tag has got its first or lost its last
 * sub-tag: a tree list asks only once whether an item can be opened. */
static PmTagNode *
reuse_node (GHashTable *old, PmTag *tag, gboolean leaf)
{
  gint64 id = pm_tag_get_id (tag);
  PmTagNode *node = g_hash_table_lookup (old, &id);
  gboolean was_leaf = node != NULL && g_list_model_get_n_items (G_LIST_MODEL (pm_tag_node_get_children (node))) == 0;

  if (node == NULL || was_leaf != leaf)
    return pm_tag_node_new (tag);
  pm_tag_node_set_tag (node, tag);

  return g_object_ref (node);
}

static gboolean
is_at (GListModel *model, guint position, gpointer item)
{
  g_autoptr (GObject) there = g_list_model_get_item (model, position);

  return there == item;
}

/* Puts @nodes into @store, touching only what lies between the parts that are
 * equal at both ends. */
static void
update_store (GListStore *store, GPtrArray *nodes)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (model);
  guint start = 0;
  guint end = 0;

  while (start < n_old && start < nodes->len && is_at (model, start, nodes->pdata[start]))
    start++;
  while (end < n_old - start && end < nodes->len - start && is_at (model, n_old - 1 - end, nodes->pdata[nodes->len - 1 - end]))
    end++;
  if (n_old - start - end > 0 || nodes->len - start - end > 0)
    g_list_store_splice (store, start, n_old - start - end, nodes->pdata + start, nodes->len - start - end);
}

static void
update_level (PmTagTree *self, GHashTable *old, GListStore *store, gint64 parent)
{
  g_autoptr (GPtrArray) tags = pm_codebook_dup_children (self->codebook, parent);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    gint64 id = pm_tag_get_id (tag);
    g_autoptr (GPtrArray) below = pm_codebook_dup_children (self->codebook, id);
    PmTagNode *node = reuse_node (old, tag, below->len == 0);

    g_hash_table_replace (self->nodes, g_memdup2 (&id, sizeof id), node);
    g_ptr_array_add (nodes, node);
    update_level (self, old, pm_tag_node_get_children (node), id);
  }
  update_store (store, nodes);
}

static guint
get_own_uses (PmTagTree *self, gint64 tag)
{
  return self->uses != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, &tag)) : 0;
}

static guint
count_uses (PmTagTree *self, PmTagNode *node)
{
  GListModel *children = G_LIST_MODEL (pm_tag_node_get_children (node));
  guint uses = get_own_uses (self, pm_tag_get_id (pm_tag_node_get_tag (node)));

  for (guint i = 0; i < g_list_model_get_n_items (children); i++) {
    g_autoptr (PmTagNode) child = g_list_model_get_item (children, i);

    uses += count_uses (self, child);
  }
  pm_tag_node_set_uses (node, uses);

  return uses;
}

static void
update_uses (PmTagTree *self)
{
  GListModel *roots = G_LIST_MODEL (self->roots);

  self->total = 0;
  for (guint i = 0; i < g_list_model_get_n_items (roots); i++) {
    g_autoptr (PmTagNode) node = g_list_model_get_item (roots, i);

    self->total += count_uses (self, node);
  }
}

static void
pm_tag_tree_finalize (GObject *object)
{
  PmTagTree *self = PM_TAG_TREE (object);

  g_clear_object (&self->codebook);
  g_clear_pointer (&self->uses, g_hash_table_unref);
  g_clear_object (&self->roots);
  g_clear_pointer (&self->nodes, g_hash_table_unref);

  G_OBJECT_CLASS (pm_tag_tree_parent_class)->finalize (object);
}

static void
pm_tag_tree_class_init (PmTagTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_tag_tree_finalize;
}

static void
pm_tag_tree_init (PmTagTree *self)
{
  self->roots = g_list_store_new (PM_TYPE_TAG_NODE);
  clear_nodes (self);
}

PmTagTree *
pm_tag_tree_new (void)
{
  return g_object_new (PM_TYPE_TAG_TREE, NULL);
}

void
pm_tag_tree_set_codebook (PmTagTree *self, PmCodebook *codebook)
{
  g_autoptr (GHashTable) old = NULL;

  g_return_if_fail (PM_IS_TAG_TREE (self));
  g_return_if_fail (codebook == NULL || PM_IS_CODEBOOK (codebook));

  if (!g_set_object (&self->codebook, codebook))
    return;
  old = g_hash_table_ref (self->nodes);
  clear_nodes (self);
  if (codebook != NULL)
    update_level (self, old, self->roots, 0);
  else
    g_list_store_remove_all (self->roots);
  update_uses (self);
}

void
pm_tag_tree_set_uses (PmTagTree *self, GHashTable *uses)
{
  g_return_if_fail (PM_IS_TAG_TREE (self));

  g_clear_pointer (&self->uses, g_hash_table_unref);
  self->uses = uses != NULL ? g_hash_table_ref (uses) : NULL;
  update_uses (self);
}

GListModel *
pm_tag_tree_get_roots (PmTagTree *self)
{
  g_return_val_if_fail (PM_IS_TAG_TREE (self), NULL);

  return G_LIST_MODEL (self->roots);
}

PmTagNode *
pm_tag_tree_get_node (PmTagTree *self, gint64 tag)
{
  g_return_val_if_fail (PM_IS_TAG_TREE (self), NULL);

  return g_hash_table_lookup (self->nodes, &tag);
}

guint
pm_tag_tree_get_total (PmTagTree *self)
{
  g_return_val_if_fail (PM_IS_TAG_TREE (self), 0);

  return self->total;
}
