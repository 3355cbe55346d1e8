#include "pm-tag-step.h"

#include "pm-annotation-edit.h"
#include "pm-apply.h"
#include "pm-tag-buttons.h"
#include "pm-tag-chip.h"
#include "pm-text-row.h"

#include <glib/gi18n-lib.h>

struct _PmTagStep {
  AdwBin parent_instance;

  PmTagChip *chip;
  GtkFlowBox *tags;
  GtkListBox *rows;
  GtkWidget *merge;
  GtkLabel *merge_label;

  PmProject *project;
  PmCodebook *codebook; /* which the rows were made for */
  PmAnnotation *annotation;
  gint64 tag;         /* which the rows were made for */
  GPtrArray *entries; /* of PmValueRow, borrowed from the rows */
  GArray *attributes; /* of gint64: theirs */
};

G_DEFINE_FINAL_TYPE (PmTagStep, pm_tag_step, ADW_TYPE_BIN)

enum {
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
value_changed_cb (PmTagStep *self, const char *text, PmValueRow *row)
{
  guint index = 0;
  PmValue value = { 0 };

  if (self->annotation == NULL || !g_ptr_array_find (self->entries, row, &index))
    return;

  value.attribute = g_array_index (self->attributes, gint64, index);
  value.value = (char *) text;
  pm_apply (GTK_WIDGET (self), self->project,
            pm_edit_set_value (pm_annotation_get_id (self->annotation), value.attribute, text != NULL ? &value : NULL), NULL);
}

static void
pick_cb (PmTagStep *self, PmValueRow *row)
{
  guint index = 0;

  if (g_ptr_array_find (self->entries, row, &index))
    gtk_widget_activate_action (GTK_WIDGET (self), "read.pick-value", "x", g_array_index (self->attributes, gint64, index));
}

static void
entry_activated_cb (PmTagStep *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

/* Asked for here are persons and what the codebook calls required; the rest is
 * in the inspector. */
static gboolean
is_asked (const PmAttribute *attribute)
{
  return attribute->kind == PM_ATTRIBUTE_PERSON || (attribute->kind == PM_ATTRIBUTE_TEXT && attribute->required);
}

static void
append_row (PmTagStep *self, const PmAttribute *attribute)
{
  GtkWidget *row = pm_text_row_new (attribute, self->project);

  g_signal_connect_object (row, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "pick", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_list_box_append (self->rows, row);
  g_ptr_array_add (self->entries, row);
  g_array_append_val (self->attributes, attribute->id);
}

static void
clear_rows (PmTagStep *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_remove (self->rows, g_ptr_array_index (self->entries, i));
  g_ptr_array_set_size (self->entries, 0);
  g_array_set_size (self->attributes, 0);
}

static void
fill_rows (PmTagStep *self, PmTag *tag)
{
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (self->codebook, tag);

  clear_rows (self);
  for (guint i = 0; i < attributes->len; i++)
    if (is_asked (g_ptr_array_index (attributes, i)))
      append_row (self, g_ptr_array_index (attributes, i));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->entries->len > 0);
}

static void
show_values (PmTagStep *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    pm_value_row_set_value (g_ptr_array_index (self->entries, i),
                            pm_annotation_get_value (self->annotation, g_array_index (self->attributes, gint64, i)));
}

static void
show_merge (PmTagStep *self, PmTag *tag, gboolean mergeable)
{
  /* Translators: %s is a tag, such as "Quote". */
  g_autofree char *label = g_strdup_printf (_("Merge with the Overlapping %s"), pm_tag_get_name (tag));

  gtk_label_set_label (self->merge_label, label);
  gtk_widget_set_visible (self->merge, mergeable);
}

/* Returns how many sub-tags there are. Under a sub-tag its siblings are shown. */
static guint
show_tag (PmTagStep *self, PmTag *tag)
{
  PmTag *root = pm_codebook_get_root (self->codebook, tag);

  pm_tag_chip_set_tag (self->chip, self->codebook, tag);

  return pm_tag_buttons_fill (self->tags, self->codebook, pm_tag_get_id (root), pm_tag_get_id (tag));
}

static void
pm_tag_step_dispose (GObject *object)
{
  PmTagStep *self = PM_TAG_STEP (object);

  g_clear_object (&self->project);
  g_clear_object (&self->codebook);
  g_clear_object (&self->annotation);

  G_OBJECT_CLASS (pm_tag_step_parent_class)->dispose (object);
}

static void
pm_tag_step_finalize (GObject *object)
{
  PmTagStep *self = PM_TAG_STEP (object);

  g_ptr_array_unref (self->entries);
  g_array_unref (self->attributes);

  G_OBJECT_CLASS (pm_tag_step_parent_class)->finalize (object);
}

static void
pm_tag_step_class_init (PmTagStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pm_tag_step_dispose;
  object_class->finalize = pm_tag_step_finalize;

  signals[FINISHED] = g_signal_new ("finished", PM_TYPE_TAG_STEP, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PM_TYPE_TAG_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-step.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagStep, chip);
  gtk_widget_class_bind_template_child (widget_class, PmTagStep, tags);
  gtk_widget_class_bind_template_child (widget_class, PmTagStep, rows);
  gtk_widget_class_bind_template_child (widget_class, PmTagStep, merge);
  gtk_widget_class_bind_template_child (widget_class, PmTagStep, merge_label);
}

static void
pm_tag_step_init (PmTagStep *self)
{
  self->entries = g_ptr_array_new ();
  self->attributes = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_tag_step_set_project (PmTagStep *self, PmProject *project)
{
  g_return_if_fail (PM_IS_TAG_STEP (self));

  if (g_set_object (&self->project, project))
    pm_tag_step_set_annotation (self, NULL, FALSE);
}

gboolean
pm_tag_step_set_annotation (PmTagStep *self, PmAnnotation *annotation, gboolean mergeable)
{
  PmCodebook *codebook;
  PmTag *tag;
  gboolean same;
  guint n_tags;

  g_return_val_if_fail (PM_IS_TAG_STEP (self), FALSE);

  codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
  tag = codebook != NULL && annotation != NULL ? pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation)) : NULL;
  if (tag == NULL) {
    g_clear_object (&self->annotation);
    return FALSE;
  }

  same = self->annotation != NULL && pm_annotation_get_id (self->annotation) == pm_annotation_get_id (annotation) &&
         self->codebook == codebook && self->tag == pm_tag_get_id (tag);
  g_set_object (&self->annotation, annotation);
  g_set_object (&self->codebook, codebook);
  self->tag = pm_tag_get_id (tag);
  if (!same)
    fill_rows (self, tag);
  show_values (self);
  show_merge (self, tag, mergeable);
  n_tags = show_tag (self, tag);

  return n_tags > 0 || mergeable || self->entries->len > 0;
}

PmAnnotation *
pm_tag_step_get_annotation (PmTagStep *self)
{
  g_return_val_if_fail (PM_IS_TAG_STEP (self), NULL);

  return self->annotation;
}
