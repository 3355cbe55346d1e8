/* The same work without Pressmark, as the floor that it is measured against:
 *
 *   plain import FOLDER DB SCHEMA   reads and hashes texts, and stores them
 *   plain scan DB                   reads all texts and annotations
 *   plain count DB WORD             prints how many texts the index finds
 */

#include <gio/gio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static void
run (sqlite3 *db, const char *sql)
{
  char *problem = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &problem) != SQLITE_OK)
    g_error ("%s: %s", sql, problem);
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));

  return stmt;
}

static void
step (sqlite3_stmt *stmt)
{
  if (sqlite3_step (stmt) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (sqlite3_db_handle (stmt)));
  sqlite3_reset (stmt);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare);

  return names;
}

typedef struct {
  sqlite3_stmt *text;
  sqlite3_stmt *index;
  sqlite3_stmt *document;
} Statements;

static void
store (Statements *statements, gint64 row, const char *name, const char *text, gsize bytes)
{
  g_autofree char *sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, bytes);
  g_autofree char *uuid = g_uuid_string_random ();

  sqlite3_bind_text64 (statements->text, 1, text, bytes, SQLITE_STATIC, SQLITE_UTF8);
  step (statements->text);
  sqlite3_bind_int64 (statements->index, 1, row);
  sqlite3_bind_text64 (statements->index, 2, text, bytes, SQLITE_STATIC, SQLITE_UTF8);
  step (statements->index);
  sqlite3_bind_text (statements->document, 1, uuid, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statements->document, 2, row);
  sqlite3_bind_text (statements->document, 3, name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statements->document, 4, g_utf8_strlen (text, (gssize) bytes));
  sqlite3_bind_text (statements->document, 5, sha256, -1, SQLITE_STATIC);
  step (statements->document);
}

static sqlite3 *
create (const char *path, const char *schema)
{
  g_autofree char *sql = NULL;
  sqlite3 *db = NULL;

  g_assert_true (g_file_get_contents (schema, &sql, NULL, NULL));
  g_assert_true (sqlite3_open (path, &db) == SQLITE_OK);
  run (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  run (db, sql);

  return db;
}

static void
import (const char *folder, const char *path, const char *schema)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  sqlite3 *db = create (path, schema);
  Statements statements = {
    prepare (db, "INSERT INTO document_text (text) VALUES (?1)"),
    prepare (db, "INSERT INTO document_fts (rowid, text) VALUES (?1, ?2)"),
    prepare (db, "INSERT INTO document (uuid, text, title, source, length, words, sha256, imported) VALUES (?1, ?2, ?3, ?3, ?4, 0, ?5, 0)"),
  };

  run (db, "BEGIN IMMEDIATE");
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *file = g_build_filename (folder, names->pdata[i], NULL);
    g_autofree char *text = NULL;
    gsize bytes = 0;

    g_assert_true (g_file_get_contents (file, &text, &bytes, NULL) && g_utf8_validate_len (text, bytes, NULL));
    store (&statements, i + 1, names->pdata[i], text, bytes);
  }
  run (db, "COMMIT");
  sqlite3_finalize (statements.text);
  sqlite3_finalize (statements.index);
  sqlite3_finalize (statements.document);
  sqlite3_close (db);
}

static void
scan (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt;
  gsize sum = 0;

  g_assert_true (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
  stmt = prepare (db, "SELECT t.text, d.title, a.id, a.uuid, s.start, s.end, s.exact FROM document d JOIN document_text t ON t.id = d.text "
                      "LEFT JOIN annotation a ON a.document = d.id LEFT JOIN span s ON s.annotation = a.id ORDER BY d.id");
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      if (sqlite3_column_text (stmt, i) != NULL)
        sum += strlen ((const char *) sqlite3_column_text (stmt, i));
  printf ("%" G_GSIZE_FORMAT "\n", sum);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

static void
count (const char *path, const char *word)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt;

  g_assert_true (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
  stmt = prepare (db, "SELECT count(*) FROM document_fts WHERE document_fts MATCH ?1");
  sqlite3_bind_text (stmt, 1, word, -1, SQLITE_STATIC);
  sqlite3_step (stmt);
  printf ("%d\n", sqlite3_column_int (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

int
main (int argc, char *argv[])
{
  if (argc == 5 && strcmp (argv[1], "import") == 0)
    import (argv[2], argv[3], argv[4]);
  else if (argc == 3 && strcmp (argv[1], "scan") == 0)
    scan (argv[2]);
  else if (argc == 4 && strcmp (argv[1], "count") == 0)
    count (argv[2], argv[3]);
  else
    return 2;

  return 0;
}
