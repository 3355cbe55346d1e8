#include "pm-salvage-documents.h"

#include "pm-text.h"

static PmText *
read_text (PmRescue *self, gint64 row)
{
  g_autoptr (PmStmt) stmt = pm_db_query (self->from, NULL, "SELECT text FROM document_text WHERE id = ?1", "i", row);
  const char *text = stmt != NULL && pm_db_step (stmt, NULL) ? pm_stmt_get_string (stmt, 0) : NULL;
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, sqlite3_column_bytes (stmt, 0)) : NULL;

  return valid != NULL ? pm_text_new (valid, -1) : NULL;
}

/* Two documents may share a text. */
static gboolean
put_text (PmRescue *self, gint64 row, PmText *text)
{
  const char *content = pm_text_get_content (text);
  GError *failure = NULL;

  if (pm_db_run (self->to, &failure, "INSERT OR IGNORE INTO document_text (id, text) VALUES (?1, ?2)", "is", row, content) &&
      sqlite3_changes (pm_db_get_handle (self->to)) > 0)
    pm_db_run (self->to, &failure, "INSERT INTO document_fts (rowid, text) VALUES (?1, ?2)", "is", row, content);

  return pm_salvage_note (self, failure);
}

/* What is said of the text may be damaged as well as the text. */
static void
correct (PmRescue *self, gint64 row, PmText *text, PmStmt *old)
{
  g_autofree char *real = pm_text_dup_sha256 (text);
  GError *failure = NULL;

  if (g_strcmp0 (real, pm_stmt_get_string (old, 12)) == 0 && sqlite3_column_int64 (old, 10) == pm_text_get_length (text))
    return;

  pm_db_run (self->to, &failure, "UPDATE document SET sha256 = ?2, length = ?3 WHERE id = ?1", "isi", row, real, (gint64) pm_text_get_length (text));
  pm_salvage_note (self, failure);
  self->counts->altered++;
}

static void
rescue_document (PmRescue *self, gint64 row, PmStmt *old, gconstpointer data)
{
  gint64 text_row = sqlite3_column_int64 (old, 1);
  g_autoptr (PmText) text = read_text (self, text_row);

  if (text == NULL || !put_text (self, text_row, text) ||
      !pm_salvage_insert (self,
                          "INSERT INTO document (id, text, uuid, title, outlet, author, published, url, language, source, length, words, sha256, "
                          "source_sha256, source_size, encoding, newline, meta, status, imported) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
                          old)) {
    self->counts->lost++;
    return;
  }
  correct (self, row, text, old);
  self->counts->documents++;
}

void
pm_salvage_documents (PmRescue *self)
{
  pm_salvage_each_row (self, "document",
                       "SELECT id, text, uuid, title, outlet, author, published, url, language, source, length, words, sha256, "
                       "source_sha256, source_size, encoding, newline, meta, status, imported FROM document WHERE id = ?1",
                       rescue_document, NULL);
}
