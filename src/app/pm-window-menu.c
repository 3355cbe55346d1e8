#include "pm-window-menu.h"

#include <glib/gi18n.h>

static void
append_section (GMenu *menu, const char *const entries[][2], guint n_entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_entries; i++)
    g_menu_append (section, _(entries[i][0]), entries[i][1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static const char *const open_entries[][2] = {
  { N_ ("_New Empty Project…"), "win.new-project" },
  { N_ ("Open _Folder of Articles…"), "win.open-folder" },
  { N_ ("_Open Project…"), "win.open-project" },
  { N_ ("Open _Sample Corpus"), "win.open-sample" },
};

static const char *const corpus_entries[][2] = {
  { N_ ("_Add Documents…"), "win.add-documents" },
  { N_ ("Add Fo_lder…"), "win.add-folder" },
  { N_ ("_Export…"), "win.export" },
  { N_ ("Save a _Copy…"), "win.save-copy" },
};

static const char *const article_entries[][2] = {
  { N_ ("P_rint…"), "win.print" },
  { N_ ("Export as P_DF…"), "win.export-pdf" },
  { N_ ("Save as _Web Page…"), "win.save-web-page" },
};

static const char *const size_entries[][2] = {
  { N_ ("Larger Text"), "win.zoom-in" },
  { N_ ("Smaller Text"), "win.zoom-out" },
  { N_ ("Normal Text Size"), "win.zoom-reset" },
  { N_ ("Focus on Para_graph"), "win.reader-focus" },
};

static const char *const program_entries[][2] = {
  { N_ ("_Preferences"), "app.preferences" },
  { N_ ("_Keyboard Shortcuts"), "win.show-help-overlay" },
  { N_ ("_About Pressmark"), "app.about" },
};

GMenuModel *
pm_window_menu_new (GMenu *steps)
{
  GMenu *menu = g_menu_new ();

  append_section (menu, open_entries, G_N_ELEMENTS (open_entries));
  append_section (menu, corpus_entries, G_N_ELEMENTS (corpus_entries));
  append_section (menu, article_entries, G_N_ELEMENTS (article_entries));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  append_section (menu, size_entries, G_N_ELEMENTS (size_entries));
  append_section (menu, program_entries, G_N_ELEMENTS (program_entries));

  return G_MENU_MODEL (menu);
}

void
pm_window_menu_set_steps (GMenu *steps, const char *undo, const char *redo)
{
  g_menu_remove_all (steps);
  g_menu_append (steps, undo, "win.undo");
  g_menu_append (steps, redo, "win.redo");
}

char *
pm_window_menu_name_undo (const char *label)
{
  /* Translators: %s is a step such as “Tag as Quote”. */
  return label != NULL ? g_strdup_printf (_("Undo %s"), label) : g_strdup (_("Undo"));
}

char *
pm_window_menu_name_redo (const char *label)
{
  /* Translators: %s is a step such as “Tag as Quote”. */
  return label != NULL ? g_strdup_printf (_("Redo %s"), label) : g_strdup (_("Redo"));
}

void
pm_window_menu_show_shortcuts (GtkWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/pressmark/Pressmark/app/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (shortcuts, window);
  gtk_window_present (shortcuts);
}
