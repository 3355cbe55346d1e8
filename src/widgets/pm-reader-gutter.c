#include "pm-reader-gutter.h"

#include "pm-colors.h"
#include "pm-line-pattern.h"

/* In pixels at scale 1. */
#define STRIPES_AT 18 /* from the text */
#define STRIPE_WIDTH 4
#define STRIPE_PITCH 9
#define N_COLUMNS 3
#define LABELS_AT 46 /* from the text */
#define LABEL_PATTERN 12
#define LABEL_PITCH 16
#define NUMBER_GAP 16
#define FONT_SIZE 13
#define DIM 0.68f

typedef struct {
  const PmMark *mark;
  float top;
  float bottom;
  float first_middle; /* of the first row it is on */
  guint column;
} Stripe;

typedef struct {
  GtkSnapshot *snapshot;
  const PmScene *scene;
  float scale;
  float edge; /* where the text ends */
  float room; /* beyond it */
  GdkRGBA ink;
} Gutter;

static GdkRGBA
get_ink (const PmScene *scene, float alpha)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (scene->view)), &ink);
  ink.alpha *= pm_colors_is_high_contrast () ? 1 : alpha;
  return ink;
}

static PangoLayout *
make_layout (const PmScene *scene, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (scene->view), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (FONT_SIZE * scene->scale * PANGO_SCALE)));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *ink, float x, float middle)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, middle - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static float
get_middle (const PmRow *row)
{
  return row->rect.origin.y + row->rect.size.height / 2;
}

void
pm_reader_gutter_snapshot_number (GtkSnapshot *snapshot, const PmScene *scene, guint number, PmRows *rows)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA ink = get_ink (scene, DIM);
  guint n_rows;
  int width;

  if (number == 0)
    return;
  layout = make_layout (scene, text, FALSE);
  pango_layout_get_pixel_size (layout, &width, NULL);
  append_layout (snapshot, layout, &ink,
                 (float) gtk_text_view_get_left_margin (scene->view) - NUMBER_GAP * scene->scale - (float) width,
                 get_middle (pm_rows_get (rows, &n_rows)));
}

/* The first column in which nothing else is at that height. */
static guint
find_column (const GArray *stripes, const Stripe *stripe)
{
  for (guint column = 0;; column++) {
    gboolean taken = FALSE;

    for (guint i = 0; i < stripes->len && !taken; i++) {
      const Stripe *other = &g_array_index (stripes, Stripe, i);

      taken = other->column == column && other->top < stripe->bottom && stripe->top < other->bottom;
    }
    if (!taken || column == N_COLUMNS)
      return column;
  }
}

static GArray *
list_stripes (const Gutter *gutter, const PmMarks *marks, PmRows *rows)
{
  GArray *stripes = g_array_new (FALSE, FALSE, sizeof (Stripe));
  guint n_rows;
  const PmRow *all = pm_rows_get (rows, &n_rows);

  for (guint i = 0; i < marks->marks->len; i++) {
    const PmMark *mark = &g_array_index (marks->marks, PmMark, i);
    PmSpan shown = pm_scene_to_display (gutter->scene, mark->extent);
    const PmRow *first = &all[pm_rows_find (rows, shown.start)];
    const PmRow *last = &all[pm_rows_find (rows, shown.end - 1)];
    Stripe stripe = { mark, first->rect.origin.y, last->rect.origin.y + last->rect.size.height, get_middle (first), 0 };

    if (mark->suggested)
      continue;
    stripe.column = find_column (stripes, &stripe);
    g_array_append_val (stripes, stripe);
  }
  return stripes;
}

static void
draw_stripe (const Gutter *gutter, const Stripe *stripe)
{
  PmColors colors = pm_colors_get_current (stripe->mark->color);
  float width = STRIPE_WIDTH * gutter->scale;
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box,
                                   &GRAPHENE_RECT_INIT (gutter->edge + (STRIPES_AT + (float) stripe->column * STRIPE_PITCH) * gutter->scale,
                                                        stripe->top, width, stripe->bottom - stripe->top),
                                   width / 2.5f);
  gtk_snapshot_push_rounded_clip (gutter->snapshot, &box);
  gtk_snapshot_append_color (gutter->snapshot, &colors.line, &box.bounds);
  gtk_snapshot_pop (gutter->snapshot);
}

static void
draw_more (const Gutter *gutter, guint count, float x, float middle)
{
  g_autofree char *text = g_strdup_printf ("+%u", count);
  g_autoptr (PangoLayout) layout = make_layout (gutter->scene, text, FALSE);

  append_layout (gutter->snapshot, layout, &gutter->ink, x, middle);
}

static void
draw_label (const Gutter *gutter, const PmMark *mark, float middle)
{
  g_autoptr (PangoLayout) layout = make_layout (gutter->scene, mark->label, mark->selected);
  PmColors colors = pm_colors_get_current (mark->color);
  float x = gutter->edge + LABELS_AT * gutter->scale;
  float text_at = x + (LABEL_PATTERN + 5) * gutter->scale;
  float width = gutter->edge + gutter->room - text_at - 14;
  GdkRGBA ink = mark->selected ? get_ink (gutter->scene, 1) : gutter->ink;

  pm_line_pattern_snapshot_scaled (gutter->snapshot, mark->pattern, &colors.line, x, middle, LABEL_PATTERN * gutter->scale, gutter->scale);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  append_layout (gutter->snapshot, layout, &ink, text_at, middle);
}

static guint
count_labels (const GArray *stripes)
{
  guint count = 0;

  for (guint i = 0; i < stripes->len; i++)
    count += g_array_index (stripes, Stripe, i).mark->begins ? 1 : 0;
  return count;
}

/* Each beside its first row, or as near below it as there is room. */
static void
draw_labels (const Gutter *gutter, const GArray *stripes, float height)
{
  float pitch = LABEL_PITCH * gutter->scale;
  guint left = count_labels (stripes);
  float next = 0;

  for (guint i = 0; i < stripes->len; i++) {
    const Stripe *stripe = &g_array_index (stripes, Stripe, i);
    float middle = MAX (stripe->first_middle, next);

    if (!stripe->mark->begins)
      continue;
    if (left > 1 && middle + pitch * 1.5f > height) {
      draw_more (gutter, left, gutter->edge + LABELS_AT * gutter->scale, middle);
      return;
    }
    draw_label (gutter, stripe->mark, middle);
    next = middle + pitch;
    left--;
  }
}

static void
draw_hidden_count (const Gutter *gutter, const GArray *stripes)
{
  guint hidden = 0;
  float middle = 0;

  for (guint i = 0; i < stripes->len; i++) {
    const Stripe *stripe = &g_array_index (stripes, Stripe, i);

    if (stripe->column < N_COLUMNS)
      continue;
    if (hidden++ == 0)
      middle = stripe->first_middle;
  }
  if (hidden > 0)
    draw_more (gutter, hidden, gutter->edge + (STRIPES_AT + N_COLUMNS * STRIPE_PITCH - 2) * gutter->scale, middle);
}

void
pm_reader_gutter_snapshot_stripes (GtkSnapshot *snapshot, const PmScene *scene, const PmMarks *marks, PmRows *rows, int height)
{
  float room = (float) gtk_text_view_get_right_margin (scene->view);
  float edge = (float) gtk_widget_get_width (GTK_WIDGET (scene->view)) - room;
  Gutter gutter = { snapshot, scene, scene->scale, edge, room, get_ink (scene, DIM) };
  g_autoptr (GArray) stripes = list_stripes (&gutter, marks, rows);

  for (guint i = 0; i < stripes->len; i++) {
    if (g_array_index (stripes, Stripe, i).column < N_COLUMNS)
      draw_stripe (&gutter, &g_array_index (stripes, Stripe, i));
  }
  if (room >= PM_READER_GUTTER_LABEL_MINIMUM * scene->scale)
    draw_labels (&gutter, stripes, (float) height);
  else
    draw_hidden_count (&gutter, stripes);
}
