/* As the project layer has them, to make a changeset without it. */
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK

#include "pm-test-project.h"

#include "pm-annotation-edit.h"
#include "pm-store-error.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* A project of version 1, as the first releases made it: brought up to date when
 * it is opened, with its history. */

/* Makes the closed project one of version 1 again: the new columns are empty. */
#define DOWNGRADE "ALTER TABLE annotation DROP COLUMN reason; ALTER TABLE annotation DROP COLUMN flags; " \
                  "ALTER TABLE annotation DROP COLUMN confidence; PRAGMA user_version = 1"

/* Adds an annotation to the closed project of version 1 as version 1 did, with
 * its changeset in the history. */
static void
annotate_as_before (PmTestProject *p)
{
  sqlite3 *db = NULL;
  sqlite3_session *session = NULL;
  sqlite3_stmt *stmt = NULL;
  void *data = NULL;
  int size = 0;

  g_assert_cmpint (sqlite3_open (p->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_create (db, "main", &session), ==, SQLITE_OK);
  sqlite3session_attach (session, NULL);
  g_assert_cmpint (sqlite3_exec (db,
                                 "INSERT INTO annotation (uuid, document, tag, annotator, status, created, modified) SELECT 'old', 1, min (t.id), min (n.id), 'accepted', 1, 1 FROM tag t, annotator n;"
                                 "INSERT INTO span SELECT id, 0, 2, '00' FROM annotation WHERE uuid = 'old'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3session_changeset (session, &size, &data);
  sqlite3session_delete (session);
  {
    g_autoptr (GBytes) raw = g_bytes_new_with_free_func (data, size, sqlite3_free, data);
    g_autoptr (GConverter) zip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
    g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
    g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, zip);
    gsize length;
    gconstpointer bytes = g_bytes_get_data (raw, &length);

    g_assert_true (g_output_stream_write_all (stream, bytes, length, NULL, NULL, NULL));
    g_assert_true (g_output_stream_close (stream, NULL, NULL));
    sqlite3_prepare_v2 (db, "INSERT INTO history (label, annotator, time, changeset) VALUES ('Old Step', 'A', 1, ?1)", -1, &stmt, NULL);
    sqlite3_bind_blob (stmt, 1, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)), (int) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)), SQLITE_STATIC);
    g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
    sqlite3_finalize (stmt);
  }
  sqlite3_close (db);
}

static void
set_up (PmTestProject *p, gconstpointer data)
{
  pm_test_project_set_up (p, data);
  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  pm_test_project_close (p);
  pm_test_project_tamper (p, DOWNGRADE);
  annotate_as_before (p);
  pm_test_project_reopen (p);
}

static guint
count (PmTestProject *p)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (p->store, 1, NULL);

  g_assert_nonnull (annotations);

  return annotations->len;
}

static void
keeps_what_there_is (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (p->store, 1, NULL);
  const PmAnnotationFields *fields = pm_annotation_get_fields (g_ptr_array_index (annotations, 0));

  g_assert_cmpuint (annotations->len, ==, 2);
  g_assert_cmpfloat (fields->confidence, ==, 0);
  g_assert_null (fields->flags);
  g_assert_null (fields->reason);
}

static void
leaves_a_copy (PmTestProject *p, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (p->path, ".1.backup", NULL);

  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
}

static void
old_steps_can_be_undone_and_done_again (PmTestProject *p, gconstpointer data)
{
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_store_undo (p->store, &undone, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Old Step");
  g_assert_cmpuint (count (p), ==, 1);
  g_assert_true (pm_store_redo (p->store, &redone, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (p), ==, 2);
}

static void
is_sound (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *problems = pm_test_project_check (p, &counts);

  g_assert_cmpstr (problems, ==, "");
}

#define add(name, func) g_test_add ("/migration/" name, PmTestProject, NULL, set_up, func, pm_test_project_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("keeps-what-there-is", keeps_what_there_is);
  add ("leaves-a-copy", leaves_a_copy);
  add ("old-steps-can-be-undone-and-done-again", old_steps_can_be_undone_and_done_again);
  add ("is-sound", is_sound);

  return g_test_run ();
}
