#include "pm-labelled.h"

#include <string.h>

static void
label_clear (gpointer data)
{
  PmLabel *label = data;

  g_strfreev (label->speakers);
  g_strfreev (label->cues);
}

static PmSuggestionKind
parse_kind (const char *name)
{
  for (int kind = PM_SUGGESTION_DIRECT; kind <= PM_SUGGESTION_SCARE; kind++)
    if (g_str_equal (pm_suggestion_kind_get_name ((PmSuggestionKind) kind), name))
      return (PmSuggestionKind) kind;

  g_error ("no kind of quote: %s", name);
}

static PmSpan
to_span (PmText *text, const char *start, const char *end)
{
  const char *content = pm_text_get_content (text);

  return (PmSpan){ pm_text_offset_at_byte (text, (gsize) (start - content)), pm_text_offset_at_byte (text, (gsize) (end - content)) };
}

/* Finds the passage at or behind @from, and moves @from into it. */
static PmSpan
find_words (PmText *text, const char *words, const char **from)
{
  g_auto (GStrv) ends = g_strsplit (words, " … ", 2);
  const char *start = strstr (*from, ends[0]);
  const char *end = start == NULL ? NULL : ends[1] == NULL ? start
                                                           : strstr (start + strlen (ends[0]), ends[1]);

  if (end == NULL)
    g_error ("not in the text, or out of order: %s", words);
  *from = start + 1;

  return to_span (text, start, end + strlen (ends[1] == NULL ? ends[0] : ends[1]));
}

static PmSpan
find_cue (PmText *text, PmSpan quote, const char *cue)
{
  const char *content = pm_text_get_content (text);
  const char *start = content + pm_text_byte_at (text, quote.start);
  const char *found = *cue == '<' ? g_strrstr_len (content, start - content, cue + 1) : strstr (content + pm_text_byte_at (text, quote.end), cue + 1);

  if (found == NULL)
    g_error ("no such cue: %s", cue);

  return to_span (text, found, found + strlen (cue + 1));
}

static char **
parse_names (const char *field)
{
  return g_strsplit (g_str_equal (field, "-") ? "" : field, "/", -1);
}

static PmLabel
parse_label (PmText *text, const char *line, const char **from)
{
  g_auto (GStrv) fields = g_strsplit (line, " | ", 5);
  const char *flags = g_strv_length (fields) == 5 ? fields[4] : "";
  PmLabel label = { 0 };

  if (g_strv_length (fields) < 4)
    g_error ("too few fields: %s", line);
  label.kind = parse_kind (fields[0]);
  label.span = find_words (text, fields[1], from);
  label.speakers = parse_names (fields[2]);
  label.cues = parse_names (fields[3]);
  if (label.cues[0] != NULL)
    label.cue = find_cue (text, label.span, label.cues[0]);
  label.loose_cue = strstr (flags, "loosecue") != NULL || g_strv_length (label.cues) > 1;
  label.loose_kind = strstr (flags, "loosekind") != NULL;
  label.loose_speaker = FALSE;
  if (strstr (flags, "loose") != NULL && !label.loose_kind && strstr (flags, "loosecue") == NULL)
    label.loose_kind = label.loose_speaker = label.loose_cue = TRUE;
  label.unclosed = strstr (flags, "unclosed") != NULL;
  label.continues = strstr (flags, "continues") != NULL;
  label.continued = strstr (flags, "continued") != NULL;

  return label;
}

PmLabelled *
pm_labelled_read (const char *path)
{
  PmLabelled *self = g_new0 (PmLabelled, 1);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  char *rule;
  const char *from;

  if (!g_file_get_contents (path, &content, NULL, NULL) || (rule = strstr (content, "\n===\n")) == NULL)
    g_error ("no labelled article: %s", path);
  self->name = g_path_get_basename (path);
  self->text = pm_text_new (content, rule - content);
  self->labels = g_array_new (FALSE, FALSE, sizeof (PmLabel));
  g_array_set_clear_func (self->labels, label_clear);
  from = pm_text_get_content (self->text);
  lines = g_strsplit (rule + strlen ("\n===\n"), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0') {
      PmLabel label = parse_label (self->text, lines[i], &from);

      g_array_append_val (self->labels, label);
    }

  return self;
}

void
pm_labelled_free (PmLabelled *self)
{
  g_free (self->name);
  pm_text_unref (self->text);
  g_array_unref (self->labels);
  g_free (self);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(PmLabelled *const *) a)->name, (*(PmLabelled *const *) b)->name);
}

GPtrArray *
pm_labelled_read_folder (const char *path)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_labelled_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  if (folder == NULL)
    g_error ("no folder: %s", path);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder)) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (all, pm_labelled_read (file));
  }
  g_ptr_array_sort (all, compare);

  return all;
}

static char *
simplify (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  return g_strdup (g_str_has_prefix (folded, "the ") ? folded + 4 : folded);
}

gboolean
pm_label_names (const PmLabel *label, const char *speaker)
{
  g_autofree char *found = simplify (speaker != NULL ? speaker : "-");

  for (guint i = 0; label->speakers[i] != NULL; i++) {
    g_autofree char *right = simplify (label->speakers[i]);

    if (g_str_equal (right, found))
      return TRUE;
  }

  return label->speakers[0] == NULL && speaker == NULL;
}
