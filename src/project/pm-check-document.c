#include "pm-check-document.h"

#include <glib/gi18n-lib.h>

/* The text's stored columns are a claim; only a text that is one at all is
 * worth comparing. */
static PmText *
read_text (PmStmt *stmt, PmCheckReporter *reporter)
{
  const char *text = pm_stmt_get_string (stmt, 4);
  int bytes = sqlite3_column_bytes (stmt, 4);

  if (text == NULL)
    pm_check_reporter_tell (reporter, _("Its text is not there."));
  else if (!g_utf8_validate_len (text, bytes, NULL))
    pm_check_reporter_tell (reporter, _("Its text is not valid UTF-8."));
  else
    return pm_text_new (text, bytes);

  return NULL;
}

static void
check_text (PmText *text, const char *sha256, gint64 length, PmCheckReporter *reporter)
{
  g_autofree char *real = pm_text_dup_sha256 (text);

  if (g_strcmp0 (real, sha256) != 0)
    pm_check_reporter_tell (reporter, _("Its text is not the one that was imported: its SHA-256 is %s, not %s."), real, sha256);
  if (pm_text_get_length (text) != length)
    pm_check_reporter_tell (reporter, _("Its text has %u characters, not %lld."), pm_text_get_length (text), (long long) length);
}

static gboolean
lies_in (PmText *text, gint64 start, gint64 end)
{
  return 0 <= start && start < end && end <= pm_text_get_length (text);
}

static void
check_passage (PmText *text, gint64 start, gint64 end, const char *exact, PmCheckReporter *reporter)
{
  g_autofree char *there = NULL;

  if (!lies_in (text, start, end)) {
    pm_check_reporter_tell (reporter, _("Its passage from %lld to %lld is not in the text."), (long long) start, (long long) end);
    return;
  }
  there = pm_text_dup_slice (text, (PmSpan){ start, end });
  if (g_strcmp0 (there, exact) != 0)
    pm_check_reporter_tell (reporter, _("Its passage from %lld to %lld covers “%s”, not “%s”."), (long long) start, (long long) end, there, exact);
}

/* The rows of one annotation follow each other. */
static gboolean
check_passages (PmDb *db, gint64 document, PmText *text, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure,
                                         "SELECT a.id, a.uuid, s.start, s.end, s.exact FROM annotation a LEFT JOIN span s ON s.annotation = a.id "
                                         "WHERE a.document = ?1 ORDER BY a.id, s.start",
                                         "i", document);
  gint64 last = 0;
  gint64 after = 0;

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 annotation = sqlite3_column_int64 (stmt, 0);
    gint64 start = sqlite3_column_int64 (stmt, 2);
    gint64 end = sqlite3_column_int64 (stmt, 3);

    reporter->problem.annotation = pm_stmt_get_string (stmt, 1);
    if (annotation != last)
      reporter->counts->annotations++;
    if (sqlite3_column_type (stmt, 2) == SQLITE_NULL)
      pm_check_reporter_tell (reporter, _("It has no passage."));
    else
      check_passage (text, start, end, pm_stmt_get_string (stmt, 4), reporter);
    if (annotation == last && start < after)
      pm_check_reporter_tell (reporter, _("Its passages overlap."));
    last = annotation;
    after = end;
  }
  reporter->problem.annotation = NULL;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* An attribute is known if the annotation's tag, or one above it, gives it. */
static const char values_sql[] =
    "WITH RECURSIVE up (tag, above) AS (SELECT id, id FROM tag "
    "UNION SELECT up.tag, t.parent FROM up JOIN tag t ON t.id = up.above WHERE t.parent IS NOT NULL) "
    "SELECT a.uuid, t.name, v.start, v.end, t.id IS NOT NULL AND (a.tag, t.tag) IN (SELECT tag, above FROM up) "
    "FROM annotation a JOIN annotation_attribute v ON v.annotation = a.id LEFT JOIN attribute t ON t.id = v.attribute "
    "WHERE a.document = ?1 ORDER BY a.id";

static void
check_value (PmStmt *stmt, PmText *text, PmCheckReporter *reporter)
{
  const char *name = pm_stmt_get_string (stmt, 1);
  gboolean starts = sqlite3_column_type (stmt, 2) != SQLITE_NULL;
  gboolean ends = sqlite3_column_type (stmt, 3) != SQLITE_NULL;

  if (sqlite3_column_int (stmt, 4) == 0)
    pm_check_reporter_tell (reporter, _("It has a value for “%s”, which is no attribute of its tag."), name != NULL ? name : "?");
  if (starts != ends || (starts && !lies_in (text, sqlite3_column_int64 (stmt, 2), sqlite3_column_int64 (stmt, 3))))
    pm_check_reporter_tell (reporter, _("The place of its value for “%s” is not in the text."), name != NULL ? name : "?");
}

static gboolean
check_values (PmDb *db, gint64 document, PmText *text, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, values_sql, "i", document);

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    reporter->problem.annotation = pm_stmt_get_string (stmt, 0);
    check_value (stmt, text, reporter);
  }
  reporter->problem.annotation = NULL;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_row (PmDb *db, gint64 id, PmStmt *stmt, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (PmText) text = read_text (stmt, reporter);

  if (text == NULL)
    return TRUE;
  check_text (text, pm_stmt_get_string (stmt, 2), sqlite3_column_int64 (stmt, 3), reporter);

  return check_passages (db, id, text, reporter, error) && check_values (db, id, text, reporter, error);
}

gboolean
pm_check_document (PmDb *db, gint64 id, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure,
                                         "SELECT d.title, d.source, d.sha256, d.length, t.text FROM document d "
                                         "LEFT JOIN document_text t ON t.id = d.text WHERE d.id = ?1",
                                         "i", id);
  gboolean goes_on;

  reporter->counts->documents++;
  if (stmt != NULL && pm_db_step (stmt, &failure)) {
    reporter->problem.document = pm_stmt_get_string (stmt, 0);
    reporter->problem.source = pm_stmt_get_string (stmt, 1);
    check_row (db, id, stmt, reporter, &failure);
  }
  goes_on = pm_check_reporter_absorb (reporter, g_steal_pointer (&failure), error);
  reporter->problem = (PmProblem){ 0 };

  return goes_on;
}
