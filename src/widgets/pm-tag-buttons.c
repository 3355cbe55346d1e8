#include "pm-tag-buttons.h"

#include "pm-tag-chip.h"

static GtkWidget *
button_new (PmCodebook *codebook, PmTag *tag, gboolean current)
{
  const PmTagFields *fields = pm_tag_get_fields (tag);
  g_autofree char *target = g_strdup_printf ("id:%" G_GINT64_FORMAT, fields->id);
  g_autofree char *label = pm_tag_dup_label (codebook, tag);
  GtkWidget *chip = g_object_new (PM_TYPE_TAG_CHIP, "leaf", TRUE, "key", fields->shortcut, "halign", GTK_ALIGN_FILL, NULL);
  GtkWidget *button = gtk_button_new ();

  pm_tag_chip_set_tag (PM_TAG_CHIP (chip), codebook, tag);
  gtk_button_set_child (GTK_BUTTON (button), chip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "read.tag");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_tooltip_text (button, fields->definition);
  gtk_widget_add_css_class (button, "tag-button");
  if (current)
    gtk_widget_add_css_class (button, "current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, fields->shortcut != NULL ? fields->shortcut : "",
                                  -1);

  return button;
}

guint
pm_tag_buttons_fill (GtkFlowBox *box, PmCodebook *codebook, gint64 parent, gint64 current)
{
  g_autoptr (GPtrArray) tags = codebook != NULL ? pm_codebook_dup_children (codebook, parent) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);

  for (guint i = 0; tags != NULL && i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);

    gtk_flow_box_append (box, button_new (codebook, tag, pm_tag_get_id (tag) == current));
    /* The button takes the focus, not the place it is in. */
    gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (box, (int) i)), FALSE);
  }
  gtk_widget_set_visible (GTK_WIDGET (box), tags != NULL && tags->len > 0);

  return tags != NULL ? tags->len : 0;
}
