#include "pm-application.h"

#include "pm-opening.h"
#include "pm-preferences.h"
#include "pm-window.h"

#include <glib/gi18n-lib.h>

struct _PmApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  gboolean wants_sample;
};

G_DEFINE_FINAL_TYPE (PmApplication, pm_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "win.new-project", { "<Control>n" } },
  { "win.open-project", { "<Control>o" } },
  { "win.add-documents", { "<Control><Shift>o" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.reader-focus", { "F8" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.show-documents", { "F9" } },
  { "win.show-inspector", { "<Shift>F9" } },
  { "win.page('read')", { "<Control>1" } },
  { "win.page('codebook')", { "<Control>2" } },
  { "win.next-document", { "<Control>Page_Down" } },
  { "win.previous-document", { "<Control>Page_Up" } },
  { "win.next-pane", { "F6" } },
  { "win.fullscreen", { "F11" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-reset", { "<Control>0" } },
  { "win.tag-selection", { "<Control>t" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  { "window.close", { "<Control>w" } },
};

static PmWindow *
new_window (PmApplication *self)
{
  PmWindow *window = pm_window_new (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* A window that shows no project yet is where the next one opens. A new one
 * comes up with what it opens. */
static PmWindow *
get_free_window (PmApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (PM_IS_WINDOW (active) && pm_window_get_project (PM_WINDOW (active)) == NULL)
    return PM_WINDOW (active);

  return pm_window_new (GTK_APPLICATION (self));
}

static void
open_sample (PmApplication *self)
{
  pm_window_open_sample (get_free_window (self));
}

/* Closing one takes it out of GTK's list. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autolist (GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (user_data), (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  new_window (user_data);
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_sample (user_data);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (user_data);

  gtk_window_present (GTK_WINDOW (pm_preferences_new (active)));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Pressmark"), "application-icon", PM_APP_ID, "version", PM_VERSION, "developer-name", _("The Pressmark Authors"), "comments", _("Read news closely: highlight, tag and compare what was said."), "website", "https://github.com/pressmark/pressmark", "issue-url", "https://github.com/pressmark/pressmark/issues", "license-type", GTK_LICENSE_GPL_3_0,
                                                                                                                                                                                  /* Translators: your name, to be thanked in the About window. */
                                                                                                                                                                                  "translator-credits", _("translator-credits"), NULL);
}

static const GActionEntry actions[] = {
  { "quit", quit_action },
  { "new-window", new_window_action },
  { "open-sample", open_sample_action },
  { "preferences", preferences_action },
  { "about", about_action },
};

static gboolean
read_color_scheme (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *name = g_variant_get_string (variant, NULL);
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (name, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (name, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  g_value_set_enum (value, scheme);

  return TRUE;
}

static void
pm_application_startup (GApplication *application)
{
  PmApplication *self = PM_APPLICATION (application);

  G_APPLICATION_CLASS (pm_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, (const char *const *) accelerators[i].keys);

  self->settings = g_settings_new (PM_APP_ID);
  g_settings_bind_with_mapping (self->settings, "color-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, read_color_scheme, NULL, NULL, NULL);
}

static void
pm_application_activate (GApplication *application)
{
  PmApplication *self = PM_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->wants_sample)
    open_sample (self);
  else if (active != NULL)
    gtk_window_present (active);
  else
    new_window (self);
  self->wants_sample = FALSE;
}

static PmWindow *
find_window (PmApplication *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next) {
    PmProject *project = PM_IS_WINDOW (l->data) ? pm_window_get_project (l->data) : NULL;

    if (project != NULL && g_strcmp0 (pm_project_get_path (project), path) == 0)
      return l->data;
  }

  return NULL;
}

static void
open_project (PmApplication *self, GFile *file)
{
  PmWindow *window = find_window (self, file);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (window != NULL) {
    gtk_window_present (GTK_WINDOW (window));
    return;
  }
  g_ptr_array_add (files, g_object_ref (file));
  pm_window_open (get_free_window (self), files, NULL);
}

/* Projects open one a window; all else together becomes one corpus. */
static void
pm_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PmApplication *self = PM_APPLICATION (application);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  const char *path = hint != NULL && *hint != '\0' ? hint : NULL;

  for (int i = 0; i < n_files; i++) {
    if (pm_opening_is_project (files[i]))
      open_project (self, files[i]);
    else
      g_ptr_array_add (articles, g_object_ref (files[i]));
  }
  if (articles->len > 0)
    pm_window_open (get_free_window (self), articles, path);
}

static int
open_arguments (GApplication *application, const char *const *names, const char *project)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (names[i]));
  g_application_open (application, (GFile **) files->pdata, files->len, project != NULL ? project : "");

  return g_application_get_is_remote (application) ? 0 : -1;
}

static int
pm_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  PmApplication *self = PM_APPLICATION (application);
  g_autofree const char **names = NULL;
  const char *given = NULL;
  g_autofree char *project = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("Pressmark %s\n", PM_VERSION);
    return 0;
  }
  if (g_variant_dict_contains (options, "gapplication-service"))
    return -1;
  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("pressmark: %s\n", error->message);
    return 3;
  }
  if (g_variant_dict_lookup (options, "project", "^&ay", &given))
    project = g_canonicalize_filename (given, NULL);
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names))
    return open_arguments (application, names, project);

  if (g_variant_dict_contains (options, "new-window")) {
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
    return g_application_get_is_remote (application) ? 0 : -1;
  }
  self->wants_sample = g_variant_dict_contains (options, "sample");
  if (self->wants_sample && g_application_get_is_remote (application)) {
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
    return 0;
  }

  return -1;
}

static void
pm_application_finalize (GObject *object)
{
  g_clear_object (&PM_APPLICATION (object)->settings);

  G_OBJECT_CLASS (pm_application_parent_class)->finalize (object);
}

static void
pm_application_class_init (PmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_application_finalize;
  application_class->startup = pm_application_startup;
  application_class->activate = pm_application_activate;
  application_class->open = pm_application_open;
  application_class->handle_local_options = pm_application_handle_local_options;
}

static void
pm_application_init (PmApplication *self)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample corpus"), NULL },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { "project", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Keep the project of a folder or of files in FILE"), N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[PROJECT | FOLDER | FILE…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

PmApplication *
pm_application_new (void)
{
  return g_object_new (PM_TYPE_APPLICATION,
                       "application-id", PM_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/pressmark/Pressmark",
                       NULL);
}
