#include "pm-example-set.h"

#include "pm-recording-sink.h"

#include <string.h>

#define PROJECT "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5affff"
#define SECOND_DOCUMENT "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a0002"
#define SECOND_ANNOTATION "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a1002"
#define THIRD_ANNOTATION "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a1003"
#define NOON 1795255200

static PmAttribute *
new_attribute (const char *uuid, const char *name, PmAttributeKind kind, gboolean anchored)
{
  PmAttribute *attribute = pm_attribute_new (name, kind);

  g_free (attribute->uuid);
  attribute->uuid = g_strdup (uuid);
  attribute->anchored = anchored;
  return attribute;
}

static void
push_tags (PmSetSink *sink)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
  PmSetTag quote = { "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a3001", "Quote", NULL, { .name = "Quote", .color = PM_COLOR_BLUE, .shortcut = "1", .definition = "Somebody’s words.", .use_when = "Always", .not_when = "Never" }, attributes };
  PmSetTag direct = { "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a3002", "Quote/On \\/ off", "Quote", { .name = "On / off", .color = PM_COLOR_TEAL, .pattern = PM_PATTERN_DASH_DOT }, NULL };
  PmAttribute *role = new_attribute ("8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a4002", "role", PM_ATTRIBUTE_CHOICE, FALSE);

  role->choices = g_strdupv ((char *[]){ "official", "expert", NULL });
  role->required = TRUE;
  g_ptr_array_add (attributes, new_attribute ("8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a4001", "speaker", PM_ATTRIBUTE_PERSON, TRUE));
  g_ptr_array_add (attributes, role);
  g_assert_true (pm_set_sink_tag (sink, &quote, NULL));
  g_assert_true (pm_set_sink_tag (sink, &direct, NULL));
}

static void
push_document (PmSetSink *sink, const char *uuid, const char *title, const char *content, gboolean plain)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autofree char *sha256 = pm_text_dup_sha256 (text);
  PmSetDocument document = { { .uuid = uuid, .title = title, .sha256 = sha256, .length = pm_text_get_length (text), .words = 13 }, text };

  if (!plain) {
    document.fields.outlet = "Example Daily";
    document.fields.author = "A. \"B.\" C\\D";
    document.fields.published = "2026-11-20";
    document.fields.url = "https://example.org/a";
    document.fields.language = "en";
    document.fields.source = "sample.txt";
    document.fields.encoding = "UTF-8";
    document.fields.imported = NOON;
    document.fields.status = PM_STATUS_PROGRESS;
    document.meta = "{\"a\":1.5,\"section\":[\"x\",null,true]}";
    document.newline = "crlf";
    document.source_sha256 = sha256;
    document.source_size = 123;
  }
  g_assert_true (pm_set_sink_document (sink, &document, NULL));
}

static void
push_annotations (PmSetSink *sink)
{
  const PmSetSpan spans[] = {
    { { 11, 23 }, "It’s a café,", "💩 ALPHA — “", "” Ms. Añón said on Monday.\nCriti" },
    { { 34, 38 }, "said", "“It’s a café,” Ms. Añón ", " on Monday." },
  };
  const PmSetValue values[] = {
    { .name = "role", .value = "official" },
    { .name = "speaker", .value = "Añón, Ms.", .anchored = TRUE, .span = { 25, 33 } },
  };
  PmSetAnnotation annotation = { .id = PM_EXAMPLE_ANNOTATION, .document = PM_EXAMPLE_DOCUMENT, .source = "sample.txt", .tag = "Quote/On \\/ off", .annotator = "M. K.", .note = "Two\nlines\tand \"quotes\"", .spans = spans, .n_spans = 2, .values = values, .n_values = 2, .created = NOON, .modified = NOON + 60 };
  PmSetAnnotation suggestion = { .id = SECOND_ANNOTATION, .document = PM_EXAMPLE_DOCUMENT, .source = "sample.txt", .tag = "Quote", .annotator = "model:finder/1", .status = PM_ANNOTATION_SUGGESTED, .spans = spans + 1, .n_spans = 1, .created = NOON };

  g_assert_true (pm_set_sink_annotation (sink, &annotation, NULL));
  g_assert_true (pm_set_sink_annotation (sink, &suggestion, NULL));
}

static void
push_people (PmSetSink *sink)
{
  PmSetProject project = { PROJECT, "Demo", "A set", NOON + 60 };
  PmSetAnnotator person = { "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a5001", "M. K.", FALSE };
  PmSetAnnotator program = { "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a5002", "model:finder/1", TRUE };

  g_assert_true (pm_set_sink_begin (sink, &project, NULL));
  g_assert_true (pm_set_sink_annotator (sink, &person, NULL));
  g_assert_true (pm_set_sink_annotator (sink, &program, NULL));
}

void
pm_example_push (PmSetSink *sink)
{
  const PmSetSpan whole = { { 0, 3 }, "A B", "", "" };
  PmSetAnnotation last = { .id = THIRD_ANNOTATION, .document = SECOND_DOCUMENT, .tag = "Quote", .status = PM_ANNOTATION_REJECTED, .spans = &whole, .n_spans = 1 };
  PmSetLink link = { "8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a2001", "same-utterance", PM_EXAMPLE_ANNOTATION, SECOND_ANNOTATION, "M. K.", NOON };

  push_people (sink);
  push_tags (sink);
  push_document (sink, PM_EXAMPLE_DOCUMENT, "Sample", PM_EXAMPLE_TEXT, FALSE);
  push_annotations (sink);
  push_document (sink, SECOND_DOCUMENT, "Second", "A B", TRUE);
  g_assert_true (pm_set_sink_annotation (sink, &last, NULL));
  g_assert_true (pm_set_sink_link (sink, &link, NULL));
  g_assert_true (pm_set_sink_end (sink, NULL));
}

static void
push_numbered (PmSetSink *sink, const char *document, guint number)
{
  g_autofree char *id = g_strdup_printf ("8b0d2d3e-6a50-4b7e-9c39-1%011u", number);
  const PmSetSpan span = { { 11, 23 }, "It’s a café,", "ALPHA — “", "” Ms." };
  PmSetAnnotation annotation = { .id = id, .document = document, .tag = "Quote", .annotator = "M. K.", .spans = &span, .n_spans = 1, .created = NOON };

  g_assert_true (pm_set_sink_annotation (sink, &annotation, NULL));
}

void
pm_example_push_many (PmSetSink *sink, guint n_documents, guint n_annotations)
{
  push_people (sink);
  push_tags (sink);
  for (guint i = 0; i < n_documents; i++) {
    g_autofree char *id = g_strdup_printf ("8b0d2d3e-6a50-4b7e-9c39-2%011u", i);

    push_document (sink, id, "One of many", PM_EXAMPLE_TEXT, TRUE);
    for (guint j = 0; j < n_annotations / n_documents; j++)
      push_numbered (sink, id, i * (n_annotations / n_documents) + j);
  }
  g_assert_true (pm_set_sink_end (sink, NULL));
}

char *
pm_example_dup (const char *id, gboolean texts)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const PmWriteOptions options = { texts };
  PmSetSink *sink = pm_format_find (id)->write (stream, &options, NULL);

  pm_example_push (sink);
  g_assert_finalize_object (sink);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

GFile *
pm_example_write_file (const char *name, const char *content, gssize length)
{
  g_autofree char *folder = g_dir_make_tmp ("pressmark-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return g_file_new_for_path (path);
}

void
pm_example_remove_file (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

gboolean
pm_example_read (const char *id, const char *name, const char *content, gssize length, PmSetSink *sink, GError **error)
{
  g_autoptr (GFile) file = pm_example_write_file (name, content, length);
  g_autoptr (PmRecordingSink) dropped = pm_recording_sink_new ();
  gboolean ok = pm_format_find (id)->read (file, sink != NULL ? sink : PM_SET_SINK (dropped), NULL, error);

  pm_example_remove_file (file);
  return ok;
}
