#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pm_accessible_name_parts:
 * @label: translated
 *
 * Names the lists and toggle buttons that a widget of the library has inside,
 * such as those of a drop-down button: no template reaches them, and a screen
 * reader would say their class.
 */
void pm_accessible_name_parts (GtkWidget *widget, const char *label);

G_END_DECLS
