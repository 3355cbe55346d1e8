#include "pm-import-report-window.h"

#include "pm-report-item.h"
#include "pm-report-row.h"

#include <glib/gi18n-lib.h>

struct _PmImportReportWindow {
  AdwWindow parent_instance;

  gboolean problems_only;

  GListStore *items; /* of PmReportItem */
  GtkCustomFilter *filter;
  GtkLabel *summary;
  GtkWidget *problems_button;
};

G_DEFINE_FINAL_TYPE (PmImportReportWindow, pm_import_report_window, ADW_TYPE_WINDOW)

typedef enum {
  PROP_PROBLEMS_ONLY = 1
} Property;

static GParamSpec *props[PROP_PROBLEMS_ONLY + 1];

/* @part: already has @n in it */
static void
append_part (GString *summary, guint n, char *part)
{
  g_autofree char *owned = part;

  if (n == 0)
    return;

  if (summary->len > 0)
    /* Translators: between the parts of "11 added, 1 duplicate" */
    g_string_append (summary, C_("list", ", "));
  g_string_append (summary, owned);
}

static gboolean
passes (gpointer item, gpointer user_data)
{
  PmImportReportWindow *self = user_data;

  return !self->problems_only || pm_report_item_is_problem (item);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = pm_import_report_window_dup_text (PM_IMPORT_REPORT_WINDOW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
pm_import_report_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmImportReportWindow *self = PM_IMPORT_REPORT_WINDOW (object);

  switch ((Property) id) {
  case PROP_PROBLEMS_ONLY:
    g_value_set_boolean (value, self->problems_only);
    break;
  }
}

static void
pm_import_report_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmImportReportWindow *self = PM_IMPORT_REPORT_WINDOW (object);

  switch ((Property) id) {
  case PROP_PROBLEMS_ONLY:
    self->problems_only = g_value_get_boolean (value);
    gtk_filter_changed (GTK_FILTER (self->filter), self->problems_only ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_LESS_STRICT);
    break;
  }
}

static void
pm_import_report_window_class_init (PmImportReportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_import_report_window_get_property;
  object_class->set_property = pm_import_report_window_set_property;

  props[PROP_PROBLEMS_ONLY] = g_param_spec_boolean ("problems-only", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_REPORT_ITEM);
  g_type_ensure (PM_TYPE_REPORT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-import-report-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PmImportReportWindow, items);
  gtk_widget_class_bind_template_child (widget_class, PmImportReportWindow, filter);
  gtk_widget_class_bind_template_child (widget_class, PmImportReportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PmImportReportWindow, problems_button);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy_action);
  gtk_widget_class_install_property_action (widget_class, "report.problems-only", "problems-only");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pm_import_report_window_init (PmImportReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, passes, self, NULL);
}

/* Problems are what one wants to see, if there are any. */
static void
fill (PmImportReportWindow *self, const PmImportReport *report)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *summary = pm_import_report_dup_summary (report);
  guint n_problems = 0;

  for (guint i = 0; i < report->entries->len; i++) {
    PmReportItem *item = pm_report_item_new (report->entries->pdata[i]);

    n_problems += pm_report_item_is_problem (item);
    g_ptr_array_add (items, item);
  }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->problems_button, n_problems > 0 && n_problems < items->len);
  g_object_set (self, "problems-only", n_problems > 0, NULL);
}

GtkWidget *
pm_import_report_window_new (GtkWindow *parent, const PmImportReport *report)
{
  PmImportReportWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (PM_TYPE_IMPORT_REPORT_WINDOW, "transient-for", parent, NULL);
  fill (self, report);
  return GTK_WIDGET (self);
}

char *
pm_import_report_window_dup_text (PmImportReportWindow *self)
{
  GString *text;

  g_return_val_if_fail (PM_IS_IMPORT_REPORT_WINDOW (self), NULL);

  text = g_string_new (gtk_label_get_label (self->summary));
  g_string_append (text, "\n\n");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++) {
    g_autoptr (PmReportItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
    g_autofree char *message = pm_report_item_dup_message (item);

    g_string_append_printf (text, "%s\t%s\n", pm_report_item_get_name (item), message);
  }
  return g_string_free (text, FALSE);
}

char *
pm_import_report_dup_summary (const PmImportReport *report)
{
  GString *summary;

  g_return_val_if_fail (report != NULL, NULL);

  summary = g_string_new (NULL);
  append_part (summary, report->n_added,
               g_strdup_printf (ngettext ("%u added", "%u added", report->n_added), report->n_added));
  append_part (summary, report->n_annotations,
               g_strdup_printf (ngettext ("%u annotation", "%u annotations", report->n_annotations), report->n_annotations));
  append_part (summary, report->n_duplicates,
               g_strdup_printf (ngettext ("%u duplicate", "%u duplicates", report->n_duplicates), report->n_duplicates));
  append_part (summary, report->n_refused,
               g_strdup_printf (ngettext ("%u not added", "%u not added", report->n_refused), report->n_refused));
  if (summary->len == 0)
    g_string_append (summary, _("No files found"));
  return g_string_free (summary, FALSE);
}
