#include "pm-test-tags.h"

#include "pm-annotation-edit.h"
#include "pm-tag-edit.h"

#include <glib/gstdio.h>

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

gint64
pm_test_tags_apply (PmProject *project, PmEdit *edit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 row;

  pm_project_apply_async (project, edit, NULL, result_cb, &result);
  wait_for (&result);
  row = pm_project_apply_finish (project, result, &error);
  g_assert_no_error (error);

  return row;
}

void
pm_test_tags_settle (PmProject *project)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GHashTable) uses = NULL;

  /* Requests are answered in order, so that any answer comes after the others. */
  pm_project_load_tag_uses_async (project, NULL, result_cb, &result);
  wait_for (&result);
  uses = pm_project_load_tag_uses_finish (project, result, NULL);
}

static void
add_attribute (GPtrArray *attributes, const char *name, PmAttributeKind kind, const char *choices)
{
  PmAttribute *attribute = pm_attribute_new (name, kind);

  attribute->anchored = kind == PM_ATTRIBUTE_PERSON || kind == PM_ATTRIBUTE_TEXT;
  attribute->choices = choices != NULL ? g_strsplit (choices, " ", -1) : NULL;
  g_ptr_array_add (attributes, attribute);
}

static gint64
add_tag (PmProject *project, const char *name, gint64 parent, const char *shortcut, GPtrArray *attributes)
{
  PmTagFields fields = { .name = name, .parent = parent, .shortcut = shortcut, .color = PM_COLOR_BLUE };

  return pm_test_tags_apply (project, pm_edit_add_tag (&fields, attributes));
}

static void
add_tags (PmProject *project)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
  gint64 quote;

  add_attribute (attributes, "speaker", PM_ATTRIBUTE_PERSON, NULL);
  add_attribute (attributes, "cue", PM_ATTRIBUTE_TEXT, NULL);
  add_attribute (attributes, "fidelity", PM_ATTRIBUTE_CHOICE, "whole cut");
  add_attribute (attributes, "sure", PM_ATTRIBUTE_FLAG, NULL);
  quote = add_tag (project, "Quote", 0, "1", attributes);
  add_tag (project, "Direct", quote, "1", NULL);
  add_tag (project, "Indirect", quote, "2", NULL);
  add_tag (project, "Claim", 0, "2", NULL);
}

static void
add_document (PmProject *project)
{
  g_autofree char *folder = g_dir_make_tmp ("pressmark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "text.txt", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PmImportReport) report = NULL;
  PmImportOptions options = { "text", FALSE };

  g_assert_true (g_file_set_contents (path, "One two three.\n\nFour five six.", -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  pm_project_import_async (project, files, &options, NULL, NULL, NULL, result_cb, &result);
  wait_for (&result);
  report = pm_project_import_finish (project, result, NULL);
  g_assert_nonnull (report);
  g_assert_cmpuint (report->n_added, ==, 1);
  g_remove (path);
  g_rmdir (folder);
}

PmProject *
pm_test_tags_new (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PmProject *project;

  pm_project_open_async (":memory:", PM_STORE_CREATE, "Tester", NULL, result_cb, &result);
  wait_for (&result);
  project = pm_project_open_finish (result, &error);
  g_assert_no_error (error);
  add_tags (project);
  add_document (project);

  return project;
}

void
pm_test_tags_end (PmProject *project)
{
  gpointer weak = project;

  g_object_add_weak_pointer (G_OBJECT (project), &weak);
  g_object_unref (project);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

PmTag *
pm_test_tags_get (PmProject *project, const char *path)
{
  PmTag *tag = pm_codebook_get_by_path (pm_project_get_codebook (project), path);

  g_assert_nonnull (tag);

  return tag;
}

gint64
pm_test_tags_get_id (PmProject *project, const char *path)
{
  return pm_tag_get_id (pm_test_tags_get (project, path));
}

const PmAttribute *
pm_test_tags_get_attribute (PmProject *project, const char *name)
{
  GPtrArray *attributes = pm_tag_get_attributes (pm_test_tags_get (project, "Quote"));

  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);

    if (g_str_equal (attribute->name, name))
      return attribute;
  }

  return NULL;
}

gint64
pm_test_tags_annotate (PmProject *project, const char *path, guint start, guint end)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmSpan span = { start, end };
  PmDraft draft = { 1, pm_test_tags_get_id (project, path), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };

  g_array_append_val (spans, span);

  return pm_test_tags_apply (project, pm_edit_annotate (&draft));
}

static void
changed_cb (PmAnnotationList *list, PmChanges *changes)
{
  for (guint i = 0; changes->annotations != NULL && i < changes->annotations->len; i++)
    pm_annotation_list_put (list, g_ptr_array_index (changes->annotations, i));
  for (guint i = 0; changes->removed_annotations != NULL && i < changes->removed_annotations->len; i++)
    pm_annotation_list_remove (list, g_array_index (changes->removed_annotations, PmRemoved, i).annotation);
}

PmAnnotationList *
pm_test_tags_list_new (PmProject *project)
{
  PmAnnotationList *list = pm_annotation_list_new ();

  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), list, G_CONNECT_SWAPPED);

  return list;
}
