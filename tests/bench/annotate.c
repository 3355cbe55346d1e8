/* annotate PROJECT COPY: what one action costs from its edit to its commit and
 * the description of its changes, against a bare INSERT and COMMIT of the same
 * rows in a copy. Changes both. */

#include "pm-annotation-edit.h"
#include "pm-codebook.h"
#include "pm-db.h"
#include "pm-store.h"
#include "samples.h"

#include <stdio.h>

#define ACTIONS 400

static gint64
measure_edit (PmStore *store, gint64 document, gint64 tag, guint start, GArray *samples)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  g_autoptr (PmChanges) changes = NULL;
  g_autoptr (PmEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  double begin = samples_now ();
  gint64 row;

  g_array_append_val (spans, ((PmSpan){ start, start + 40 }));
  edit = pm_edit_annotate (&(PmDraft){ .document = document, .tag = tag, .spans = spans });
  row = pm_store_apply (store, edit, &changes, &error);
  g_assert_no_error (error);
  samples_add (samples, samples_now () - begin);

  return row;
}

static void
measure_plain (PmDb *db, gint64 document, gint64 tag, guint start, GArray *samples)
{
  g_autofree char *uuid = g_uuid_string_random ();
  double begin = samples_now ();

  g_assert_true (pm_db_exec (db, "BEGIN IMMEDIATE", NULL));
  g_assert_true (pm_db_run (db, NULL, "INSERT INTO annotation (uuid, document, tag, annotator, status, created, modified) VALUES (?1, ?2, ?3, 1, 'accepted', 0, 0)",
                            "sii", uuid, document, tag));
  g_assert_true (pm_db_run (db, NULL, "INSERT INTO span (annotation, start, end, exact) VALUES (last_insert_rowid (), ?1, ?2, 'forty characters of an article, as below')",
                            "ii", (gint64) start, (gint64) start + 40));
  g_assert_true (pm_db_exec (db, "COMMIT", NULL));
  samples_add (samples, samples_now () - begin);
}

static void
measure_undo (PmStore *store, GArray *samples)
{
  g_autofree char *label = NULL;
  g_autoptr (PmChanges) changes = NULL;
  double begin = samples_now ();

  g_assert_true (pm_store_undo (store, &label, &changes, NULL));
  samples_add (samples, samples_now () - begin);
}

static PmDb *
open_plain (const char *path)
{
  PmDb *db = pm_db_open (path, SQLITE_OPEN_READWRITE, NULL);

  g_assert_true (pm_db_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000", NULL));

  return db;
}

int
main (int argc, char *argv[])
{
  g_autoptr (PmStore) store = argc == 3 ? pm_store_open (argv[1], PM_STORE_DEFAULT, NULL) : NULL;
  g_autoptr (PmDb) db = argc == 3 ? open_plain (argv[2]) : NULL;
  g_autoptr (PmCodebook) codebook = store != NULL ? pm_store_load_codebook (store, NULL) : NULL;
  g_autoptr (GArray) edits = samples_new ();
  g_autoptr (GArray) plain = samples_new ();
  g_autoptr (GArray) undos = samples_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  gint64 tag;

  if (codebook == NULL)
    return 2;
  tag = pm_tag_get_id (pm_codebook_get_by_path (codebook, "Quote/Direct"));
  for (guint i = 0; i < ACTIONS; i++) {
    gint64 document = g_rand_int_range (random, 1, 10000);
    guint start = (guint) g_rand_int_range (random, 0, 4000);

    measure_plain (db, document, tag, start, plain);
    measure_edit (store, document, tag, start, edits);
    if (i % 4 == 0)
      measure_undo (store, undos);
  }
  samples_print ("one annotation", "commit, p50", samples_get (edits, 0.5), "ms", "bare INSERT and COMMIT", samples_get (plain, 0.5));
  samples_print ("one annotation", "commit, p99", samples_get (edits, 0.99), "ms", "bare INSERT and COMMIT", samples_get (plain, 0.99));
  samples_print ("one annotation", "undo, p50", samples_get (undos, 0.5), "ms", "bare INSERT and COMMIT", samples_get (plain, 0.5));

  return 0;
}
