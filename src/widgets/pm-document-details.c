#include "pm-document-details.h"

#include "pm-date-label.h"
#include "pm-document-edit.h"
#include "pm-feedback.h"

#include <glib/gi18n-lib.h>

struct _PmDocumentDetails {
  AdwWindow parent_instance;

  PmProject *project;
  PmDocument *document;

  GtkEditable *title;
  GtkEditable *outlet;
  GtkEditable *author;
  GtkEditable *published;
  GtkEditable *url;
  GtkEditable *language;
  AdwActionRow *source;
  GtkLabel *date_help;
};

G_DEFINE_FINAL_TYPE (PmDocumentDetails, pm_document_details, ADW_TYPE_WINDOW)

/* What is in @entry, without white space at its ends; %NULL for nothing. */
static char *
dup_text (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
mark_wrong (GtkEditable *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* A date that was imported in another form may stay. */
static gboolean
is_date_fine (PmDocumentDetails *self)
{
  g_autofree char *published = dup_text (self->published);

  return published == NULL || pm_date_label_is_date (published) ||
         g_strcmp0 (published, pm_document_get_fields (self->document)->published) == 0;
}

static void
check_cb (PmDocumentDetails *self)
{
  g_autofree char *title = dup_text (self->title);
  gboolean date_fine = is_date_fine (self);

  mark_wrong (self->title, title == NULL);
  mark_wrong (self->published, !date_fine);
  gtk_widget_set_visible (GTK_WIDGET (self->date_help), !date_fine);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "details.save", title != NULL && date_fine);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmDocumentDetails) self = user_data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GError *error = NULL;

  pm_project_apply_finish (PM_PROJECT (source), result, &error);
  if (error == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (parent != NULL)
    pm_feedback_error (GTK_WIDGET (parent), error);
  else
    g_error_free (error);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmDocumentDetails *self = PM_DOCUMENT_DETAILS (widget);
  PmDocumentFields fields = *pm_document_get_fields (self->document);
  g_autofree char *title = dup_text (self->title);
  g_autofree char *outlet = dup_text (self->outlet);
  g_autofree char *author = dup_text (self->author);
  g_autofree char *published = dup_text (self->published);
  g_autofree char *url = dup_text (self->url);
  g_autofree char *language = dup_text (self->language);

  fields.title = title;
  fields.outlet = outlet;
  fields.author = author;
  fields.published = published;
  fields.url = url;
  fields.language = language;
  gtk_widget_set_sensitive (widget, FALSE);
  pm_project_apply_async (self->project, pm_edit_change_document (&fields), NULL, saved_cb, g_object_ref (self));
}

static void
fill (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_fields (PmDocumentDetails *self)
{
  const PmDocumentFields *fields = pm_document_get_fields (self->document);

  fill (self->title, fields->title);
  fill (self->outlet, fields->outlet);
  fill (self->author, fields->author);
  fill (self->published, fields->published);
  fill (self->url, fields->url);
  fill (self->language, fields->language);
  adw_action_row_set_subtitle (self->source, fields->source != NULL ? fields->source : _("None"));
  check_cb (self);
}

static void
pm_document_details_dispose (GObject *object)
{
  PmDocumentDetails *self = PM_DOCUMENT_DETAILS (object);

  g_clear_object (&self->project);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (pm_document_details_parent_class)->dispose (object);
}

static void
pm_document_details_class_init (PmDocumentDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_document_details_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-document-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, title);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, outlet);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, author);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, published);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, url);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, language);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, source);
  gtk_widget_class_bind_template_child (widget_class, PmDocumentDetails, date_help);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_install_action (widget_class, "details.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "details.save", NULL);
}

static void
pm_document_details_init (PmDocumentDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_document_details_present (GtkWidget *parent, PmProject *project, PmDocument *document)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  PmDocumentDetails *self;

  g_return_if_fail (PM_IS_PROJECT (project) && PM_IS_DOCUMENT (document));

  self = g_object_new (PM_TYPE_DOCUMENT_DETAILS, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->project = g_object_ref (project);
  self->document = g_object_ref (document);
  show_fields (self);
  gtk_window_present (GTK_WINDOW (self));
}
