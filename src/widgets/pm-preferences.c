#include "pm-preferences.h"

#include <glib/gi18n-lib.h>

struct _PmPreferences {
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  AdwComboRow *color_scheme;
  AdwEntryRow *annotator;
  GtkSwitch *single_keys;
  GtkSwitch *snap_to_words;
  GtkFontButton *font;
  GtkSwitch *own_font;
  GtkSpinButton *size;
  GtkSpinButton *line_height;
  GtkSwitch *justified;
  AdwComboRow *page;
  GtkSwitch *focus;
  GtkSpinButton *measure;
};

G_DEFINE_FINAL_TYPE (PmPreferences, pm_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the choices in the template. */
static const char *const schemes[] = { "system", "light", "dark", NULL };
static const char *const pages[] = { "default", "sepia", "gray", NULL };

static gboolean
read_choice (GValue *value, GVariant *variant, gpointer choices)
{
  const char *const *names = choices;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
write_choice (const GValue *value, const GVariantType *type, gpointer choices)
{
  guint chosen = g_value_get_uint (value);

  return chosen < g_strv_length (choices) ? g_variant_new_string (((const char *const *) choices)[chosen]) : NULL;
}

static gboolean
read_font (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *family = g_variant_get_string (variant, NULL);

  g_value_set_string (value, *family != '\0' ? family : "Cantarell");

  return TRUE;
}

static gboolean
read_own_font (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_boolean (value, *g_variant_get_string (variant, NULL) != '\0');

  return TRUE;
}

static void
store_font (PmPreferences *self)
{
  g_autoptr (PangoFontFamily) family = NULL;
  PangoFontFamily *chosen = gtk_font_chooser_get_font_family (GTK_FONT_CHOOSER (self->font));
  gboolean own = gtk_switch_get_active (self->own_font);

  g_set_object (&family, chosen);
  g_settings_set_string (self->settings, "reader-font", own && family != NULL ? pango_font_family_get_name (family) : "");
}

static void
font_set_cb (PmPreferences *self)
{
  store_font (self);
}

static void
own_font_changed_cb (PmPreferences *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->font), gtk_switch_get_active (self->own_font));
  store_font (self);
}

static void
bind (PmPreferences *self, const char *key, gpointer object, const char *property)
{
  g_settings_bind (self->settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

static void
bind_all (PmPreferences *self)
{
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->color_scheme, "selected", G_SETTINGS_BIND_DEFAULT,
                                read_choice, write_choice, (gpointer) schemes, NULL);
  g_settings_bind_with_mapping (self->settings, "reader-page", self->page, "selected", G_SETTINGS_BIND_DEFAULT,
                                read_choice, write_choice, (gpointer) pages, NULL);
  g_settings_bind_with_mapping (self->settings, "reader-font", self->font, "font", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES,
                                read_font, NULL, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "reader-font", self->own_font, "active", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES,
                                read_own_font, NULL, NULL, NULL);
  bind (self, "annotator-name", self->annotator, "text");
  bind (self, "single-keys", self->single_keys, "active");
  bind (self, "snap-to-words", self->snap_to_words, "active");
  bind (self, "reader-size", self->size, "value");
  bind (self, "reader-line-height", self->line_height, "value");
  bind (self, "reader-justified", self->justified, "active");
  bind (self, "reader-focus", self->focus, "active");
  bind (self, "reader-measure", self->measure, "value");
}

static void
pm_preferences_finalize (GObject *object)
{
  g_clear_object (&PM_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (pm_preferences_parent_class)->finalize (object);
}

static void
pm_preferences_class_init (PmPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, annotator);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, single_keys);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, snap_to_words);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, font);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, own_font);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, size);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, line_height);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, justified);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, page);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, focus);
  gtk_widget_class_bind_template_child (widget_class, PmPreferences, measure);
  gtk_widget_class_bind_template_callback (widget_class, font_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_font_changed_cb);
}

/* The keyboard goes to the button inside, which does not know its name. */
static void
name_font (PmPreferences *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->font));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Font"), -1);
}

static void
pm_preferences_init (PmPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PM_APP_ID);
  bind_all (self);
  name_font (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->font), gtk_switch_get_active (self->own_font));
}

PmPreferences *
pm_preferences_new (GtkWindow *parent)
{
  return g_object_new (PM_TYPE_PREFERENCES, "transient-for", parent, "modal", parent != NULL, NULL);
}
