#include "pm-codebook-page.h"

#include "pm-codebook-files.h"
#include "pm-feedback.h"
#include "pm-new-tag.h"
#include "pm-tag-editor.h"
#include "pm-tags-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Narrower than this the tree and the editor take turns. */
#define MIN_WIDTH 640

struct _PmCodebookPage {
  AdwBin parent_instance;

  PmProject *project;
  gboolean narrow;
  gboolean editing; /* in a narrow page the editor is shown */
  guint arrange;    /* idle source */

  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *back;
  PmTagsView *tags;
  GtkLabel *footer;
  PmTagEditor *editor;
};

G_DEFINE_FINAL_TYPE (PmCodebookPage, pm_codebook_page, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

static gint64
get_selected (PmCodebookPage *self)
{
  gint64 selected;

  g_object_get (self->tags, "selected", &selected, NULL);

  return selected;
}

static void
update_footer (PmCodebookPage *self)
{
  guint n_tags = self->project != NULL ? pm_codebook_get_tags (pm_project_get_codebook (self->project))->len : 0;
  guint n_uses = pm_tag_tree_get_total (pm_tags_view_get_tree (self->tags));
  g_autofree char *tags = g_strdup_printf (ngettext ("%u tag", "%u tags", n_tags), n_tags);
  g_autofree char *uses = g_strdup_printf (ngettext ("%u annotation", "%u annotations", n_uses), n_uses);
  g_autofree char *label = g_strdup_printf ("%s · %s", tags, uses);

  gtk_label_set_label (self->footer, label);
}

static void
update_uses (PmCodebookPage *self)
{
  PmTagNode *node = pm_tag_tree_get_node (pm_tags_view_get_tree (self->tags), get_selected (self));

  g_object_set (self->editor, "uses", node != NULL ? pm_tag_node_get_uses (node) : 0, NULL);
  update_footer (self);
}

static void
uses_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmCodebookPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) uses = pm_project_load_tag_uses_finish (PM_PROJECT (source), result, &error);

  if (self->project != PM_PROJECT (source))
    return;
  if (uses == NULL) {
    pm_feedback_error (GTK_WIDGET (self), g_steal_pointer (&error));
    return;
  }
  pm_tag_tree_set_uses (pm_tags_view_get_tree (self->tags), uses);
  update_uses (self);
}

/* The uses are counted anew only while somebody can see them. */
static void
load_uses (PmCodebookPage *self)
{
  if (self->project != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    pm_project_load_tag_uses_async (self->project, NULL, uses_cb, g_object_ref (self));
}

static void
changed_cb (PmCodebookPage *self, PmChanges *changes)
{
  update_footer (self);
  load_uses (self);
}

static void
selected_cb (PmCodebookPage *self)
{
  g_object_set (self->editor, "tag", get_selected (self), NULL);
  update_uses (self);
}

static void
arrange (PmCodebookPage *self)
{
  gtk_widget_set_visible (self->start, !self->narrow || !self->editing);
  gtk_widget_set_visible (self->end, !self->narrow || self->editing);
  gtk_widget_set_visible (self->back, self->narrow);
  pm_tags_view_set_single_click (self->tags, self->narrow);
}

static void
set_editing (PmCodebookPage *self, gboolean editing)
{
  self->editing = editing;
  arrange (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_editing (PM_CODEBOOK_PAGE (widget), FALSE);
}

static void
edit_cb (PmCodebookPage *self)
{
  set_editing (self, TRUE);
  pm_tag_editor_edit_name (self->editor);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmCodebookPage) self = user_data;
  GError *error = NULL;
  gint64 id = pm_project_apply_finish (PM_PROJECT (source), result, &error);

  if (error != NULL) {
    pm_feedback_error (GTK_WIDGET (self), error);
  } else if (self->project == PM_PROJECT (source)) {
    g_object_set (self->tags, "selected", id, NULL);
    set_editing (self, TRUE);
    pm_tag_editor_edit_name (self->editor);
  }
}

static void
add_tag (PmCodebookPage *self, PmTag *parent)
{
  PmEdit *edit = pm_new_tag_make (pm_project_get_codebook (self->project), parent);

  pm_project_apply_async (self->project, edit, NULL, added_cb, g_object_ref (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (widget);

  if (self->project != NULL)
    add_tag (self, NULL);
}

static void
add_below_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (widget);

  if (self->project != NULL)
    add_tag (self, pm_codebook_get_tag (pm_project_get_codebook (self->project), get_selected (self)));
}

/* What the tree does with the selected tag, from anywhere on the page. */
static void
tree_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("tags", strchr (name, '.'), NULL);

  gtk_widget_activate_action (GTK_WIDGET (PM_CODEBOOK_PAGE (widget)->tags), action, NULL);
}

static void
expand_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_tags_view_set_expanded (PM_CODEBOOK_PAGE (widget)->tags, g_str_equal (name, "codebook.expand"));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (widget);

  if (self->project != NULL)
    pm_codebook_files_import (widget, self->project);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (widget);

  if (self->project != NULL)
    pm_codebook_files_export (widget, self->project);
}

static void
enable_actions (PmCodebookPage *self)
{
  static const char *const names[] = { "add", "add-below", "up", "down", "nest", "unnest", "remove", "edit", "import" };
  gboolean writable = self->project != NULL && !pm_project_get_read_only (self->project);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = g_strconcat ("codebook.", names[i], NULL);

    gtk_widget_action_set_enabled (GTK_WIDGET (self), name, writable);
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "codebook.export", self->project != NULL);
}

static void
set_project (PmCodebookPage *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  g_object_set (self->editor, "project", project, NULL);
  g_object_set (self->tags, "project", project, NULL);
  pm_tag_tree_set_uses (pm_tags_view_get_tree (self->tags), NULL);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  selected_cb (self);
  enable_actions (self);
  load_uses (self);
}

static void
pm_codebook_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, PM_CODEBOOK_PAGE (object)->project);
    break;
  }
}

static void
pm_codebook_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (PM_CODEBOOK_PAGE (object), g_value_get_object (value));
    break;
  }
}

static void
pm_codebook_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pm_codebook_page_parent_class)->map (widget);
  load_uses (PM_CODEBOOK_PAGE (widget));
}

static gboolean
arrange_cb (gpointer user_data)
{
  PmCodebookPage *self = user_data;

  self->arrange = 0;
  arrange (self);

  return G_SOURCE_REMOVE;
}

/* What is shown cannot change while its place is given out. */
static void
pm_codebook_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (widget);
  gboolean narrow = width < MIN_WIDTH;

  if (narrow != self->narrow && self->arrange == 0)
    self->arrange = g_idle_add (arrange_cb, self);
  self->narrow = narrow;
  gtk_widget_size_allocate (adw_bin_get_child (ADW_BIN (widget)), &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
pm_codebook_page_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
pm_codebook_page_dispose (GObject *object)
{
  PmCodebookPage *self = PM_CODEBOOK_PAGE (object);

  g_clear_handle_id (&self->arrange, g_source_remove);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_codebook_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "codebook.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "codebook.add-below", NULL, add_below_action);
  gtk_widget_class_install_action (widget_class, "codebook.up", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.down", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.nest", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.unnest", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.edit", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.remove", NULL, tree_action);
  gtk_widget_class_install_action (widget_class, "codebook.expand", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "codebook.collapse", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "codebook.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "codebook.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "codebook.export", NULL, export_action);
}

static void
pm_codebook_page_class_init (PmCodebookPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_codebook_page_get_property;
  object_class->set_property = pm_codebook_page_set_property;
  object_class->dispose = pm_codebook_page_dispose;
  widget_class->map = pm_codebook_page_map;
  widget_class->measure = pm_codebook_page_measure;
  widget_class->size_allocate = pm_codebook_page_size_allocate;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_TAGS_VIEW);
  g_type_ensure (PM_TYPE_TAG_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-codebook-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, start);
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, end);
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, back);
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, tags);
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, footer);
  gtk_widget_class_bind_template_child (widget_class, PmCodebookPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  install_actions (widget_class);
}

static void
pm_codebook_page_init (PmCodebookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A layout manager would not tell the page how wide it is. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  enable_actions (self);
  update_footer (self);
}

GtkWidget *
pm_codebook_page_new (void)
{
  return g_object_new (PM_TYPE_CODEBOOK_PAGE, NULL);
}
