#include "pm-read-menu.h"

#include "pm-tag-chip.h"

#include <glib/gi18n-lib.h>

/* Submenus are told apart by their labels: each is named in full. */
static void
append_tag (GMenu *menu, PmTag *tag, const char *label, gboolean change)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  gint64 id = pm_tag_get_id (tag);
  g_autofree char *target = g_strdup_printf ("id:%" G_GINT64_FORMAT, id);

  if (change)
    g_menu_item_set_action_and_target (item, "read.retag", "x", id);
  else
    g_menu_item_set_action_and_target (item, "read.tag", "s", target);
  g_menu_append_item (menu, item);
}

static void
append_tree (GMenu *menu, PmCodebook *codebook, PmTag *tag, gboolean change)
{
  g_autoptr (GPtrArray) below = pm_codebook_dup_children (codebook, pm_tag_get_id (tag));
  g_autofree char *label = pm_tag_dup_label (codebook, tag);

  append_tag (menu, tag, label, change);
  for (guint i = 0; i < below->len; i++)
    append_tree (menu, codebook, g_ptr_array_index (below, i), change);
}

static void
append_tag_menu (GMenu *menu, PmCodebook *codebook)
{
  g_autoptr (GPtrArray) tags = pm_codebook_dup_children (codebook, 0);
  g_autoptr (GMenu) all = g_menu_new ();

  for (guint i = 0; i < tags->len; i++) {
    g_autoptr (GMenu) own = g_menu_new ();

    append_tree (own, codebook, g_ptr_array_index (tags, i), FALSE);
    if (g_menu_model_get_n_items (G_MENU_MODEL (own)) > 1)
      g_menu_append_submenu (all, pm_tag_get_name (g_ptr_array_index (tags, i)), G_MENU_MODEL (own));
    else
      append_tag (all, g_ptr_array_index (tags, i), pm_tag_get_name (g_ptr_array_index (tags, i)), FALSE);
  }
  g_menu_append_submenu (menu, _("Tag As"), G_MENU_MODEL (all));
}

static void
append_change_menu (GMenu *menu, PmCodebook *codebook)
{
  g_autoptr (GPtrArray) tags = pm_codebook_dup_children (codebook, 0);
  g_autoptr (GMenu) all = g_menu_new ();

  for (guint i = 0; i < tags->len; i++) {
    g_autoptr (GMenu) own = g_menu_new ();

    append_tree (own, codebook, g_ptr_array_index (tags, i), TRUE);
    g_menu_append_section (all, NULL, G_MENU_MODEL (own));
  }
  g_menu_append_submenu (menu, _("Change Tag"), G_MENU_MODEL (all));
}

static void
append_words (GMenu *menu, PmCodebook *codebook)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (codebook != NULL)
    append_tag_menu (section, codebook);
  g_menu_append (section, _("Repeat Last Tag"), "read.repeat");
  g_menu_append (section, _("Find or Create Tag…"), "read.find-tag");
  g_menu_append (section, _("Add Piece"), "read.add-piece");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_select (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Select Quotation"), "reader.select-quotation");
  g_menu_append (section, _("Select Sentence"), "reader.select-sentence");
  g_menu_append (section, _("Select Paragraph"), "reader.select-paragraph");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_annotation (GMenu *menu, PmCodebook *codebook)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (codebook != NULL)
    append_change_menu (section, codebook);
  g_menu_append (section, _("Edit Attributes"), "read.edit");
  g_menu_append (section, _("Add Note"), "read.note");
  g_menu_append (section, _("Adjust Boundary"), "reader.boundary");
  g_menu_append (section, _("Merge with Overlapping"), "read.merge");
  g_menu_append (section, _("Remove Annotation"), "read.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_moves (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) document = g_menu_new ();

  g_menu_append (section, _("Next Annotation"), "reader.next-annotation");
  g_menu_append (section, _("Previous Annotation"), "reader.previous-annotation");
  g_menu_append (section, _("Next Overlap"), "reader.next-overlap");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append (document, _("Done"), "read.mark-done");
  g_menu_append (document, _("Done and Next Document"), "read.done-next");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (document));
}

GMenuModel *
pm_read_menu_new (PmCodebook *codebook)
{
  GMenu *menu = g_menu_new ();

  append_words (menu, codebook);
  append_select (menu);
  append_annotation (menu, codebook);
  append_moves (menu);

  return G_MENU_MODEL (menu);
}
