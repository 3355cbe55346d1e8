#include "pm-codebook.h"

#include <string.h>

typedef struct _Node Node;
struct _Node {
  PmTag *tag;          /* borrowed from the codebook's order */
  Node *parent;        /* NULL at the top */
  GPtrArray *children; /* of PmTag, borrowed, in order */
  gboolean placed;
};

struct _PmCodebook {
  GObject parent_instance;

  GPtrArray *tags;        /* of PmTag, owned, in tree order */
  GPtrArray *top;         /* of PmTag, borrowed */
  GHashTable *nodes;      /* row to Node, owned */
  GHashTable *by_uuid;    /* uuid, borrowed, to PmTag, borrowed */
  GHashTable *attributes; /* row to PmAttribute, borrowed */
};

G_DEFINE_FINAL_TYPE (PmCodebook, pm_codebook, G_TYPE_OBJECT)

static void
free_node (gpointer data)
{
  Node *node = data;

  g_ptr_array_unref (node->children);
  g_free (node);
}

static Node *
find_node (PmCodebook *self, gint64 id)
{
  return g_hash_table_lookup (self->nodes, &id);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  const PmTagFields *first = pm_tag_get_fields (*(PmTag *const *) a);
  const PmTagFields *second = pm_tag_get_fields (*(PmTag *const *) b);

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

static void
add_node (PmCodebook *self, PmTag *tag)
{
  const PmTagFields *fields = pm_tag_get_fields (tag);
  Node *node = g_new0 (Node, 1);

  node->tag = tag;
  node->children = g_ptr_array_new ();
  g_hash_table_insert (self->nodes, (gpointer) &fields->id, node);
  if (fields->uuid != NULL)
    g_hash_table_insert (self->by_uuid, (gpointer) fields->uuid, tag);
}

static void
add_attributes (PmCodebook *self, PmTag *tag)
{
  GPtrArray *attributes = pm_tag_get_attributes (tag);

  for (guint i = 0; i < attributes->len; i++) {
    PmAttribute *attribute = attributes->pdata[i];

    g_hash_table_insert (self->attributes, &attribute->id, attribute);
  }
}

/* Appends @root and all below it that is not placed yet to the order. Keeps its
 * own stack, since a file may nest as deep as it likes. */
static void
place_tree (PmCodebook *self, Node *root)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, root);
  while (stack->len > 0) {
    Node *node = g_ptr_array_steal_index (stack, stack->len - 1);

    if (node->placed)
      continue;
    node->placed = TRUE;
    g_ptr_array_add (self->tags, g_object_ref (node->tag));
    for (guint i = node->children->len; i > 0; i--)
      g_ptr_array_add (stack, find_node (self, pm_tag_get_id (node->children->pdata[i - 1])));
  }
}

static void
link_node (PmCodebook *self, Node *node)
{
  const PmTagFields *fields = pm_tag_get_fields (node->tag);

  node->parent = fields->parent != fields->id ? find_node (self, fields->parent) : NULL;
  g_ptr_array_add (node->parent != NULL ? node->parent->children : self->top, node->tag);
}

/* Parents in a circle reach no top: the first of them by position is cut off
 * its parent and becomes one. */
static void
cut_circle (PmCodebook *self, Node *node)
{
  g_ptr_array_remove (node->parent->children, node->tag);
  node->parent = NULL;
  g_ptr_array_add (self->top, node->tag);
  place_tree (self, node);
}

static void
place_tags (PmCodebook *self, GPtrArray *sorted)
{
  for (guint i = 0; i < sorted->len; i++)
    link_node (self, find_node (self, pm_tag_get_id (sorted->pdata[i])));
  for (guint i = 0; i < self->top->len; i++)
    place_tree (self, find_node (self, pm_tag_get_id (self->top->pdata[i])));
  for (guint i = 0; i < sorted->len; i++) {
    Node *node = find_node (self, pm_tag_get_id (sorted->pdata[i]));

    if (!node->placed)
      cut_circle (self, node);
  }
}

static void
pm_codebook_finalize (GObject *object)
{
  PmCodebook *self = PM_CODEBOOK (object);

  g_hash_table_unref (self->attributes);
  g_hash_table_unref (self->by_uuid);
  g_hash_table_unref (self->nodes);
  g_ptr_array_unref (self->top);
  g_ptr_array_unref (self->tags);

  G_OBJECT_CLASS (pm_codebook_parent_class)->finalize (object);
}

static void
pm_codebook_class_init (PmCodebookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_codebook_finalize;
}

static void
pm_codebook_init (PmCodebook *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_object_unref);
  self->top = g_ptr_array_new ();
  self->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_node);
  self->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  self->attributes = g_hash_table_new (g_int64_hash, g_int64_equal);
}

PmCodebook *
pm_codebook_new (GPtrArray *tags)
{
  PmCodebook *self;
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (tags != NULL, NULL);

  self = g_object_new (PM_TYPE_CODEBOOK, NULL);
  sorted = g_ptr_array_new ();
  for (guint i = 0; i < tags->len; i++) {
    if (find_node (self, pm_tag_get_id (tags->pdata[i])) == NULL) {
      add_node (self, tags->pdata[i]);
      add_attributes (self, tags->pdata[i]);
      g_ptr_array_add (sorted, tags->pdata[i]);
    }
  }
  g_ptr_array_sort (sorted, compare_tags);
  place_tags (self, sorted);
  g_ptr_array_unref (tags);
  return self;
}

GPtrArray *
pm_codebook_get_tags (PmCodebook *self)
{
  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);

  return self->tags;
}

/* The borrowed array of those below @parent, or NULL if there is no such tag. */
static GPtrArray *
get_children (PmCodebook *self, gint64 parent)
{
  Node *node = find_node (self, parent);

  if (parent == 0)
    return self->top;
  return node != NULL ? node->children : NULL;
}

GPtrArray *
pm_codebook_dup_children (PmCodebook *self, gint64 parent)
{
  GPtrArray *children;
  g_autoptr (GPtrArray) copy = NULL;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);

  copy = g_ptr_array_new ();
  children = get_children (self, parent);
  if (children != NULL)
    g_ptr_array_extend (copy, children, NULL, NULL);
  return g_steal_pointer (&copy);
}

PmTag *
pm_codebook_get_tag (PmCodebook *self, gint64 id)
{
  Node *node;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);

  node = find_node (self, id);
  return node != NULL ? node->tag : NULL;
}

PmTag *
pm_codebook_get_by_uuid (PmCodebook *self, const char *uuid)
{
  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return g_hash_table_lookup (self->by_uuid, uuid);
}

PmTag *
pm_codebook_get_parent (PmCodebook *self, PmTag *tag)
{
  Node *node;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  node = find_node (self, pm_tag_get_id (tag));
  return node != NULL && node->parent != NULL ? node->parent->tag : NULL;
}

/* Takes the first name off @path, which it moves behind the slash, or to NULL
 * if there is none. */
static char *
next_name (const char **path)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *p = *path;

  for (; *p != '\0' && *p != '/'; p++) {
    if (*p == '\\' && (p[1] == '/' || p[1] == '\\'))
      p++;
    g_string_append_c (name, *p);
  }
  *path = *p == '/' ? p + 1 : NULL;
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static PmTag *
find_named (GPtrArray *tags, const char *name)
{
  for (guint i = 0; i < tags->len; i++) {
    if (strcmp (pm_tag_get_name (tags->pdata[i]), name) == 0)
      return tags->pdata[i];
  }
  return NULL;
}

PmTag *
pm_codebook_get_by_path (PmCodebook *self, const char *path)
{
  GPtrArray *level;
  PmTag *tag = NULL;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  level = self->top;
  while (path != NULL) {
    g_autofree char *name = next_name (&path);

    tag = find_named (level, name);
    if (tag == NULL)
      return NULL;
    level = get_children (self, pm_tag_get_id (tag));
  }
  return tag;
}

PmTag *
pm_codebook_get_by_shortcut (PmCodebook *self, gint64 parent, char digit)
{
  GPtrArray *children;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);

  children = get_children (self, parent);
  for (guint i = 0; children != NULL && i < children->len; i++) {
    const char *shortcut = pm_tag_get_fields (children->pdata[i])->shortcut;

    if (shortcut != NULL && shortcut[0] == digit && shortcut[1] == '\0')
      return children->pdata[i];
  }
  return NULL;
}

PmTag *
pm_codebook_get_root (PmCodebook *self, PmTag *tag)
{
  Node *node;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  node = find_node (self, pm_tag_get_id (tag));
  if (node == NULL)
    return tag;
  while (node->parent != NULL)
    node = node->parent;
  return node->tag;
}

/* The tag and those above it, from the top; borrowed. */
static GPtrArray *
dup_lineage (PmCodebook *self, PmTag *tag)
{
  GPtrArray *lineage = g_ptr_array_new ();
  Node *node = find_node (self, pm_tag_get_id (tag));

  for (; node != NULL; node = node->parent)
    g_ptr_array_add (lineage, node->tag);
  for (guint i = 0; i < lineage->len / 2; i++) {
    gpointer other = lineage->pdata[i];

    lineage->pdata[i] = lineage->pdata[lineage->len - 1 - i];
    lineage->pdata[lineage->len - 1 - i] = other;
  }
  return lineage;
}

static void
append_name (GString *path, const char *name)
{
  for (const char *p = name; *p != '\0'; p++) {
    if (*p == '/' || *p == '\\')
      g_string_append_c (path, '\\');
    g_string_append_c (path, *p);
  }
}

char *
pm_codebook_dup_path (PmCodebook *self, PmTag *tag)
{
  g_autoptr (GPtrArray) lineage = NULL;
  g_autoptr (GString) path = NULL;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  lineage = dup_lineage (self, tag);
  path = g_string_new (NULL);
  for (guint i = 0; i < lineage->len; i++) {
    if (i > 0)
      g_string_append_c (path, '/');
    append_name (path, pm_tag_get_name (lineage->pdata[i]));
  }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

GPtrArray *
pm_codebook_dup_attributes (PmCodebook *self, PmTag *tag)
{
  g_autoptr (GPtrArray) lineage = NULL;
  g_autoptr (GPtrArray) attributes = NULL;

  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  lineage = dup_lineage (self, tag);
  attributes = g_ptr_array_new ();
  for (guint i = 0; i < lineage->len; i++)
    g_ptr_array_extend (attributes, pm_tag_get_attributes (lineage->pdata[i]), NULL, NULL);
  return g_steal_pointer (&attributes);
}

const PmAttribute *
pm_codebook_get_attribute (PmCodebook *self, gint64 id)
{
  g_return_val_if_fail (PM_IS_CODEBOOK (self), NULL);

  return g_hash_table_lookup (self->attributes, &id);
}
