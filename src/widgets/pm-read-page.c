#include "pm-read-page.h"

#include "pm-article-pane.h"
#include "pm-documents-pane.h"
#include "pm-inspector.h"
#include "pm-pane-layout.h"
#include "pm-read-forward.h"
#include "pm-reader-look.h"
#include "pm-selection-strip.h"

#include <string.h>

/* The narrowest that the window gets. */
#define NARROWEST 360

/* How many documents to look at for one to begin with. */
#define FIRST_LOOK 24

struct _PmReadPage {
  AdwBin parent_instance;

  GtkPaned *outer;
  GtkPaned *inner;
  PmDocumentsPane *documents;
  PmArticlePane *article;
  PmInspector *inspector;
  PmSelectionStrip *strip;

  PmProject *project;
  GSettings *settings;
  PmPaneLayout *layout;
  guint open_source;
};

G_DEFINE_FINAL_TYPE (PmReadPage, pm_read_page, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_SHOW_DOCUMENTS,
  PROP_SHOW_INSPECTOR,
  PROP_DOCUMENT
} Property;

static GParamSpec *props[PROP_DOCUMENT + 1];

static GtkWidget *
get_reader (PmReadPage *self)
{
  return GTK_WIDGET (pm_article_pane_get_parts (self->article)->reader);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_read_forward (PM_READ_PAGE (widget)->article, name, parameter);
}

static void
panes_changed_cb (gpointer data, gpointer user_data)
{
  PmReadPage *self = user_data;

  g_object_set (self->strip, "narrow", !pm_pane_layout_is_shown (self->layout, PM_PANE_INSPECTOR), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_DOCUMENTS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_INSPECTOR]);
}

/* One of the first documents with something to see in it, or the very first. */
static PmDocument *
dup_first (GListModel *documents)
{
  for (guint i = 0; i < MIN (g_list_model_get_n_items (documents), FIRST_LOOK); i++) {
    g_autoptr (PmDocument) document = g_list_model_get_item (documents, i);

    if (pm_document_get_n_annotations (document) > 0 && pm_document_get_fields (document)->status != PM_STATUS_DONE)
      return g_steal_pointer (&document);
  }

  return g_list_model_get_item (documents, 0);
}

/* Returns: the document to begin with where none is open yet, else 0 */
static gint64
find_first (PmReadPage *self)
{
  g_autoptr (PmDocument) first = NULL;

  if (self->project == NULL || pm_documents_pane_get_selected (self->documents) != 0)
    return 0;
  first = dup_first (G_LIST_MODEL (pm_project_get_documents (self->project)));

  return first != NULL ? pm_document_get_id (first) : 0;
}

static gboolean
open_any_cb (gpointer data)
{
  PmReadPage *self = data;
  gint64 first = find_first (self);

  self->open_source = 0;
  if (first != 0) {
    pm_documents_pane_set_selected (self->documents, first);
    gtk_widget_grab_focus (get_reader (self));
  }

  return G_SOURCE_REMOVE;
}

/* The list that shows the documents may not have heard of them yet, so the first
 * one is selected later, but read by then: the next frame has the article. */
static void
open_any (PmReadPage *self)
{
  gint64 first = find_first (self);

  if (self->open_source != 0)
    return;
  if (first != 0)
    pm_article_pane_open (self->article, first);
  self->open_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, open_any_cb, self, NULL);
}

static void
set_project (PmReadPage *self, PmProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (pm_project_get_documents (self->project), self);
  g_set_object (&self->project, project);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
  if (project != NULL)
    g_signal_connect_object (pm_project_get_documents (project), "items-changed", G_CALLBACK (open_any), self, G_CONNECT_SWAPPED);
  if (project != NULL)
    open_any (self);
}

static void
document_shown_cb (PmReadPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

static void
document_selected_cb (PmReadPage *self)
{
  pm_article_pane_open (self->article, pm_documents_pane_get_selected (self->documents));
}

static void
activated_cb (PmReadPage *self)
{
  gtk_widget_grab_focus (get_reader (self));
}

static void
edit_note_cb (PmReadPage *self)
{
  pm_pane_layout_set_shown (self->layout, PM_PANE_INSPECTOR, TRUE);
  pm_inspector_edit_note (self->inspector);
}

static void
edit_attributes_cb (PmReadPage *self)
{
  pm_pane_layout_set_shown (self->layout, PM_PANE_INSPECTOR, TRUE);
  pm_inspector_edit_attributes (self->inspector);
}

static void
show_annotation_cb (PmReadPage *self, gint64 annotation)
{
  pm_article_pane_select (self->article, annotation);
}

static void
pick_value_cb (PmReadPage *self, gint64 annotation, gint64 attribute)
{
  pm_article_pane_pick_value (self->article, annotation, attribute);
}

static void
leave_cb (PmReadPage *self)
{
  gtk_widget_grab_focus (get_reader (self));
}

static void
show_document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_read_page_open (PM_READ_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
step_document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmReadPage *self = PM_READ_PAGE (widget);
  PmDocumentList *documents = self->project != NULL ? pm_project_get_documents (self->project) : NULL;
  guint position = documents != NULL ? pm_document_list_get_position (documents, pm_documents_pane_get_selected (self->documents)) : 0;
  gboolean back = strstr (name, "previous") != NULL;
  g_autoptr (PmDocument) document = NULL;

  if (documents == NULL || (back && position == 0))
    return;

  /* One that the filter hides is before the first. */
  document = g_list_model_get_item (G_LIST_MODEL (documents), position == G_MAXUINT ? 0 : back ? position - 1
                                                                                               : position + 1);
  if (document != NULL)
    pm_read_page_open (self, pm_document_get_id (document));
}

static void
next_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmReadPage *self = PM_READ_PAGE (widget);
  GtkWidget *panes[] = { GTK_WIDGET (self->documents), get_reader (self), GTK_WIDGET (self->inspector) };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint at = 0;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++) {
    GtkWidget *next = panes[(at + i) % G_N_ELEMENTS (panes)];

    if (gtk_widget_get_visible (next) && (gtk_widget_grab_focus (next) || gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD)))
      return;
  }
}

static void
tag_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (PM_READ_PAGE (widget)->article), "read.show-tags", NULL);
}

static void
pm_read_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, NULL, NULL);

  /* Panes go before they have no room; till then they are cut off. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, NARROWEST);
}

static void
pm_read_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  pm_pane_layout_allocated (PM_READ_PAGE (widget)->layout, width);
}

static void
pm_read_page_unmap (GtkWidget *widget)
{
  if (PM_READ_PAGE (widget)->layout != NULL)
    pm_pane_layout_keep (PM_READ_PAGE (widget)->layout);

  GTK_WIDGET_CLASS (pm_read_page_parent_class)->unmap (widget);
}

static void
pm_read_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmReadPage *self = PM_READ_PAGE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_SHOW_DOCUMENTS:
    g_value_set_boolean (value, pm_pane_layout_is_shown (self->layout, PM_PANE_DOCUMENTS));
    break;
  case PROP_SHOW_INSPECTOR:
    g_value_set_boolean (value, pm_pane_layout_is_shown (self->layout, PM_PANE_INSPECTOR));
    break;
  case PROP_DOCUMENT:
    g_value_set_int64 (value, pm_read_page_get_document (self));
    break;
  }
}

static void
pm_read_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmReadPage *self = PM_READ_PAGE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_SHOW_DOCUMENTS:
    pm_pane_layout_set_shown (self->layout, PM_PANE_DOCUMENTS, g_value_get_boolean (value));
    break;
  case PROP_SHOW_INSPECTOR:
    pm_pane_layout_set_shown (self->layout, PM_PANE_INSPECTOR, g_value_get_boolean (value));
    break;
  case PROP_DOCUMENT:
    break;
  }
}

static void
pm_read_page_dispose (GObject *object)
{
  PmReadPage *self = PM_READ_PAGE (object);

  g_clear_handle_id (&self->open_source, g_source_remove);
  if (self->documents != NULL && self->project != NULL)
    set_project (self, NULL);
  g_clear_pointer (&self->layout, pm_pane_layout_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pm_read_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (PM_TYPE_DOCUMENTS_PANE);
  g_type_ensure (PM_TYPE_ARTICLE_PANE);
  g_type_ensure (PM_TYPE_INSPECTOR);
  g_type_ensure (PM_TYPE_SELECTION_STRIP);
  gtk_widget_class_set_template_from_resource (klass, "/io/github/pressmark/Pressmark/pm-read-page.ui");
  gtk_widget_class_bind_template_child (klass, PmReadPage, outer);
  gtk_widget_class_bind_template_child (klass, PmReadPage, inner);
  gtk_widget_class_bind_template_child (klass, PmReadPage, documents);
  gtk_widget_class_bind_template_child (klass, PmReadPage, article);
  gtk_widget_class_bind_template_child (klass, PmReadPage, inspector);
  gtk_widget_class_bind_template_child (klass, PmReadPage, strip);
  gtk_widget_class_bind_template_callback (klass, document_selected_cb);
  gtk_widget_class_bind_template_callback (klass, document_shown_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, edit_note_cb);
  gtk_widget_class_bind_template_callback (klass, edit_attributes_cb);
  gtk_widget_class_bind_template_callback (klass, show_annotation_cb);
  gtk_widget_class_bind_template_callback (klass, pick_value_cb);
  gtk_widget_class_bind_template_callback (klass, leave_cb);
}

static void
install_actions (GtkWidgetClass *klass)
{
  pm_read_forward_install (klass, forward_action);
  gtk_widget_class_install_action (klass, "page.show-document", "x", show_document_action);
  gtk_widget_class_install_action (klass, "page.next-document", NULL, step_document_action);
  gtk_widget_class_install_action (klass, "page.previous-document", NULL, step_document_action);
  gtk_widget_class_install_action (klass, "read.next-document", NULL, step_document_action);
  gtk_widget_class_install_action (klass, "read.previous-document", NULL, step_document_action);
  gtk_widget_class_install_action (klass, "page.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (klass, "page.tag-selection", NULL, tag_selection_action);
}

static void
pm_read_page_class_init (PmReadPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_read_page_get_property;
  object_class->set_property = pm_read_page_set_property;
  object_class->dispose = pm_read_page_dispose;
  widget_class->measure = pm_read_page_measure;
  widget_class->size_allocate = pm_read_page_size_allocate;
  widget_class->unmap = pm_read_page_unmap;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_SHOW_DOCUMENTS] = g_param_spec_boolean ("show-documents", NULL, NULL, TRUE, flags);
  props[PROP_DOCUMENT] = g_param_spec_int64 ("document", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
bind_settings (PmReadPage *self)
{
  GtkWidget *reader = get_reader (self);

  self->settings = g_settings_new (PM_APP_ID);
  g_settings_bind (self->settings, "single-keys", reader, "single-keys", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "snap-to-words", reader, "snap-to-words", G_SETTINGS_BIND_GET);
  pm_reader_look_bind (PM_HIGHLIGHT_VIEW (reader), self->settings);
}

static void
pm_read_page_init (PmReadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its own measure() and size_allocate() are for widgets without one. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  bind_settings (self);
  self->layout = pm_pane_layout_new (self->outer, self->inner, self->settings, panes_changed_cb, self);
  g_object_set (self->strip, "narrow", !pm_pane_layout_is_shown (self->layout, PM_PANE_INSPECTOR), NULL);
}

GtkWidget *
pm_read_page_new (void)
{
  return g_object_new (PM_TYPE_READ_PAGE, NULL);
}

void
pm_read_page_open (PmReadPage *self, gint64 document)
{
  g_return_if_fail (PM_IS_READ_PAGE (self));

  pm_documents_pane_set_selected (self->documents, document);
}

gint64
pm_read_page_get_document (PmReadPage *self)
{
  PmDocument *document;

  g_return_val_if_fail (PM_IS_READ_PAGE (self), 0);

  document = pm_article_pane_get_document (self->article);

  return document != NULL ? pm_document_get_id (document) : 0;
}
