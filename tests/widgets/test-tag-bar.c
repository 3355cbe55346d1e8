#include "pm-tag-bar.h"

static PmCodebook *
new_codebook (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);
  PmTagFields quote = { .id = 1, .name = "Quote", .color = PM_COLOR_BLUE };
  PmTagFields claim = { .id = 2, .position = 1, .name = "Claim", .color = PM_COLOR_AMBER };

  g_ptr_array_add (tags, pm_tag_new (&quote, NULL));
  g_ptr_array_add (tags, pm_tag_new (&claim, NULL));
  return pm_codebook_new (tags);
}

static PmDocument *
new_document (guint quotes, guint claims)
{
  PmDocumentFields fields = { .id = 1, .title = "One" };
  PmTagCount counts[] = { { 1, quotes }, { 2, claims }, { 99, 1 } };

  return pm_document_new (&fields, counts, G_N_ELEMENTS (counts));
}

static void
test_words_leave_out_what_there_is_none_of (void)
{
  g_autoptr (PmCodebook) codebook = new_codebook ();
  g_autoptr (PmDocument) both = new_document (9, 2);
  g_autoptr (PmDocument) quotes = new_document (9, 0);
  g_autofree char *first = pm_tag_bar_dup_words (both, codebook);
  g_autofree char *second = pm_tag_bar_dup_words (quotes, codebook);

  g_assert_cmpstr (first, ==, "9 Quote · 2 Claim");
  g_assert_cmpstr (second, ==, "9 Quote");
}

static GskRenderNode *
draw (PmDocument *document, PmCodebook *codebook)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = pm_tag_bar_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  g_object_set (bar, "document", document, "codebook", codebook, NULL);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (bar) || gtk_widget_get_width (bar) == 0)
    g_main_context_iteration (NULL, TRUE);
  GTK_WIDGET_GET_CLASS (bar)->snapshot (bar, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gtk_window_destroy (GTK_WINDOW (window));
  return node;
}

static void
test_draws_a_segment_for_each_known_tag (void)
{
  g_autoptr (PmCodebook) codebook = new_codebook ();
  g_autoptr (PmDocument) document = new_document (9, 3);
  g_autoptr (GskRenderNode) node = draw (document, codebook);
  GskRenderNode *parts = gsk_rounded_clip_node_get_child (node);

  /* The track and two tags. */
  g_assert_cmpuint (gsk_container_node_get_n_children (parts), ==, 3);
}

static void
test_draws_without_a_document (void)
{
  g_autoptr (GskRenderNode) node = draw (NULL, NULL);

  g_assert_nonnull (node);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/tag-bar/words-leave-out-what-there-is-none-of", test_words_leave_out_what_there_is_none_of);
  g_test_add_func ("/tag-bar/draws-a-segment-for-each-known-tag", test_draws_a_segment_for_each_known_tag);
  g_test_add_func ("/tag-bar/draws-without-a-document", test_draws_without_a_document);

  return g_test_run ();
}
