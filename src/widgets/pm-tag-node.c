#include "pm-tag-node.h"

struct _PmTagNode {
  GObject parent_instance;

  PmTag *tag;
  guint uses;
  GListStore *children;
};

G_DEFINE_FINAL_TYPE (PmTagNode, pm_tag_node, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pm_tag_node_finalize (GObject *object)
{
  PmTagNode *self = PM_TAG_NODE (object);

  g_clear_object (&self->tag);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (pm_tag_node_parent_class)->finalize (object);
}

static void
pm_tag_node_class_init (PmTagNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_tag_node_finalize;

  signals[CHANGED] = g_signal_new ("changed", PM_TYPE_TAG_NODE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pm_tag_node_init (PmTagNode *self)
{
  self->children = g_list_store_new (PM_TYPE_TAG_NODE);
}

PmTagNode *
pm_tag_node_new (PmTag *tag)
{
  PmTagNode *self;

  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  self = g_object_new (PM_TYPE_TAG_NODE, NULL);
  self->tag = g_object_ref (tag);

  return self;
}

PmTag *
pm_tag_node_get_tag (PmTagNode *self)
{
  g_return_val_if_fail (PM_IS_TAG_NODE (self), NULL);

  return self->tag;
}

void
pm_tag_node_set_tag (PmTagNode *self, PmTag *tag)
{
  g_return_if_fail (PM_IS_TAG_NODE (self));

  if (g_set_object (&self->tag, tag))
    g_signal_emit (self, signals[CHANGED], 0);
}

guint
pm_tag_node_get_uses (PmTagNode *self)
{
  g_return_val_if_fail (PM_IS_TAG_NODE (self), 0);

  return self->uses;
}

void
pm_tag_node_set_uses (PmTagNode *self, guint uses)
{
  g_return_if_fail (PM_IS_TAG_NODE (self));

  if (self->uses == uses)
    return;
  self->uses = uses;
  g_signal_emit (self, signals[CHANGED], 0);
}

GListStore *
pm_tag_node_get_children (PmTagNode *self)
{
  g_return_val_if_fail (PM_IS_TAG_NODE (self), NULL);

  return self->children;
}
