#include "pm-cli-commands.h"
#include "pm-cli-draft-json.h"
#include "pm-cli-json.h"
#include "pm-cli-project.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

/* Some programs begin every file with it. */
#define BOM "\xef\xbb\xbf"

typedef struct {
  char *from;
  char *document;
  char *tag;
  char *start;
  char *end;
  char **attributes;
  char *note;
  char *annotator;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->document);
  g_free (options->tag);
  g_free (options->start);
  g_free (options->end);
  g_strfreev (options->attributes);
  g_free (options->note);
  g_free (options->annotator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, message);

  return FALSE;
}

static gboolean
check_attributes (char **attributes, GError **error)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i++) {
    if (!pm_cli_line_check ("--attribute", attributes[i], error))
      return FALSE;
    if (strchr (attributes[i], '=') == NULL)
      return refuse (_("--attribute must be NAME=VALUE."), error);
  }

  return TRUE;
}

/* Always decimal: 010 is ten. */
static gboolean
read_offset (const char *value, guint *offset, GError **error)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT32, &number, NULL)) {
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("“%s” is not a place in a text; places count from 0."), value);
    return FALSE;
  }
  if (offset != NULL)
    *offset = number;

  return TRUE;
}

static gboolean
check (const Options *options, GError **error)
{
  if (options->annotator != NULL && *options->annotator == '\0')
    return refuse (_("--annotator must not be empty."), error);
  if (!pm_cli_line_check ("--annotator", options->annotator, error))
    return FALSE;
  if (options->from != NULL) {
    if (options->document != NULL || options->tag != NULL || options->start != NULL || options->end != NULL || options->attributes != NULL || options->note != NULL)
      return refuse (_("With --from, what to annotate stands in the file, not in options."), error);
    return TRUE;
  }
  if (!pm_cli_line_need ("--document", options->document, error) ||
      !pm_cli_line_need ("--tag", options->tag, error) ||
      !pm_cli_line_need ("--start", options->start, error) ||
      !pm_cli_line_need ("--end", options->end, error) ||
      !pm_cli_line_check ("--note", options->note, error) ||
      !read_offset (options->start, NULL, error) ||
      !read_offset (options->end, NULL, error))
    return FALSE;

  return check_attributes (options->attributes, error);
}

static PmEdit *
resolve_options (const Options *options, PmCliDrafts *drafts, GError **error)
{
  g_auto (PmCliDraft) draft = { 0 };
  PmSpan span;

  pm_cli_draft_init (&draft);
  read_offset (options->start, &span.start, NULL);
  read_offset (options->end, &span.end, NULL);
  draft.document = g_strdup (options->document);
  draft.tag = g_strdup (options->tag);
  draft.note = g_strdup (options->note);
  draft.annotator = g_strdup (options->annotator);
  g_array_append_val (draft.spans, span);
  g_ptr_array_add (draft.exacts, NULL);
  for (guint i = 0; options->attributes != NULL && options->attributes[i] != NULL; i++) {
    const char *equals = strchr (options->attributes[i], '=');
    PmCliValue value = { g_strndup (options->attributes[i], equals - options->attributes[i]), g_strdup (equals + 1) };

    g_array_append_val (draft.values, value);
  }

  return pm_cli_drafts_resolve (drafts, &draft, error);
}

static PmEdit *
resolve_line (const Options *options, const char *line, guint number, PmCliDrafts *drafts, GError **error)
{
  g_auto (PmCliDraft) draft = { 0 };

  pm_cli_draft_init (&draft);
  if (!pm_cli_draft_read_json (line, number, &draft, error))
    return NULL;
  if (draft.annotator == NULL)
    draft.annotator = g_strdup (options->annotator);

  return pm_cli_drafts_resolve (drafts, &draft, error);
}

static GInputStream *
open_source (const char *from, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) failure = NULL;

  if (g_str_equal (from, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  file = g_file_new_for_commandline_arg (from);
  stream = g_file_read (file, NULL, &failure);
  if (stream == NULL)
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, _("“%s” could not be read: %s."), from, failure->message);

  return stream != NULL ? G_INPUT_STREAM (g_steal_pointer (&stream)) : NULL;
}

static void
prefix_line (GError **error, guint number)
{
  /* Translators: what is wrong with the line follows. */
  g_prefix_error (error, _("Line %u: "), number);
}

/* Lines without anything on them are skipped. */
static gboolean
resolve_lines (const Options *options, GInputStream *source, PmCliDrafts *drafts, GPtrArray *edits, GError **error)
{
  g_autoptr (GDataInputStream) stream = g_data_input_stream_new (source);
  g_autoptr (GError) failure = NULL;

  for (guint number = 1;; number++) {
    g_autofree char *line = g_data_input_stream_read_line (stream, NULL, NULL, &failure);
    PmEdit *edit = NULL;
    char *text;

    if (line == NULL)
      break;
    text = number == 1 && g_str_has_prefix (line, BOM) ? line + strlen (BOM) : line;
    if (*g_strstrip (text) == '\0')
      continue;
    edit = resolve_line (options, text, number, drafts, &failure);
    if (edit == NULL) {
      prefix_line (&failure, number);
      break;
    }
    g_ptr_array_add (edits, edit);
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What annotations are printed with. */
typedef struct {
  PmStore *store;
  PmCodebook *codebook; /* borrowed */
  PmDocument *document; /* of the last one; NULL at first */
  PmJsonWriter *json;   /* NULL to print ids */
} Printer;

static gboolean
find_document (Printer *self, gint64 id, GError **error)
{
  if (self->document != NULL && pm_document_get_id (self->document) == id)
    return TRUE;

  g_clear_object (&self->document);
  self->document = pm_store_load_document (self->store, id, error);

  return self->document != NULL;
}

static gboolean
print (Printer *self, gint64 row, GError **error)
{
  g_autoptr (PmAnnotation) annotation = pm_store_load_annotation (self->store, row, error);

  if (annotation == NULL)
    return FALSE;
  if (self->json == NULL) {
    printf ("%s\n", pm_annotation_get_fields (annotation)->uuid);
    return TRUE;
  }
  if (!find_document (self, pm_annotation_get_fields (annotation)->document, error))
    return FALSE;

  pm_cli_json_annotation (self->json, annotation, self->document, self->codebook);
  pm_cli_json_print (self->json);
  return TRUE;
}

/* The rows of one transaction follow each other: nobody else writes meanwhile,
 * and no row is used again. */
static gboolean
print_all (PmStore *store, gint64 first, guint n, const Options *options, GError **error)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (store, error);
  Printer printer = { store, codebook, NULL, options->json ? writer : NULL };
  gboolean done = codebook != NULL;

  for (guint i = 0; done && i < n; i++)
    done = print (&printer, first + i, error);
  g_clear_object (&printer.document);

  return done;
}

static gboolean
annotate_lines (PmStore *store, const Options *options, PmCliDrafts *drafts, GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_edit_free);
  g_autoptr (GInputStream) source = open_source (options->from, error);
  g_autoptr (PmEdit) group = NULL;
  g_autofree char *label = NULL;
  guint n;
  gint64 first;

  if (source == NULL || !resolve_lines (options, source, drafts, edits, error))
    return pm_cli_line_reassure (error);

  n = edits->len;
  if (n == 0)
    return TRUE;
  label = g_strdup_printf (ngettext ("Add %u Annotation", "Add %u Annotations", n), n);
  group = pm_edit_new_group (g_steal_pointer (&edits), label);
  first = pm_store_apply (store, group, NULL, error);

  return first >= 0 && print_all (store, first, n, options, error);
}

static gboolean
annotate_one (PmStore *store, const Options *options, PmCliDrafts *drafts, GError **error)
{
  g_autoptr (PmEdit) edit = resolve_options (options, drafts, error);
  gint64 row;

  if (edit == NULL)
    return pm_cli_line_reassure (error);
  row = pm_store_apply (store, edit, NULL, error);

  return row >= 0 && print_all (store, row, 1, options, error);
}

static gboolean
run (const char *project, const Options *options, GError **error)
{
  g_autoptr (PmStore) store = pm_cli_project_open_to_change (project, error);
  g_autoptr (PmCliDrafts) drafts = NULL;

  if (store == NULL)
    return FALSE;
  if (options->annotator != NULL)
    pm_store_set_annotator (store, options->annotator);
  drafts = pm_cli_drafts_new (store, error);
  if (drafts == NULL)
    return FALSE;

  return options->from != NULL ? annotate_lines (store, options, drafts, error) : annotate_one (store, options, drafts, error);
}

PmCliResult
pm_cli_annotate (PmCliLine *line, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "document", 0, 0, G_OPTION_ARG_FILENAME, &options.document, N_ ("The document, by id, source file or title"), N_ ("ID") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME, &options.tag, N_ ("The tag, such as Quote/Direct"), N_ ("PATH") },
    { "start", 0, 0, G_OPTION_ARG_FILENAME, &options.start, N_ ("First code point of the passage"), N_ ("N") },
    { "end", 0, 0, G_OPTION_ARG_FILENAME, &options.end, N_ ("First code point after it"), N_ ("N") },
    { "attribute", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.attributes, N_ ("An attribute; may be given again"), N_ ("NAME=VALUE") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &options.note, N_ ("A note"), N_ ("TEXT") },
    { "annotator", 0, 0, G_OPTION_ARG_FILENAME, &options.annotator, N_ ("Who makes it, if not you"), N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, N_ ("Read annotations from a file, or from standard input if that is “-”"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print what was stored, one JSON object a line"), NULL },
    { NULL },
  };

  if (!pm_cli_line_parse (line, entries, 1, 1, error) || !check (&options, error))
    return PM_CLI_USAGE;
  run (line->words[0], &options, error);

  return PM_CLI_DONE;
}
