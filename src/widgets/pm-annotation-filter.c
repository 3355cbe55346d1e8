#include "pm-annotation-filter.h"

#include "pm-annotation.h"

#include <string.h>

struct _PmAnnotationFilter {
  GtkFilter parent_instance;

  gint64 tag;
  GHashTable *tags; /* rows of the tag and those below it (gint64, owned) */
  char **words;     /* case-folded, or NULL */
};

G_DEFINE_FINAL_TYPE (PmAnnotationFilter, pm_annotation_filter, GTK_TYPE_FILTER)

static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, word) != NULL;
}

static gboolean
mentions (PmAnnotation *annotation, const char *word)
{
  guint n_pieces;
  guint n_values;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);
  const PmValue *values = pm_annotation_get_values (annotation, &n_values);

  for (guint i = 0; i < n_pieces; i++) {
    if (has_word (pieces[i].exact, word))
      return TRUE;
  }
  for (guint i = 0; i < n_values; i++) {
    if (has_word (values[i].value, word))
      return TRUE;
  }

  return has_word (pm_annotation_get_fields (annotation)->note, word);
}

static gboolean
pm_annotation_filter_match (GtkFilter *filter, gpointer item)
{
  PmAnnotationFilter *self = PM_ANNOTATION_FILTER (filter);
  gint64 tag = pm_annotation_get_tag (item);

  if (self->tag != 0 && !g_hash_table_contains (self->tags, &tag))
    return FALSE;
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++) {
    if (!mentions (item, self->words[i]))
      return FALSE;
  }

  return TRUE;
}

static GtkFilterMatch
pm_annotation_filter_get_strictness (GtkFilter *filter)
{
  return pm_annotation_filter_is_open (PM_ANNOTATION_FILTER (filter)) ? GTK_FILTER_MATCH_ALL : GTK_FILTER_MATCH_SOME;
}

static void
pm_annotation_filter_finalize (GObject *object)
{
  PmAnnotationFilter *self = PM_ANNOTATION_FILTER (object);

  g_hash_table_unref (self->tags);
  g_strfreev (self->words);

  G_OBJECT_CLASS (pm_annotation_filter_parent_class)->finalize (object);
}

static void
pm_annotation_filter_class_init (PmAnnotationFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_annotation_filter_finalize;
  filter_class->match = pm_annotation_filter_match;
  filter_class->get_strictness = pm_annotation_filter_get_strictness;
}

static void
pm_annotation_filter_init (PmAnnotationFilter *self)
{
  self->tags = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

PmAnnotationFilter *
pm_annotation_filter_new (void)
{
  return g_object_new (PM_TYPE_ANNOTATION_FILTER, NULL);
}

/* In tree order a tag comes after the one above it. */
static void
collect_tags (PmAnnotationFilter *self, PmCodebook *codebook)
{
  GPtrArray *tags = pm_codebook_get_tags (codebook);

  for (guint i = 0; i < tags->len; i++) {
    const PmTagFields *fields = pm_tag_get_fields (g_ptr_array_index (tags, i));

    if (fields->id == self->tag || g_hash_table_contains (self->tags, &fields->parent))
      g_hash_table_add (self->tags, g_memdup2 (&fields->id, sizeof fields->id));
  }
}

void
pm_annotation_filter_set_tag (PmAnnotationFilter *self, PmCodebook *codebook, gint64 tag)
{
  g_return_if_fail (PM_IS_ANNOTATION_FILTER (self));
  g_return_if_fail (tag == 0 || PM_IS_CODEBOOK (codebook));

  self->tag = tag;
  g_hash_table_remove_all (self->tags);
  if (tag != 0)
    collect_tags (self, codebook);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

gint64
pm_annotation_filter_get_tag (PmAnnotationFilter *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION_FILTER (self), 0);

  return self->tag;
}

void
pm_annotation_filter_set_words (PmAnnotationFilter *self, const char *words)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (PM_IS_ANNOTATION_FILTER (self));

  folded = g_utf8_casefold (words != NULL ? words : "", -1);
  g_strstrip (folded);
  g_strfreev (self->words);
  self->words = *folded != '\0' ? g_strsplit (folded, " ", -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

gboolean
pm_annotation_filter_is_open (PmAnnotationFilter *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION_FILTER (self), TRUE);

  return self->tag == 0 && self->words == NULL;
}
