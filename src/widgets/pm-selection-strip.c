#include "pm-selection-strip.h"

#include "pm-hover-row.h"
#include "pm-tag-chip.h"

#include <glib/gi18n-lib.h>

struct _PmSelectionStrip {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  PmTagChip *chip;
  GtkLabel *place;
  GtkLabel *values;

  PmProject *project;
  PmAnnotationList *list;
  gint64 selected;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (PmSelectionStrip, pm_selection_strip, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_LIST,
  PROP_SELECTED,
  PROP_NARROW
} Property;

static GParamSpec *props[PROP_NARROW + 1];

static void
show_annotation (PmSelectionStrip *self, PmAnnotation *annotation)
{
  PmCodebook *codebook = pm_project_get_codebook (self->project);
  guint position = pm_annotation_list_get_position (self->list, self->selected);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *values = pm_hover_row_dup_values (codebook, annotation);
  g_autofree char *exact = pm_annotation_dup_exact (annotation);
  /* Translators: which annotation of how many is selected. */
  g_autofree char *place = g_strdup_printf (_("%u of %u"), position + 1, n);

  pm_tag_chip_set_tag (self->chip, codebook, pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation)));
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->values, *values != '\0' ? values : exact);
}

static void
update (PmSelectionStrip *self)
{
  PmAnnotation *annotation = self->list != NULL && self->selected != 0 ? pm_annotation_list_get (self->list, self->selected) : NULL;

  if (annotation != NULL && self->project != NULL)
    show_annotation (self, annotation);
  gtk_revealer_set_reveal_child (self->revealer, self->narrow && annotation != NULL && self->project != NULL);
}

static void
set_list (PmSelectionStrip *self, PmAnnotationList *list)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  if (list != NULL)
    g_signal_connect_object (list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
set_project (PmSelectionStrip *self, PmProject *project)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
pm_selection_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmSelectionStrip *self = PM_SELECTION_STRIP (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_LIST:
    g_value_set_object (value, self->list);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, self->selected);
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  }
}

static void
pm_selection_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmSelectionStrip *self = PM_SELECTION_STRIP (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_LIST:
    set_list (self, g_value_get_object (value));
    break;
  case PROP_SELECTED:
    self->selected = g_value_get_int64 (value);
    break;
  case PROP_NARROW:
    self->narrow = g_value_get_boolean (value);
    break;
  }
  update (self);
}

static void
pm_selection_strip_dispose (GObject *object)
{
  PmSelectionStrip *self = PM_SELECTION_STRIP (object);

  set_list (self, NULL);
  set_project (self, NULL);

  G_OBJECT_CLASS (pm_selection_strip_parent_class)->dispose (object);
}

static void
pm_selection_strip_class_init (PmSelectionStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_selection_strip_get_property;
  object_class->set_property = pm_selection_strip_set_property;
  object_class->dispose = pm_selection_strip_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, PM_TYPE_ANNOTATION_LIST, flags);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_TAG_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-selection-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, PmSelectionStrip, revealer);
  gtk_widget_class_bind_template_child (widget_class, PmSelectionStrip, chip);
  gtk_widget_class_bind_template_child (widget_class, PmSelectionStrip, place);
  gtk_widget_class_bind_template_child (widget_class, PmSelectionStrip, values);
}

static void
pm_selection_strip_init (PmSelectionStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
