#include "pm-report-row.h"

struct _PmReportRow {
  AdwBin parent_instance;

  PmReportItem *item;
};

G_DEFINE_FINAL_TYPE (PmReportRow, pm_report_row, ADW_TYPE_BIN)

typedef enum {
  PROP_ITEM = 1
} Property;

static GParamSpec *props[PROP_ITEM + 1];

/* The focus is on the list's own row around this one, so that one has the name. */
static void
name_row (PmReportRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *message = NULL;
  g_autofree char *sentence = NULL;

  if (parent == NULL || self->item == NULL)
    return;

  message = pm_report_item_dup_message (self->item);
  sentence = g_strdup_printf ("%s. %s", pm_report_item_get_name (self->item), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
pm_report_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_ITEM:
    g_value_set_object (value, PM_REPORT_ROW (object)->item);
    break;
  }
}

static void
pm_report_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmReportRow *self = PM_REPORT_ROW (object);

  switch ((Property) id) {
  case PROP_ITEM:
    g_set_object (&self->item, g_value_get_object (value));
    name_row (self);
    break;
  }
}

static void
pm_report_row_dispose (GObject *object)
{
  g_clear_object (&PM_REPORT_ROW (object)->item);

  G_OBJECT_CLASS (pm_report_row_parent_class)->dispose (object);
}

static void
pm_report_row_class_init (PmReportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_report_row_get_property;
  object_class->set_property = pm_report_row_set_property;
  object_class->dispose = pm_report_row_dispose;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PM_TYPE_REPORT_ITEM, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/pressmark/Pressmark/pm-report-row.ui");
}

static void
pm_report_row_init (PmReportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_report_row_new (void)
{
  return g_object_new (PM_TYPE_REPORT_ROW, NULL);
}
