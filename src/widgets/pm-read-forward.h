#pragma once

#include "pm-article-pane.h"

G_BEGIN_DECLS

/* Commands of the article pane and of its reader that are named from the panes
 * beside it, and by the window. */

/**
 * pm_read_forward_install:
 * @klass: of the widget around the panes
 * @activate: calls pm_read_forward()
 */
void pm_read_forward_install (GtkWidgetClass *klass, GtkWidgetActionActivateFunc activate);

/**
 * pm_read_forward:
 * @name: an action that was installed
 * @parameter: (nullable):
 */
void pm_read_forward (PmArticlePane *article, const char *name, GVariant *parameter);

G_END_DECLS
