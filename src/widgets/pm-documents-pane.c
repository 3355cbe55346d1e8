#include "pm-documents-pane.h"

#include "pm-document-words.h"
#include "pm-documents-view.h"

#include <glib/gi18n-lib.h>

struct _PmDocumentsPane {
  AdwBin parent_instance;

  PmProject *project;
  GSignalGroup *list_signals;
  char *sort;
  char *status;

  GtkLabel *counts;
  GtkSearchEntry *filter;
  GtkStack *stack;
  PmDocumentsView *view;
  AdwStatusPage *no_match;
  GtkWidget *footer;
  GtkLabel *done;
  GtkProgressBar *done_bar;
};

G_DEFINE_FINAL_TYPE (PmDocumentsPane, pm_documents_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_SELECTED,
  PROP_SORT,
  PROP_STATUS
} Property;

static GParamSpec *props[PROP_STATUS + 1];

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of PmDocumentSort. */
static const char *const sorts[] = { "outlet", "title", "date", "added", "status", NULL };

static PmDocumentList *
get_list (PmDocumentsPane *self)
{
  return self->project != NULL ? pm_project_get_documents (self->project) : NULL;
}

static guint
get_n_shown (PmDocumentsPane *self)
{
  PmDocumentList *list = get_list (self);

  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

/* One of the list's properties. */
static guint
get_count (PmDocumentsPane *self, const char *property)
{
  PmDocumentList *list = get_list (self);
  guint count = 0;

  if (list != NULL)
    g_object_get (list, property, &count, NULL);
  return count;
}

static void
show_counts (PmDocumentsPane *self, guint n_total)
{
  guint n_shown = get_n_shown (self);
  guint n_outlets = get_count (self, "n-outlets");
  g_autofree char *documents = g_strdup_printf (ngettext ("%u document", "%u documents", n_total), n_total);
  g_autofree char *outlets = g_strdup_printf (ngettext ("%u outlet", "%u outlets", n_outlets), n_outlets);
  g_autofree char *words = NULL;

  if (n_shown < n_total)
    words = g_strdup_printf (ngettext ("%u of %u document shown", "%u of %u documents shown", n_total), n_shown, n_total);
  else if (n_outlets > 0)
    /* Translators: numbers of outlets and documents: "5 outlets · 12 documents" */
    words = g_strdup_printf (_("%s · %s"), outlets, documents);
  gtk_label_set_label (self->counts, words != NULL ? words : documents);
}

static void
show_done (PmDocumentsPane *self, guint n_total)
{
  guint n_done = get_count (self, "n-done");
  g_autofree char *words = g_strdup_printf (_("%u of %u done"), n_done, n_total);

  gtk_widget_set_visible (self->footer, n_total > 0);
  gtk_label_set_label (self->done, words);
  gtk_progress_bar_set_fraction (self->done_bar, n_total > 0 ? (double) n_done / n_total : 0);
}

static void
describe_no_match (PmDocumentsPane *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->filter))));
  g_autofree char *sentence = NULL;
  PmStatus status;

  if (!pm_status_parse (self->status, &status))
    sentence = g_strdup_printf (_("No document matches “%s”."), words);
  else if (*words == '\0')
    sentence = g_strdup_printf (_("No document has the status “%s”."), pm_status_get_label (status));
  else
    sentence = g_strdup_printf (_("No document with the status “%s” matches “%s”."), pm_status_get_label (status), words);
  adw_status_page_set_description (self->no_match, sentence);
}

static void
refresh (PmDocumentsPane *self)
{
  guint n_total = get_count (self, "n-total");

  show_counts (self, n_total);
  show_done (self, n_total);
  if (n_total == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (get_n_shown (self) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else {
    describe_no_match (self);
    gtk_stack_set_visible_child_name (self->stack, "no-match");
  }
}

static void
selected_cb (PmDocumentsPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
activated_cb (PmDocumentsPane *self, gint64 document)
{
  g_signal_emit (self, signals[ACTIVATED], 0, document);
}

static void
filter_cb (PmDocumentsPane *self)
{
  PmDocumentList *list = get_list (self);

  if (list != NULL)
    pm_document_list_set_filter (list, gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  refresh (self);
}

static void
stop_filter_cb (PmDocumentsPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  g_object_set (self, "status", "all", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

static void
apply_sort (PmDocumentsPane *self)
{
  PmDocumentList *list = get_list (self);

  for (guint i = 0; list != NULL && sorts[i] != NULL; i++)
    if (g_str_equal (sorts[i], self->sort))
      pm_document_list_set_sort (list, (PmDocumentSort) i);
  pm_documents_view_scroll_to_selected (self->view);
}

static void
apply_status (PmDocumentsPane *self)
{
  PmDocumentList *list = get_list (self);
  PmStatus status;

  if (list != NULL)
    pm_document_list_set_status_filter (list, pm_status_parse (self->status, &status) ? (int) status : -1);
  refresh (self);
}

static void
set_project (PmDocumentsPane *self, PmProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  g_object_set (self->view, "project", project, NULL);
  g_signal_group_set_target (self->list_signals, get_list (self));
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  filter_cb (self);
  apply_status (self);
  apply_sort (self);
}

static void
pm_documents_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, pm_documents_pane_get_selected (self));
    break;
  case PROP_SORT:
    g_value_set_string (value, self->sort);
    break;
  case PROP_STATUS:
    g_value_set_string (value, self->status);
    break;
  }
}

static void
pm_documents_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_SELECTED:
    pm_documents_pane_set_selected (self, g_value_get_int64 (value));
    break;
  case PROP_SORT:
    g_free (self->sort);
    self->sort = g_value_dup_string (value);
    apply_sort (self);
    break;
  case PROP_STATUS:
    g_free (self->status);
    self->status = g_value_dup_string (value);
    apply_status (self);
    break;
  }
}

static gboolean
pm_documents_pane_grab_focus (GtkWidget *widget)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (widget);

  if (get_n_shown (self) == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
pm_documents_pane_dispose (GObject *object)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_documents_pane_parent_class)->dispose (object);
}

static void
pm_documents_pane_finalize (GObject *object)
{
  PmDocumentsPane *self = PM_DOCUMENTS_PANE (object);

  g_free (self->sort);
  g_free (self->status);

  G_OBJECT_CLASS (pm_documents_pane_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "outlet", flags);
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, "all", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-documents-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, counts);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, view);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, no_match);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, done);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, footer);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsPane, done_bar);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "focus_list", G_CALLBACK (gtk_widget_grab_focus));
}

static void
pm_documents_pane_class_init (PmDocumentsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_documents_pane_get_property;
  object_class->set_property = pm_documents_pane_set_property;
  object_class->dispose = pm_documents_pane_dispose;
  object_class->finalize = pm_documents_pane_finalize;
  widget_class->grab_focus = pm_documents_pane_grab_focus;

  install_properties (object_class);
  signals[ACTIVATED] = g_signal_new ("activated", PM_TYPE_DOCUMENTS_PANE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PM_TYPE_DOCUMENTS_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "documents.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_property_action (widget_class, "documents.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "documents.status", "status");
}

static void
pm_documents_pane_init (PmDocumentsPane *self)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);

  self->sort = g_strdup ("outlet");
  self->status = g_strdup ("all");
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list_signals = g_signal_group_new (PM_TYPE_DOCUMENT_LIST);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->list_signals, "notify", G_CALLBACK (refresh), self);
  g_settings_bind (settings, "document-sort", self, "sort", G_SETTINGS_BIND_DEFAULT);
  refresh (self);
}

GtkWidget *
pm_documents_pane_new (void)
{
  return g_object_new (PM_TYPE_DOCUMENTS_PANE, NULL);
}

gint64
pm_documents_pane_get_selected (PmDocumentsPane *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENTS_PANE (self), 0);

  return pm_documents_view_get_selected (self->view);
}

void
pm_documents_pane_set_selected (PmDocumentsPane *self, gint64 document)
{
  g_return_if_fail (PM_IS_DOCUMENTS_PANE (self));

  pm_documents_view_set_selected (self->view, document);
}
