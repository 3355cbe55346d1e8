#include "pm-json-splitter.h"

#include "pm-json-token.h"

#include <glib/gi18n.h>

struct _PmJsonSplitter {
  PmJsonCursor cursor;
  gboolean fresh; /* entered, with no part walked yet */
};

PmJsonSplitter *
pm_json_splitter_new (GInputStream *stream, GCancellable *cancellable)
{
  PmJsonSplitter *self = g_new0 (PmJsonSplitter, 1);

  pm_json_cursor_init (&self->cursor, stream, cancellable);
  return self;
}

void
pm_json_splitter_free (PmJsonSplitter *self)
{
  pm_json_cursor_clear (&self->cursor);
  g_free (self);
}

PmJsonPlace
pm_json_splitter_get_place (PmJsonSplitter *self)
{
  return (PmJsonPlace){ self->cursor.base + (goffset) self->cursor.at, self->cursor.line };
}

void
pm_json_splitter_set_place (PmJsonSplitter *self, PmJsonPlace place)
{
  self->cursor.base = place.offset;
  self->cursor.line = place.line;
  self->cursor.filled = self->cursor.at = 0;
  self->fresh = FALSE;
}

void
pm_json_splitter_refuse (PmJsonSplitter *self, const char *message, GError **error)
{
  pm_json_cursor_fail (&self->cursor, PM_FORMAT_ERROR_SYNTAX, message);
  g_propagate_error (error, g_steal_pointer (&self->cursor.error));
}

static gboolean scan_value (PmJsonCursor *self, guint depth);

/* Only what is kept is worth the memory. */
static gboolean
note_key (PmJsonCursor *self, GHashTable *keys)
{
  g_autofree char *message = NULL;

  if (self->capture == NULL || g_hash_table_add (keys, g_strdup (self->token->str)))
    return TRUE;
  message = g_strdup_printf (_ ("The key “%.60s” is given twice"), self->token->str);
  return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, message);
}

static gboolean
scan_key (PmJsonCursor *self)
{
  pm_json_cursor_skip_space (self);
  if (pm_json_cursor_peek (self) != '"')
    return pm_json_cursor_fail_here (self, _ ("A key in quotation marks is expected here"));
  if (!pm_json_token_string (self))
    return FALSE;
  pm_json_cursor_skip_space (self);
  if (pm_json_cursor_peek (self) != ':')
    return pm_json_cursor_fail_here (self, _ ("A colon is expected here"));
  pm_json_cursor_take (self);
  return TRUE;
}

/* @keys: (nullable): those of an object; an array has none */
static gboolean
scan_parts (PmJsonCursor *self, char bracket, GHashTable *keys, guint depth)
{
  pm_json_cursor_take (self);
  pm_json_cursor_skip_space (self);
  for (gboolean first = TRUE; pm_json_cursor_peek (self) != bracket; first = FALSE) {
    if (!first && pm_json_cursor_peek (self) != ',')
      return pm_json_cursor_fail_here (self, _ ("A comma is expected here"));
    if (!first)
      pm_json_cursor_take (self);
    if (keys != NULL && (!scan_key (self) || !note_key (self, keys)))
      return FALSE;
    if (!scan_value (self, depth + 1))
      return FALSE;
    pm_json_cursor_skip_space (self);
  }
  pm_json_cursor_take (self);
  return TRUE;
}

static gboolean
scan_container (PmJsonCursor *self, gboolean object, guint depth)
{
  g_autoptr (GHashTable) keys = NULL;

  if (depth >= PM_JSON_MAX_DEPTH)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("Lists and objects are nested too deep"));
  if (object)
    keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return scan_parts (self, object ? '}' : ']', keys, depth);
}

static gboolean
scan_value (PmJsonCursor *self, guint depth)
{
  int c;

  pm_json_cursor_skip_space (self);
  c = pm_json_cursor_peek (self);
  if (self->capture != NULL && self->capture->len > PM_JSON_MAX_BYTES)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A record is too long"));
  if (c == '{' || c == '[')
    return scan_container (self, c == '{', depth);
  if (c == '"')
    return pm_json_token_string (self);
  if (c == '-' || (c >= '0' && c <= '9'))
    return pm_json_token_number (self);
  return pm_json_token_word (self, c == 't' ? "true" : c == 'f' ? "false"
                                                                : "null");
}

/* Ends a public call: what went wrong, here or in reading, becomes its error. */
static gboolean
finish (PmJsonSplitter *self, gboolean ok, GError **error)
{
  if (self->cursor.error == NULL)
    return ok;
  g_propagate_error (error, g_steal_pointer (&self->cursor.error));
  return FALSE;
}

gboolean
pm_json_splitter_enter (PmJsonSplitter *self, char bracket, GError **error)
{
  pm_json_cursor_skip_space (&self->cursor);
  if (pm_json_cursor_peek (&self->cursor) != bracket)
    return finish (self,
                   pm_json_cursor_fail_here (&self->cursor, bracket == '{' ? _ ("An object is expected here") : _ ("A list is expected here")),
                                             error);
  self->cursor.at++;
  self->fresh = TRUE;
  return finish (self, TRUE, error);
}

gboolean
pm_json_splitter_next (PmJsonSplitter *self, char bracket, gboolean *more, GError **error)
{
  pm_json_cursor_skip_space (&self->cursor);
  *more = pm_json_cursor_peek (&self->cursor) != bracket;
  if (*more && !self->fresh && pm_json_cursor_peek (&self->cursor) != ',')
    return finish (self, pm_json_cursor_fail_here (&self->cursor, _ ("A comma is expected here")), error);
  if (!*more || !self->fresh)
    self->cursor.at++;
  self->fresh = FALSE;
  pm_json_cursor_skip_space (&self->cursor);
  return finish (self, TRUE, error);
}

char *
pm_json_splitter_key (PmJsonSplitter *self, GError **error)
{
  gboolean ok = scan_key (&self->cursor);

  pm_json_cursor_skip_space (&self->cursor);
  return finish (self, ok, error) ? g_strdup (self->cursor.token->str) : NULL;
}

gboolean
pm_json_splitter_value (PmJsonSplitter *self, GString *value, GError **error)
{
  gboolean ok;

  if (value != NULL)
    g_string_truncate (value, 0);
  self->cursor.capture = value;
  ok = scan_value (&self->cursor, 0);
  self->cursor.capture = NULL;
  return finish (self, ok, error);
}

gboolean
pm_json_splitter_at_end (PmJsonSplitter *self, gboolean *end, GError **error)
{
  pm_json_cursor_skip_space (&self->cursor);
  *end = pm_json_cursor_peek (&self->cursor) == PM_JSON_END;
  return finish (self, TRUE, error);
}
