#include "pm-tag-popover.h"

#include "pm-tag-buttons.h"
#include "pm-tag-finder.h"
#include "pm-tag-step.h"

struct _PmTagPopover {
  GtkPopover parent_instance;

  GtkStack *stack;
  GtkWidget *tags_page;
  GtkFlowBox *tags;
  GtkWidget *repeat;
  GtkLabel *repeat_label;
  PmTagFinder *finder;
  PmTagStep *step;

  PmProject *project;
  GtkEventController *outside; /* borrowed from the root it is on */
};

G_DEFINE_FINAL_TYPE (PmTagPopover, pm_tag_popover, GTK_TYPE_POPOVER)

enum {
  CHOSEN,
  CREATE,
  DISMISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_step (PmTagPopover *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->step);
}

static void
fill (PmTagPopover *self)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;

  pm_tag_buttons_fill (self->tags, codebook, 0, 0);
  pm_tag_finder_set_codebook (self->finder, codebook);
}

static void
place_at (PmTagPopover *self, const GdkRectangle *place)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self));
}

static gboolean
has_focus_inside (PmTagPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static gboolean
is_typing (PmTagPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_EDITABLE (gtk_root_get_focus (root));
}

static void
dismiss (PmTagPopover *self)
{
  pm_tag_popover_close (self);
  g_signal_emit (self, signals[DISMISSED], 0);
}

static gboolean
key_pressed_cb (PmTagPopover *self, guint key, guint keycode, GdkModifierType state)
{
  if (key == GDK_KEY_Escape) {
    dismiss (self);
    return GDK_EVENT_STOP;
  }
  if (key >= GDK_KEY_1 && key <= GDK_KEY_9 && !is_typing (self) && (state & gtk_accelerator_get_default_mod_mask ()) == 0) {
    char digit[] = { (char) ('1' + (key - GDK_KEY_1)), '\0' };

    gtk_widget_activate_action (GTK_WIDGET (self), "read.tag", "s", digit);
    return GDK_EVENT_STOP;
  }

  return GDK_EVENT_PROPAGATE;
}

/* A press on the window itself is one outside: the popover, and the lists that
 * hang on it, have surfaces of their own. */
static gboolean
outside_cb (PmTagPopover *self, GdkEvent *event, GtkEventController *controller)
{
  GtkNative *native = gtk_widget_get_native (gtk_event_controller_get_widget (controller));
  GdkEventType type = gdk_event_get_event_type (event);

  if ((type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN) && gdk_event_get_surface (event) == gtk_native_get_surface (native))
    pm_tag_popover_close (self);

  return GDK_EVENT_PROPAGATE;
}

static void
watch_outside (PmTagPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->outside != NULL || root == NULL)
    return;

  self->outside = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->outside, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->outside, "event", G_CALLBACK (outside_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (root), self->outside);
}

static void
unwatch_outside (PmTagPopover *self)
{
  GtkWidget *root = self->outside != NULL ? gtk_event_controller_get_widget (self->outside) : NULL;

  if (root != NULL)
    gtk_widget_remove_controller (root, self->outside);
  self->outside = NULL;
}

static void
chosen_cb (PmTagPopover *self, gint64 tag)
{
  g_signal_emit (self, signals[CHOSEN], 0, tag);
}

static void
create_cb (PmTagPopover *self, const char *name)
{
  g_signal_emit (self, signals[CREATE], 0, name);
}

static void
pm_tag_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pm_tag_popover_parent_class)->map (widget);

  watch_outside (PM_TAG_POPOVER (widget));
}

static void
pm_tag_popover_unmap (GtkWidget *widget)
{
  unwatch_outside (PM_TAG_POPOVER (widget));

  GTK_WIDGET_CLASS (pm_tag_popover_parent_class)->unmap (widget);
}

static void
pm_tag_popover_dispose (GObject *object)
{
  PmTagPopover *self = PM_TAG_POPOVER (object);

  unwatch_outside (self);
  g_clear_object (&self->project);
  gtk_widget_dispose_template (GTK_WIDGET (self), PM_TYPE_TAG_POPOVER);

  G_OBJECT_CLASS (pm_tag_popover_parent_class)->dispose (object);
}

static void
pm_tag_popover_class_init (PmTagPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_tag_popover_dispose;
  widget_class->map = pm_tag_popover_map;
  widget_class->unmap = pm_tag_popover_unmap;

  signals[CHOSEN] = g_signal_new ("chosen", PM_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CREATE] = g_signal_new ("create", PM_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISMISSED] = g_signal_new ("dismissed", PM_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PM_TYPE_TAG_FINDER);
  g_type_ensure (PM_TYPE_TAG_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, tags_page);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, tags);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, repeat);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, repeat_label);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, finder);
  gtk_widget_class_bind_template_child (widget_class, PmTagPopover, step);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss);
}

static void
pm_tag_popover_init (PmTagPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_tag_popover_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (PM_TYPE_TAG_POPOVER, NULL);

  gtk_widget_set_parent (self, parent);

  return self;
}

void
pm_tag_popover_set_project (PmTagPopover *self, PmProject *project)
{
  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  g_set_object (&self->project, project);
  pm_tag_step_set_project (self->step, project);
  fill (self);
}

void
pm_tag_popover_show_tags (PmTagPopover *self, const char *repeat, const GdkRectangle *place)
{
  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  pm_tag_finder_reset (self->finder);
  gtk_widget_set_visible (self->repeat, repeat != NULL);
  gtk_label_set_label (self->repeat_label, repeat != NULL ? repeat : "");
  gtk_stack_set_visible_child (self->stack, self->tags_page);
  place_at (self, place);
}

void
pm_tag_popover_show_step (PmTagPopover *self, PmAnnotation *annotation, gboolean mergeable, const GdkRectangle *place)
{
  gboolean inside;

  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  if (!pm_tag_step_set_annotation (self->step, annotation, mergeable)) {
    dismiss (self);
    return;
  }
  inside = has_focus_inside (self) && !is_step (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->step));
  if (place != NULL)
    place_at (self, place);
  if (inside)
    gtk_widget_child_focus (GTK_WIDGET (self->step), GTK_DIR_TAB_FORWARD);
}

gint64
pm_tag_popover_get_step (PmTagPopover *self)
{
  g_return_val_if_fail (PM_IS_TAG_POPOVER (self), 0);

  if (!pm_tag_popover_is_open (self) || !is_step (self) || pm_tag_step_get_annotation (self->step) == NULL)
    return 0;

  return pm_annotation_get_id (pm_tag_step_get_annotation (self->step));
}

void
pm_tag_popover_focus_finder (PmTagPopover *self)
{
  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

void
pm_tag_popover_focus_tags (PmTagPopover *self)
{
  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

gboolean
pm_tag_popover_is_open (PmTagPopover *self)
{
  g_return_val_if_fail (PM_IS_TAG_POPOVER (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

void
pm_tag_popover_close (PmTagPopover *self)
{
  g_return_if_fail (PM_IS_TAG_POPOVER (self));

  gtk_popover_popdown (GTK_POPOVER (self));
}
