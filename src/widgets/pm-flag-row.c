#include "pm-flag-row.h"

struct _PmFlagRow {
  AdwActionRow parent_instance;

  gboolean stored;
  gboolean loading;
  GtkSwitch *toggle;
};

static void
show (PmFlagRow *self)
{
  self->loading = TRUE;
  gtk_switch_set_active (self->toggle, self->stored);
  self->loading = FALSE;
}

static void
set_value (PmValueRow *row, const PmValue *value)
{
  PmFlagRow *self = PM_FLAG_ROW (row);

  self->stored = value != NULL && g_str_equal (value->value, "true");
  show (self);
}

static void
refuse (PmValueRow *row)
{
  show (PM_FLAG_ROW (row));
}

static void
value_row_init (PmValueRowInterface *iface)
{
  iface->set_value = set_value;
  iface->refuse = refuse;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmFlagRow, pm_flag_row, ADW_TYPE_ACTION_ROW, G_IMPLEMENT_INTERFACE (PM_TYPE_VALUE_ROW, value_row_init))

static void
toggled_cb (PmFlagRow *self)
{
  if (!self->loading)
    pm_value_row_emit_changed (PM_VALUE_ROW (self), gtk_switch_get_active (self->toggle) ? "true" : NULL);
}

static void
pm_flag_row_class_init (PmFlagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmFlagRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
pm_flag_row_init (PmFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_flag_row_new (const PmAttribute *attribute)
{
  g_autofree char *title = NULL;
  PmFlagRow *self;

  g_return_val_if_fail (attribute != NULL, NULL);

  title = pm_value_row_dup_title (attribute->name);
  self = g_object_new (PM_TYPE_FLAG_ROW, "title", title, "use-markup", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}
