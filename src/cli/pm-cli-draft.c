#include "pm-cli-draft.h"

#include "pm-cli-project.h"

#include <glib/gi18n.h>

struct _PmCliDrafts {
  PmStore *store; /* borrowed */
  PmCodebook *codebook;
  GHashTable *rows; /* of how a document was called to its row, gint64 */
  char *key;        /* how the last one was called; NULL at first */
  gint64 document;
  PmText *text;
};

static void
clear_value (gpointer data)
{
  PmCliValue *value = data;

  g_free (value->name);
  g_free (value->value);
}

void
pm_cli_draft_init (PmCliDraft *self)
{
  *self = (PmCliDraft){
    .spans = g_array_new (FALSE, FALSE, sizeof (PmSpan)),
    .exacts = g_ptr_array_new_with_free_func (g_free),
    .values = g_array_new (FALSE, FALSE, sizeof (PmCliValue)),
  };
  g_array_set_clear_func (self->values, clear_value);
}

void
pm_cli_draft_clear (PmCliDraft *self)
{
  g_free (self->document);
  g_free (self->tag);
  g_array_unref (self->spans);
  g_ptr_array_unref (self->exacts);
  g_array_unref (self->values);
  g_free (self->note);
  g_free (self->annotator);
}

gboolean
pm_cli_draft_is_program (const char *annotator)
{
  return g_str_has_prefix (annotator, "model:") || g_str_has_prefix (annotator, "program:");
}

PmCliDrafts *
pm_cli_drafts_new (PmStore *store, GError **error)
{
  g_autoptr (PmCliDrafts) self = g_new0 (PmCliDrafts, 1);

  self->store = store;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->codebook = pm_store_load_codebook (store, error);

  return self->codebook != NULL ? g_steal_pointer (&self) : NULL;
}

void
pm_cli_drafts_free (PmCliDrafts *self)
{
  g_clear_object (&self->codebook);
  g_clear_pointer (&self->text, pm_text_unref);
  g_hash_table_unref (self->rows);
  g_free (self->key);
  g_free (self);
}

/* Names are looked up once: a project has no index of them. */
static gint64
find_row (PmCliDrafts *self, const char *key, GError **error)
{
  gint64 *known = g_hash_table_lookup (self->rows, key);
  gint64 row = known != NULL ? *known : pm_store_find_document (self->store, key, error);

  if (known == NULL && row >= 0)
    g_hash_table_insert (self->rows, g_strdup (key), g_memdup2 (&row, sizeof row));

  return row;
}

/* The text stays for the next draft, which is most likely of the same document. */
static gboolean
find_document (PmCliDrafts *self, const char *key, GError **error)
{
  if (g_strcmp0 (self->key, key) == 0)
    return TRUE;

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->text, pm_text_unref);
  self->document = find_row (self, key, error);
  self->text = self->document >= 0 ? pm_store_load_text (self->store, self->document, error) : NULL;
  if (self->text != NULL)
    self->key = g_strdup (key);

  return self->text != NULL;
}

static gboolean
check_span (PmCliDrafts *self, PmSpan span, const char *exact, GError **error)
{
  if (span.start >= span.end || span.end > pm_text_get_length (self->text)) {
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID,
                 _("There is no passage from %u to %u in “%s”, which has %u characters."),
                    span.start, span.end, self->key, pm_text_get_length (self->text));
    return FALSE;
  }
  if (exact != NULL && !pm_text_slice_equals (self->text, span, exact)) {
    g_autofree char *there = pm_text_dup_slice (self->text, span);

    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The passage from %u to %u in “%s” is “%s”, not “%s”."), span.start, span.end, self->key, there, exact);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_spans (PmCliDrafts *self, const PmCliDraft *draft, GError **error)
{
  for (guint i = 0; i < draft->spans->len; i++)
    if (!check_span (self, g_array_index (draft->spans, PmSpan, i), g_ptr_array_index (draft->exacts, i), error))
      return FALSE;

  return TRUE;
}

static const PmAttribute *
find_attribute (GPtrArray *attributes, const char *name)
{
  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);

    if (g_str_equal (attribute->name, name))
      return attribute;
  }

  return NULL;
}

static gboolean
fits (const PmAttribute *attribute, const char *value)
{
  switch (attribute->kind) {
  case PM_ATTRIBUTE_CHOICE:
    return attribute->choices != NULL && g_strv_contains ((const char *const *) attribute->choices, value);
  case PM_ATTRIBUTE_FLAG:
    return g_str_equal (value, "true") || g_str_equal (value, "false");
  case PM_ATTRIBUTE_TEXT:
  case PM_ATTRIBUTE_PERSON:
    break;
  }

  return TRUE;
}

static void
explain_misfit (const PmAttribute *attribute, const char *value, GError **error)
{
  g_autofree char *choices = attribute->choices != NULL ? g_strjoinv (", ", attribute->choices) : g_strdup ("true, false");

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("“%s” cannot be “%s”, only one of: %s."), attribute->name, value, choices);
}

static gboolean
resolve_value (PmCliDrafts *self, GPtrArray *attributes, const PmCliDraft *draft, const PmCliValue *asked, GArray *values, GError **error)
{
  const PmAttribute *attribute = find_attribute (attributes, asked->name);
  PmValue value = { 0 };

  if (attribute == NULL) {
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The tag “%s” has no attribute “%s”."), draft->tag, asked->name);
    return FALSE;
  }
  if (*asked->value == '\0')
    return TRUE;
  if (!fits (attribute, asked->value)) {
    explain_misfit (attribute, asked->value, error);
    return FALSE;
  }
  if (asked->anchored && !check_span (self, asked->span, NULL, error))
    return FALSE;

  value = (PmValue){ attribute->id, g_strdup (asked->value), asked->anchored, asked->span };
  g_array_append_val (values, value);
  return TRUE;
}

static GArray *
resolve_values (PmCliDrafts *self, PmTag *tag, const PmCliDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (self->codebook, tag);
  g_autoptr (GArray) values = pm_values_new ();

  for (guint i = 0; i < draft->values->len; i++)
    if (!resolve_value (self, attributes, draft, &g_array_index (draft->values, PmCliValue, i), values, error))
      return NULL;

  return g_steal_pointer (&values);
}

PmEdit *
pm_cli_drafts_resolve (PmCliDrafts *self, const PmCliDraft *draft, GError **error)
{
  PmTag *tag = find_document (self, draft->document, error) ? pm_cli_project_find_tag (self->codebook, draft->tag, error) : NULL;
  g_autoptr (GArray) values = NULL;
  PmEdit *edit;

  if (tag == NULL || !check_spans (self, draft, error))
    return NULL;
  values = resolve_values (self, tag, draft, error);
  if (values == NULL)
    return NULL;

  edit = pm_edit_annotate (&(PmDraft){
      .document = self->document,
      .tag = pm_tag_get_id (tag),
      .spans = draft->spans,
      .values = values,
      .note = draft->note,
      .status = draft->status,
  });
  if (draft->annotator != NULL)
    pm_edit_set_annotator (edit, draft->annotator, pm_cli_draft_is_program (draft->annotator));

  return edit;
}
