#include "pm-article-output.h"

#include "pm-article-html.h"
#include "pm-dialogs.h"
#include "pm-feedback.h"
#include "pm-print.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In characters; file systems count bytes, up to 255. */
#define LONGEST_NAME 60

/* Paragraphs or items of the list, in some milliseconds. */
#define ITEMS_AT_ONCE 20

/* What a file is being chosen or written for. */
typedef struct {
  PmArticlePane *pane;      /* owned */
  PmMarkedArticle *article; /* owned, nullable */
  PmArticleHtml *page;      /* owned, nullable */
  GFile *target;            /* owned, nullable */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->pane);
  g_clear_pointer (&request->page, pm_article_html_free);
  g_clear_object (&request->target);
  g_clear_pointer (&request->article, pm_marked_article_free);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static GtkWindow *
get_window (PmArticlePane *pane)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (pane));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static PmMarkedArticle *
take_article (PmArticlePane *pane)
{
  const PmArticleParts *parts = pm_article_pane_get_parts (pane);
  PmDocument *document = pm_open_article_get_document (parts->article);

  if (document == NULL || parts->project == NULL)
    return NULL;
  return pm_marked_article_new (document, pm_open_article_get_text (parts->article),
                                pm_project_get_codebook (parts->project), pm_open_article_get_list (parts->article));
}

static Request *
request_new (PmArticlePane *pane)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ g_object_ref (pane), take_article (pane), NULL, NULL };
  return request;
}

char *
pm_article_output_dup_name (PmDocument *document, const char *extension)
{
  const char *title;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PM_IS_DOCUMENT (document) && extension != NULL, NULL);

  title = pm_document_get_title (document);
  name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_NAME));
  if (strlen (name) < strlen (title) && strrchr (name, ' ') != NULL)
    *strrchr (name, ' ') = '\0';
  g_strdelimit (name, "/\\:*?\"<>|\n\t\r", ' ');
  g_strstrip (name);
  return g_strconcat (*name != '\0' && *name != '.' ? name : _("Article"), extension, NULL);
}

static void
print (Request *request, GFile *target)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);
  g_autoptr (PmPrintStyle) style = pm_print_style_read (settings);

  pm_print_run (g_steal_pointer (&request->article), style, target, get_window (request->pane));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (Request) request = request_new (PM_ARTICLE_PANE (widget));

  if (request->article != NULL)
    print (request, NULL);
}

static void
pdf_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GError *error = NULL;
  g_autoptr (GFile) target = pm_choose_file_finish (GTK_WINDOW (source), result, &error);

  if (target == NULL)
    pm_feedback_error (GTK_WIDGET (request->pane), error);
  else
    print (request, target);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GError *error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *message = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    pm_feedback_error (GTK_WIDGET (request->pane), error);
    return;
  }
  /* Translators: %s is the name of a file */
  message = g_strdup_printf (_("Saved %s"), name);
  pm_feedback_say (GTK_WIDGET (request->pane), message);
}

/* A long article is written bit by bit, while the program goes on. */
static gboolean
write_cb (gpointer data)
{
  Request *request = data;
  g_autoptr (GBytes) bytes = NULL;

  if (!pm_article_html_advance (request->page, ITEMS_AT_ONCE))
    return G_SOURCE_CONTINUE;
  bytes = pm_article_html_take (request->page);
  g_file_replace_contents_bytes_async (request->target, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, written_cb, request);
  return G_SOURCE_REMOVE;
}

static void
page_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GError *error = NULL;

  request->target = pm_choose_file_finish (GTK_WINDOW (source), result, &error);
  if (request->target == NULL) {
    pm_feedback_error (GTK_WIDGET (request->pane), error);
    return;
  }
  request->page = pm_article_html_new (request->article);
  g_idle_add (write_cb, g_steal_pointer (&request));
}

static void
choose (PmArticlePane *pane, const char *title, const char *extension, const char *kind, GAsyncReadyCallback callback)
{
  const char *extensions[] = { extension, NULL };
  g_autoptr (GListModel) filters = pm_new_filters (kind, extensions);
  g_autoptr (Request) request = request_new (pane);
  g_autofree char *name = NULL;

  if (request->article == NULL || get_window (pane) == NULL)
    return;
  name = pm_article_output_dup_name (request->article->document, extension);
  pm_choose_file_async (get_window (pane), title, GTK_FILE_CHOOSER_ACTION_SAVE, name, filters, callback, g_steal_pointer (&request));
}

static void
export_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (PM_ARTICLE_PANE (widget), _("Export as PDF"), ".pdf", _("PDF documents"), pdf_chosen_cb);
}

static void
save_web_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (PM_ARTICLE_PANE (widget), _("Save as Web Page"), ".html", _("Web pages"), page_chosen_cb);
}

void
pm_article_output_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "read.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "read.export-pdf", NULL, export_pdf_action);
  gtk_widget_class_install_action (klass, "read.save-web-page", NULL, save_web_page_action);
}

void
pm_article_output_update (PmArticlePane *pane)
{
  gboolean open = pm_article_pane_get_document (pane) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "read.print", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "read.export-pdf", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (pane), "read.save-web-page", open);
}
