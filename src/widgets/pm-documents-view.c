#include "pm-documents-view.h"

#include "pm-document-actions.h"
#include "pm-document-row.h"

#include <string.h>

struct _PmDocumentsView {
  AdwBin parent_instance;

  PmProject *project;
  GSignalGroup *project_signals;
  GSignalGroup *list_signals;
  PmDocumentActions *actions;

  gint64 selected;
  guint position; /* where the chosen one was last, for choosing its neighbor */

  GtkListView *list_view;
  GtkSingleSelection *selection;
  GMenuModel *document_menu;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (PmDocumentsView, pm_documents_view, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_CODEBOOK,
  PROP_SELECTED
} Property;

static GParamSpec *props[PROP_SELECTED + 1];

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PmDocumentList *
get_list (PmDocumentsView *self)
{
  return self->project != NULL ? pm_project_get_documents (self->project) : NULL;
}

static void
set_selected (PmDocumentsView *self, gint64 document)
{
  if (self->selected == document)
    return;

  self->selected = document;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/* Selects in the list what is chosen, if it is shown. */
static void
select_chosen (PmDocumentsView *self)
{
  PmDocumentList *list = get_list (self);
  guint position = list != NULL ? pm_document_list_get_position (list, self->selected) : G_MAXUINT;

  if (position != G_MAXUINT)
    self->position = position;
  gtk_single_selection_set_selected (self->selection, position != G_MAXUINT ? position : GTK_INVALID_LIST_POSITION);
}

static void
choose_neighbor (PmDocumentsView *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autoptr (PmDocument) document = NULL;

  if (n_shown > 0)
    document = g_list_model_get_item (G_LIST_MODEL (self->selection), MIN (self->position, n_shown - 1));
  set_selected (self, document != NULL ? pm_document_get_id (document) : 0);
}

static gboolean
is_focus_inside (PmDocumentsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view));
}

/* Runs after the selection model's own handler. A document that has changed is
 * a new item to that, so that it lost it. */
static void
items_changed_cb (PmDocumentsView *self)
{
  PmDocumentList *list = get_list (self);
  gboolean had_focus = is_focus_inside (self);

  if (self->selected != 0 && pm_document_list_get (list, self->selected) == NULL)
    choose_neighbor (self);
  select_chosen (self);
  if (had_focus && !is_focus_inside (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
codebook_cb (PmDocumentsView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODEBOOK]);
}

static void
selection_cb (PmDocumentsView *self)
{
  PmDocument *document = gtk_single_selection_get_selected_item (self->selection);

  /* None is selected when the filter hides the chosen one, which stays chosen. */
  if (document == NULL)
    return;

  self->position = gtk_single_selection_get_selected (self->selection);
  set_selected (self, pm_document_get_id (document));
}

static void
activate_cb (PmDocumentsView *self, guint position)
{
  g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (document != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, pm_document_get_id (document));
}

static void
setup_cb (PmDocumentsView *self, GtkListItem *item)
{
  GtkWidget *row = pm_document_row_new ();

  g_object_bind_property (self, "codebook", row, "codebook", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (PmDocumentsView *self, GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item), "document", gtk_list_item_get_item (item), NULL);
}

/* The row that @widget is, is in, or has directly inside. */
static PmDocumentRow *
find_row (PmDocumentsView *self, GtkWidget *widget)
{
  GtkWidget *row;

  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self->list_view))
    widget = gtk_widget_get_parent (widget);
  row = widget != NULL ? gtk_widget_get_first_child (widget) : NULL;
  return PM_IS_DOCUMENT_ROW (row) ? PM_DOCUMENT_ROW (row) : NULL;
}

static void
open_menu (PmDocumentsView *self, PmDocumentRow *row, const GdkRectangle *place)
{
  pm_document_actions_set (self->actions, self->project, pm_document_row_get_document (row));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
open_menu_at (PmDocumentsView *self, double x, double y)
{
  PmDocumentRow *row = find_row (self, gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT));

  if (row == NULL)
    return;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->list_view), GTK_WIDGET (self), x, y, &x, &y);
  open_menu (self, row, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
right_click_cb (PmDocumentsView *self, int n_press, double x, double y)
{
  open_menu_at (self, x, y);
}

static void
long_press_cb (PmDocumentsView *self, double x, double y)
{
  open_menu_at (self, x, y);
}

/* For the keyboard: on the row that has the focus. */
static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmDocumentsView *self = PM_DOCUMENTS_VIEW (widget);
  PmDocumentRow *row = find_row (self, gtk_root_get_focus (gtk_widget_get_root (widget)));
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    open_menu (self, row, &(GdkRectangle){ (int) (bounds.origin.x + bounds.size.width / 2), (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

/* "edit" or "remove", from a key on the row that has the focus. */
static void
document_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmDocumentsView *self = PM_DOCUMENTS_VIEW (widget);
  PmDocumentRow *row = find_row (self, gtk_root_get_focus (gtk_widget_get_root (widget)));
  const char *verb = strchr (name, '.') + 1;
  g_autofree char *action = g_strconcat ("document.", verb, NULL);

  if (row == NULL)
    return;

  pm_document_actions_set (self->actions, self->project, pm_document_row_get_document (row));
  gtk_widget_activate_action (widget, action, NULL);
}

static void
set_project (PmDocumentsView *self, PmProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  pm_document_actions_set (self->actions, project, NULL);
  g_signal_group_set_target (self->project_signals, project);
  g_signal_group_set_target (self->list_signals, NULL);
  set_selected (self, 0);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (get_list (self)));
  g_signal_group_set_target (self->list_signals, get_list (self));
  codebook_cb (self);
}

static void
pm_documents_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmDocumentsView *self = PM_DOCUMENTS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_CODEBOOK:
    g_value_set_object (value, self->project != NULL ? pm_project_get_codebook (self->project) : NULL);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, self->selected);
    break;
  }
}

static void
pm_documents_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmDocumentsView *self = PM_DOCUMENTS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_CODEBOOK: /* read-only */
    break;
  case PROP_SELECTED:
    pm_documents_view_set_selected (self, g_value_get_int64 (value));
    break;
  }
}

static gboolean
pm_documents_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PM_DOCUMENTS_VIEW (widget)->list_view));
}

static void
pm_documents_view_dispose (GObject *object)
{
  PmDocumentsView *self = PM_DOCUMENTS_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->project_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->actions);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_documents_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-documents-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsView, list_view);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsView, selection);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentsView, document_menu);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_press_cb);
}

static void
pm_documents_view_class_init (PmDocumentsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_documents_view_get_property;
  object_class->set_property = pm_documents_view_set_property;
  object_class->dispose = pm_documents_view_dispose;
  widget_class->grab_focus = pm_documents_view_grab_focus;

  install_properties (object_class);
  signals[ACTIVATED] = g_signal_new ("activated", PM_TYPE_DOCUMENTS_VIEW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "documents.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "documents.edit", NULL, document_action);
  gtk_widget_class_install_action (widget_class, "documents.remove", NULL, document_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "documents.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "documents.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "documents.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "documents.remove", NULL);
}

static void
connect_models (PmDocumentsView *self)
{
  self->project_signals = g_signal_group_new (PM_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "notify::codebook", G_CALLBACK (codebook_cb), self);
  self->list_signals = g_signal_group_new (PM_TYPE_DOCUMENT_LIST);
  g_signal_group_connect_data (self->list_signals, "items-changed", G_CALLBACK (items_changed_cb), self, NULL,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
pm_documents_view_init (PmDocumentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->popover = gtk_popover_menu_new_from_model (self->document_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  self->actions = pm_document_actions_new (GTK_WIDGET (self));
  connect_models (self);
}

gint64
pm_documents_view_get_selected (PmDocumentsView *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENTS_VIEW (self), 0);

  return self->selected;
}

void
pm_documents_view_scroll_to_selected (PmDocumentsView *self)
{
  guint position;

  g_return_if_fail (PM_IS_DOCUMENTS_VIEW (self));

  position = gtk_single_selection_get_selected (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

void
pm_documents_view_set_selected (PmDocumentsView *self, gint64 document)
{
  g_return_if_fail (PM_IS_DOCUMENTS_VIEW (self));

  if (self->selected == document)
    return;

  set_selected (self, document);
  select_chosen (self);
  pm_documents_view_scroll_to_selected (self);
}
