#include "pm-recent-row.h"

#include "pm-date-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PmRecentRow {
  AdwActionRow parent_instance;

  PmRecent *recent;

  GtkImage *icon;
  GtkWidget *missing_box;
  GtkActionable *locate;
  GtkActionable *forget;
  GtkWidget *found_box;
  GtkLabel *use;
};

G_DEFINE_FINAL_TYPE (PmRecentRow, pm_recent_row, ADW_TYPE_ACTION_ROW)

typedef enum {
  PROP_RECENT = 1
} Property;

static GParamSpec *props[PROP_RECENT + 1];

/* With `~` for the user's own folder. */
static char *
dup_place (PmRecent *recent)
{
  const char *path = pm_recent_get_path (recent);
  const char *home = g_get_home_dir ();
  g_autofree char *name = NULL;

  if (path == NULL)
    return g_file_get_parse_name (pm_recent_get_file (recent));
  name = g_filename_display_name (path);
  if (g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", name + strlen (home), NULL);
  return g_steal_pointer (&name);
}

static char *
dup_use (PmRecent *recent)
{
  guint n = pm_recent_get_n_documents (recent);
  g_autofree char *documents = g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
  g_autofree char *ago = pm_date_label_dup_ago (pm_recent_get_opened (recent));

  /* Translators: how many documents, and when opened: "12 documents · today" */
  return g_strdup_printf (_("%s · %s"), documents, ago);
}

/* In code, as a binding of a template's own property does not survive the
 * row's end on GTK 4.8. */
static void
show_words (PmRecentRow *self)
{
  g_autofree char *place = dup_place (self->recent);
  g_autofree char *use = dup_use (self->recent);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), pm_recent_get_name (self->recent));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), place);
  gtk_label_set_label (self->use, use);
}

static void
show_missing (PmRecentRow *self)
{
  gboolean missing = pm_recent_get_missing (self->recent);

  gtk_image_set_from_icon_name (self->icon, missing ? "dialog-warning-symbolic" : "text-x-generic-symbolic");
  gtk_widget_set_visible (self->missing_box, missing);
  gtk_widget_set_visible (self->found_box, !missing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "missing");
}

static void
set_recent (PmRecentRow *self, PmRecent *recent)
{
  const char *path = pm_recent_get_path (recent);

  self->recent = g_object_ref (recent);
  if (path != NULL && g_utf8_validate (path, -1, NULL)) {
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", path);
    gtk_actionable_set_action_target (self->locate, "s", path);
    gtk_actionable_set_action_target (self->forget, "s", path);
  }
  g_signal_connect_object (recent, "notify::missing", G_CALLBACK (show_missing), self, G_CONNECT_SWAPPED);
  show_words (self);
  show_missing (self);
}

static void
pm_recent_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmRecentRow *self = PM_RECENT_ROW (object);

  switch ((Property) id) {
  case PROP_RECENT:
    g_value_set_object (value, self->recent);
    break;
  }
}

static void
pm_recent_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmRecentRow *self = PM_RECENT_ROW (object);

  switch ((Property) id) {
  case PROP_RECENT:
    set_recent (self, g_value_get_object (value));
    break;
  }
}

static void
pm_recent_row_dispose (GObject *object)
{
  g_clear_object (&PM_RECENT_ROW (object)->recent);

  G_OBJECT_CLASS (pm_recent_row_parent_class)->dispose (object);
}

static void
pm_recent_row_class_init (PmRecentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_recent_row_get_property;
  object_class->set_property = pm_recent_row_set_property;
  object_class->dispose = pm_recent_row_dispose;

  props[PROP_RECENT] = g_param_spec_object ("recent", NULL, NULL, PM_TYPE_RECENT,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, missing_box);
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, locate);
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, forget);
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, found_box);
  gtk_widget_class_bind_template_child (widget_class, PmRecentRow, use);
}

static void
pm_recent_row_init (PmRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_recent_row_new (PmRecent *recent)
{
  g_return_val_if_fail (PM_IS_RECENT (recent), NULL);

  return g_object_new (PM_TYPE_RECENT_ROW, "recent", recent, NULL);
}
