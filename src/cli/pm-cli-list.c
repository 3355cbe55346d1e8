#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-project.h"

#include "pm-annotators.h"
#include "pm-links.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* What is listed, of which document, and how it is printed. */
typedef struct {
  PmStore *store;
  gint64 document;    /* 0 for all */
  PmJsonWriter *json; /* NULL for text */
} List;

typedef struct {
  const char *what;
  gboolean (*run) (List *list, GError **error);
} Kind;

/* Fields of a line of text are separated by tabs. */
static void
print_fields (const char *first, ...)
{
  va_list args;
  const char *field = first;

  va_start (args, first);
  for (; field != NULL; field = va_arg (args, const char *)) {
    g_autofree char *clean = g_strdelimit (g_strdup (field), "\t\n", ' ');

    printf (field == first ? "%s" : "\t%s", clean);
  }
  va_end (args);
  putchar ('\n');
}

static const char *
or_dash (const char *value)
{
  return value != NULL ? value : "-";
}

static void
print_document (List *list, PmDocument *document)
{
  const PmDocumentFields *fields = pm_document_get_fields (document);
  g_autofree char *count = g_strdup_printf ("%u", pm_document_get_n_annotations (document));

  if (list->json == NULL) {
    print_fields (fields->uuid, count, or_dash (fields->outlet), or_dash (fields->source), fields->title, NULL);
    return;
  }
  pm_cli_json_document (list->json, document);
  pm_cli_json_print (list->json);
}

static gboolean
list_documents (List *list, GError **error)
{
  g_autoptr (GPtrArray) documents = pm_store_load_documents (list->store, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    PmDocument *document = g_ptr_array_index (documents, i);

    if (list->document == 0 || list->document == pm_document_get_id (document))
      print_document (list, document);
  }

  return documents != NULL;
}

static void
print_tag (List *list, PmCodebook *codebook, PmTag *tag, guint uses)
{
  g_autofree char *path = pm_codebook_dup_path (codebook, tag);
  g_autofree char *count = g_strdup_printf ("%u", uses);

  if (list->json == NULL) {
    print_fields (path, count, NULL);
    return;
  }
  pm_cli_json_tag (list->json, codebook, tag, uses);
  pm_cli_json_print (list->json);
}

static gboolean
list_tags (List *list, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (list->store, error);
  g_autoptr (GHashTable) uses = codebook != NULL ? pm_store_load_tag_uses (list->store, error) : NULL;
  GPtrArray *tags = codebook != NULL ? pm_codebook_get_tags (codebook) : NULL;

  for (guint i = 0; uses != NULL && i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    gint64 id = pm_tag_get_id (tag);

    print_tag (list, codebook, tag, GPOINTER_TO_UINT (g_hash_table_lookup (uses, &id)));
  }

  return uses != NULL;
}

static void
print_annotation (List *list, PmCodebook *codebook, PmDocument *document, PmAnnotation *annotation)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  PmTag *tag = pm_codebook_get_tag (codebook, fields->tag);
  PmSpan extent = pm_annotation_get_extent (annotation);
  g_autofree char *path = tag != NULL ? pm_codebook_dup_path (codebook, tag) : NULL;
  g_autofree char *range = g_strdup_printf ("%u-%u", extent.start, extent.end);
  g_autofree char *exact = pm_annotation_dup_exact (annotation);

  if (list->json == NULL) {
    print_fields (fields->uuid, pm_document_get_title (document), or_dash (path), range, exact, NULL);
    return;
  }
  pm_cli_json_annotation (list->json, annotation, document, codebook);
  pm_cli_json_print (list->json);
}

static gboolean
list_annotations_of (List *list, PmCodebook *codebook, PmDocument *document, GError **error)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (list->store, pm_document_get_id (document), error);

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    print_annotation (list, codebook, document, g_ptr_array_index (annotations, i));

  return annotations != NULL;
}

static gboolean
list_annotations (List *list, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (list->store, error);
  g_autoptr (GPtrArray) documents = codebook != NULL ? pm_store_load_documents (list->store, error) : NULL;

  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    PmDocument *document = g_ptr_array_index (documents, i);

    if ((list->document == 0 || list->document == pm_document_get_id (document)) &&
        !list_annotations_of (list, codebook, document, error))
      return FALSE;
  }

  return documents != NULL;
}

static void
print_annotator (List *list, const PmAnnotator *annotator)
{
  g_autofree char *count = g_strdup_printf ("%u", annotator->n_annotations);

  if (list->json == NULL) {
    print_fields (annotator->uuid, count, annotator->name, NULL);
    return;
  }
  pm_json_writer_begin_object (list->json);
  pm_json_writer_member_int (list->json, "annotations", annotator->n_annotations);
  pm_cli_json_member (list->json, "id", annotator->uuid);
  pm_cli_json_member (list->json, "name", annotator->name);
  pm_json_writer_member_bool (list->json, "program", annotator->program);
  pm_json_writer_end_object (list->json);
  pm_cli_json_print (list->json);
}

static gboolean
list_annotators (List *list, GError **error)
{
  g_autoptr (GPtrArray) annotators = pm_annotators_load (list->store, error);

  for (guint i = 0; annotators != NULL && i < annotators->len; i++)
    print_annotator (list, g_ptr_array_index (annotators, i));

  return annotators != NULL;
}

static void
print_link (List *list, const PmLink *link)
{
  if (list->json == NULL) {
    print_fields (link->uuid, link->type, link->from, link->to, NULL);
    return;
  }
  pm_json_writer_begin_object (list->json);
  pm_cli_json_member (list->json, "annotator", link->annotator);
  pm_cli_json_member_time (list->json, "created", link->created);
  pm_cli_json_member (list->json, "from", link->from);
  pm_cli_json_member (list->json, "id", link->uuid);
  pm_cli_json_member (list->json, "to", link->to);
  pm_cli_json_member (list->json, "type", link->type);
  pm_json_writer_end_object (list->json);
  pm_cli_json_print (list->json);
}

static gboolean
list_links (List *list, GError **error)
{
  g_autoptr (GPtrArray) links = pm_links_load (list->store, list->document, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    print_link (list, g_ptr_array_index (links, i));

  return links != NULL;
}

static const Kind kinds[] = {
  { "documents", list_documents },
  { "tags", list_tags },
  { "annotations", list_annotations },
  { "annotators", list_annotators },
  { "links", list_links },
};

static const Kind *
find_kind (const char *what, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].what, what))
      return &kinds[i];

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("“%s” cannot be listed, only documents, tags, annotations, annotators and links."), what);
  return NULL;
}

static gboolean
run (const Kind *kind, const char *project, const char *document, PmJsonWriter *json, GError **error)
{
  g_autoptr (PmStore) store = pm_cli_project_open (project, error);
  List list = { store, 0, json };

  if (store == NULL)
    return FALSE;
  if (document != NULL) {
    list.document = pm_store_find_document (store, document, error);
    if (list.document < 0)
      return FALSE;
  }

  return kind->run (&list, error);
}

PmCliResult
pm_cli_list (PmCliLine *line, GError **error)
{
  g_autofree char *document = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "document", 0, 0, G_OPTION_ARG_FILENAME, &document, N_ ("Only what belongs to this document"), N_ ("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  const Kind *kind;

  if (!pm_cli_line_parse (line, entries, 2, 2, error) || !pm_cli_line_check ("--document", document, error))
    return PM_CLI_USAGE;

  kind = find_kind (line->words[1], error);
  if (kind != NULL)
    run (kind, line->words[0], document, json ? writer : NULL, error);

  return PM_CLI_DONE;
}
