#include "pm-new-tag.h"

#include "pm-tag-edit.h"
#include "pm-tag-look.h"

#include <glib/gi18n-lib.h>

static gboolean
has_name (GPtrArray *tags, const char *name)
{
  for (guint i = 0; i < tags->len; i++) {
    if (g_str_equal (pm_tag_get_name (g_ptr_array_index (tags, i)), name))
      return TRUE;
  }

  return FALSE;
}

static char *
dup_free_name (GPtrArray *siblings)
{
  char *name = g_strdup (_("New Tag"));

  for (guint n = 2; has_name (siblings, name); n++) {
    g_free (name);
    name = g_strdup_printf (_("New Tag %u"), n);
  }

  return name;
}

/* The lowest digit that no sibling has, or "" if all are taken. */
static void
choose_shortcut (PmCodebook *codebook, gint64 parent, char shortcut[2])
{
  for (shortcut[0] = '1'; shortcut[0] <= '9'; shortcut[0]++) {
    if (pm_codebook_get_by_shortcut (codebook, parent, shortcut[0]) == NULL)
      return;
  }
  shortcut[0] = '\0';
}

static void
choose_look (PmCodebook *codebook, PmTag *parent, PmTagFields *fields)
{
  if (parent == NULL) {
    pm_tag_look_choose (codebook, fields);
  } else {
    fields->color = pm_tag_get_fields (parent)->color;
    fields->pattern = pm_tag_get_fields (parent)->pattern;
  }
}

PmEdit *
pm_new_tag_make (PmCodebook *codebook, PmTag *parent)
{
  PmTagFields fields = { .parent = parent != NULL ? pm_tag_get_id (parent) : 0 };
  g_autoptr (GPtrArray) siblings = NULL;
  g_autofree char *name = NULL;
  char shortcut[2] = { 0 };

  g_return_val_if_fail (PM_IS_CODEBOOK (codebook), NULL);

  siblings = pm_codebook_dup_children (codebook, fields.parent);
  name = dup_free_name (siblings);
  choose_shortcut (codebook, fields.parent, shortcut);
  choose_look (codebook, parent, &fields);
  fields.name = name;
  fields.shortcut = *shortcut != '\0' ? shortcut : NULL;

  return pm_edit_add_tag (&fields, NULL);
}
