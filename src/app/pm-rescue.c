#include "pm-rescue.h"

#include "pm-dialogs.h"
#include "pm-feedback.h"
#include "pm-salvage.h"
#include "pm-window-files.h"

#include <glib/gi18n.h>

/* A rescue on its way. */
typedef struct {
  GtkWindow *window; /* owned */
  char *from;
  GFile *to; /* NULL until it is chosen */
} Rescue;

static void
rescue_free (Rescue *rescue)
{
  g_object_unref (rescue->window);
  g_free (rescue->from);
  g_clear_object (&rescue->to);
  g_free (rescue);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rescue, rescue_free)

static void
account (Rescue *rescue, const PmSalvageCounts *counts)
{
  g_autofree char *documents = g_strdup_printf (ngettext ("%u document was saved.", "%u documents were saved.", counts->documents), counts->documents);
  g_autofree char *annotations = g_strdup_printf (ngettext ("%u annotation was saved.", "%u annotations were saved.", counts->annotations), counts->annotations);
  g_autofree char *lost = g_strdup_printf (ngettext ("%u entry could not be read.", "%u entries could not be read.", counts->lost), counts->lost);
  g_autofree char *body = g_strjoin ("\n", documents, annotations, lost, NULL);

  pm_tell (rescue->window, _("What Could Be Read Was Saved"), body);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Rescue) rescue = user_data;
  g_autoptr (GError) error = NULL;
  PmSalvageCounts counts = { 0 };

  if (!pm_salvage_finish (result, &counts, &error)) {
    pm_window_files_explain (rescue->window, error);
    return;
  }
  g_application_open (G_APPLICATION (gtk_window_get_application (rescue->window)), &rescue->to, 1, "");
  account (rescue, &counts);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Rescue) rescue = user_data;
  g_autofree char *path = NULL;

  rescue->to = pm_choose_file_finish (GTK_WINDOW (object), result, NULL);
  if (rescue->to == NULL)
    return;

  path = g_file_get_path (rescue->to);
  pm_salvage_async (rescue->from, path, saved_cb, g_steal_pointer (&rescue));
}

static char *
suggest_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *dot = g_strrstr (base, ".pressmark");

  if (dot != NULL)
    *dot = '\0';

  /* Translators: a file name; %s is the name of the damaged project. */
  return g_strdup_printf (_("%s (saved).pressmark"), base);
}

static void
offered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Rescue) rescue = user_data;
  g_autofree char *name = suggest_name (rescue->from);

  if (pm_confirm_finish (GTK_WINDOW (object), result, NULL))
    pm_choose_file_async (rescue->window, _("Save What Can Be Read"), GTK_FILE_CHOOSER_ACTION_SAVE, name, NULL, chosen_cb, g_steal_pointer (&rescue));
}

void
pm_rescue_offer (GtkWindow *window, const char *path, const char *why)
{
  Rescue *rescue = g_new0 (Rescue, 1);

  *rescue = (Rescue){ g_object_ref (window), g_strdup (path), NULL };
  pm_offer_async (window, _("This Project Is Damaged"), why, _("_Save What Can Be Read…"), offered_cb, rescue);
}
