#include "pm-document-actions.h"

#include "pm-apply.h"
#include "pm-document-details.h"
#include "pm-document-edit.h"
#include "pm-feedback.h"

#include <glib/gi18n-lib.h>

struct _PmDocumentActions {
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  GSimpleActionGroup *group;
  PmProject *project;
  PmDocument *document;
};

G_DEFINE_FINAL_TYPE (PmDocumentActions, pm_document_actions, G_TYPE_OBJECT)

static const char *const changing[] = { "status", "edit", "remove" };

static void
status_action (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  PmDocumentActions *self = user_data;
  PmStatus status;

  /* The state follows when the document has been changed. */
  if (self->widget != NULL && pm_status_parse (g_variant_get_string (value, NULL), &status))
    pm_apply (self->widget, self->project, pm_edit_set_status (pm_document_get_id (self->document), status), NULL);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PmDocumentActions *self = user_data;

  if (self->widget != NULL)
    pm_document_details_present (self->widget, self->project, self->document);
}

static void
remove_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PmDocumentActions *self = user_data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = pm_document_get_id (self->document);

  if (self->widget == NULL)
    return;

  g_array_append_val (ids, id);
  pm_apply (self->widget, self->project, pm_edit_remove_documents (ids), _("Document removed"));
}

static void
copy (PmDocumentActions *self, const char *text, const char *done)
{
  if (self->widget == NULL || text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), text);
  pm_feedback_say (self->widget, done);
}

static void
copy_title_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PmDocumentActions *self = user_data;

  copy (self, pm_document_get_title (self->document), _("Title copied"));
}

static void
copy_source_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PmDocumentActions *self = user_data;

  copy (self, pm_document_get_fields (self->document)->source, _("File name copied"));
}

static const GActionEntry entries[] = {
  { "status", NULL, "s", "'new'", status_action },
  { "edit", edit_action },
  { "copy-title", copy_title_action },
  { "copy-source", copy_source_action },
  { "remove", remove_action },
};

static void
enable (PmDocumentActions *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name)), enabled);
}

/* Not by changing the state: that would ask for the change. */
static void
show_status (PmDocumentActions *self, PmStatus status)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), "status");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (pm_status_get_name (status)));
}

static void
pm_document_actions_dispose (GObject *object)
{
  PmDocumentActions *self = PM_DOCUMENT_ACTIONS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->group);
  g_clear_object (&self->project);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (pm_document_actions_parent_class)->dispose (object);
}

static void
pm_document_actions_class_init (PmDocumentActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_document_actions_dispose;
}

static void
pm_document_actions_init (PmDocumentActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
}

PmDocumentActions *
pm_document_actions_new (GtkWidget *widget)
{
  PmDocumentActions *self = g_object_new (PM_TYPE_DOCUMENT_ACTIONS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  gtk_widget_insert_action_group (widget, "document", G_ACTION_GROUP (self->group));
  pm_document_actions_set (self, NULL, NULL);
  return self;
}

void
pm_document_actions_set (PmDocumentActions *self, PmProject *project, PmDocument *document)
{
  const PmDocumentFields *fields = document != NULL ? pm_document_get_fields (document) : NULL;
  gboolean writable = fields != NULL && project != NULL && !pm_project_get_read_only (project);

  g_return_if_fail (PM_IS_DOCUMENT_ACTIONS (self));

  g_set_object (&self->project, project);
  g_set_object (&self->document, document);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    enable (self, changing[i], writable);
  enable (self, "copy-title", fields != NULL);
  enable (self, "copy-source", fields != NULL && fields->source != NULL);
  if (fields != NULL)
    show_status (self, fields->status);
}
