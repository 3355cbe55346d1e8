#include "pm-new-project.h"

#include "pm-corpus-info.h"
#include "pm-import.h"
#include "pm-schema-resources.h"
#include "pm-store-db.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The built-in codebook as a file, since that is what formats read. */
static GFile *
unpack_codebook (GError **error)
{
  g_autoptr (GBytes) json = g_resource_lookup_data (pm_schema_get_resource (), "/io/github/pressmark/Pressmark/schema/codebook.json", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = json != NULL ? g_file_new_tmp ("pressmark-XXXXXX.codebook.json", &stream, error) : NULL;
  gsize size;
  gconstpointer data;

  if (file == NULL)
    return NULL;
  data = g_bytes_get_data (json, &size);

  return g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL, NULL, error) ? g_steal_pointer (&file) : NULL;
}

static gboolean
import_codebook (PmStore *store, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  PmImportOptions options = { "codebook", FALSE };
  g_autoptr (PmImportReport) report = NULL;
  PmImportEntry *entry;

  g_ptr_array_add (files, file);
  report = pm_import_run (store, files, &options, NULL, NULL, NULL, NULL, error);
  if (report == NULL || report->n_refused == 0)
    return report != NULL;

  entry = g_ptr_array_index (report->entries, 0);
  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, "%s: %s", entry->name, entry->message);
  return FALSE;
}

static gboolean
take_default (PmStore *store, GError **error)
{
  g_autoptr (GFile) file = unpack_codebook (error);
  gboolean done = file != NULL && import_codebook (store, file, error);

  if (file != NULL)
    g_file_delete (file, NULL, NULL);

  return done;
}

gboolean
pm_new_project_fill (PmStore *store, const char *name, GFile *codebook, GError **error)
{
  if (name != NULL && !pm_store_set_meta (store, "name", name, error))
    return FALSE;
  if (codebook != NULL ? !import_codebook (store, codebook, error) : !take_default (store, error))
    return FALSE;

  return pm_db_exec (pm_store_get_db (store), "DELETE FROM history", error);
}

/* Whatever version made it. One that is damaged may be the folder's, and opening
 * it says so; a new project beside it would hide what is in it. */
static gboolean
is_of_folder (const char *path, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PmDb) db = pm_store_open_reading (path, &error);
  g_autofree char *folder = db != NULL ? pm_db_dup_string (db, &error, "SELECT value FROM meta WHERE key = 'folder'", "") : NULL;

  return g_strcmp0 (folder, uri) == 0 || g_error_matches (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED);
}

char *
pm_new_project_dup_path (GFile *folder)
{
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *base = g_file_get_basename (folder);
  g_autofree char *projects = g_build_filename (g_get_user_data_dir (), "pressmark", "projects", NULL);

  for (guint i = 1;; i++) {
    g_autofree char *name = i == 1 ? g_strconcat (base, ".pressmark", NULL) : g_strdup_printf ("%s-%u.pressmark", base, i);
    g_autofree char *path = g_build_filename (projects, name, NULL);

    if (!g_file_test (path, G_FILE_TEST_EXISTS) || is_of_folder (path, uri))
      return g_steal_pointer (&path);
  }
}

static gboolean
make_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_FAILED, _("The folder “%s” could not be made: %s"), folder, g_strerror (errno));
  return FALSE;
}

static gboolean
make (const char *path, GFile *folder, GError **error)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  g_autoptr (PmCorpusInfo) corpus = folder != NULL ? pm_corpus_info_load (folder, NULL, NULL) : NULL;
  g_autoptr (PmStore) store = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!make_folder_of (path, error))
    return FALSE;
  store = pm_store_open (path, PM_STORE_CREATE, error);

  return store != NULL &&
         (uri == NULL || pm_store_set_meta (store, "folder", uri, error)) &&
         pm_new_project_fill (store, corpus != NULL ? pm_corpus_info_get_name (corpus) : NULL, NULL, error);
}

char *
pm_new_project_make (const char *path, GFile *folder, GError **error)
{
  g_autofree char *chosen = path != NULL ? g_strdup (path) : pm_new_project_dup_path (folder);

  return make (chosen, folder, error) ? g_steal_pointer (&chosen) : NULL;
}
