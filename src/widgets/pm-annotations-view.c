#include "pm-annotations-view.h"

#include "pm-annotation-edit.h"
#include "pm-annotation-row.h"
#include "pm-apply.h"

#include <glib/gi18n-lib.h>

struct _PmAnnotationsView {
  AdwBin parent_instance;

  PmProject *project;
  PmAnnotationList *list;
  PmText *text;
  PmParagraphs *paragraphs; /* of the text, made when first needed */
  gint64 selected;
  gboolean syncing;
  guint refresh;        /* idle source */
  gboolean refresh_all; /* also rows whose neighbors are the same */
  char *count;
  GPtrArray *rows; /* of PmAnnotationRow, borrowed: those in use */

  PmAnnotationFilter *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GtkStack *stack;
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (PmAnnotationsView, pm_annotations_view, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_LIST,
  PROP_TEXT,
  PROP_SELECTED,
  PROP_COUNT
} Property;

static GParamSpec *props[PROP_COUNT + 1];

enum {
  SHOW_ANNOTATION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PmCodebook *
get_codebook (PmAnnotationsView *self)
{
  return self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
}

static PmAnnotationContext
get_context (PmAnnotationsView *self)
{
  if (self->paragraphs == NULL && self->text != NULL)
    self->paragraphs = pm_paragraphs_new (self->text);

  return (PmAnnotationContext){ get_codebook (self), self->list, self->paragraphs };
}

static void
setup_cb (PmAnnotationsView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, pm_annotation_row_new ());
}

static void
bind_cb (PmAnnotationsView *self, GtkListItem *item)
{
  PmAnnotationRow *row = PM_ANNOTATION_ROW (gtk_list_item_get_child (item));

  PmAnnotationContext context = get_context (self);

  g_ptr_array_add (self->rows, row);
  if (self->list != NULL)
    pm_annotation_row_show (row, gtk_list_item_get_item (item), &context);
}

static void
unbind_cb (PmAnnotationsView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static gboolean
refresh_cb (gpointer user_data)
{
  PmAnnotationsView *self = user_data;
  PmAnnotationContext context = get_context (self);

  self->refresh = 0;
  for (guint i = 0; i < self->rows->len && self->list != NULL; i++) {
    PmAnnotationRow *row = g_ptr_array_index (self->rows, i);
    PmAnnotation *annotation = pm_annotation_row_get_annotation (row);
    gboolean known = annotation != NULL && pm_annotation_list_get (self->list, pm_annotation_get_id (annotation)) == annotation;

    if (known && (self->refresh_all || pm_annotation_row_is_stale (row, &context)))
      pm_annotation_row_show (row, annotation, &context);
  }
  self->refresh_all = FALSE;

  return G_SOURCE_REMOVE;
}

/* A row tells of its neighbors ("1 of 2 here"), so all that are shown look
 * around again when any annotation has changed. */
static void
queue_refresh (PmAnnotationsView *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
queue_refresh_all (PmAnnotationsView *self)
{
  self->refresh_all = TRUE;
  queue_refresh (self);
}

static char *
dup_count (guint n_shown, guint n_all)
{
  if (n_shown == n_all)
    return g_strdup_printf ("%u", n_all);

  /* Translators: how many annotations the filter shows, and how many there are */
  return g_strdup_printf (_("%u of %u"), n_shown, n_all);
}

static void
update_count (PmAnnotationsView *self)
{
  guint n_all = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  g_free (self->count);
  self->count = self->list != NULL ? dup_count (n_shown, n_all) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT]);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : (n_all > 0 ? "no-match" : "empty"));
}

/* Both models are in the same order, so that the place can be searched for. */
static guint
find_position (PmAnnotationsView *self, gint64 id)
{
  GListModel *model = G_LIST_MODEL (self->filtered);
  guint position = pm_annotation_list_get_position (self->list, id);
  guint low = 0;
  guint high = g_list_model_get_n_items (model);

  while (low < high) {
    guint middle = low + (high - low) / 2;
    g_autoptr (PmAnnotation) other = g_list_model_get_item (model, middle);
    guint there = pm_annotation_list_get_position (self->list, pm_annotation_get_id (other));

    if (there == position)
      return middle;
    if (there < position)
      low = middle + 1;
    else
      high = middle;
  }

  return GTK_INVALID_LIST_POSITION;
}

static void
sync_selection (PmAnnotationsView *self, gboolean scroll)
{
  guint position = self->list != NULL && self->selected != 0 ? find_position (self, self->selected) : GTK_INVALID_LIST_POSITION;

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
set_selected (PmAnnotationsView *self, gint64 selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/* Items are replaced when they change, which loses the selection; it is found
 * again by the row. */
static void
items_changed_cb (PmAnnotationsView *self)
{
  update_count (self);
  if (self->list == NULL || pm_annotation_list_get (self->list, self->selected) == NULL)
    set_selected (self, 0);
  sync_selection (self, FALSE);
}

static void
selection_changed_cb (PmAnnotationsView *self)
{
  PmAnnotation *annotation = gtk_single_selection_get_selected_item (self->selection);

  if (!self->syncing && annotation != NULL)
    set_selected (self, pm_annotation_get_id (annotation));
}

static void
activate_cb (PmAnnotationsView *self, guint position)
{
  g_autoptr (PmAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (annotation != NULL)
    g_signal_emit (self, signals[SHOW_ANNOTATION], 0, pm_annotation_get_id (annotation));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmAnnotationsView *self = PM_ANNOTATIONS_VIEW (widget);
  PmAnnotation *annotation = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (annotation == NULL)
    return;
  g_array_append_val (ids, pm_annotation_get_fields (annotation)->id);
  pm_apply (widget, self->project, pm_edit_remove_annotations (ids), _("Annotation Removed"));
}

static void
set_project (PmAnnotationsView *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (queue_refresh_all), self, G_CONNECT_SWAPPED);
  queue_refresh_all (self);
}

static void
set_list (PmAnnotationsView *self, PmAnnotationList *list)
{
  if (self->list == list)
    return;
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (list));
  if (list != NULL)
    g_signal_connect_object (list, "damaged", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

static void
set_text (PmAnnotationsView *self, PmText *text)
{
  g_clear_pointer (&self->text, pm_text_unref);
  g_clear_pointer (&self->paragraphs, pm_paragraphs_free);
  self->text = text != NULL ? pm_text_ref (text) : NULL;
  queue_refresh_all (self);
}

static void
pm_annotations_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmAnnotationsView *self = PM_ANNOTATIONS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
  case PROP_LIST:
  case PROP_TEXT:
    g_assert_not_reached ();
  case PROP_SELECTED:
    g_value_set_int64 (value, self->selected);
    break;
  case PROP_COUNT:
    g_value_set_string (value, self->count);
    break;
  }
}

static void
pm_annotations_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmAnnotationsView *self = PM_ANNOTATIONS_VIEW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_LIST:
    set_list (self, g_value_get_object (value));
    break;
  case PROP_TEXT:
    set_text (self, g_value_get_boxed (value));
    break;
  case PROP_SELECTED:
    set_selected (self, g_value_get_int64 (value));
    sync_selection (self, TRUE);
    break;
  case PROP_COUNT:
    g_assert_not_reached ();
  }
}

static void
pm_annotations_view_dispose (GObject *object)
{
  PmAnnotationsView *self = PM_ANNOTATIONS_VIEW (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->project);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (pm_annotations_view_parent_class)->dispose (object);
}

static void
pm_annotations_view_finalize (GObject *object)
{
  PmAnnotationsView *self = PM_ANNOTATIONS_VIEW (object);

  g_clear_pointer (&self->text, pm_text_unref);
  g_clear_pointer (&self->paragraphs, pm_paragraphs_free);
  g_ptr_array_unref (self->rows);
  g_free (self->count);

  G_OBJECT_CLASS (pm_annotations_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-annotations-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationsView, filter);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationsView, filtered);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationsView, selection);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationsView, stack);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationsView, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pm_annotations_view_class_init (PmAnnotationsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_annotations_view_get_property;
  object_class->set_property = pm_annotations_view_set_property;
  object_class->dispose = pm_annotations_view_dispose;
  object_class->finalize = pm_annotations_view_finalize;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, PM_TYPE_ANNOTATION_LIST, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, PM_TYPE_TEXT, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[SHOW_ANNOTATION] = g_signal_new ("show-annotation", PM_TYPE_ANNOTATIONS_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PM_TYPE_ANNOTATION_FILTER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "annotations.remove", NULL, remove_action);
}

static void
pm_annotations_view_init (PmAnnotationsView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_count (self);
}

PmAnnotationFilter *
pm_annotations_view_get_filter (PmAnnotationsView *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATIONS_VIEW (self), NULL);

  return self->filter;
}
