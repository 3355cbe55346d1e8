#include "pm-document-row.h"

#include "pm-colors.h"
#include "pm-document-words.h"
#include "pm-tag-bar.h"

/* A list view makes, fills and measures two hundred rows at once, whatever is in
 * view, and does so with each letter of a filter. So this row draws itself: it
 * has no children, the height of its lines is known from the size of the font,
 * and words are laid out only where they are seen. */

#define GLYPH 16
#define INDENT (GLYPH + 10) /* where the words begin */
#define MIN_WIDTH 120
#define BAR 4
#define BAR_GAP 6
#define TITLE_LINES 2

#define TITLE_LINE 1.36 /* in units of the size of the font */
#define CAPTION_LINE 1.22
#define CAPTION_SCALE 0.87
#define WIDEST_LETTER 0.45 /* so wide is an average letter of a long title at least */

struct _PmDocumentRow {
  GtkWidget parent_instance;

  PmDocument *document;
  PmCodebook *codebook;
};

G_DEFINE_FINAL_TYPE (PmDocumentRow, pm_document_row, GTK_TYPE_WIDGET)

typedef enum {
  PROP_DOCUMENT = 1,
  PROP_CODEBOOK
} Property;

static GParamSpec *props[PROP_CODEBOOK + 1];

/* In pixels. */
typedef struct {
  double font;
  int title;
  int caption;
} Lines;

static const struct {
  const char *icon;
  const char *color;
} glyphs[] = {
  [PM_STATUS_NEW] = { "pm-status-new-symbolic", NULL },
  [PM_STATUS_PROGRESS] = { "pm-status-progress-symbolic", "accent_color" },
  [PM_STATUS_DONE] = { "pm-status-done-symbolic", "success_color" },
};

/* The focus is on the list's own row around this one, so that one has the name. */
static void
name_row (PmDocumentRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *sentence = NULL;

  if (parent == NULL || self->document == NULL)
    return;

  sentence = pm_document_dup_sentence (self->document);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static Lines
get_lines (PmDocumentRow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return (Lines){ size, (int) (size * TITLE_LINE + 0.5), (int) (size * CAPTION_LINE + 0.5) };
}

static PangoLayout *
new_layout (PmDocumentRow *self, const char *text, int width, int line_height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (line_height * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static PangoLayout *
new_title_layout (PmDocumentRow *self, int width, int line_height)
{
  PangoLayout *layout = new_layout (self, pm_document_get_title (self->document), width, line_height);

  pango_attr_list_insert (pango_layout_get_attributes (layout), pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -TITLE_LINES);
  return layout;
}

static PangoLayout *
new_caption_layout (PmDocumentRow *self, const char *text, int width, int line_height)
{
  PangoLayout *layout = new_layout (self, text, width, line_height);

  pango_attr_list_insert (pango_layout_get_attributes (layout), pango_attr_scale_new (CAPTION_SCALE));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static int
count_title_lines (PmDocumentRow *self, int width, const Lines *lines)
{
  g_autoptr (PangoLayout) layout = NULL;
  double least = (double) g_utf8_strlen (pm_document_get_title (self->document), -1) * lines->font * WIDEST_LETTER;

  /* Most titles need no laying out to know. */
  if (least > 1.2 * width)
    return TITLE_LINES;

  layout = new_title_layout (self, width, lines->title);
  return MIN (pango_layout_get_line_count (layout), TITLE_LINES);
}

static gboolean
has_outlet (PmDocumentRow *self)
{
  const char *outlet = pm_document_get_fields (self->document)->outlet;

  return outlet != NULL && *outlet != '\0';
}

static int
get_height (PmDocumentRow *self, int width)
{
  Lines lines = get_lines (self);

  if (self->document == NULL)
    return lines.title;
  return (has_outlet (self) ? 2 : 1) * lines.caption + count_title_lines (self, width - INDENT, &lines) * lines.title + BAR_GAP + BAR;
}

static GtkSizeRequestMode
pm_document_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pm_document_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = get_height (PM_DOCUMENT_ROW (widget), MAX (for_size, MIN_WIDTH));
}

static void
append_glyph (PmDocumentRow *self, GtkSnapshot *snapshot, PmStatus status, GdkRGBA color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  gboolean flipped = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (theme, glyphs[status].icon, NULL, GLYPH, gtk_widget_get_scale_factor (widget),
                                  gtk_widget_get_direction (widget), 0);

  if (glyphs[status].color == NULL ||
      !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), glyphs[status].color, &color))
    color.alpha *= 0.6f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (flipped ? (float) gtk_widget_get_width (widget) - GLYPH : 0, 1));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, GLYPH, GLYPH, &color, 1);
  gtk_snapshot_restore (snapshot);
}

/* Takes @layout and goes on to where the next line is. */
static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *color, int n_lines, int line_height)
{
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (n_lines * line_height)));
  g_object_unref (layout);
}

static void
append_words (PmDocumentRow *self, GtkSnapshot *snapshot, int width, GdkRGBA color)
{
  Lines lines = get_lines (self);
  GdkRGBA dim = color;
  g_autofree char *caption = pm_document_dup_caption (self->document);
  PangoLayout *title = new_title_layout (self, width, lines.title);

  dim.alpha *= pm_colors_is_high_contrast () ? 1.0f : 0.75f;
  if (has_outlet (self))
    append_layout (snapshot, new_caption_layout (self, pm_document_get_fields (self->document)->outlet, width, lines.caption), &dim, 1, lines.caption);
  append_layout (snapshot, title, &color, MIN (pango_layout_get_line_count (title), TITLE_LINES), lines.title);
  append_layout (snapshot, new_caption_layout (self, caption, width, lines.caption), &dim, 1, lines.caption);
}

static void
pm_document_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (widget);
  int width = gtk_widget_get_width (widget) - INDENT;
  gboolean flipped = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  if (self->document == NULL || width <= 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  append_glyph (self, snapshot, pm_document_get_fields (self->document)->status, color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (flipped ? 0 : INDENT, 0));
  append_words (self, snapshot, width, color);
  pm_tag_bar_snapshot (snapshot, widget, self->document, self->codebook, &GRAPHENE_RECT_INIT (0, BAR_GAP, (float) width, BAR));
  gtk_snapshot_restore (snapshot);
}

/* It is asked for only when wanted: setting a tooltip asks the display server
 * where the pointer is. */
static gboolean
pm_document_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (widget);
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return FALSE;

  text = pm_document_dup_details (self->document, self->codebook);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
set_document (PmDocumentRow *self, PmDocument *document)
{
  if (!g_set_object (&self->document, document))
    return;

  name_row (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_codebook (PmDocumentRow *self, PmCodebook *codebook)
{
  if (g_set_object (&self->codebook, codebook))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pm_document_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

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
pm_document_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    set_document (self, g_value_get_object (value));
    break;
  case PROP_CODEBOOK:
    set_codebook (self, g_value_get_object (value));
    break;
  }
}

static void
pm_document_row_dispose (GObject *object)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->codebook);

  G_OBJECT_CLASS (pm_document_row_parent_class)->dispose (object);
}

static void
pm_document_row_class_init (PmDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_document_row_get_property;
  object_class->set_property = pm_document_row_set_property;
  object_class->dispose = pm_document_row_dispose;
  widget_class->get_request_mode = pm_document_row_get_request_mode;
  widget_class->measure = pm_document_row_measure;
  widget_class->snapshot = pm_document_row_snapshot;
  widget_class->query_tooltip = pm_document_row_query_tooltip;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pm_document_row_init (PmDocumentRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
pm_document_row_new (void)
{
  return g_object_new (PM_TYPE_DOCUMENT_ROW, NULL);
}

PmDocument *
pm_document_row_get_document (PmDocumentRow *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT_ROW (self), NULL);

  return self->document;
}
