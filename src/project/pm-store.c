#include "pm-store-db.h"

#include "pm-codebook-reader.h"
#include "pm-salvage.h"
#include "pm-schema.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _PmStore {
  PmDb *db;
  char *path;
  char *annotator;
  gboolean read_only;
  PmCodebook *codebook; /* as last read; NULL when it must be read again */
  gint64 data_version;  /* SQLite's counter of others' commits */
  gint64 serial;        /* our counter of changes, kept in the file */
};

static gboolean
is_file (const char *path)
{
  return strcmp (path, ":memory:") != 0;
}

static gboolean
can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static gboolean refuse (GError **error, PmStoreError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, PmStoreError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (PM_STORE_ERROR, code, format, args);
  va_end (args);

  return FALSE;
}

/* A file in WAL mode on a medium that cannot be written opens only if SQLite is
 * told that nobody can change it. */
static PmDb *
open_immutable (const char *path, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);

  return pm_db_open (uri, SQLITE_OPEN_READONLY, error);
}

/* Whether the last changes are still beside the file, where a crash left them. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

PmDb *
pm_store_open_reading (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmDb) db = pm_db_open (path, SQLITE_OPEN_READONLY, &failure);

  if (db != NULL && pm_db_exec (db, "SELECT 1 FROM sqlite_schema", &failure))
    return g_steal_pointer (&db);

  if (!g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED) && has_log (path)) {
    refuse (error, PM_STORE_ERROR_READ_ONLY, _("The last changes to “%s” lie beside it in “-wal” and cannot be read where nothing can be written. Copy both files to another folder and open the copy."), path);
    return NULL;
  }

  return open_immutable (path, error);
}

static PmDb *
open_db (PmStore *self, PmStoreFlags flags, GError **error)
{
  if (self->read_only)
    return pm_store_open_reading (self->path, error);

  return pm_db_open (self->path, SQLITE_OPEN_READWRITE | (flags & PM_STORE_CREATE ? SQLITE_OPEN_CREATE : 0), error);
}

static gboolean
set_up (PmStore *self, GError **error)
{
  if (!pm_db_exec (self->db, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000", error))
    return FALSE;

  return self->read_only || pm_db_exec (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", error);
}

static gboolean
back_up (PmStore *self, int version, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.%d.backup", self->path, version);

  return version == 0 || !is_file (self->path) || pm_store_save_copy (self, copy, error);
}

static gboolean
fill_new (PmStore *self, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *base = g_path_get_basename (self->path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  return pm_store_set_meta (self, "id", uuid, error) &&
         pm_store_set_meta (self, "name", base, error) &&
         pm_store_set_meta (self, "serial", "0", error);
}

static gboolean
bring_up_to_date (PmStore *self, int version, GError **error)
{
  if (version == PM_SCHEMA_VERSION)
    return TRUE;
  if (self->read_only)
    return refuse (error, PM_STORE_ERROR_READ_ONLY, _("“%s” was made by an older Pressmark and must be brought up to date, but it cannot be written. Nothing was changed."), self->path);

  return back_up (self, version, error) &&
         pm_schema_migrate (self->db, version, error) &&
         (version > 0 || fill_new (self, error));
}

static gboolean
identify (PmStore *self, int *version, GError **error)
{
  gint64 id = 0;
  gint64 number = 0;
  gint64 tables = 0;

  if (!pm_db_get_int (self->db, &id, error, "PRAGMA application_id", "") ||
      !pm_db_get_int (self->db, &number, error, "PRAGMA user_version", "") ||
      !pm_db_get_int (self->db, &tables, error, "SELECT count(*) FROM sqlite_schema", ""))
    return FALSE;
  if (id != PM_SCHEMA_APPLICATION_ID && tables > 0)
    return refuse (error, PM_STORE_ERROR_NOT_PROJECT, _("“%s” is not a Pressmark project. It was not changed."), self->path);
  if (number > PM_SCHEMA_VERSION)
    return refuse (error, PM_STORE_ERROR_NEWER, _("“%s” was made by a newer Pressmark. It was not changed; open it with that version."), self->path);

  *version = number;
  return TRUE;
}

static gboolean
read_serial (PmStore *self, GError **error)
{
  return pm_db_get_int (self->db, &self->data_version, error, "PRAGMA data_version", "") &&
         pm_db_get_int (self->db, &self->serial, error, "SELECT CAST (value AS INTEGER) FROM meta WHERE key = 'serial'", "");
}

static gboolean
begin (PmStore *self, PmStoreFlags flags, GError **error)
{
  int version = 0;

  self->db = open_db (self, flags, error);

  return self->db != NULL &&
         identify (self, &version, error) &&
         set_up (self, error) &&
         bring_up_to_date (self, version, error) &&
         read_serial (self, error);
}

PmStore *
pm_store_open (const char *path, PmStoreFlags flags, GError **error)
{
  g_autoptr (PmStore) self = g_new0 (PmStore, 1);
  gboolean exists;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  self->annotator = g_strdup (g_get_real_name ());
  exists = !is_file (path) || g_file_test (path, G_FILE_TEST_EXISTS);
  self->read_only = (flags & PM_STORE_READ_ONLY) != 0 || (is_file (path) && exists && !can_write (path));

  if (!exists && (flags & PM_STORE_CREATE) == 0) {
    refuse (error, PM_STORE_ERROR_NOT_FOUND, _("There is no project “%s”."), path);
    return NULL;
  }

  return begin (self, flags, error) ? g_steal_pointer (&self) : NULL;
}

void
pm_store_close (PmStore *self)
{
  g_clear_pointer (&self->db, pm_db_close);
  g_clear_object (&self->codebook);
  g_free (self->path);
  g_free (self->annotator);
  g_free (self);
}

gboolean
pm_store_get_read_only (PmStore *self)
{
  return self->read_only;
}

void
pm_store_forbid_changes (PmStore *self)
{
  self->read_only = TRUE;
}

const char *
pm_store_get_path (PmStore *self)
{
  return self->path;
}

const char *
pm_store_get_annotator (PmStore *self)
{
  return self->annotator;
}

void
pm_store_set_annotator (PmStore *self, const char *name)
{
  g_return_if_fail (name != NULL && *name != '\0');

  g_free (self->annotator);
  self->annotator = g_strdup (name);
}

PmDb *
pm_store_get_db (PmStore *self)
{
  return self->db;
}

gboolean
pm_store_guard (PmStore *self, GError **error)
{
  int moved = 0;

  if (self->read_only)
    return refuse (error, PM_STORE_ERROR_READ_ONLY, _("“%s” is open for reading only. This change was not made."), self->path);

  sqlite3_file_control (pm_db_get_handle (self->db), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved)
    return refuse (error, PM_STORE_ERROR_GONE, _("“%s” was moved or deleted. This change was not made. What was there can still be saved as a copy."), self->path);

  return TRUE;
}

void
pm_store_note_commit (PmStore *self, gboolean codebook_changed)
{
  self->serial++;
  if (codebook_changed)
    g_clear_object (&self->codebook);
}

char *
pm_store_dup_meta (PmStore *self, const char *key, GError **error)
{
  return pm_db_dup_string (self->db, error, "SELECT value FROM meta WHERE key = ?1", "s", key);
}

gboolean
pm_store_set_meta (PmStore *self, const char *key, const char *value, GError **error)
{
  return pm_store_guard (self, error) &&
         pm_db_run (self->db, error, "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2", "ss", key, value);
}

gboolean
pm_store_check_changed (PmStore *self, gboolean *changed, GError **error)
{
  gint64 version = self->data_version;
  gint64 serial = self->serial;

  *changed = FALSE;
  if (!pm_db_get_int (self->db, &version, error, "PRAGMA data_version", ""))
    return FALSE;
  if (version == self->data_version)
    return TRUE;
  if (!read_serial (self, error))
    return FALSE;

  *changed = self->serial != serial;
  if (*changed)
    g_clear_object (&self->codebook);

  return TRUE;
}

guint
pm_store_get_position (PmStore *self, gint64 document)
{
  gint64 position = 0;

  pm_db_get_int (self->db, &position, NULL, "SELECT position FROM reading WHERE document = ?1", "i", document);

  return position;
}

gboolean
pm_store_set_position (PmStore *self, gint64 document, guint position, GError **error)
{
  return pm_store_guard (self, error) &&
         pm_db_run (self->db, error, "INSERT INTO reading (document, position) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET position = ?2", "ii",
                    document, (gint64) position);
}

static gboolean
copy_pages (PmDb *from, PmDb *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (pm_db_get_handle (to), "main", pm_db_get_handle (from), "main");
  int code = backup != NULL ? sqlite3_backup_step (backup, -1) : SQLITE_ERROR;

  if (backup != NULL)
    sqlite3_backup_finish (backup);

  return code == SQLITE_DONE;
}

/* A copy of damaged pages is as damaged as they are. */
static gboolean
copy_whole (PmDb *from, const char *path)
{
  g_autoptr (PmDb) copy = pm_db_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autofree char *answer = NULL;

  if (copy == NULL || !copy_pages (from, copy))
    return FALSE;
  answer = pm_db_dup_string (copy, NULL, "PRAGMA quick_check (1)", "");

  return g_strcmp0 (answer, "ok") == 0;
}

gboolean
pm_store_save_copy (PmStore *self, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  PmSalvageCounts counts;

  g_unlink (part);
  if (!copy_whole (self->db, part))
    return pm_salvage_db (self->db, path, &counts, error);
  if (g_rename (part, path) == 0)
    return TRUE;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_FAILED, _("“%s” could not be written: %s"), path, g_strerror (errno));
  return FALSE;
}

PmCodebook *
pm_store_load_codebook (PmStore *self, GError **error)
{
  if (self->codebook == NULL)
    self->codebook = pm_codebook_reader_read (self->db, error);

  return self->codebook != NULL ? g_object_ref (self->codebook) : NULL;
}
