#include "pm-banner.h"

struct _PmBanner {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkImage *icon;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (PmBanner, pm_banner, ADW_TYPE_BIN)

/* Screen readers find what a revealer keeps, shown or not. */
static void
child_revealed_cb (PmBanner *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), gtk_revealer_get_child_revealed (self->revealer));
}

static void
pm_banner_class_init (PmBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, PmBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, PmBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, PmBanner, label);
  gtk_widget_class_bind_template_child (widget_class, PmBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_set_css_name (widget_class, "pmbanner");
}

static void
pm_banner_init (PmBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_banner_show (PmBanner *self, gboolean serious, const char *message, const char *button, const char *action)
{
  if (serious)
    gtk_widget_add_css_class (GTK_WIDGET (self), "serious");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "serious");
  gtk_image_set_from_icon_name (self->icon, serious ? "dialog-warning-symbolic" : "changes-prevent-symbolic");
  gtk_label_set_label (self->label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL) {
    gtk_button_set_label (self->button, button);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
pm_banner_hide (PmBanner *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
