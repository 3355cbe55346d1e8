#include "pm-article-pane.h"

#include "pm-feedback.h"
#include "pm-loading-bar.h"
#include "pm-read-commands.h"
#include "pm-read-menu.h"
#include "pm-reader-menu.h"

struct _PmArticlePane {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *empty;
  PmArticleView *view;
  PmValuePicker *picker;
  PmHoverCard *card;
  PmLoadingBar *loading_bar;
  PmReader *reader; /* borrowed from the view */

  PmArticleParts parts;
  PmProject *project;
  PmOpenArticle *article;
  PmTagger *tagger;
  PmTagFlow *flow;
  PmTagPopover *popover; /* borrowed from the flow */
  gint64 shown;          /* row of the document in the reader, or 0 */
};

G_DEFINE_FINAL_TYPE (PmArticlePane, pm_article_pane, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_LIST,
  PROP_DOCUMENT,
  PROP_TEXT,
  PROP_SELECTED,
  PROP_DONE
} Property;

static GParamSpec *props[PROP_DONE + 1];

enum {
  EDIT_NOTE,
  EDIT_ATTRIBUTES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_position (PmArticlePane *self)
{
  if (self->project != NULL && self->shown != 0)
    pm_project_save_position (self->project, self->shown, pm_reader_get_position (self->reader));
}

static void
updated_cb (PmArticlePane *self)
{
  PmDocument *document = pm_open_article_get_document (self->article);

  pm_article_view_set_document (self->view, document);
  pm_tagger_set_document (self->tagger, document, pm_open_article_get_list (self->article));
  pm_read_commands_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DONE]);
}

static void
opened_cb (PmArticlePane *self, guint position)
{
  PmDocument *document = pm_open_article_get_document (self->article);
  const char *title = document != NULL ? pm_document_get_title (document) : NULL;

  save_position (self);
  pm_hover_card_close (self->card);
  pm_tag_popover_close (self->popover);
  pm_value_picker_stop (self->picker);
  pm_reader_set_selected (self->reader, 0);
  self->shown = document != NULL ? pm_document_get_id (document) : 0;
  updated_cb (self);
  pm_reader_set_document (self->reader, pm_open_article_get_text (self->article), title,
                          pm_open_article_get_list (self->article), position);
  gtk_stack_set_visible_child (self->stack, document != NULL ? GTK_WIDGET (self->view) : self->empty);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static void
failed_cb (PmArticlePane *self, GError *error)
{
  pm_feedback_error (GTK_WIDGET (self), g_error_copy (error));
}

static void
codebook_cb (PmArticlePane *self)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
  g_autoptr (GMenuModel) menu = pm_read_menu_new (codebook);

  g_object_set (self->reader, "codebook", codebook, NULL);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->reader), menu);
}

static void
read_only_cb (PmArticlePane *self)
{
  g_object_set (self->reader, "read-only", self->project != NULL && pm_project_get_read_only (self->project), NULL);
  pm_read_commands_update (self);
}

static void
set_project (PmArticlePane *self, PmProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  pm_open_article_set_project (self->article, project);
  g_set_object (&self->project, project);
  self->parts.project = project;
  pm_tagger_set_project (self->tagger, project);
  pm_tag_popover_set_project (self->popover, project);
  if (project != NULL) {
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (codebook_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  }
  codebook_cb (self);
  read_only_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
}

static void
selection_done_cb (PmArticlePane *self)
{
  g_autoptr (GArray) passages = pm_reader_get_passages (self->reader);

  if (pm_value_picker_get_active (self->picker))
    gtk_widget_activate_action (GTK_WIDGET (self), "read.edit", NULL);
  else if (passages->len > 0)
    pm_tag_flow_offer (self->flow);
}

static void
selected_cb (PmArticlePane *self)
{
  pm_read_commands_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static gboolean
is_done (PmArticlePane *self)
{
  PmDocument *document = pm_open_article_get_document (self->article);

  return document != NULL && pm_document_get_fields (document)->status == PM_STATUS_DONE;
}

static void
pm_article_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmArticlePane *self = PM_ARTICLE_PANE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_LIST:
    g_value_set_object (value, pm_open_article_get_list (self->article));
    break;
  case PROP_DOCUMENT:
    g_value_set_object (value, pm_open_article_get_document (self->article));
    break;
  case PROP_TEXT:
    g_value_set_boxed (value, pm_open_article_get_text (self->article));
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, pm_reader_get_selected (self->reader));
    break;
  case PROP_DONE:
    g_value_set_boolean (value, is_done (self));
    break;
  }
}

static void
pm_article_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmArticlePane *self = PM_ARTICLE_PANE (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_SELECTED:
    if (g_value_get_int64 (value) != pm_reader_get_selected (self->reader))
      pm_article_pane_select (self, g_value_get_int64 (value));
    break;
  case PROP_DONE:
    if (g_value_get_boolean (value) != is_done (self))
      pm_tagger_set_done (self->tagger, g_value_get_boolean (value));
    break;
  case PROP_LIST:
  case PROP_DOCUMENT:
  case PROP_TEXT:
    g_assert_not_reached ();
  }
}

static void
pm_article_pane_unmap (GtkWidget *widget)
{
  PmArticlePane *self = PM_ARTICLE_PANE (widget);

  save_position (self);
  pm_hover_card_close (self->card);
  pm_tag_popover_close (self->popover);

  GTK_WIDGET_CLASS (pm_article_pane_parent_class)->unmap (widget);
}

static void
pm_article_pane_dispose (GObject *object)
{
  PmArticlePane *self = PM_ARTICLE_PANE (object);

  if (self->flow != NULL)
    set_project (self, NULL);
  g_clear_object (&self->flow);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->card));
  self->card = NULL;

  G_OBJECT_CLASS (pm_article_pane_parent_class)->dispose (object);
}

static void
pm_article_pane_finalize (GObject *object)
{
  PmArticlePane *self = PM_ARTICLE_PANE (object);

  g_object_unref (self->tagger);
  g_object_unref (self->article);

  G_OBJECT_CLASS (pm_article_pane_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, PM_TYPE_ANNOTATION_LIST, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, PM_TYPE_TEXT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (PM_TYPE_ARTICLE_VIEW);
  g_type_ensure (PM_TYPE_LOADING_BAR);
  g_type_ensure (PM_TYPE_VALUE_PICKER);
  gtk_widget_class_set_template_from_resource (klass, "/io/github/pressmark/Pressmark/pm-article-pane.ui");
  gtk_widget_class_bind_template_child (klass, PmArticlePane, stack);
  gtk_widget_class_bind_template_child (klass, PmArticlePane, empty);
  gtk_widget_class_bind_template_child (klass, PmArticlePane, view);
  gtk_widget_class_bind_template_child (klass, PmArticlePane, picker);
  gtk_widget_class_bind_template_child (klass, PmArticlePane, loading_bar);
  gtk_widget_class_bind_template_callback (klass, pm_read_commands_press);
}

static void
pm_article_pane_class_init (PmArticlePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_article_pane_get_property;
  object_class->set_property = pm_article_pane_set_property;
  object_class->dispose = pm_article_pane_dispose;
  object_class->finalize = pm_article_pane_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = pm_article_pane_unmap;

  install_properties (object_class);
  signals[EDIT_NOTE] = g_signal_new ("edit-note", PM_TYPE_ARTICLE_PANE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT_ATTRIBUTES] = g_signal_new ("edit-attributes", PM_TYPE_ARTICLE_PANE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
  pm_read_commands_install (GTK_WIDGET_CLASS (klass));
}

static void
connect_reader (PmArticlePane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader));

  pm_reader_menu_add (self->reader);
  g_signal_connect_object (self->reader, "selection-done", G_CALLBACK (selection_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (pm_read_commands_update), self, G_CONNECT_SWAPPED);
}

static void
connect_parts (PmArticlePane *self)
{
  g_signal_connect_object (self->article, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->article, "loading", self->loading_bar, "active", G_BINDING_DEFAULT);
}

static void
popover_visible_cb (PmArticlePane *self)
{
  pm_hover_card_set_quiet (self->card, gtk_widget_get_visible (GTK_WIDGET (self->popover)));
}

static void
pm_article_pane_init (PmArticlePane *self)
{
  self->article = pm_open_article_new ();
  self->tagger = pm_tagger_new (GTK_WIDGET (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reader = pm_article_view_get_reader (self->view);
  self->flow = pm_tag_flow_new (GTK_WIDGET (self), self->view, self->article, self->tagger);
  self->popover = pm_tag_flow_get_popover (self->flow);
  self->card = PM_HOVER_CARD (pm_hover_card_new (GTK_WIDGET (self), self->reader));
  self->parts = (PmArticleParts){ NULL, self->article, self->reader, self->tagger, self->flow, self->card, self->picker };
  connect_reader (self);
  connect_parts (self);
  g_signal_connect_object (self->popover, "notify::visible", G_CALLBACK (popover_visible_cb), self, G_CONNECT_SWAPPED);
  pm_read_commands_update (self);
}

void
pm_article_pane_open (PmArticlePane *self, gint64 document)
{
  g_return_if_fail (PM_IS_ARTICLE_PANE (self));

  if (document == self->shown)
    return;

  save_position (self);
  pm_open_article_load (self->article, document);
}

void
pm_article_pane_select (PmArticlePane *self, gint64 annotation)
{
  PmAnnotation *found;

  g_return_if_fail (PM_IS_ARTICLE_PANE (self));

  found = pm_open_article_get_annotation (self->article, annotation);
  pm_reader_set_selected (self->reader, found != NULL ? annotation : 0);
  if (found != NULL)
    pm_reader_show (self->reader, pm_annotation_get_pieces (found, &(guint){ 0 })[0].span);
}

void
pm_article_pane_pick_value (PmArticlePane *self, gint64 annotation, gint64 attribute)
{
  const PmAttribute *found;

  g_return_if_fail (PM_IS_ARTICLE_PANE (self));

  found = self->project != NULL ? pm_codebook_get_attribute (pm_project_get_codebook (self->project), attribute) : NULL;
  if (found == NULL || pm_open_article_get_annotation (self->article, annotation) == NULL)
    return;

  pm_tag_popover_close (self->popover);
  pm_value_picker_start (self->picker, annotation, found);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

const PmArticleParts *
pm_article_pane_get_parts (PmArticlePane *self)
{
  g_return_val_if_fail (PM_IS_ARTICLE_PANE (self), NULL);

  return &self->parts;
}

PmDocument *
pm_article_pane_get_document (PmArticlePane *self)
{
  g_return_val_if_fail (PM_IS_ARTICLE_PANE (self), NULL);

  return pm_open_article_get_document (self->article);
}
