#include "pm-suggest-rows.h"

#include "pm-annotation-rows.h"

#include <string.h>

/* Passages whose ends are so near are the same, in code points. */
#define NEAR 2

static void
suggested_clear (gpointer data)
{
  g_free (((PmSuggested *) data)->uuid);
}

static gboolean
is_near (PmSpan a, PmSpan b)
{
  return ABS ((gint64) a.start - b.start) <= NEAR && ABS ((gint64) a.end - b.end) <= NEAR;
}

static gboolean
is_finders (PmAnnotation *annotation)
{
  return g_strcmp0 (pm_annotation_get_fields (annotation)->annotator, PM_QUOTE_FINDER_NAME) == 0;
}

/* Whether an annotation of the family says that the passage need not be
 * suggested, or is the suggestion. */
static gboolean
matches (PmAnnotation *annotation, PmSpan span)
{
  PmSpan extent = pm_annotation_get_extent (annotation);

  switch (pm_annotation_get_fields (annotation)->status) {
  case PM_ANNOTATION_ACCEPTED:
    return is_near (extent, span);
  case PM_ANNOTATION_REJECTED:
    return is_finders (annotation) && is_near (extent, span);
  case PM_ANNOTATION_SUGGESTED:
    return is_finders (annotation) && extent.start == span.start && extent.end == span.end;
  }

  return FALSE;
}

/* Annotations are in reading order, so only those that begin near are looked at. */
static guint
find_first (GPtrArray *annotations, guint offset)
{
  guint low = 0, high = annotations->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (pm_annotation_get_extent (g_ptr_array_index (annotations, middle)).start < offset)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

/* The annotation that settles the passage, else the one that waits for it. */
static PmAnnotation *
find_match (GPtrArray *annotations, const PmSuggestTags *tags, PmSpan span)
{
  PmAnnotation *found = NULL;

  for (guint i = find_first (annotations, span.start > NEAR ? span.start - NEAR : 0); i < annotations->len; i++) {
    PmAnnotation *annotation = g_ptr_array_index (annotations, i);
    gint64 tag = pm_annotation_get_tag (annotation);

    if (pm_annotation_get_extent (annotation).start > span.start + NEAR)
      break;
    if (!g_hash_table_contains (tags->family, &tag) || !matches (annotation, span))
      continue;
    if (pm_annotation_get_fields (annotation)->status != PM_ANNOTATION_SUGGESTED)
      return annotation;
    found = annotation;
  }

  return found;
}

static GArray *
find_gone (GPtrArray *annotations, GHashTable *kept)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < annotations->len; i++) {
    PmAnnotation *annotation = g_ptr_array_index (annotations, i);
    gint64 id = pm_annotation_get_id (annotation);

    if (is_finders (annotation) && pm_annotation_get_fields (annotation)->status == PM_ANNOTATION_SUGGESTED && !g_hash_table_contains (kept, annotation))
      g_array_append_val (gone, id);
  }

  return gone;
}

GArray *
pm_suggest_rows_compare (PmStore *store, const PmSuggestTags *tags, const PmAnalysis *analysis, GArray **removed, GError **error)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (store, analysis->document, error);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GArray *suggested;

  if (annotations == NULL)
    return NULL;
  suggested = g_array_new (FALSE, TRUE, sizeof (PmSuggested));
  g_array_set_clear_func (suggested, suggested_clear);
  for (guint i = 0; i < analysis->suggestions->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (analysis->suggestions, i);
    PmAnnotation *match = find_match (annotations, tags, suggestion->span);
    PmSuggested one = { .fresh = match == NULL };

    if (match != NULL && pm_annotation_get_fields (match)->status != PM_ANNOTATION_SUGGESTED) {
      one.settled = TRUE;
    } else if (match != NULL) {
      one.row = pm_annotation_get_id (match);
      one.uuid = g_strdup (pm_annotation_get_fields (match)->uuid);
      g_hash_table_add (kept, match);
    }
    g_array_append_val (suggested, one);
  }
  *removed = find_gone (annotations, kept);

  return suggested;
}

/* A UUID of version 7, which begins with the time: the index on them then grows
 * at its end, which is what makes storing half a million of them quick. */
static char *
dup_uuid (void)
{
  static guint count = 0;
  char *uuid = g_uuid_string_random ();
  char head[20];

  g_snprintf (head, sizeof head, "%012" G_GINT64_MODIFIER "x7%03x", g_get_real_time () / 1000, (guint) g_atomic_int_add (&count, 1) & 0xfff);
  memcpy (uuid, head, 8);
  memcpy (uuid + 9, head + 8, 4);
  memcpy (uuid + 14, head + 12, 4);

  return uuid;
}

static gboolean
put_value (PmDb *db, gint64 annotation, gint64 attribute, const char *value, PmSpan span, GError **error)
{
  if (attribute == 0 || value == NULL)
    return TRUE;
  if (span.end == span.start)
    return pm_db_run (db, error, "INSERT INTO annotation_attribute (annotation, attribute, value) VALUES (?1, ?2, ?3)", "iis", annotation, attribute, value);

  return pm_db_run (db, error, "INSERT INTO annotation_attribute (annotation, attribute, value, start, end) VALUES (?1, ?2, ?3, ?4, ?5)", "iisii",
                    annotation, attribute, value, (gint64) span.start, (gint64) span.end);
}

static gboolean
insert (PmEditContext *context, const PmSuggestTags *tags, const PmAnalysis *analysis, const PmSuggestion *suggestion, gint64 annotator, PmSuggested *one, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  gint64 time = pm_edit_context_get_time (context);
  g_autofree char *exact = pm_text_dup_slice (analysis->text, suggestion->span);
  g_autofree char *cue = suggestion->lemma != NULL ? pm_text_dup_slice (analysis->text, suggestion->cue) : NULL;
  g_autofree char *flags = pm_quote_flags_dup_names (suggestion->flags);
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (confidence, sizeof confidence, "%.3f", suggestion->confidence);
  one->uuid = dup_uuid ();
  if (!pm_db_run (db, error,
                  "INSERT INTO annotation (uuid, document, tag, annotator, status, created, modified, confidence, flags, reason) "
                  "VALUES (?1, ?2, ?3, ?4, 'suggested', ?5, ?5, ?6, nullif (?7, ''), nullif (?8, 'none'))",
                  "siiiisss", one->uuid, analysis->document, tags->tags[suggestion->kind], annotator, time, confidence, flags, pm_reason_get_name (suggestion->reason)))
    return FALSE;
  one->row = sqlite3_last_insert_rowid (pm_db_get_handle (db));

  return pm_db_run (db, error, "INSERT INTO span (annotation, start, end, exact) VALUES (?1, ?2, ?3, ?4)", "iiis",
                    one->row, (gint64) suggestion->span.start, (gint64) suggestion->span.end, exact) &&
         put_value (db, one->row, tags->speaker, suggestion->speaker, suggestion->mention, error) &&
         put_value (db, one->row, tags->cue, cue, suggestion->cue, error);
}

/* Ties a piece to the one before it, unless they are tied. */
static gboolean
tie (PmEditContext *context, gint64 later, gint64 earlier, gint64 annotator, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *uuid = dup_uuid ();

  return pm_db_run (db, error,
                    "INSERT INTO link (uuid, type, source, target, annotator, created) SELECT ?1, 'continues', ?2, ?3, ?4, ?5 "
                    "WHERE NOT EXISTS (SELECT 1 FROM link WHERE source = ?2 AND target = ?3 AND type = 'continues')",
                    "siiii", uuid, later, earlier, annotator, pm_edit_context_get_time (context));
}

gboolean
pm_suggest_rows_store (PmEditContext *context, const PmSuggestTags *tags, const PmAnalysis *analysis, GArray *suggested, GArray *removed, GError **error)
{
  gint64 annotator = pm_edit_context_get_annotator (context, error);

  if (annotator < 0)
    return FALSE;
  for (guint i = 0; i < removed->len; i++)
    if (!pm_annotation_rows_remove (context, g_array_index (removed, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < suggested->len; i++) {
    const PmSuggestion *suggestion = g_ptr_array_index (analysis->suggestions, i);
    PmSuggested *one = &g_array_index (suggested, PmSuggested, i);
    gint64 earlier = suggestion->continued_from >= 0 ? g_array_index (suggested, PmSuggested, suggestion->continued_from).row : 0;

    if (!one->settled && one->row == 0 && !insert (context, tags, analysis, suggestion, annotator, one, error))
      return FALSE;
    if (one->row != 0 && earlier != 0 && !tie (context, one->row, earlier, annotator, error))
      return FALSE;
  }

  return TRUE;
}
