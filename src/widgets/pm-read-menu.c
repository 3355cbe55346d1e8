#include "pm-read-menu.h"

#include <glib/gi18n-lib.h>

static void
append_tag (GMenu *menu, const char *action, PmTag *tag)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (pm_tag_get_name (tag), NULL);
  gint64 id = pm_tag_get_id (tag);
  g_autofree char *target = g_strdup_printf ("id:%" G_GINT64_FORMAT, id);

  if (g_str_equal (action, "read.tag"))
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

/* A tag with sub-tags is a menu of its own, in which it comes first. */
static void
append_tags (GMenu *menu, PmCodebook *codebook, const char *action, gint64 parent)
{
  g_autoptr (GPtrArray) tags = pm_codebook_dup_children (codebook, parent);

  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    g_autoptr (GPtrArray) below = pm_codebook_dup_children (codebook, pm_tag_get_id (tag));
    g_autoptr (GMenu) own = g_menu_new ();
    g_autoptr (GMenu) sub = g_menu_new ();

    if (below->len == 0) {
      append_tag (menu, action, tag);
      continue;
    }
    append_tag (own, action, tag);
    append_tags (sub, codebook, action, pm_tag_get_id (tag));
    g_menu_append_section (own, NULL, G_MENU_MODEL (sub));
    g_menu_append_submenu (menu, pm_tag_get_name (tag), G_MENU_MODEL (own));
  }
}

static void
append_tag_menu (GMenu *menu, const char *label, PmCodebook *codebook, const char *action)
{
  g_autoptr (GMenu) tags = g_menu_new ();

  append_tags (tags, codebook, action, 0);
  g_menu_append_submenu (menu, label, G_MENU_MODEL (tags));
}

static void
append_words (GMenu *menu, PmCodebook *codebook)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (codebook != NULL)
    append_tag_menu (section, _("Tag As"), codebook, "read.tag");
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
    append_tag_menu (section, _("Change Tag"), codebook, "read.retag");
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
