#include "pm-value-picker.h"

#include "pm-value-row.h"

#include <glib/gi18n-lib.h>

struct _PmValuePicker {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;

  gint64 annotation; /* 0 when it is not asking */
  gint64 attribute;
};

G_DEFINE_FINAL_TYPE (PmValuePicker, pm_value_picker, ADW_TYPE_BIN)

typedef enum {
  PROP_ACTIVE = 1
} Property;

static GParamSpec *props[PROP_ACTIVE + 1];

static void
ask (PmValuePicker *self, gint64 annotation)
{
  self->annotation = annotation;
  gtk_revealer_set_reveal_child (self->revealer, annotation != 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

static void
pm_value_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmValuePicker *self = PM_VALUE_PICKER (object);

  switch ((Property) id) {
  case PROP_ACTIVE:
    g_value_set_boolean (value, self->annotation != 0);
    break;
  }
}

static void
pm_value_picker_class_init (PmValuePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = pm_value_picker_get_property;

  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-value-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PmValuePicker, revealer);
  gtk_widget_class_bind_template_child (widget_class, PmValuePicker, label);
}

static void
pm_value_picker_init (PmValuePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_value_picker_start (PmValuePicker *self, gint64 annotation, const PmAttribute *attribute)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (PM_IS_VALUE_PICKER (self));
  g_return_if_fail (annotation != 0 && attribute != NULL);

  self->attribute = attribute->id;
  title = pm_value_row_dup_title (attribute->name);
  /* Translators: %s is an attribute of a tag, such as "Speaker". */
  text = g_strdup_printf (_("Select the words for %s, then press Enter. Esc cancels."), title);
  gtk_label_set_label (self->label, text);
  ask (self, annotation);
}

gboolean
pm_value_picker_stop (PmValuePicker *self)
{
  gboolean active;

  g_return_val_if_fail (PM_IS_VALUE_PICKER (self), FALSE);

  active = self->annotation != 0;
  if (active)
    ask (self, 0);

  return active;
}

gboolean
pm_value_picker_get_active (PmValuePicker *self)
{
  g_return_val_if_fail (PM_IS_VALUE_PICKER (self), FALSE);

  return self->annotation != 0;
}

void
pm_value_picker_accept (PmValuePicker *self, PmText *text, GArray *spans, PmTagger *tagger)
{
  g_autofree char *words = NULL;
  PmValue value = { 0 };

  g_return_if_fail (PM_IS_VALUE_PICKER (self));

  if (self->annotation == 0 || spans->len == 0)
    return;

  value.attribute = self->attribute;
  value.anchored = TRUE;
  value.span = g_array_index (spans, PmSpan, 0);
  value.value = words = pm_text_dup_slice (text, value.span);
  if (words != NULL)
    pm_tagger_set_value (tagger, self->annotation, &value);
  ask (self, 0);
}
