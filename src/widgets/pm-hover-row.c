#include "pm-hover-row.h"

#include "pm-tag-chip.h"

struct _PmHoverRow {
  AdwBin parent_instance;

  PmTagChip *chip;
  GtkLabel *annotator;
  GtkLabel *values;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PmHoverRow, pm_hover_row, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
append_value (GString *text, const PmAttribute *attribute, const char *value)
{
  const char *words = value;

  if (attribute->kind == PM_ATTRIBUTE_FLAG)
    words = g_str_equal (value, "true") ? attribute->name : NULL;
  if (words == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

static void
pm_hover_row_class_init (PmHoverRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PM_TYPE_TAG_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-hover-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmHoverRow, chip);
  gtk_widget_class_bind_template_child (widget_class, PmHoverRow, annotator);
  gtk_widget_class_bind_template_child (widget_class, PmHoverRow, values);
  gtk_widget_class_bind_template_child (widget_class, PmHoverRow, note);
}

static void
pm_hover_row_init (PmHoverRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_hover_row_new (PmCodebook *codebook, PmAnnotation *annotation)
{
  PmHoverRow *self = g_object_new (PM_TYPE_HOVER_ROW, NULL);
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  g_autofree char *values = pm_hover_row_dup_values (codebook, annotation);

  pm_tag_chip_set_tag (self->chip, codebook, pm_codebook_get_tag (codebook, fields->tag));
  show_text (self->annotator, fields->annotator);
  show_text (self->values, values);
  show_text (self->note, fields->note);

  return GTK_WIDGET (self);
}

char *
pm_hover_row_dup_values (PmCodebook *codebook, PmAnnotation *annotation)
{
  GString *text = g_string_new (NULL);
  PmTag *tag = pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation));
  g_autoptr (GPtrArray) attributes = tag != NULL ? pm_codebook_dup_attributes (codebook, tag) : NULL;

  for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);
    const PmValue *value = pm_annotation_get_value (annotation, attribute->id);

    if (value != NULL)
      append_value (text, attribute, value->value);
  }

  return g_string_free (text, FALSE);
}
