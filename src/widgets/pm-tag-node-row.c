#include "pm-tag-node-row.h"

#include "pm-pattern-icon.h"

#include <glib/gi18n-lib.h>

struct _PmTagNodeRow {
  AdwBin parent_instance;

  PmTagNode *node;

  PmPatternIcon *icon;
  GtkLabel *name;
  GtkLabel *key;
  GtkLabel *uses;
};

G_DEFINE_FINAL_TYPE (PmTagNodeRow, pm_tag_node_row, ADW_TYPE_BIN)

enum {
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const drop_classes[] = { "drop-before", "drop-inside", "drop-after" };

static char *
dup_description (const PmTagFields *fields, guint uses)
{
  g_autofree char *counted = g_strdup_printf (ngettext ("%u use", "%u uses", uses), uses);

  if (fields->shortcut == NULL)
    return g_strdup_printf ("%s. %s.", fields->name, counted);

  /* Translators: a tag, its shortcut, and "3 uses" */
  return g_strdup_printf (_("%s. Key %s. %s."), fields->name, fields->shortcut, counted);
}

static void
describe (PmTagNodeRow *self, const PmTagFields *fields)
{
  g_autofree char *description = dup_description (fields, pm_tag_node_get_uses (self->node));
  GtkWidget *expander = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *item = expander != NULL ? gtk_widget_get_parent (expander) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  /* The list's own item is what takes the focus. */
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
update (PmTagNodeRow *self)
{
  const PmTagFields *fields = pm_tag_get_fields (pm_tag_node_get_tag (self->node));
  g_autofree char *uses = g_strdup_printf ("%u", pm_tag_node_get_uses (self->node));

  g_object_set (self->icon, "color", fields->color, "pattern", fields->pattern, NULL);
  gtk_label_set_label (self->name, fields->name);
  gtk_label_set_label (self->uses, uses);
  gtk_label_set_label (self->key, fields->shortcut != NULL ? fields->shortcut : "");
  gtk_widget_set_visible (GTK_WIDGET (self->key), fields->shortcut != NULL);
  if (fields->parent == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "top");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "top");
  describe (self, fields);
}

static GdkContentProvider *
prepare_cb (PmTagNodeRow *self)
{
  return self->node != NULL ? gdk_content_provider_new_typed (PM_TYPE_TAG, pm_tag_node_get_tag (self->node)) : NULL;
}

static void
drag_begin_cb (PmTagNodeRow *self, GdkDrag *drag)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_icon_set_from_paintable (drag, paintable, 0, 0);
}

/* The upper and the lower quarter stand for the gaps between the rows. */
static PmDropPlace
get_place (PmTagNodeRow *self, double y)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (y < height / 4)
    return PM_DROP_BEFORE;

  return y > height * 3 / 4 ? PM_DROP_AFTER : PM_DROP_INSIDE;
}

static void
drag_leave_cb (PmTagNodeRow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (drop_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), drop_classes[i]);
}

static GdkDragAction
drag_motion_cb (PmTagNodeRow *self, double x, double y)
{
  drag_leave_cb (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), drop_classes[get_place (self, y)]);

  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (PmTagNodeRow *self, const GValue *value, double x, double y)
{
  drag_leave_cb (self);
  if (self->node == NULL || !G_VALUE_HOLDS (value, PM_TYPE_TAG))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), (guint) get_place (self, y));

  return TRUE;
}

static void
pm_tag_node_row_dispose (GObject *object)
{
  PmTagNodeRow *self = PM_TAG_NODE_ROW (object);

  if (self->node != NULL)
    g_signal_handlers_disconnect_by_data (self->node, self);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (pm_tag_node_row_parent_class)->dispose (object);
}

static void
pm_tag_node_row_class_init (PmTagNodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_tag_node_row_dispose;

  signals[DROPPED] = g_signal_new ("dropped", PM_TYPE_TAG_NODE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 2, PM_TYPE_TAG, G_TYPE_UINT);

  g_type_ensure (PM_TYPE_PATTERN_ICON);
  g_type_ensure (PM_TYPE_TAG);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-node-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagNodeRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PmTagNodeRow, name);
  gtk_widget_class_bind_template_child (widget_class, PmTagNodeRow, key);
  gtk_widget_class_bind_template_child (widget_class, PmTagNodeRow, uses);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
pm_tag_node_row_init (PmTagNodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_tag_node_row_new (void)
{
  return g_object_new (PM_TYPE_TAG_NODE_ROW, NULL);
}

void
pm_tag_node_row_set_node (PmTagNodeRow *self, PmTagNode *node)
{
  g_return_if_fail (PM_IS_TAG_NODE_ROW (self));
  g_return_if_fail (node == NULL || PM_IS_TAG_NODE (node));

  if (self->node != NULL)
    g_signal_handlers_disconnect_by_data (self->node, self);
  g_set_object (&self->node, node);
  if (node == NULL)
    return;
  g_signal_connect_object (node, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

PmTagNode *
pm_tag_node_row_get_node (PmTagNodeRow *self)
{
  g_return_val_if_fail (PM_IS_TAG_NODE_ROW (self), NULL);

  return self->node;
}
