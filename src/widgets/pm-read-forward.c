#include "pm-read-forward.h"

static const struct {
  const char *name;
  const char *type;
  const char *reader; /* the reader's action, where it is that */
  const char *pane;   /* the pane's action, where it has another name */
} forwarded[] = {
  { "read.tag", "s" },
  { "read.repeat" },
  { "read.show-tags" },
  { "read.find-tag" },
  { "read.note" },
  { "read.edit" },
  { "read.remove" },
  { "read.retag", "x" },
  { "read.add-piece" },
  { "read.merge" },
  { "read.mark-done" },
  { "read.done-next" },
  { "read.cancel" },
  { "read.next-annotation", NULL, "reader.next-annotation" },
  { "read.previous-annotation", NULL, "reader.previous-annotation" },
  { "page.print", NULL, NULL, "read.print" },
  { "page.export-pdf", NULL, NULL, "read.export-pdf" },
  { "page.save-web-page", NULL, NULL, "read.save-web-page" },
  { "page.zoom-in", NULL, "reader.zoom-in" },
  { "page.zoom-out", NULL, "reader.zoom-out" },
  { "page.zoom-reset", NULL, "reader.zoom-normal" },
};

void
pm_read_forward_install (GtkWidgetClass *klass, GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (klass, forwarded[i].name, forwarded[i].type, activate);
}

void
pm_read_forward (PmArticlePane *article, const char *name, GVariant *parameter)
{
  g_return_if_fail (PM_IS_ARTICLE_PANE (article));

  for (guint i = 0; i < G_N_ELEMENTS (forwarded); i++) {
    if (!g_str_equal (forwarded[i].name, name))
      continue;
    if (forwarded[i].reader != NULL)
      gtk_widget_activate_action_variant (GTK_WIDGET (pm_article_pane_get_parts (article)->reader), forwarded[i].reader, parameter);
    else
      gtk_widget_activate_action_variant (GTK_WIDGET (article), forwarded[i].pane != NULL ? forwarded[i].pane : name, parameter);
  }
}
