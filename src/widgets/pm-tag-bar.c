#include "pm-tag-bar.h"

#include "pm-colors.h"

#include <glib/gi18n-lib.h>

#define FULL 24 /* annotations */

static void
append_track (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *bounds)
{
  GdkRGBA track;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &track);
  track.alpha *= pm_colors_is_high_contrast () ? 0.5f : 0.13f;
  gtk_snapshot_append_color (snapshot, &track, bounds);
}

static void
append_segment (GtkSnapshot *snapshot, PmTag *tag, const graphene_rect_t *bounds)
{
  PmColors colors = pm_colors_get_current (pm_tag_get_fields (tag)->color);

  gtk_snapshot_append_color (snapshot, &colors.line, bounds);
}

static void
append_segments (GtkSnapshot *snapshot, PmDocument *document, PmCodebook *codebook, const graphene_rect_t *bounds, gboolean flipped)
{
  float total = (float) MAX (pm_document_get_n_annotations (document), FULL);
  guint n_counts;
  const PmTagCount *counts = pm_document_get_counts (document, &n_counts);
  float x = 0;

  for (guint i = 0; i < n_counts; i++) {
    PmTag *tag = pm_codebook_get_tag (codebook, counts[i].tag);
    float length = bounds->size.width * (float) counts[i].count / total;
    float start = flipped ? bounds->size.width - x - length : x;

    if (tag != NULL)
      append_segment (snapshot, tag, &GRAPHENE_RECT_INIT (bounds->origin.x + start, bounds->origin.y, length, bounds->size.height));
    x += length;
  }
}

void
pm_tag_bar_snapshot (GtkSnapshot *snapshot,
                     GtkWidget *widget,
                     PmDocument *document,
                     PmCodebook *codebook,
                     const graphene_rect_t *bounds)
{
  GskRoundedRect rounded;

  g_return_if_fail (GTK_IS_WIDGET (widget) && PM_IS_DOCUMENT (document));

  gsk_rounded_rect_init_from_rect (&rounded, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  append_track (snapshot, widget, bounds);
  if (codebook != NULL)
    append_segments (snapshot, document, codebook, bounds, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  gtk_snapshot_pop (snapshot);
}

char *
pm_tag_bar_dup_words (PmDocument *document, PmCodebook *codebook)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_counts;
  const PmTagCount *counts;

  g_return_val_if_fail (PM_IS_DOCUMENT (document) && PM_IS_CODEBOOK (codebook), NULL);

  counts = pm_document_get_counts (document, &n_counts);
  for (guint i = 0; i < n_counts; i++) {
    PmTag *tag = pm_codebook_get_tag (codebook, counts[i].tag);

    if (tag == NULL || counts[i].count == 0)
      continue;
    if (words->len > 0)
      g_string_append (words, " · ");
    /* Translators: how many annotations have a tag: "9 Quote" */
    g_string_append_printf (words, _("%u %s"), counts[i].count, pm_tag_get_name (tag));
  }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
