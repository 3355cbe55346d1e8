#pragma once

#include "pm-side-pane.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmPaneLayout:
 *
 * The list of documents and the inspector on either side of the text: how wide
 * they are, and when they are shown. Both are kept in the settings.
 */
typedef struct _PmPaneLayout PmPaneLayout;

typedef enum {
  PM_PANE_DOCUMENTS,
  PM_PANE_INSPECTOR
} PmPane;
#define PM_N_PANES 2

/**
 * pm_pane_layout_new:
 * @outer: the documents, and @inner
 * @inner: the text, and the inspector
 * @changed: called when a pane comes or goes
 *
 * All is borrowed and must outlive it.
 */
PmPaneLayout *pm_pane_layout_new (GtkPaned *outer, GtkPaned *inner, GSettings *settings, GFunc changed, gpointer user_data);
void pm_pane_layout_free (PmPaneLayout *self);

gboolean pm_pane_layout_is_shown (PmPaneLayout *self, PmPane pane);

/* The user shows or hides a pane. */
void pm_pane_layout_set_shown (PmPaneLayout *self, PmPane pane, gboolean shown);

/**
 * pm_pane_layout_allocated:
 * @width: of the page, in pixels
 *
 * To be called from size_allocate(); panes come and go soon after.
 */
void pm_pane_layout_allocated (PmPaneLayout *self, int width);

/* Remembers how wide the inspector is. */
void pm_pane_layout_keep (PmPaneLayout *self);

G_END_DECLS
