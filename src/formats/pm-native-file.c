#include "pm-native-file.h"

#include "pm-json-file.h"

#include <glib/gi18n.h>

/* The members of a document, first those that make up its header. */
typedef enum {
  MEMBER_SCHEMA,
  MEMBER_FORMAT,
  MEMBER_GENERATOR,
  MEMBER_EXPORTED,
  MEMBER_OFFSETS,
  MEMBER_PROJECT,
  MEMBER_ANNOTATORS,
  MEMBER_TAGS,
  MEMBER_DOCUMENTS,
  MEMBER_ANNOTATIONS,
  MEMBER_LINKS,
  MEMBER_COUNTS,
  MEMBER_INTEGRITY,
  MEMBER_TYPE
} Member;
#define N_MEMBERS (MEMBER_TYPE + 1)

static const char *const member_names[N_MEMBERS] = {
  "$schema",
  "format",
  "generator",
  "exported",
  "offsets",
  "project",
  "annotators",
  "tags",
  "documents",
  "annotations",
  "links",
  "counts",
  "integrity",
  "type",
};

static const char *const line_types[] = { "header", "annotator", "tag", "document", "annotation", "link", "end" };

struct _PmNativeFile {
  GInputStream *stream;
  GCancellable *cancellable;
  PmJsonSplitter *splitter;
  GString *value;                 /* the last that was kept */
  PmJsonPlace members[N_MEMBERS]; /* line 0 for one that is not there */
};

PmNativeFile *
pm_native_file_new (GInputStream *stream, GCancellable *cancellable)
{
  PmNativeFile *self = g_new0 (PmNativeFile, 1);

  self->stream = g_object_ref (stream);
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);
  self->splitter = pm_json_splitter_new (stream, cancellable);
  self->value = g_string_new (NULL);
  return self;
}

void
pm_native_file_free (PmNativeFile *self)
{
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  pm_json_splitter_free (self->splitter);
  g_string_free (self->value, TRUE);
  g_free (self);
}

JsonObject *
pm_native_file_load (PmNativeFile *self, goffset offset, GError **error)
{
  g_autoptr (PmJsonSplitter) splitter = pm_json_splitter_new (self->stream, self->cancellable);
  g_autoptr (GString) value = g_string_new (NULL);

  pm_json_splitter_set_place (splitter, (PmJsonPlace){ offset, 1 });
  return pm_json_read_object (splitter, value, error);
}

/* Notes where a member of the first object stands. */
static gboolean
index_member (PmNativeFile *self, const char *key, GError **error)
{
  for (guint i = 0; i < N_MEMBERS; i++)
    if (g_str_equal (key, member_names[i])) {
      if (self->members[i].line > 0) {
        pm_json_splitter_refuse (self->splitter, _ ("A key is given twice"), error);
        return FALSE;
      }
      self->members[i] = pm_json_splitter_get_place (self->splitter);
    }
  return pm_json_splitter_value (self->splitter, NULL, error);
}

/* Walks through the first object of the file, which is all of a document, or the
 * first line. */
static gboolean
index_members (PmNativeFile *self, GError **error)
{
  gboolean more;

  if (!pm_json_splitter_enter (self->splitter, '{', error) ||
      !pm_json_splitter_next (self->splitter, '}', &more, error))
    return FALSE;
  while (more) {
    g_autofree char *key = pm_json_splitter_key (self->splitter, error);

    if (key == NULL || !index_member (self, key, error) ||
        !pm_json_splitter_next (self->splitter, '}', &more, error))
      return FALSE;
  }
  return TRUE;
}

/* Calls @func with an object of the members from @first to @last. */
static gboolean
pass_members (PmNativeFile *self, PmNativeKind kind, Member first, Member last, PmNativeFunc func, gpointer user_data, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (Member i = first; i <= last; i++) {
    JsonNode *node;

    if (self->members[i].line == 0)
      continue;
    pm_json_splitter_set_place (self->splitter, self->members[i]);
    node = pm_json_read_node (self->splitter, self->value, error);
    if (node == NULL)
      return FALSE;
    json_object_set_member (object, member_names[i], node);
  }
  return func (kind, object, 0, user_data, error);
}

static gboolean
pass_element (PmNativeFile *self, PmNativeKind kind, PmNativeFunc func, gpointer user_data, GError **error)
{
  goffset offset = pm_json_splitter_get_place (self->splitter).offset;
  g_autoptr (JsonObject) record = pm_json_read_object (self->splitter, self->value, error);

  return record != NULL && func (kind, record, offset, user_data, error);
}

static gboolean
pass_section (PmNativeFile *self, PmNativeKind kind, PmNativeFunc func, gpointer user_data, GError **error)
{
  PmJsonPlace place = self->members[MEMBER_ANNOTATORS + (kind - PM_NATIVE_ANNOTATOR)];
  gboolean more;

  if (place.line == 0)
    return TRUE;
  pm_json_splitter_set_place (self->splitter, place);
  if (!pm_json_splitter_enter (self->splitter, '[', error) ||
      !pm_json_splitter_next (self->splitter, ']', &more, error))
    return FALSE;
  while (more)
    if (!pass_element (self, kind, func, user_data, error) ||
        !pm_json_splitter_next (self->splitter, ']', &more, error))
      return FALSE;
  return TRUE;
}

static gboolean
pass_document (PmNativeFile *self, PmNativeFunc func, gpointer user_data, GError **error)
{
  if (!pass_members (self, PM_NATIVE_HEADER, MEMBER_SCHEMA, MEMBER_PROJECT, func, user_data, error))
    return FALSE;
  for (PmNativeKind kind = PM_NATIVE_ANNOTATOR; kind <= PM_NATIVE_LINK; kind++)
    if (!pass_section (self, kind, func, user_data, error))
      return FALSE;
  return pass_members (self, PM_NATIVE_END, MEMBER_COUNTS, MEMBER_INTEGRITY, func, user_data, error);
}

/* The kind of a line; -1 for one of a later version, to be passed over. A line
 * with two ends is a link even if it names only the link's own type. */
static int
find_kind (JsonObject *line)
{
  /* NULL where it is no string. */
  const char *type = json_object_get_string_member_with_default (line, "type", "");

  for (guint i = 0; i < G_N_ELEMENTS (line_types); i++)
    if (g_strcmp0 (type, line_types[i]) == 0)
      return (int) i;
  return json_object_has_member (line, "from") && json_object_has_member (line, "to") ? PM_NATIVE_LINK : -1;
}

/* Returns: (transfer full): the record as the document has it */
static JsonObject *
dup_without_type (JsonObject *line, PmNativeKind kind)
{
  JsonObject *record = json_object_new ();
  gboolean named = kind == PM_NATIVE_LINK && json_object_has_member (line, "link");
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init (&iter, line);
  while (json_object_iter_next (&iter, &key, &node)) {
    if (named && g_str_equal (key, "link"))
      key = "type";
    else if (g_str_equal (key, "type") && (named || kind != PM_NATIVE_LINK))
      continue;
    json_object_set_member (record, key, json_node_copy (node));
  }
  return record;
}

static gboolean
check_frame (PmNativeFile *self, int kind, gboolean first, GError **error)
{
  if (first == (kind == PM_NATIVE_HEADER))
    return TRUE;
  pm_json_splitter_refuse (self->splitter,
                           first ? _ ("The first line has to be the header") : _ ("There is a second header"), error);
  return FALSE;
}

static gboolean
pass_line (PmNativeFile *self, gboolean first, gboolean *ended, PmNativeFunc func, gpointer user_data, GError **error)
{
  goffset offset = pm_json_splitter_get_place (self->splitter).offset;
  g_autoptr (JsonObject) line = pm_json_read_object (self->splitter, self->value, error);
  g_autoptr (JsonObject) record = NULL;
  int kind;

  if (line == NULL)
    return FALSE;
  kind = find_kind (line);
  if (!check_frame (self, kind, first, error))
    return FALSE;
  *ended = kind == PM_NATIVE_END;
  if (kind < 0)
    return TRUE;
  record = dup_without_type (line, (PmNativeKind) kind);
  return func ((PmNativeKind) kind, record, offset, user_data, error);
}

static gboolean
pass_lines (PmNativeFile *self, PmNativeFunc func, gpointer user_data, GError **error)
{
  gboolean ended = FALSE;
  gboolean last = FALSE;

  pm_json_splitter_set_place (self->splitter, (PmJsonPlace){ 0, 1 });
  for (gboolean first = TRUE; !ended && !last; first = FALSE)
    if (!pass_line (self, first, &ended, func, user_data, error) ||
        !pm_json_splitter_at_end (self->splitter, &last, error))
      return FALSE;
  if (ended && !last)
    pm_json_splitter_refuse (self->splitter, _ ("Something follows the line that ends the set"), error);
  else if (!ended)
    g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_TRUNCATED, _ ("The file is truncated: the line that ends the set is missing"));
  return ended && last;
}

gboolean
pm_native_file_foreach (PmNativeFile *self, PmNativeFunc func, gpointer user_data, GError **error)
{
  gboolean end;

  if (!index_members (self, error) || !pm_json_splitter_at_end (self->splitter, &end, error))
    return FALSE;
  if (self->members[MEMBER_TYPE].line > 0)
    return pass_lines (self, func, user_data, error);
  if (end)
    return pass_document (self, func, user_data, error);
  pm_json_splitter_refuse (self->splitter,
                           self->members[MEMBER_FORMAT].line > 0 ? _ ("Something follows the end of the document")
                                                                 : _ ("The file is not one of Pressmark’s"),
                                                                      error);
  return FALSE;
}
