#include "pm-saved-text.h"

#include "pm-feedback.h"

#include <glib/gi18n-lib.h>

#define REST_MS 800

struct _PmSavedText {
  AdwBin parent_instance;

  PmProject *project;
  PmSavedTextFunc func;
  gpointer func_data; /* borrowed */

  gint64 key;
  char *stored;        /* what is on disk for the key, as far as known */
  GHashTable *pending; /* key (gint64, owned) to the text being saved, owned */
  GHashTable *failed;  /* key (gint64, owned) to the text that was refused, owned */
  guint timeout;
  gboolean told; /* that saving fails */
  gboolean loading;
  gboolean typed; /* since the key is shown */

  GtkTextView *view; /* NULL once disposed */
  GtkLabel *hint;
  GtkWidget *footer;
  GtkLabel *caption_label;
  GtkWidget *state;
  GtkLabel *state_label;
  GtkImage *state_icon;
};

G_DEFINE_FINAL_TYPE (PmSavedText, pm_saved_text, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_PLACEHOLDER,
  PROP_LABEL,
  PROP_CAPTION,
  PROP_EDITABLE
} Property;

static GParamSpec *props[PROP_EDITABLE + 1];

typedef struct {
  PmSavedText *self; /* owned */
  gint64 key;
  char *text;
} Saving;

static char *
dup_text (PmSavedText *self)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);

  return text;
}

static gboolean
is_dirty (PmSavedText *self)
{
  g_autofree char *text = dup_text (self);

  return g_strcmp0 (text, self->stored) != 0;
}

static void
show_state (PmSavedText *self, const char *text, const char *icon, gboolean error)
{
  gtk_label_set_label (self->state_label, text != NULL ? text : "");
  gtk_image_set_from_icon_name (self->state_icon, icon);
  gtk_widget_set_visible (self->state, text != NULL);
  gtk_widget_set_css_classes (self->state, (const char *[]){ error ? "error" : "dim-label", NULL });
  gtk_widget_set_visible (self->footer, text != NULL || *gtk_label_get_label (self->caption_label) != '\0');
}

static void
update_state (PmSavedText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  gboolean empty = gtk_text_buffer_get_char_count (buffer) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->hint), empty);
  if (g_hash_table_contains (self->failed, &self->key))
    show_state (self, _("Not saved, kept here"), "dialog-warning-symbolic", TRUE);
  else if (empty || is_dirty (self) || (!self->typed && *gtk_label_get_label (self->caption_label) == '\0'))
    show_state (self, NULL, NULL, FALSE);
  else
    show_state (self, _("Saved"), "object-select-symbolic", FALSE);
}

/* Keeps a text that was refused, unless the thing it belongs to is gone or a
 * newer one is on its way. */
static void
keep (PmSavedText *self, Saving *saving, GError *error)
{
  if (g_error_matches (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND) || g_hash_table_contains (self->pending, &saving->key))
    g_hash_table_remove (self->failed, &saving->key);
  else
    g_hash_table_replace (self->failed, g_memdup2 (&saving->key, sizeof saving->key), g_strdup (saving->text));

  if (self->told)
    g_error_free (error);
  else
    pm_feedback_error (GTK_WIDGET (self), error);
  self->told = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  PmSavedText *self = saving->self;
  GError *error = NULL;

  pm_project_apply_finish (PM_PROJECT (source), result, &error);
  if (g_strcmp0 (g_hash_table_lookup (self->pending, &saving->key), saving->text) == 0)
    g_hash_table_remove (self->pending, &saving->key);
  if (error != NULL) {
    keep (self, saving, error);
  } else {
    g_hash_table_remove (self->failed, &saving->key);
    self->told = FALSE;
  }
  if (self->view != NULL)
    update_state (self);

  g_object_unref (self);
  g_free (saving->text);
  g_free (saving);
}

static void
save_text (PmSavedText *self, gint64 key, const char *text)
{
  PmEdit *edit;
  Saving *saving;

  if (self->func == NULL || self->project == NULL)
    return;
  edit = self->func (key, *text != '\0' ? text : NULL, self->func_data);
  if (edit == NULL) {
    g_hash_table_remove (self->failed, &key);
    return;
  }
  saving = g_new0 (Saving, 1);
  *saving = (Saving){ g_object_ref (self), key, g_strdup (text) };
  g_hash_table_replace (self->pending, g_memdup2 (&key, sizeof key), g_strdup (text));
  pm_project_apply_async (self->project, edit, NULL, saved_cb, saving);
}

void
pm_saved_text_flush (PmSavedText *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PM_IS_SAVED_TEXT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  text = dup_text (self);
  if (self->key == 0 || g_str_equal (text, self->stored) || g_strcmp0 (text, g_hash_table_lookup (self->pending, &self->key)) == 0)
    return;
  /* What failed before is out of date and must not come after this. */
  g_hash_table_remove (self->failed, &self->key);
  save_text (self, self->key, text);
}

static gboolean
rested_cb (gpointer user_data)
{
  PmSavedText *self = user_data;

  self->timeout = 0;
  pm_saved_text_flush (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (PmSavedText *self)
{
  if (!self->loading) {
    self->typed = TRUE;
    g_clear_handle_id (&self->timeout, g_source_remove);
    self->timeout = g_timeout_add (REST_MS, rested_cb, self);
  }
  update_state (self);
}

/* Another change has reached the disk, so what failed may work now. */
static void
changed_cb (PmSavedText *self)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (self->failed);

  for (GList *l = keys; l != NULL; l = l->next) {
    gint64 key = *(gint64 *) l->data;
    g_autofree char *text = g_strdup (g_hash_table_lookup (self->failed, &key));

    if (g_strcmp0 (text, g_hash_table_lookup (self->pending, &key)) != 0)
      save_text (self, key, text);
  }
}

static void
set_project (PmSavedText *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL) {
    pm_saved_text_flush (self);
    g_signal_handlers_disconnect_by_data (self->project, self);
  }
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_buffer (PmSavedText *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  self->loading = TRUE;
  gtk_text_buffer_set_text (buffer, text, -1);
  self->loading = FALSE;
}

static void
change_stored (PmSavedText *self, const char *stored)
{
  g_autofree char *shown = dup_text (self);
  gboolean clean = g_strcmp0 (shown, self->stored) == 0;

  g_free (self->stored);
  self->stored = g_strdup (stored);
  if (clean && g_strcmp0 (shown, stored) != 0)
    set_buffer (self, stored);
}

static void
pm_saved_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmSavedText *self = PM_SAVED_TEXT (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_PLACEHOLDER:
    gtk_label_set_label (self->hint, g_value_get_string (value));
    break;
  case PROP_LABEL:
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                    GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
    break;
  case PROP_CAPTION:
    gtk_label_set_label (self->caption_label, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
    update_state (self);
    break;
  case PROP_EDITABLE:
    gtk_text_view_set_editable (self->view, g_value_get_boolean (value));
    break;
  }
}

/* As when the window closes. */
static void
pm_saved_text_unrealize (GtkWidget *widget)
{
  pm_saved_text_flush (PM_SAVED_TEXT (widget));

  GTK_WIDGET_CLASS (pm_saved_text_parent_class)->unrealize (widget);
}

static void
pm_saved_text_dispose (GObject *object)
{
  PmSavedText *self = PM_SAVED_TEXT (object);

  g_clear_object (&self->project);
  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (pm_saved_text_parent_class)->dispose (object);
}

static void
pm_saved_text_finalize (GObject *object)
{
  PmSavedText *self = PM_SAVED_TEXT (object);

  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->failed);
  g_free (self->stored);

  G_OBJECT_CLASS (pm_saved_text_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_saved_text_class_init (PmSavedTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pm_saved_text_set_property;
  object_class->dispose = pm_saved_text_dispose;
  object_class->finalize = pm_saved_text_finalize;
  widget_class->unrealize = pm_saved_text_unrealize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-saved-text.ui");
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, view);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, hint);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, footer);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, caption_label);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, state);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, state_label);
  gtk_widget_class_bind_template_child (widget_class, PmSavedText, state_icon);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pm_saved_text_flush);
}

static void
pm_saved_text_init (PmSavedText *self)
{
  self->stored = g_strdup ("");
  self->pending = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->failed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_state (self);
}

void
pm_saved_text_set_func (PmSavedText *self, PmSavedTextFunc func, gpointer user_data)
{
  g_return_if_fail (PM_IS_SAVED_TEXT (self));

  self->func = func;
  self->func_data = user_data;
}

void
pm_saved_text_show (PmSavedText *self, gint64 key, const char *stored)
{
  const char *kept;

  g_return_if_fail (PM_IS_SAVED_TEXT (self));

  if (stored == NULL)
    stored = "";
  if (key == self->key) {
    change_stored (self, stored);
  } else {
    pm_saved_text_flush (self);
    self->key = key;
    self->typed = FALSE;
    g_free (self->stored);
    self->stored = g_strdup (stored);
    kept = g_hash_table_lookup (self->failed, &key);
    if (kept == NULL)
      kept = g_hash_table_lookup (self->pending, &key);
    set_buffer (self, kept != NULL ? kept : stored);
  }
  update_state (self);
}

void
pm_saved_text_edit (PmSavedText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  g_return_if_fail (PM_IS_SAVED_TEXT (self));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
