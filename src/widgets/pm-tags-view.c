#include "pm-tags-view.h"

#include "pm-apply.h"
#include "pm-tag-moves.h"
#include "pm-tag-node-row.h"

#include <glib/gi18n-lib.h>

struct _PmTagsView {
  AdwBin parent_instance;

  PmProject *project;
  PmTagTree *tree;
  GtkTreeListModel *rows;
  gint64 selected;
  guint position; /* of the selected row, when it was last seen */
  gboolean syncing;

  GtkSingleSelection *selection;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (PmTagsView, pm_tags_view, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_SELECTED
} Property;

static GParamSpec *props[PROP_SELECTED + 1];

enum {
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PmTag *
get_selected_tag (PmTagsView *self)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;

  return codebook != NULL ? pm_codebook_get_tag (codebook, self->selected) : NULL;
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  GListModel *children = G_LIST_MODEL (pm_tag_node_get_children (item));

  return g_list_model_get_n_items (children) > 0 ? g_object_ref (children) : NULL;
}

static void
dropped_cb (PmTagsView *self, PmTag *dropped, guint place, PmTagNodeRow *row)
{
  PmCodebook *codebook = pm_project_get_codebook (self->project);
  PmTag *target = pm_tag_node_get_tag (pm_tag_node_row_get_node (row));
  PmTag *tag = pm_codebook_get_tag (codebook, pm_tag_get_id (dropped));
  PmEdit *edit = NULL;

  /* Something dragged here from another window is not of this codebook. */
  if (tag == dropped && place == PM_DROP_INSIDE)
    edit = pm_tag_move_inside (codebook, tag, target);
  else if (tag == dropped)
    edit = pm_tag_move_beside (codebook, tag, target, place == PM_DROP_AFTER);
  if (edit != NULL)
    pm_apply (GTK_WIDGET (self), self->project, edit, NULL);
}

static void
setup_cb (PmTagsView *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = pm_tag_node_row_new ();

  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_list_item_set_child (item, expander);
}

static void
bind_cb (PmTagsView *self, GtkListItem *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (PmTagNode) node = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (expander, row);
  pm_tag_node_row_set_node (PM_TAG_NODE_ROW (gtk_tree_expander_get_child (expander)), node);
}

static void
unbind_cb (PmTagsView *self, GtkListItem *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));

  gtk_tree_expander_set_list_row (expander, NULL);
  pm_tag_node_row_set_node (PM_TAG_NODE_ROW (gtk_tree_expander_get_child (expander)), NULL);
}

static gint64
get_row_tag (PmTagsView *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autoptr (PmTagNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return node != NULL ? pm_tag_get_id (pm_tag_node_get_tag (node)) : 0;
}

static guint
find_position (PmTagsView *self, gint64 tag)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; tag != 0 && i < n_rows; i++) {
    if (get_row_tag (self, i) == tag)
      return i;
  }

  return GTK_INVALID_LIST_POSITION;
}

static void
set_selected (PmTagsView *self, gint64 selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.remove", selected != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.edit", selected != 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/* Rows come and go when tags move or are closed; the selection is found again
 * by the tag. */
static void
sync_selection (PmTagsView *self)
{
  guint position = find_position (self, self->selected);

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    self->position = position;
}

static void
items_changed_cb (PmTagsView *self)
{
  if (!self->syncing)
    sync_selection (self);
}

static void
selection_changed_cb (PmTagsView *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->syncing || position == GTK_INVALID_LIST_POSITION)
    return;
  self->position = position;
  set_selected (self, get_row_tag (self, position));
}

static void
activate_cb (PmTagsView *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EDIT], 0);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const names[] = { "tags.up", "tags.down", "tags.nest", "tags.unnest" };
  PmTagsView *self = PM_TAGS_VIEW (widget);
  PmTag *tag = get_selected_tag (self);
  guint move = PM_MOVE_UP;
  PmEdit *edit;

  while (!g_str_equal (names[move], name))
    move++;
  edit = tag != NULL ? pm_tag_move_by (pm_project_get_codebook (self->project), tag, (PmTagMove) move) : NULL;
  if (edit != NULL)
    pm_apply (widget, self->project, edit, NULL);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmTagsView *self = PM_TAGS_VIEW (widget);
  PmTag *tag = get_selected_tag (self);
  PmTagNode *node = tag != NULL ? pm_tag_tree_get_node (self->tree, self->selected) : NULL;
  g_autofree char *done = NULL;
  guint uses;

  if (node == NULL)
    return;
  uses = pm_tag_node_get_uses (node);
  if (uses > 0)
    /* Translators: after removing a tag; keep it short */
    done = g_strdup_printf (ngettext ("%s, %u annotation removed", "%s, %u annotations removed", uses),
                            pm_tag_get_name (tag), uses);
  else
    done = g_strdup_printf (_("%s removed"), pm_tag_get_name (tag));
  pm_apply (widget, self->project, pm_edit_remove_tag (self->selected), done);
}

/* The neighbor that is selected when the selected tag is gone. */
static void
choose_other (PmTagsView *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  set_selected (self, n_rows > 0 ? get_row_tag (self, MIN (self->position, n_rows - 1)) : 0);
  sync_selection (self);
}

/* A row that was moved is a new one, so the focus has to follow. */
static void
focus_selected (PmTagsView *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *expander = gtk_widget_get_first_child (item);
    GtkTreeListRow *row = expander != NULL ? gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)) : NULL;

    if (row != NULL && gtk_tree_list_row_get_position (row) == self->position)
      gtk_widget_grab_focus (item);
  }
}

static void
codebook_cb (PmTagsView *self)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;

  pm_tag_tree_set_codebook (self->tree, codebook);
  if (get_selected_tag (self) == NULL)
    choose_other (self);
  else
    sync_selection (self);
  if (focused)
    focus_selected (self);
}

static void
set_project (PmTagsView *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (codebook_cb), self, G_CONNECT_SWAPPED);
  codebook_cb (self);
}

static void
pm_tags_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmTagsView *self = PM_TAGS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, self->selected);
    break;
  }
}

static void
pm_tags_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmTagsView *self = PM_TAGS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_SELECTED:
    set_selected (self, g_value_get_int64 (value));
    sync_selection (self);
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", self->position);
    break;
  }
}

static void
pm_tags_view_dispose (GObject *object)
{
  PmTagsView *self = PM_TAGS_VIEW (object);

  g_clear_object (&self->project);
  g_clear_object (&self->rows);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (pm_tags_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tags.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "tags.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "tags.nest", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "tags.unnest", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "tags.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "tags.edit", NULL, edit_action);
}

static void
pm_tags_view_class_init (PmTagsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_tags_view_get_property;
  object_class->set_property = pm_tags_view_set_property;
  object_class->dispose = pm_tags_view_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[EDIT] = g_signal_new ("edit", PM_TYPE_TAGS_VIEW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tags-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagsView, selection);
  gtk_widget_class_bind_template_child (widget_class, PmTagsView, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  install_actions (widget_class);
}

static void
pm_tags_view_init (PmTagsView *self)
{
  GListModel *roots;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->tree = pm_tag_tree_new ();
  roots = pm_tag_tree_get_roots (self->tree);
  self->rows = gtk_tree_list_model_new (g_object_ref (roots), FALSE, TRUE, create_children, NULL, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.remove", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.edit", FALSE);
}

PmTagTree *
pm_tags_view_get_tree (PmTagsView *self)
{
  g_return_val_if_fail (PM_IS_TAGS_VIEW (self), NULL);

  return self->tree;
}

void
pm_tags_view_set_expanded (PmTagsView *self, gboolean expanded)
{
  g_return_if_fail (PM_IS_TAGS_VIEW (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++) {
    g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, i);

    gtk_tree_list_row_set_expanded (row, expanded);
  }
}

void
pm_tags_view_set_single_click (PmTagsView *self, gboolean single_click)
{
  g_return_if_fail (PM_IS_TAGS_VIEW (self));

  gtk_list_view_set_single_click_activate (self->view, single_click);
}
