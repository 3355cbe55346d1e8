#include "pm-tag-flow.h"

#include "pm-spans.h"

struct _PmTagFlow {
  GObject parent_instance;

  PmArticleView *view; /* borrowed from the pane, as is the reader */
  PmReader *reader;
  PmOpenArticle *article;
  PmTagger *tagger;
  GtkWidget *pane; /* borrowed */
  PmTagPopover *popover;
  GArray *anchor;   /* of PmSpan: what the popover points to */
  gboolean offered; /* whether that was selected by the user */
  gint64 last_selected;
};

G_DEFINE_FINAL_TYPE (PmTagFlow, pm_tag_flow, G_TYPE_OBJECT)

static void
place_popover (PmTagFlow *self)
{
  GdkRectangle place;

  if (!pm_tag_popover_is_open (self->popover))
    return;

  if (pm_article_view_get_visible (self->view, self->anchor, self->pane, &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  else
    pm_tag_popover_close (self->popover);
}

static void
set_anchor (PmTagFlow *self, GArray *spans)
{
  g_array_unref (self->anchor);
  self->anchor = g_array_ref (spans);
}

static void
show_step (PmTagFlow *self, PmAnnotation *annotation)
{
  g_autoptr (GArray) spans = pm_spans_of (annotation);
  g_autoptr (GArray) mergeable = pm_tagger_dup_overlapping (self->tagger, pm_annotation_get_id (annotation));
  GdkRectangle place;

  set_anchor (self, spans);
  if (pm_article_view_get_visible (self->view, spans, self->pane, &place))
    pm_tag_popover_show_step (self->popover, annotation, mergeable->len > 1, &place);
}

static GArray *
dup_passages (PmTagFlow *self)
{
  g_autoptr (GArray) passages = pm_reader_get_passages (self->reader);
  gboolean kept = passages->len == 0 && self->offered && pm_tag_popover_is_open (self->popover) &&
                  pm_tag_popover_get_step (self->popover) == 0;

  return g_array_ref (kept ? self->anchor : passages);
}

/* Whether what @annotation was made of is still what is selected. */
static gboolean
is_selected (PmTagFlow *self, PmAnnotation *annotation)
{
  g_autoptr (GArray) passages = dup_passages (self);
  g_autoptr (GArray) spans = pm_spans_of (annotation);

  return pm_spans_equal (passages, spans);
}

/* Somebody who types fast has gone on meanwhile, and is not called back. */
static void
added_cb (PmTagFlow *self, gint64 row)
{
  PmAnnotation *annotation = pm_open_article_get_annotation (self->article, row);
  guint end;

  if (annotation == NULL || !is_selected (self, annotation))
    return;

  end = pm_annotation_get_extent (annotation).end;
  pm_reader_select (self->reader, (PmSpan){ end, end });
  pm_reader_set_selected (self->reader, row);
  show_step (self, annotation);
}

static void
put_cb (PmTagFlow *self, PmAnnotation *annotation)
{
  if (pm_tag_popover_get_step (self->popover) == pm_annotation_get_id (annotation))
    show_step (self, annotation);
}

static void
dropped_cb (PmTagFlow *self, gint64 annotation)
{
  if (pm_tag_popover_get_step (self->popover) == annotation)
    pm_tag_popover_close (self->popover);
  if (pm_reader_get_selected (self->reader) == annotation)
    pm_reader_set_selected (self->reader, 0);
}

/* A new selection is not a step of the last one, and without one there is
 * nothing to tag. An entry of the popover may have taken it over, as whatever
 * is selected last does. */
static void
selection_changed_cb (PmTagFlow *self)
{
  gboolean any = gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader)));
  gboolean step = pm_tag_popover_get_step (self->popover) != 0;

  if (!pm_tag_popover_is_open (self->popover) || any != step)
    return;
  if (any || gtk_widget_is_focus (GTK_WIDGET (self->reader)))
    pm_tag_popover_close (self->popover);
}

static void
bounds_changed_cb (PmTagFlow *self, PmAnnotation *annotation, GArray *spans)
{
  pm_tagger_set_spans (self->tagger, pm_annotation_get_id (annotation), spans);
}

static void
selected_cb (PmTagFlow *self)
{
  gint64 step = pm_tag_popover_get_step (self->popover);
  gint64 selected = pm_reader_get_selected (self->reader);

  if (step != 0 && step != selected)
    pm_tag_popover_close (self->popover);
  if (selected != 0)
    self->last_selected = selected;
}

static void
dismissed_cb (PmTagFlow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
chosen_cb (PmTagFlow *self, gint64 tag)
{
  g_autofree char *target = g_strdup_printf ("id:%" G_GINT64_FORMAT, tag);

  gtk_widget_activate_action (self->pane, "read.tag", "s", target);
}

static void
create_cb (PmTagFlow *self, const char *name)
{
  g_autoptr (GArray) passages = dup_passages (self);

  pm_tagger_annotate_new (self->tagger, passages, name);
}

static void
connect_view (PmTagFlow *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->reader));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader));

  g_signal_connect_object (self->reader, "bounds-changed", G_CALLBACK (bounds_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (place_popover), self, G_CONNECT_SWAPPED);
}

static void
connect_rest (PmTagFlow *self)
{
  g_signal_connect_object (self->article, "put", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tagger, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
}

static void
pm_tag_flow_dispose (GObject *object)
{
  PmTagFlow *self = PM_TAG_FLOW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_object (&self->article);
  g_clear_object (&self->tagger);

  G_OBJECT_CLASS (pm_tag_flow_parent_class)->dispose (object);
}

static void
pm_tag_flow_finalize (GObject *object)
{
  g_array_unref (PM_TAG_FLOW (object)->anchor);

  G_OBJECT_CLASS (pm_tag_flow_parent_class)->finalize (object);
}

static void
pm_tag_flow_class_init (PmTagFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_tag_flow_dispose;
  G_OBJECT_CLASS (klass)->finalize = pm_tag_flow_finalize;
}

static void
pm_tag_flow_init (PmTagFlow *self)
{
  self->anchor = pm_spans_new ();
}

PmTagFlow *
pm_tag_flow_new (GtkWidget *pane, PmArticleView *view, PmOpenArticle *article, PmTagger *tagger)
{
  PmTagFlow *self = g_object_new (PM_TYPE_TAG_FLOW, NULL);

  self->pane = pane;
  self->view = view;
  self->reader = pm_article_view_get_reader (view);
  self->article = g_object_ref (article);
  self->tagger = g_object_ref (tagger);
  self->popover = PM_TAG_POPOVER (pm_tag_popover_new (pane));
  connect_view (self);
  connect_rest (self);

  return self;
}

PmTagPopover *
pm_tag_flow_get_popover (PmTagFlow *self)
{
  g_return_val_if_fail (PM_IS_TAG_FLOW (self), NULL);

  return self->popover;
}

gboolean
pm_tag_flow_offer (PmTagFlow *self)
{
  g_autoptr (GArray) passages = pm_reader_get_passages (self->reader);
  PmAnnotation *selected = pm_open_article_get_annotation (self->article, pm_reader_get_selected (self->reader));
  g_autoptr (GArray) spans = NULL;
  g_autofree char *repeat = NULL;
  GdkRectangle place;

  if (passages->len > 0)
    spans = g_array_ref (passages);
  else if (selected != NULL)
    spans = pm_spans_of (selected);
  if (spans == NULL || !pm_article_view_get_visible (self->view, spans, self->pane, &place))
    return FALSE;

  set_anchor (self, spans);
  self->offered = passages->len > 0;
  repeat = passages->len > 0 ? pm_tagger_dup_repeat_label (self->tagger) : NULL;
  pm_tag_popover_show_tags (self->popover, repeat, &place);

  return TRUE;
}

GArray *
pm_tag_flow_dup_passages (PmTagFlow *self)
{
  g_return_val_if_fail (PM_IS_TAG_FLOW (self), NULL);

  return dup_passages (self);
}

gint64
pm_tag_flow_get_last_selected (PmTagFlow *self)
{
  g_return_val_if_fail (PM_IS_TAG_FLOW (self), 0);

  /* It may have been removed since, or be another document's. */
  return pm_open_article_get_annotation (self->article, self->last_selected) != NULL ? self->last_selected : 0;
}
