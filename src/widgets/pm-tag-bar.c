#include "pm-tag-bar.h"

#include "pm-colors.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 4
#define FULL 24 /* annotations */

struct _PmTagBar {
  AdwBin parent_instance;

  PmDocument *document;
  PmCodebook *codebook;
};

G_DEFINE_FINAL_TYPE (PmTagBar, pm_tag_bar, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1,
  PROP_CODEBOOK
} Property;

static GParamSpec *props[PROP_CODEBOOK + 1];

static void
append_segment (GtkSnapshot *snapshot, PmTag *tag, float x, float width, float height)
{
  PmColors colors = pm_colors_get_current (pm_tag_get_fields (tag)->color);

  gtk_snapshot_append_color (snapshot, &colors.line, &GRAPHENE_RECT_INIT (x, 0, width, height));
}

static void
append_segments (PmTagBar *self, GtkSnapshot *snapshot, float width, float height)
{
  float total = (float) MAX (pm_document_get_n_annotations (self->document), FULL);
  gboolean flipped = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n_counts;
  const PmTagCount *counts = pm_document_get_counts (self->document, &n_counts);
  float x = 0;

  for (guint i = 0; i < n_counts; i++) {
    PmTag *tag = pm_codebook_get_tag (self->codebook, counts[i].tag);
    float length = width * (float) counts[i].count / total;

    if (tag != NULL)
      append_segment (snapshot, tag, flipped ? width - x - length : x, length, height);
    x += length;
  }
}

static void
append_track (PmTagBar *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  GdkRGBA track;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &track);
  track.alpha *= pm_colors_is_high_contrast () ? 0.5f : 0.13f;
  gtk_snapshot_append_color (snapshot, &track, bounds);
}

static void
pm_tag_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PmTagBar *self = PM_TAG_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  append_track (self, snapshot, &bounds);
  if (self->document != NULL && self->codebook != NULL)
    append_segments (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
}

static gboolean
pm_tag_bar_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PmTagBar *self = PM_TAG_BAR (widget);
  g_autofree char *words = NULL;

  if (self->document != NULL && self->codebook != NULL)
    words = pm_tag_bar_dup_words (self->document, self->codebook);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
pm_tag_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmTagBar *self = PM_TAG_BAR (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    g_value_set_object (value, self->document);
    break;
  case PROP_CODEBOOK:
    g_value_set_object (value, self->codebook);
    break;
  }
}

static void
pm_tag_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmTagBar *self = PM_TAG_BAR (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    g_set_object (&self->document, g_value_get_object (value));
    break;
  case PROP_CODEBOOK:
    g_set_object (&self->codebook, g_value_get_object (value));
    break;
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pm_tag_bar_dispose (GObject *object)
{
  PmTagBar *self = PM_TAG_BAR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->codebook);

  G_OBJECT_CLASS (pm_tag_bar_parent_class)->dispose (object);
}

static void
pm_tag_bar_class_init (PmTagBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_bar_get_property;
  object_class->set_property = pm_tag_bar_set_property;
  object_class->dispose = pm_tag_bar_dispose;
  widget_class->snapshot = pm_tag_bar_snapshot;
  widget_class->query_tooltip = pm_tag_bar_query_tooltip;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pm_tag_bar_init (PmTagBar *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, HEIGHT);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pm_tag_bar_new (void)
{
  return g_object_new (PM_TYPE_TAG_BAR, NULL);
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
