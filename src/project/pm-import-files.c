#include "pm-import-files.h"

#include "pm-corpus-info.h"
#include "pm-format.h"

void
pm_import_file_free (PmImportFile *file)
{
  g_object_unref (file->file);
  g_free (file->name);
  g_free (file);
}

static void
take (GPtrArray *found, GFile *file, const char *prefix)
{
  PmImportFile *entry = g_new0 (PmImportFile, 1);
  g_autofree char *base = g_file_get_basename (file);

  entry->file = g_object_ref (file);
  entry->name = prefix != NULL ? g_strconcat (prefix, "/", base, NULL) : g_strdup (base);
  g_ptr_array_add (found, entry);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo **) a), g_file_info_get_name (*(GFileInfo **) b));
}

static GPtrArray *
list_folder (GFile *folder, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                                    G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  GFileInfo *info;

  if (children == NULL)
    return NULL;
  while ((info = g_file_enumerator_next_file (children, cancellable, NULL)) != NULL)
    g_ptr_array_add (infos, info);
  g_ptr_array_sort (infos, compare_names);

  return g_steal_pointer (&infos);
}

static gboolean
is_hidden (const char *name)
{
  return name[0] == '.' || g_str_has_suffix (name, "~") || g_str_equal (name, PM_CORPUS_INFO_NAME);
}

static gboolean
is_described (const PmCorpusInfo *corpus, const char *name)
{
  PmDocumentFields fields = { 0 };

  return corpus != NULL && pm_corpus_info_describe (corpus, name, &fields);
}

/* A folder that lists its articles holds nothing else but annotations of them. */
static gboolean
is_left_out (const PmCorpusInfo *corpus, gboolean listed, const char *name)
{
  return listed && !is_described (corpus, name) && strstr (name, ".annotations.json") == NULL;
}

static gboolean
lists_articles (const PmCorpusInfo *corpus, GPtrArray *infos)
{
  for (guint i = 0; i < infos->len; i++)
    if (is_described (corpus, g_file_info_get_name (g_ptr_array_index (infos, i))))
      return TRUE;

  return FALSE;
}

static void
look_into (GPtrArray *found, GFile *folder, const char *prefix, guint depth, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) infos = depth < 32 ? list_folder (folder, cancellable) : NULL;
  g_autoptr (PmCorpusInfo) corpus = infos != NULL ? pm_corpus_info_load (folder, cancellable, NULL) : NULL;
  gboolean listed = infos != NULL && lists_articles (corpus, infos);

  if (infos == NULL)
    take (found, folder, prefix);
  for (guint i = 0; infos != NULL && i < infos->len; i++) {
    GFileInfo *info = g_ptr_array_index (infos, i);
    const char *name = g_file_info_get_name (info);
    g_autoptr (GFile) child = g_file_get_child (folder, name);
    g_autofree char *below = prefix != NULL ? g_strconcat (prefix, "/", name, NULL) : g_strdup (name);

    if (is_hidden (name))
      continue;
    if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
      look_into (found, child, below, depth + 1, cancellable);
    else if (!is_left_out (corpus, listed, name))
      take (found, child, prefix);
  }
}

static gboolean
is_text (PmImportFile *file)
{
  const PmFormat *format = pm_format_guess (file->name);

  return format == NULL || g_str_equal (format->id, "text");
}

static GPtrArray *
texts_first (GPtrArray *found)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_import_file_free);

  for (guint i = 0; i < found->len; i++)
    if (is_text (g_ptr_array_index (found, i)))
      g_ptr_array_add (sorted, g_ptr_array_index (found, i));
  for (guint i = 0; i < found->len; i++)
    if (!is_text (g_ptr_array_index (found, i)))
      g_ptr_array_add (sorted, g_ptr_array_index (found, i));

  return sorted;
}

GPtrArray *
pm_import_files_find (GPtrArray *asked, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < asked->len; i++) {
    GFile *file = g_ptr_array_index (asked, i);

    if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
      look_into (found, file, NULL, 0, cancellable);
    else
      take (found, file, NULL);
  }
  if (g_cancellable_set_error_if_cancelled (cancellable, error)) {
    g_ptr_array_set_free_func (found, (GDestroyNotify) pm_import_file_free);
    return NULL;
  }

  return texts_first (found);
}
