#include "pm-tag-bar.h"

#include <adwaita.h>

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
  PmTagCount counts[] = { { 1, quotes }, { 2, claims }, { 99, 0 } };

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
  g_autoptr (GtkWidget) widget = g_object_ref_sink (adw_bin_new ());
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  pm_tag_bar_snapshot (snapshot, widget, document, codebook, &GRAPHENE_RECT_INIT (0, 0, 240, 4));
  return gtk_snapshot_free_to_node (snapshot);
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
test_draws_the_track_without_a_codebook (void)
{
  g_autoptr (PmDocument) document = new_document (9, 3);
  g_autoptr (GskRenderNode) node = draw (document, NULL);

  g_assert_cmpint (gsk_render_node_get_node_type (gsk_rounded_clip_node_get_child (node)), ==, GSK_COLOR_NODE);
}

static void
test_segments_are_as_long_as_their_counts (void)
{
  g_autoptr (PmCodebook) codebook = new_codebook ();
  g_autoptr (PmDocument) document = new_document (12, 6);
  g_autoptr (GskRenderNode) node = draw (document, codebook);
  GskRenderNode *parts = gsk_rounded_clip_node_get_child (node);
  graphene_rect_t claim;

  gsk_render_node_get_bounds (gsk_container_node_get_child (parts, 2), &claim);
  g_assert_cmpfloat (claim.origin.x, ==, 120);
  g_assert_cmpfloat (claim.size.width, ==, 60);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/tag-bar/words-leave-out-what-there-is-none-of", test_words_leave_out_what_there_is_none_of);
  g_test_add_func ("/tag-bar/draws-a-segment-for-each-known-tag", test_draws_a_segment_for_each_known_tag);
  g_test_add_func ("/tag-bar/draws-the-track-without-a-codebook", test_draws_the_track_without_a_codebook);
  g_test_add_func ("/tag-bar/segments-are-as-long-as-their-counts", test_segments_are_as_long_as_their_counts);

  return g_test_run ();
}
