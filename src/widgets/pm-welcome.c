#include "pm-welcome.h"

#include "pm-recent-row.h"
#include "pm-recents.h"
#include "pm-welcome-layout.h"

struct _PmWelcome {
  AdwBin parent_instance;

  PmRecents *recents;

  GtkWidget *drop_area;
  GtkListBox *recent_list;
  GtkWidget *recent_group;
};

G_DEFINE_FINAL_TYPE (PmWelcome, pm_welcome, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return pm_recent_row_new (item);
}

static void
show_recents (PmWelcome *self)
{
  gtk_widget_set_visible (self->recent_group, g_list_model_get_n_items (G_LIST_MODEL (self->recents)) > 0);
}

/* Files may have come or gone while another page was shown. */
static void
map_cb (PmWelcome *self)
{
  pm_recents_check (self->recents);
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_recents_remove (PM_WELCOME (widget)->recents, g_variant_get_string (parameter, NULL));
}

static GdkDragAction
enter_cb (PmWelcome *self)
{
  gtk_widget_add_css_class (self->drop_area, "dropping");
  return GDK_ACTION_COPY;
}

static void
leave_cb (PmWelcome *self)
{
  gtk_widget_remove_css_class (self->drop_area, "dropping");
}

static gboolean
drop_cb (PmWelcome *self, const GValue *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next) {
    const char *path = g_file_peek_path (file->data);

    if (path != NULL && g_utf8_validate (path, -1, NULL))
      g_strv_builder_add (builder, path);
  }
  leave_cb (self);
  paths = g_strv_builder_end (builder);
  return paths[0] != NULL && gtk_widget_activate_action (GTK_WIDGET (self), "win.import-paths", "^as", paths);
}

static void
pm_welcome_dispose (GObject *object)
{
  g_clear_object (&PM_WELCOME (object)->recents);

  G_OBJECT_CLASS (pm_welcome_parent_class)->dispose (object);
}

static void
pm_welcome_class_init (PmWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_welcome_dispose;

  g_type_ensure (PM_TYPE_WELCOME_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, PmWelcome, drop_area);
  gtk_widget_class_bind_template_child (widget_class, PmWelcome, recent_list);
  gtk_widget_class_bind_template_child (widget_class, PmWelcome, recent_group);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_install_action (widget_class, "welcome.forget", "s", forget_action);
}

static void
take_files (PmWelcome *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
pm_welcome_init (PmWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->recents = pm_recents_new ();
  gtk_list_box_bind_model (self->recent_list, G_LIST_MODEL (self->recents), create_row, NULL, NULL);
  g_signal_connect_object (self->recents, "items-changed", G_CALLBACK (show_recents), self, G_CONNECT_SWAPPED);
  show_recents (self);
  take_files (self);
}

GtkWidget *
pm_welcome_new (void)
{
  return g_object_new (PM_TYPE_WELCOME, NULL);
}
