/* Shows a text file in the reader, with a few made-up annotations; for looking
 * at, not a test. PM_DEMO_SPANS may hold "start-end:tag[s]" separated by blanks,
 * with "+" between the pieces of a discontinuous one. */

#include "pm-overview-ruler.h"
#include "pm-reader.h"

static PmTag *
make_tag (gint64 id, const char *name, PmColor color, PmPattern pattern)
{
  PmTagFields fields = { .id = id, .uuid = name, .position = (guint) id, .name = name, .color = color, .pattern = pattern };

  return pm_tag_new (&fields, NULL);
}

static PmCodebook *
make_codebook (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tags, make_tag (1, "Quote", PM_COLOR_BLUE, PM_PATTERN_SOLID));
  g_ptr_array_add (tags, make_tag (2, "Claim", PM_COLOR_AMBER, PM_PATTERN_DASH));
  g_ptr_array_add (tags, make_tag (3, "Editorializing", PM_COLOR_PLUM, PM_PATTERN_WAVE));
  g_ptr_array_add (tags, make_tag (4, "Sourcing", PM_COLOR_TEAL, PM_PATTERN_DOTS));
  g_ptr_array_add (tags, make_tag (5, "Omission", PM_COLOR_RED, PM_PATTERN_DOUBLE));
  return pm_codebook_new (tags);
}

static PmAnnotation *
parse (PmText *text, const char *word, gint64 id)
{
  PmAnnotationFields fields = { .id = id, .tag = 1 };
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);
  g_auto (GStrv) spans = g_strsplit (parts[0], "+", -1);
  GArray *pieces = pm_pieces_new ();

  for (guint i = 0; spans[i] != NULL; i++) {
    PmPiece piece = { { 0, 0 }, NULL };
    char *rest;

    piece.span.start = (guint) g_ascii_strtoull (spans[i], &rest, 10);
    piece.span.end = (guint) g_ascii_strtoull (rest + 1, NULL, 10);
    piece.exact = pm_text_dup_slice (text, piece.span);
    g_array_append_val (pieces, piece);
  }
  if (parts[1] != NULL) {
    fields.tag = parts[1][0] - '0';
    fields.status = parts[1][1] == 's' ? PM_ANNOTATION_SUGGESTED : PM_ANNOTATION_ACCEPTED;
  }
  return pm_annotation_new (&fields, pieces, NULL);
}

static PmAnnotationList *
make_list (PmText *text)
{
  PmAnnotationList *list = pm_annotation_list_new ();
  const char *wanted = g_getenv ("PM_DEMO_SPANS");
  g_auto (GStrv) words = g_strsplit (wanted != NULL ? wanted : "0-40:1 20-60:2", " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autoptr (PmAnnotation) annotation = parse (text, words[i], i + 1);

    pm_annotation_list_put (list, annotation);
  }
  return list;
}

static void
selection_done_cb (PmReader *reader)
{
  g_autoptr (GArray) passages = pm_reader_get_passages (reader);

  for (guint i = 0; i < passages->len; i++) {
    PmSpan span = g_array_index (passages, PmSpan, i);
    g_autofree char *text = pm_text_dup_slice (pm_reader_get_text (reader), span);

    g_print ("selected %u-%u %s\n", span.start, span.end, text);
  }
}

static void
bounds_changed_cb (PmReader *reader, PmAnnotation *annotation, GArray *spans)
{
  g_print ("bounds of %d:", (int) pm_annotation_get_id (annotation));
  for (guint i = 0; i < spans->len; i++)
    g_print (" %u-%u", g_array_index (spans, PmSpan, i).start, g_array_index (spans, PmSpan, i).end);
  g_print ("\n");
}

static void
hovered_cb (PmReader *reader, GPtrArray *hits)
{
  g_print ("hovered %u\n", hits != NULL ? hits->len : 0);
}

static void
selected_cb (PmReader *reader)
{
  g_print ("highlight %d\n", (int) pm_reader_get_selected (reader));
}

static void
fill (PmReader *reader, const char *path)
{
  g_autofree char *content = NULL;
  gsize bytes;
  g_autoptr (PmText) text = NULL;
  g_autoptr (PmAnnotationList) list = NULL;
  g_autoptr (PmCodebook) codebook = make_codebook ();
  const char *position = g_getenv ("PM_DEMO_POSITION");
  const char *shown = g_getenv ("PM_DEMO_SHOW");

  if (!g_file_get_contents (path, &content, &bytes, NULL))
    return;
  text = pm_text_new_take (g_steal_pointer (&content), bytes);
  list = make_list (text);
  g_object_set (reader, "codebook", codebook, "single-keys", TRUE, NULL);
  pm_reader_set_document (reader, text, "Demo", list, position != NULL ? (guint) atoi (position) : 0);
  if (shown != NULL)
    pm_reader_show (reader, (PmSpan){ (guint) atoi (shown), (guint) atoi (shown) + 10 });
}

static void
activate_cb (GtkApplication *app, const char *path)
{
  GtkWidget *window = gtk_application_window_new (app);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  PmReader *reader = g_object_new (PM_TYPE_READER, NULL);
  GtkWidget *ruler = g_object_new (PM_TYPE_OVERVIEW_RULER, "reader", reader, "halign", GTK_ALIGN_END, NULL);

  g_signal_connect (reader, "selection-done", G_CALLBACK (selection_done_cb), NULL);
  g_signal_connect (reader, "bounds-changed", G_CALLBACK (bounds_changed_cb), NULL);
  g_signal_connect (reader, "hovered", G_CALLBACK (hovered_cb), NULL);
  g_signal_connect (reader, "notify::selected", G_CALLBACK (selected_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (reader));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), ruler);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), g_getenv ("PM_DEMO_WIDTH") != NULL ? atoi (g_getenv ("PM_DEMO_WIDTH")) : 764, 813);
  fill (reader, path);
  if (g_getenv ("PM_DEMO_SELECTED") != NULL)
    pm_reader_set_selected (reader, atoi (g_getenv ("PM_DEMO_SELECTED")));
  if (g_getenv ("PM_DEMO_ZOOM") != NULL)
    g_object_set (reader, "zoom", g_ascii_strtod (g_getenv ("PM_DEMO_ZOOM"), NULL), NULL);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (reader));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) app = adw_application_new (PM_APP_ID, G_APPLICATION_NON_UNIQUE);

  if (argc != 2) {
    g_printerr ("usage: demo-reader FILE\n");
    return 2;
  }
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), argv[1]);
  return g_application_run (G_APPLICATION (app), 1, argv);
}
