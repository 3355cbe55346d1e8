#include "pm-text-row.h"

#include "pm-completion.h"

struct _PmTextRow {
  AdwEntryRow parent_instance;

  PmAttribute *attribute;
  PmProject *project;
  GCancellable *cancellable;
  char *stored; /* on disk, "" for none */
  char *asked;  /* what was last asked for and not refused, or NULL */
  gboolean loading;
  gboolean focused;

  PmCompletion *completion;
  GtkWidget *anchored;
  GtkWidget *required;
  GtkWidget *pick;
  GtkWidget *clear;
};

static const char *
get_text (PmTextRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
set_text (PmTextRow *self, const char *text)
{
  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), self->focused ? -1 : 0);
  self->loading = FALSE;
}

static void
update (PmTextRow *self)
{
  gboolean empty = *get_text (self) == '\0';

  gtk_widget_set_visible (self->clear, !empty && self->focused);
  gtk_widget_set_visible (self->required, empty && self->attribute->required);
}

static void
set_value (PmValueRow *row, const PmValue *value)
{
  PmTextRow *self = PM_TEXT_ROW (row);
  const char *text = value != NULL ? value->value : "";
  gboolean typing = !g_str_equal (get_text (self), self->stored);

  if (!g_str_equal (text, self->stored)) {
    g_free (self->stored);
    self->stored = g_strdup (text);
    g_clear_pointer (&self->asked, g_free);
  }
  if (!typing && !g_str_equal (get_text (self), text))
    set_text (self, text);
  if (g_str_equal (get_text (self), text))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (self->anchored, value != NULL && value->anchored);
  update (self);
}

static void
commit (PmValueRow *row)
{
  PmTextRow *self = PM_TEXT_ROW (row);
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  if (g_str_equal (text, self->stored)) {
    set_text (self, self->stored);
    return;
  }
  if (g_strcmp0 (text, self->asked) == 0)
    return;
  g_free (self->asked);
  self->asked = g_strdup (text);
  set_text (self, text);
  pm_value_row_emit_changed (row, *text != '\0' ? text : NULL);
}

static void
refuse (PmValueRow *row)
{
  g_clear_pointer (&PM_TEXT_ROW (row)->asked, g_free);
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static void
show_refused (PmValueRow *row, const char *value)
{
  PmTextRow *self = PM_TEXT_ROW (row);

  if (g_str_equal (get_text (self), self->stored))
    set_text (self, value);
  refuse (row);
  update (self);
}

static void
value_row_init (PmValueRowInterface *iface)
{
  iface->set_value = set_value;
  iface->commit = commit;
  iface->refuse = refuse;
  iface->show_refused = show_refused;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmTextRow, pm_text_row, ADW_TYPE_ENTRY_ROW, G_IMPLEMENT_INTERFACE (PM_TYPE_VALUE_ROW, value_row_init))

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmTextRow) self = user_data;
  g_auto (GStrv) values = pm_project_load_values_finish (PM_PROJECT (source), result, NULL);

  /* Without them the entry is as good as before. */
  if (values != NULL && !g_cancellable_is_cancelled (self->cancellable))
    pm_completion_set_values (self->completion, (const char *const *) values);
}

static void
entered_cb (PmTextRow *self)
{
  self->focused = TRUE;
  update (self);
  if (self->project != NULL)
    pm_project_load_values_async (self->project, self->attribute->kind, self->cancellable,
                                  loaded_cb, g_object_ref (self));
}

static void
left_cb (PmTextRow *self)
{
  self->focused = FALSE;
  update (self);
  gtk_popover_popdown (GTK_POPOVER (self->completion));
  commit (PM_VALUE_ROW (self));
}

static void
typed_cb (PmTextRow *self)
{
  update (self);
  if (self->loading)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (*get_text (self) != '\0')
    pm_completion_update (self->completion, get_text (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self->completion));
}

static void
entry_activated_cb (PmTextRow *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->completion));
  commit (PM_VALUE_ROW (self));
}

static void
chosen_cb (PmTextRow *self, const char *value)
{
  set_text (self, value);
  commit (PM_VALUE_ROW (self));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_text (PM_TEXT_ROW (widget), "");
  commit (PM_VALUE_ROW (widget));
}

static void
pick_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_value_row_emit_pick (PM_VALUE_ROW (widget));
}

static void
pm_text_row_dispose (GObject *object)
{
  PmTextRow *self = PM_TEXT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->completion != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->completion));
  self->completion = NULL;
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_text_row_parent_class)->dispose (object);
}

static void
pm_text_row_finalize (GObject *object)
{
  PmTextRow *self = PM_TEXT_ROW (object);

  g_clear_pointer (&self->attribute, pm_attribute_free);
  g_object_unref (self->cancellable);
  g_free (self->stored);
  g_free (self->asked);

  G_OBJECT_CLASS (pm_text_row_parent_class)->finalize (object);
}

static void
pm_text_row_class_init (PmTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_text_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pm_text_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTextRow, anchored);
  gtk_widget_class_bind_template_child (widget_class, PmTextRow, required);
  gtk_widget_class_bind_template_child (widget_class, PmTextRow, pick);
  gtk_widget_class_bind_template_child (widget_class, PmTextRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_install_action (widget_class, "value.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "value.pick", NULL, pick_action);
}

static void
pm_text_row_init (PmTextRow *self)
{
  self->cancellable = g_cancellable_new ();
  self->stored = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->completion = pm_completion_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->completion, "chosen", G_CALLBACK (chosen_cb), self);
}

GtkWidget *
pm_text_row_new (const PmAttribute *attribute, PmProject *project)
{
  PmTextRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (attribute != NULL, NULL);

  title = pm_value_row_dup_title (attribute->name);
  self = g_object_new (PM_TYPE_TEXT_ROW, "title", title, "use-markup", FALSE, NULL);
  self->attribute = pm_attribute_copy (attribute);
  g_set_object (&self->project, project);
  gtk_widget_set_visible (self->pick, attribute->anchored);
  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);
  update (self);

  return GTK_WIDGET (self);
}
