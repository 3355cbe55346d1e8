#include "pm-suggest-tags.h"

#include "pm-store-error.h"

#include <glib/gi18n-lib.h>

/* As data/codebook.json has them: a tag that was renamed is still found. */
static const struct {
  const char *uuid;
  const char *path;
} shipped[] = {
  [PM_SUGGESTION_DIRECT] = { "2555a36f-44d0-4e40-b43b-f7f50218ef04", "Quote/Direct" },
  [PM_SUGGESTION_PARTIAL] = { "99ac0856-e9b0-4c12-8df4-1dd9f4fc200b", "Quote/Partial" },
  [PM_SUGGESTION_INDIRECT] = { "5942aae4-77d3-4de5-bf68-3386c8a42fc4", "Quote/Indirect" },
  [PM_SUGGESTION_SCARE] = { "ab7a8b0a-0688-47c5-8d79-d2e920a75dac", "Quote/Scare quotes" },
};
#define QUOTE_UUID "208a13b7-2c04-45af-b071-155bb41c58b5"

static PmTag *
find_tag (PmCodebook *codebook, const char *uuid, const char *path)
{
  PmTag *tag = pm_codebook_get_by_uuid (codebook, uuid);

  return tag != NULL ? tag : pm_codebook_get_by_path (codebook, path);
}

static void
collect_family (PmSuggestTags *self, PmCodebook *codebook, PmTag *quote)
{
  GPtrArray *tags = pm_codebook_get_tags (codebook);

  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    gint64 id = pm_tag_get_id (tag);

    if (pm_codebook_get_root (codebook, tag) == pm_codebook_get_root (codebook, quote))
      g_hash_table_add (self->family, g_memdup2 (&id, sizeof id));
  }
}

static void
find_attributes (PmSuggestTags *self, PmCodebook *codebook, PmTag *quote)
{
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (codebook, quote);

  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);

    if (g_str_equal (attribute->name, "speaker"))
      self->speaker = attribute->id;
    else if (g_str_equal (attribute->name, "cue"))
      self->cue = attribute->id;
  }
}

gboolean
pm_suggest_tags_init (PmSuggestTags *self, PmCodebook *codebook, GError **error)
{
  PmTag *quote = find_tag (codebook, QUOTE_UUID, "Quote");

  *self = (PmSuggestTags){ .family = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };
  if (quote == NULL) {
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("The codebook has no tag “Quote” for what would be found. Nothing was changed."));
    return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++) {
    PmTag *tag = find_tag (codebook, shipped[i].uuid, shipped[i].path);

    self->tags[i] = pm_tag_get_id (tag != NULL ? tag : quote);
    self->paths[i] = pm_codebook_dup_path (codebook, tag != NULL ? tag : quote);
  }
  collect_family (self, codebook, quote);
  find_attributes (self, codebook, quote);

  return TRUE;
}

void
pm_suggest_tags_clear (PmSuggestTags *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->paths); i++)
    g_clear_pointer (&self->paths[i], g_free);
  g_clear_pointer (&self->family, g_hash_table_unref);
}
