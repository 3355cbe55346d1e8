#include "pm-reader-menu.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkTextView *view;  /* borrowed: it owns this */
  GtkWidget *popover; /* nullable; a child of the view */
} Menu;

GMenuModel *
pm_reader_menu_get_model (PmReader *reader)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  GMenuModel *extra;

  g_return_val_if_fail (PM_IS_READER (reader), G_MENU_MODEL (menu));

  g_menu_append (section, _("_Copy"), "clipboard.copy");
  g_menu_append (section, _("Select _All"), "selection.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  extra = gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (reader));
  if (extra != NULL)
    g_menu_append_section (menu, NULL, extra);
  return G_MENU_MODEL (menu);
}

static void
drop_popover (Menu *menu)
{
  g_clear_pointer (&menu->popover, gtk_widget_unparent);
}

static void
pop_up (Menu *menu, const GdkRectangle *place)
{
  g_autoptr (GMenuModel) model = pm_reader_menu_get_model (PM_READER (menu->view));

  drop_popover (menu);
  menu->popover = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (menu->popover, GTK_WIDGET (menu->view));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (menu->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (menu->popover, gtk_widget_get_direction (GTK_WIDGET (menu->view)) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu->popover), place);
  gtk_popover_popup (GTK_POPOVER (menu->popover));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, Menu *menu)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (menu, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

/* Below the caret. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  Menu *menu = user_data;
  GtkTextIter iter;
  GdkRectangle place;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (menu->view);

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (menu->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (menu->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  place.width = 1;
  pop_up (menu, &place);
  return TRUE;
}

static void
add_keys (Menu *menu)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK),
                                                             gtk_keyval_trigger_new (GDK_KEY_Menu, 0));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (key_cb, menu, NULL)));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (menu->view), controller);
}

static void
add_button (Menu *menu)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), menu);
  gtk_widget_add_controller (GTK_WIDGET (menu->view), GTK_EVENT_CONTROLLER (gesture));
}

void
pm_reader_menu_add (PmReader *reader)
{
  Menu *menu;

  g_return_if_fail (PM_IS_READER (reader));

  menu = g_new0 (Menu, 1);
  menu->view = GTK_TEXT_VIEW (reader);
  g_object_set_data_full (G_OBJECT (reader), "pm-reader-menu", menu, g_free);
  g_signal_connect_swapped (reader, "destroy", G_CALLBACK (drop_popover), menu);
  g_signal_connect_swapped (reader, "notify::extra-menu", G_CALLBACK (drop_popover), menu);
  add_keys (menu);
  add_button (menu);
}
