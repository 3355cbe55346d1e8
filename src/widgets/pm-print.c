#include "pm-print.h"

#include "pm-feedback.h"
#include "pm-print-painter.h"

#include <glib/gi18n-lib.h>

/* How many pages are found before the program does something else. */
#define PAGES_AT_ONCE 4

/* Of the paper, in millimeters, where the user has set none. */
#define MARGIN 18

typedef struct {
  PmMarkedArticle *article;
  PmPrintStyle *style;
  PmPrintFlow *flow;
  PmPrintLayout *layout;
  GtkWindow *parent; /* nullable */
  char *file_name;   /* nullable */
} Printing;

PmPrintStyle *
pm_print_style_read (GSettings *settings)
{
  PmPrintStyle *style = g_new0 (PmPrintStyle, 1);

  style->family = g_settings_get_string (settings, "reader-font");
  style->size = g_settings_get_double (settings, "reader-size");
  style->line_height = g_settings_get_double (settings, "reader-line-height");
  style->measure = g_settings_get_int (settings, "reader-measure");
  style->justified = g_settings_get_boolean (settings, "reader-justified");
  return style;
}

void
pm_print_style_free (PmPrintStyle *style)
{
  g_free ((char *) style->family);
  g_free (style);
}

static PmPrintStyle *
copy_style (const PmPrintStyle *style)
{
  PmPrintStyle *copy = g_memdup2 (style, sizeof *style);

  copy->family = g_strdup (style->family);
  return copy;
}

static void
printing_free (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_clear_pointer (&printing->layout, pm_print_layout_free);
  g_clear_pointer (&printing->flow, pm_print_flow_free);
  pm_marked_article_free (printing->article);
  pm_print_style_free (printing->style);
  g_clear_object (&printing->parent);
  g_free (printing->file_name);
  g_free (printing);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&printing->layout, pm_print_layout_free);
  g_clear_pointer (&printing->flow, pm_print_flow_free);
  printing->flow = pm_print_flow_new (printing->article, printing->style, pango, gtk_print_context_get_width (context));
  printing->layout = pm_print_layout_new (printing->flow,
                                          gtk_print_context_get_height (context) - pm_print_painter_get_footer (printing->flow));
  g_object_unref (pango);
}

static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  gboolean all = pm_print_layout_advance (printing->layout, PAGES_AT_ONCE);

  if (all)
    gtk_print_operation_set_n_pages (operation, (int) pm_print_layout_get_n_pages (printing->layout));
  return all;
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Printing *printing)
{
  pm_print_painter_draw (gtk_print_context_get_cairo_context (context), printing->flow, printing->layout,
                         (guint) page, gtk_print_context_get_height (context));
}

static void
say_saved (Printing *printing)
{
  /* Translators: %s is the name of a file */
  g_autofree char *message = g_strdup_printf (_("Saved %s"), printing->file_name);

  pm_feedback_say (GTK_WIDGET (printing->parent), message);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *printing)
{
  GError *error = NULL;

  if (printing->parent == NULL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    pm_feedback_error (GTK_WIDGET (printing->parent), error);
  } else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && printing->file_name != NULL) {
    say_saved (printing);
  }
}

static GtkPageSetup *
make_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_MM);
  return setup;
}

static GtkPrintOperation *
make_operation (Printing *printing)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup ();

  gtk_print_operation_set_job_name (operation, pm_document_get_title (printing->article->document));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), printing, printing_free, 0);
  return operation;
}

void
pm_print_run (PmMarkedArticle *article, const PmPrintStyle *style, GFile *target, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Printing *printing;

  g_return_if_fail (article != NULL && style != NULL);

  printing = g_new0 (Printing, 1);
  printing->article = article;
  printing->style = copy_style (style);
  g_set_object (&printing->parent, parent);
  operation = make_operation (printing);
  path = target != NULL ? g_file_get_path (target) : NULL;
  if (target != NULL) {
    printing->file_name = g_file_get_basename (target);
    gtk_print_operation_set_export_filename (operation, path);
  }
  /* It keeps itself alive, and says by `done` what went wrong. */
  gtk_print_operation_run (operation, target != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           parent, &error);
}
