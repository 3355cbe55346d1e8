#include "pm-tag-moves.h"

/* The tags that would be @tag's siblings under @parent, without itself. */
static GPtrArray *
dup_siblings (PmCodebook *codebook, gint64 parent, PmTag *tag)
{
  GPtrArray *siblings = pm_codebook_dup_children (codebook, parent);

  g_ptr_array_remove (siblings, tag);

  return siblings;
}

static gint64
get_parent (PmTag *tag)
{
  return pm_tag_get_fields (tag)->parent;
}

/* Where @tag stands among its siblings. */
static guint
get_place (PmCodebook *codebook, PmTag *tag)
{
  g_autoptr (GPtrArray) siblings = pm_codebook_dup_children (codebook, get_parent (tag));
  guint place = 0;

  g_ptr_array_find (siblings, tag, &place);

  return place;
}

static gboolean
is_below (PmCodebook *codebook, PmTag *tag, PmTag *above)
{
  for (; tag != NULL; tag = pm_codebook_get_parent (codebook, tag)) {
    if (tag == above)
      return TRUE;
  }

  return FALSE;
}

static PmEdit *
nest (PmCodebook *codebook, PmTag *tag)
{
  g_autoptr (GPtrArray) siblings = pm_codebook_dup_children (codebook, get_parent (tag));
  guint place = get_place (codebook, tag);

  return place > 0 ? pm_tag_move_inside (codebook, tag, g_ptr_array_index (siblings, place - 1)) : NULL;
}

static PmEdit *
unnest (PmCodebook *codebook, PmTag *tag)
{
  PmTag *parent = pm_codebook_get_parent (codebook, tag);

  return parent != NULL ? pm_tag_move_beside (codebook, tag, parent, TRUE) : NULL;
}

PmEdit *
pm_tag_move_by (PmCodebook *codebook, PmTag *tag, PmTagMove move)
{
  g_autoptr (GPtrArray) siblings = NULL;
  guint place;

  g_return_val_if_fail (PM_IS_CODEBOOK (codebook), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag), NULL);

  siblings = dup_siblings (codebook, get_parent (tag), tag);
  place = get_place (codebook, tag);
  switch (move) {
  case PM_MOVE_UP:
    return place > 0 ? pm_edit_move_tag (pm_tag_get_id (tag), get_parent (tag), place - 1) : NULL;
  case PM_MOVE_DOWN:
    return place < siblings->len ? pm_edit_move_tag (pm_tag_get_id (tag), get_parent (tag), place + 1) : NULL;
  case PM_MOVE_NEST:
    return nest (codebook, tag);
  case PM_MOVE_UNNEST:
    return unnest (codebook, tag);
  }

  return NULL;
}

PmEdit *
pm_tag_move_inside (PmCodebook *codebook, PmTag *tag, PmTag *target)
{
  g_autoptr (GPtrArray) siblings = NULL;

  g_return_val_if_fail (PM_IS_CODEBOOK (codebook), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag) && PM_IS_TAG (target), NULL);

  if (is_below (codebook, target, tag) || pm_codebook_get_parent (codebook, tag) == target)
    return NULL;
  siblings = dup_siblings (codebook, pm_tag_get_id (target), tag);

  return pm_edit_move_tag (pm_tag_get_id (tag), pm_tag_get_id (target), siblings->len);
}

PmEdit *
pm_tag_move_beside (PmCodebook *codebook, PmTag *tag, PmTag *target, gboolean after)
{
  g_autoptr (GPtrArray) siblings = NULL;
  guint place = 0;

  g_return_val_if_fail (PM_IS_CODEBOOK (codebook), NULL);
  g_return_val_if_fail (PM_IS_TAG (tag) && PM_IS_TAG (target), NULL);

  if (is_below (codebook, target, tag))
    return NULL;
  siblings = dup_siblings (codebook, get_parent (target), tag);
  g_ptr_array_find (siblings, target, &place);
  place += after ? 1 : 0;
  if (get_parent (tag) == get_parent (target) && get_place (codebook, tag) == place)
    return NULL;

  return pm_edit_move_tag (pm_tag_get_id (tag), get_parent (target), place);
}
