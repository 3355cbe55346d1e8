#include "pm-native-annotation.h"

#include "pm-format.h"
#include "pm-json-canonical.h"
#include "pm-json-members.h"
#include "pm-passage.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, message);
  return FALSE;
}

static gboolean
parse_span (JsonObject *object, PmSpan *span, GError **error)
{
  return pm_json_require_uint (object, "start", &span->start, error) &&
         pm_json_require_uint (object, "end", &span->end, error) &&
         (span->start < span->end || refuse (error, _ ("a span ends where it starts, or before")));
}

static gboolean
parse_spans (JsonObject *record, PmNativeAnnotation *annotation, GError **error)
{
  JsonArray *array = NULL;
  guint end = 0;

  if (!pm_json_get_array (record, "spans", &array, error))
    return FALSE;
  if (array == NULL || json_array_get_length (array) == 0)
    return refuse (error, _ ("“spans” is missing or empty"));
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = pm_json_get_element (array, i, "spans", error);
    PmSetSpan span = { { 0 } };

    if (object == NULL || !parse_span (object, &span.span, error) ||
        !pm_json_require_string (object, "exact", &span.exact, error) ||
        !pm_json_get_string (object, "prefix", &span.prefix, error) ||
        !pm_json_get_string (object, "suffix", &span.suffix, error))
      return FALSE;
    if (span.span.start < end)
      return refuse (error, _ ("its spans overlap or are out of order"));
    end = span.span.end;
    g_array_append_val (annotation->spans, span);
  }
  return TRUE;
}

/* Returns: (transfer none) (nullable): the text of a bare value; %NULL if it is
 * of no use */
static const char *
get_scalar (JsonNode *node, GPtrArray *owned)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  g_autoptr (PmJsonWriter) writer = NULL;

  if (type == G_TYPE_INVALID || type == G_TYPE_STRING)
    return type == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  writer = pm_json_writer_new ();
  pm_json_canonical_write (writer, node);
  g_ptr_array_add (owned, g_strdup (pm_json_writer_get (writer)->str));
  return owned->pdata[owned->len - 1];
}

static gboolean
parse_anchor (JsonObject *object, PmSetValue *value, const char **exact, GError **error)
{
  value->anchored = json_object_has_member (object, "start") || json_object_has_member (object, "end");
  return (!value->anchored || parse_span (object, &value->span, error)) &&
         pm_json_get_string (object, "exact", exact, error);
}

static gboolean
parse_value (const char *name, JsonNode *node, PmNativeAnnotation *annotation, GError **error)
{
  PmSetValue value = { .name = name };
  const char *exact = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    JsonNode *inner = json_object_get_member (json_node_get_object (node), "value");

    if (!parse_anchor (json_node_get_object (node), &value, &exact, error))
      return FALSE;
    value.value = inner == NULL ? exact : get_scalar (inner, annotation->owned);
  } else {
    value.value = get_scalar (node, annotation->owned);
  }
  if (value.value == NULL) {
    g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, _ ("its attribute “%s” has no value"), name);
    return FALSE;
  }
  g_array_append_val (annotation->values, value);
  g_ptr_array_add (annotation->exacts, (gpointer) exact);
  return TRUE;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static gboolean
parse_values (JsonObject *record, PmNativeAnnotation *annotation, GError **error)
{
  g_autoptr (GList) names = NULL;
  JsonObject *object = NULL;

  if (!pm_json_get_object (record, "attributes", &object, error))
    return FALSE;
  if (object == NULL)
    return TRUE;
  names = g_list_sort (json_object_get_members (object), compare_names_cb);
  for (GList *name = names; name != NULL; name = name->next) {
    JsonNode *node = json_object_get_member (object, name->data);

    if (!JSON_NODE_HOLDS_NULL (node) && !parse_value (name->data, node, annotation, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse_status (JsonObject *record, PmAnnotationStatus *status, GError **error)
{
  const char *name = NULL;

  if (!pm_json_get_string (record, "status", &name, error))
    return FALSE;
  return name == NULL || pm_annotation_status_parse (name, status) ||
         refuse (error, _ ("“status” is none of accepted, suggested and rejected"));
}

static gboolean
parse_confidence (JsonObject *record, double *confidence, GError **error)
{
  JsonNode *node = json_object_get_member (record, "confidence");

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  *confidence = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : -1;
  return (*confidence >= 0 && *confidence <= 1) || refuse (error, _ ("“confidence” is no number from 0 to 1"));
}

static gboolean
parse_flags (JsonObject *record, PmNativeAnnotation *annotation, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  JsonArray *array = NULL;

  if (!pm_json_get_array (record, "flags", &array, error))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    const char *word = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

    if (word == NULL || *word == '\0' || strchr (word, ' ') != NULL)
      return refuse (error, _ ("“flags” holds something that is no word"));
    g_ptr_array_add (words, (gpointer) word);
  }
  if (words->len == 0)
    return TRUE;
  g_ptr_array_add (words, NULL);
  annotation->set.flags = g_strjoinv (" ", (char **) words->pdata);
  g_ptr_array_add (annotation->owned, (gpointer) annotation->set.flags);
  return TRUE;
}

gboolean
pm_native_parse_annotation (JsonObject *record, PmNativeAnnotation *annotation, GError **error)
{
  PmSetAnnotation *set = &annotation->set;

  *annotation = (PmNativeAnnotation){
    .spans = g_array_new (FALSE, FALSE, sizeof (PmSetSpan)),
    .values = g_array_new (FALSE, FALSE, sizeof (PmSetValue)),
    .exacts = g_ptr_array_new (),
    .owned = g_ptr_array_new_with_free_func (g_free),
  };
  if (!pm_json_get_string (record, "id", &set->id, error) ||
      !pm_json_require_string (record, "document", &set->document, error) ||
      !pm_json_require_string (record, "tag", &set->tag, error) ||
      !pm_json_get_string (record, "annotator", &set->annotator, error) ||
      !pm_json_get_string (record, "comment", &set->note, error) ||
      !pm_json_get_string (record, "note", &set->note, error) ||
      !pm_json_get_time (record, "created", &set->created, error) ||
      !pm_json_get_time (record, "modified", &set->modified, error) ||
      !parse_status (record, &set->status, error) ||
      !parse_confidence (record, &set->confidence, error) ||
      !parse_flags (record, annotation, error) ||
      !pm_json_get_string (record, "reason", &set->reason, error) ||
      !parse_spans (record, annotation, error) ||
      !parse_values (record, annotation, error))
    return FALSE;
  set->spans = (const PmSetSpan *) (gpointer) annotation->spans->data;
  set->n_spans = annotation->spans->len;
  set->values = (const PmSetValue *) (gpointer) annotation->values->data;
  set->n_values = annotation->values->len;
  return TRUE;
}

void
pm_native_annotation_clear (PmNativeAnnotation *annotation)
{
  g_clear_pointer (&annotation->spans, g_array_unref);
  g_clear_pointer (&annotation->values, g_array_unref);
  g_clear_pointer (&annotation->exacts, g_ptr_array_unref);
  g_clear_pointer (&annotation->owned, g_ptr_array_unref);
}

gboolean
pm_native_parse_link (JsonObject *record, PmSetLink *link, GError **error)
{
  *link = (PmSetLink){ 0 };
  return pm_json_get_string (record, "id", &link->id, error) &&
         pm_json_require_string (record, "type", &link->type, error) &&
         pm_json_require_string (record, "from", &link->from, error) &&
         pm_json_require_string (record, "to", &link->to, error) &&
         pm_json_get_string (record, "annotator", &link->annotator, error) &&
         pm_json_get_time (record, "created", &link->created, error);
}

/* Passes @message on, if there is one. */
static gboolean
tell (char *message, PmMisfitFunc misfit, gpointer user_data)
{
  g_autofree char *owned = message;

  return owned == NULL || misfit (owned, user_data);
}

static gboolean
check_span (const PmSetSpan *span, const PmText *text, gboolean thorough, PmMisfitFunc misfit, gpointer user_data)
{
  if (!tell (pm_passage_dup_misfit (text, span->span, span->exact), misfit, user_data))
    return FALSE;
  if (!thorough || text == NULL || span->span.end > pm_text_get_length (text))
    return TRUE;
  return tell (pm_passage_dup_context_misfit (text, span->span, span->prefix, span->suffix), misfit, user_data);
}

static gboolean
check_value (const PmSetValue *value, const char *exact, const PmText *text, PmMisfitFunc misfit, gpointer user_data)
{
  if (!value->anchored)
    return TRUE;
  if (exact != NULL)
    return tell (pm_passage_dup_misfit (text, value->span, exact), misfit, user_data);
  if (text == NULL || value->span.end <= pm_text_get_length (text))
    return TRUE;
  return tell (g_strdup_printf (_ ("the place of its attribute “%s” lies past the end of the text"), value->name),
                                misfit,
                                user_data);
}

gboolean
pm_native_annotation_check (const PmNativeAnnotation *annotation, const PmText *text, gboolean thorough, PmMisfitFunc misfit, gpointer user_data)
{
  for (guint i = 0; i < annotation->set.n_spans; i++)
    if (!check_span (&annotation->set.spans[i], text, thorough, misfit, user_data))
      return FALSE;
  for (guint i = 0; i < annotation->set.n_values; i++)
    if (!check_value (&annotation->set.values[i], annotation->exacts->pdata[i], text, misfit, user_data))
      return FALSE;
  return TRUE;
}
