#include "pm-reader-keys.h"

/* Not an action: what has nothing to drop lets the key go on. */
#define ESCAPE "escape"

struct _PmReaderKeys {
  PmReader *reader;               /* borrowed */
  PmBoundaryEditor *editor;       /* borrowed */
  GtkEventController *controller; /* borrowed from the reader */
  gboolean single;
};

typedef struct {
  guint keyval;
  GdkModifierType state;
  gboolean single; /* belongs to the single keys */
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_r, 0, TRUE, "read.repeat" },
  { GDK_KEY_t, 0, TRUE, "read.find-tag" },
  { GDK_KEY_m, 0, TRUE, "read.note" },
  { GDK_KEY_q, 0, TRUE, "reader.select-quotation" },
  { GDK_KEY_s, 0, TRUE, "reader.select-sentence" },
  { GDK_KEY_p, 0, TRUE, "reader.select-paragraph" },
  { GDK_KEY_n, 0, TRUE, "reader.next-annotation" },
  { GDK_KEY_n, GDK_SHIFT_MASK, TRUE, "reader.previous-annotation" },
  { GDK_KEY_o, 0, TRUE, "reader.next-overlap" },
  { GDK_KEY_b, 0, TRUE, "reader.boundary" },
  { GDK_KEY_Return, 0, TRUE, "read.edit" },
  { GDK_KEY_Delete, 0, TRUE, "read.remove" },
  { GDK_KEY_Escape, 0, FALSE, ESCAPE },
  { GDK_KEY_Return, GDK_CONTROL_MASK, FALSE, "read.done-next" },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, FALSE, "read.next-document" },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, FALSE, "read.previous-document" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, FALSE, "reader.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, FALSE, "reader.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, FALSE, "reader.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, FALSE, "reader.zoom-normal" },
};

/* What GtkTextView binds although the text cannot be edited. */
static const Key leaks[] = {
  { GDK_KEY_Delete, 0 },
  { GDK_KEY_Delete, GDK_CONTROL_MASK },
  { GDK_KEY_BackSpace, 0 },
  { GDK_KEY_BackSpace, GDK_SHIFT_MASK },
  { GDK_KEY_BackSpace, GDK_CONTROL_MASK },
  { GDK_KEY_z, GDK_CONTROL_MASK },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { GDK_KEY_y, GDK_CONTROL_MASK },
  { GDK_KEY_Tab, GDK_CONTROL_MASK },
  { GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { GDK_KEY_period, GDK_CONTROL_MASK },
  { GDK_KEY_semicolon, GDK_CONTROL_MASK },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { GDK_KEY_F7, 0 },
};

static guint
unify (guint keyval)
{
  switch (keyval) {
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    return GDK_KEY_Return;
  case GDK_KEY_KP_Add:
    return GDK_KEY_plus;
  case GDK_KEY_KP_Subtract:
    return GDK_KEY_minus;
  case GDK_KEY_KP_0:
    return GDK_KEY_0;
  default:
    return gdk_keyval_to_lower (keyval);
  }
}

static gboolean
matches (const Key *key, guint keyval, GdkModifierType state)
{
  /* Plus may need Shift to be typed. */
  if (key->keyval == GDK_KEY_plus && key->keyval == keyval)
    return (state & GDK_CONTROL_MASK) != 0;
  return key->keyval == keyval && key->state == state;
}

const char *
pm_reader_keys_find_action (guint keyval, GdkModifierType state, gboolean single, char *digit)
{
  g_return_val_if_fail (digit != NULL, NULL);

  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9 && (state & GDK_CONTROL_MASK) == 0) {
    *digit = (char) ('1' + (keyval - GDK_KEY_1));
    return single ? "read.tag" : NULL;
  }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (matches (&keys[i], unify (keyval), state) && (single || !keys[i].single))
      return keys[i].action;
  }
  for (guint i = 0; i < G_N_ELEMENTS (leaks); i++) {
    if (matches (&leaks[i], unify (keyval), state))
      return "";
  }
  return NULL;
}

static gboolean
is_command (guint keyval)
{
  return (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9) || (keyval >= GDK_KEY_a && keyval <= GDK_KEY_z);
}

/* What the key means on a keyboard whose letters are not Latin, or whose digits
 * need Shift: the first command anywhere on the key. */
static guint
translate (guint keyval, guint keycode, GdkModifierType state)
{
  g_autofree GdkKeymapKey *places = NULL;
  g_autofree guint *keyvals = NULL;
  int n_entries;
  gboolean digit_row = keycode >= 10 && keycode <= 18;

  if (digit_row && (state & GDK_SHIFT_MASK) != 0)
    return keyval;
  if (is_command (gdk_keyval_to_lower (keyval)) || (!digit_row && gdk_keyval_to_unicode (keyval) < 0x80))
    return keyval;
  if (!gdk_display_map_keycode (gdk_display_get_default (), keycode, &places, &keyvals, &n_entries))
    return keyval;
  for (int i = 0; i < n_entries; i++) {
    if (is_command (keyvals[i]))
      return keyvals[i];
  }
  return keyval;
}

/* GtkTextView would take the key although it is somebody else's. */
static void
hand_on (PmReaderKeys *self)
{
  GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self->reader));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    if (gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (self->controller), widget))
      return;
  }
}

static gboolean
activate (PmReaderKeys *self, const char *action, char digit)
{
  GtkWidget *widget = GTK_WIDGET (self->reader);
  const char tag[] = { digit, '\0' };

  if (digit != '\0')
    gtk_widget_activate_action (widget, action, "s", tag);
  else if (g_str_equal (action, ESCAPE))
    return pm_reader_escape (self->reader);
  else if (*action != '\0')
    gtk_widget_activate_action (widget, action, NULL);
  else
    hand_on (self);
  return GDK_EVENT_STOP;
}

static gboolean
pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PmReaderKeys *self)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  guint meant = translate (keyval, keycode, modifiers);
  const char *action;
  char digit = '\0';

  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (pm_boundary_editor_handle_key (self->editor, keyval, modifiers))
    return GDK_EVENT_STOP;
  action = pm_reader_keys_find_action (meant, modifiers, self->single, &digit);
  return action != NULL ? activate (self, action, digit) : GDK_EVENT_PROPAGATE;
}

PmReaderKeys *
pm_reader_keys_new (PmReader *reader, PmBoundaryEditor *editor)
{
  PmReaderKeys *self = g_new0 (PmReaderKeys, 1);

  self->reader = reader;
  self->editor = editor;
  self->controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->controller, GTK_PHASE_CAPTURE);
  g_signal_connect (self->controller, "key-pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (reader), self->controller);
  return self;
}

void
pm_reader_keys_free (PmReaderKeys *self)
{
  g_return_if_fail (self != NULL);

  gtk_widget_remove_controller (GTK_WIDGET (self->reader), self->controller);
  g_free (self);
}

void
pm_reader_keys_set_single (PmReaderKeys *self, gboolean single)
{
  g_return_if_fail (self != NULL);

  self->single = single;
}
