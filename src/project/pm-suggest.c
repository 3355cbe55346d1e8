#include "pm-suggest.h"

#include "pm-store-db.h"
#include "pm-suggest-rows.h"

#include <glib/gi18n-lib.h>

/* How many texts are analysed ahead, and documents stored in one step. */
#define AHEAD 16
#define STEP 1000

typedef struct {
  PmStore *store;
  const PmSuggestOptions *options;
  PmSuggestTags tags;
  GArray *documents; /* of gint64 */
  PmAnalyst *analyst;
  guint pushed;
  guint taken;
  guint end; /* of the step that is being stored */
  PmProgressFunc progress;
  gpointer progress_data;
  PmFindingFunc func;
  gpointer func_data;
  PmSuggestCounts *counts;
  GCancellable *cancellable;
} Run;

static gboolean
push_ahead (Run *self, GError **error)
{
  while (self->pushed < self->documents->len && pm_analyst_get_pending (self->analyst) < AHEAD) {
    gint64 document = g_array_index (self->documents, gint64, self->pushed);
    PmText *text = pm_store_load_text (self->store, document, error);

    if (text == NULL)
      return FALSE;
    pm_analyst_push (self->analyst, document, text);
    self->pushed++;
  }

  return TRUE;
}

static void
tell (Run *self, PmDocument *document, const PmAnalysis *analysis, const PmSuggestion *suggestion, const PmSuggested *suggested)
{
  g_autofree char *exact = pm_text_dup_slice (analysis->text, suggestion->span);
  g_autofree char *cue = suggestion->lemma != NULL ? pm_text_dup_slice (analysis->text, suggestion->cue) : NULL;
  PmFinding finding = { document, suggestion, exact, cue, self->tags.paths[suggestion->kind], suggested->uuid, suggested->fresh };

  if (self->func != NULL)
    self->func (&finding, self->func_data);
}

static gboolean
tell_all (Run *self, const PmAnalysis *analysis, GArray *suggested, guint n_removed, GError **error)
{
  g_autoptr (PmDocument) document = self->func != NULL ? pm_store_load_document (self->store, analysis->document, error) : NULL;

  if (self->func != NULL && document == NULL)
    return FALSE;
  for (guint i = 0; i < suggested->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (analysis->suggestions, i);
    const PmSuggested *one = &g_array_index (suggested, PmSuggested, i);

    self->counts->settled += one->settled;
    self->counts->waiting += !one->settled;
    self->counts->added += one->fresh;
    if (one->settled)
      continue;
    self->counts->kinds[suggestion->kind]++;
    tell (self, document, analysis, suggestion, one);
  }
  self->counts->documents++;
  self->counts->removed += n_removed;
  self->counts->problems += analysis->n_problems;

  return TRUE;
}

/* The next document; @context is NULL in a dry run. */
static gboolean
take_document (Run *self, PmEditContext *context, GError **error)
{
  g_autoptr (PmAnalysis) analysis = NULL;
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) suggested = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !push_ahead (self, error))
    return FALSE;
  analysis = pm_analyst_take (self->analyst);
  suggested = pm_suggest_rows_compare (self->store, &self->tags, analysis, &removed, error);
  if (suggested == NULL ||
      (context != NULL && !pm_suggest_rows_store (context, &self->tags, analysis, suggested, removed, error)) ||
      !tell_all (self, analysis, suggested, removed->len, error))
    return FALSE;
  self->taken++;
  if (self->progress != NULL)
    self->progress (self->taken, self->documents->len, self->progress_data);

  return TRUE;
}

static gint64
store_step (PmEditContext *context, gpointer data, GError **error)
{
  Run *self = data;

  while (self->taken < self->end)
    if (!take_document (self, context, error))
      return -1;
  pm_edit_context_take_label (context, g_strdup (_("Suggest Quotes")));

  return 0;
}

/* Several steps are told as one change of everything. */
static void
merge (PmChanges **all, PmChanges *changes)
{
  if (*all == NULL) {
    *all = changes;
    return;
  }
  pm_changes_unref (*all);
  changes->everything = TRUE;
  *all = changes;
}

static gboolean
store_all (Run *self, PmChanges **changes, GError **error)
{
  while (self->taken < self->documents->len) {
    g_autoptr (PmEdit) edit = pm_edit_new (store_step, self, NULL);
    PmChanges *step = NULL;

    self->end = MIN (self->taken + STEP, self->documents->len);
    pm_edit_set_annotator (edit, PM_QUOTE_FINDER_NAME, TRUE);
    if (pm_store_apply (self->store, edit, &step, error) < 0)
      return FALSE;
    merge (changes, step);
  }

  return TRUE;
}

static gboolean
show_all (Run *self, GError **error)
{
  while (self->taken < self->documents->len)
    if (!take_document (self, NULL, error))
      return FALSE;

  return TRUE;
}

static GArray *
find_documents (PmStore *store, GArray *asked, GError **error)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = NULL;

  if (asked != NULL)
    return g_array_append_vals (documents, asked->data, asked->len);
  stmt = pm_db_query (pm_store_get_db (store), &failure, "SELECT id FROM document ORDER BY id", "");
  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 document = sqlite3_column_int64 (stmt, 0);

    g_array_append_val (documents, document);
  }
  if (failure == NULL)
    return documents;

  g_array_unref (documents);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
run (Run *self, PmChanges **changes, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (self->store, error);
  g_autoptr (PmAnalyst) analyst = NULL;
  g_autoptr (GArray) documents = NULL;

  if (codebook == NULL || !pm_suggest_tags_init (&self->tags, codebook, error))
    return FALSE;
  self->documents = documents = find_documents (self->store, self->options->documents, error);
  if (documents == NULL)
    return FALSE;
  self->analyst = analyst = pm_analyst_new (&self->options->finder);

  return self->options->dry_run ? show_all (self, error) : store_all (self, changes, error);
}

gboolean
pm_suggest_run (PmStore *store,
                const PmSuggestOptions *options,
                PmProgressFunc progress,
                gpointer progress_data,
                PmFindingFunc func,
                gpointer func_data,
                PmSuggestCounts *counts,
                GCancellable *cancellable,
                PmChanges **changes,
                GError **error)
{
  g_autoptr (PmChanges) all = NULL;
  Run self = { store, options, .progress = progress, .progress_data = progress_data, .func = func, .func_data = func_data, .counts = counts, .cancellable = cancellable };
  gboolean done;

  g_return_val_if_fail (store != NULL && options != NULL && counts != NULL, FALSE);

  *counts = (PmSuggestCounts){ 0 };
  done = run (&self, &all, error);
  pm_suggest_tags_clear (&self.tags);
  if (changes != NULL)
    *changes = g_steal_pointer (&all);

  return done;
}
