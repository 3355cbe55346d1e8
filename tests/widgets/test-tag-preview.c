#include "pm-tag-preview.h"

static GtkWidget *
make (void)
{
  return g_object_ref_sink (g_object_new (PM_TYPE_TAG_PREVIEW, NULL));
}

static int
get_height (GtkWidget *preview, int width)
{
  int height;

  gtk_widget_measure (preview, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
test_narrow_is_higher (void)
{
  GtkWidget *preview = make ();

  g_assert_cmpint (get_height (preview, 150), >, get_height (preview, 900));
  g_assert_finalize_object (preview);
}

/* Counts the nodes that draw a single color: page, tint and line among them. */
static guint
count_nodes (GskRenderNode *node)
{
  guint n_nodes = 1;

  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE) {
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n_nodes += count_nodes (gsk_container_node_get_child (node, i));
  } else if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE) {
    n_nodes += count_nodes (gsk_transform_node_get_child (node));
  }

  return n_nodes;
}

static guint
draw (PmPattern pattern)
{
  GtkWidget *preview = make ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  guint n_nodes;

  pm_tag_preview_set_look (PM_TAG_PREVIEW (preview), PM_COLOR_RED, pattern);
  gtk_widget_size_allocate (preview, &(GtkAllocation){ 0, 0, 900, 80 }, -1);
  GTK_WIDGET_GET_CLASS (preview)->snapshot (preview, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  n_nodes = count_nodes (node);
  g_assert_finalize_object (preview);

  return n_nodes;
}

static void
test_pattern_is_drawn (void)
{
  g_assert_cmpuint (draw (PM_PATTERN_DOUBLE), !=, draw (PM_PATTERN_DOTS));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/tag-preview/narrow-is-higher", test_narrow_is_higher);
  g_test_add_func ("/tag-preview/pattern-is-drawn", test_pattern_is_drawn);

  return g_test_run ();
}
