/* reader SHAPE ANNOTATIONS BYTES [base-first]: what the reading view costs, in a
 * window, against a plain GtkTextView with the same text, where SHAPE is
 * `paragraphs`, or against itself with the text in paragraphs, where it is
 * `line`: one line of such a length is too much for GtkTextView. Work is the time
 * of the frame clock's phases and of what led to them, without waiting for the
 * frame. */

#include "pm-annotation-list.h"
#include "pm-reader.h"
#include "samples.h"

#include <stdlib.h>
#include <string.h>

/* What a view has shown before, so that fonts are loaded. */
#define WARM_UP "The minister said on Tuesday that the harbour budget was “a promise kept”."

#define ADDED 20
#define PAGES 60
#define STEPS 90

typedef struct {
  GtkWindow *window;
  GtkStack *stack; /* of the two views, each in its scrolled window */
  GtkTextView *plain;
  PmReader *reader;
  gboolean one_line;
  PmText *text;
  GPtrArray *annotations; /* of PmAnnotation, on the text */
  PmText *paragraphs;     /* the same text but for its line ends */

  gboolean painted;
  double before; /* when the frame's work began */
  double work;   /* of the last frame */
} Bench;

static void
before_cb (GdkFrameClock *clock, Bench *self)
{
  self->before = samples_now ();
}

static void
after_cb (GdkFrameClock *clock, Bench *self)
{
  self->work = samples_now () - self->before;
  self->painted = TRUE;
}

static void
wait_for_frame (Bench *self)
{
  self->painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  while (!self->painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing has been done for a while: the text is measured to its end. */
static void
settle (Bench *self)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;
  gint64 quiet = g_get_monotonic_time ();

  while (g_get_monotonic_time () < end && g_get_monotonic_time () - quiet < 100 * G_TIME_SPAN_MILLISECOND)
    if (g_main_context_iteration (NULL, FALSE))
      quiet = g_get_monotonic_time ();
    else
      g_usleep (1000);
}

static char *
make_content (gboolean one_line, gsize bytes)
{
  static const char sentence[] = "The minister said on Tuesday that the harbour budget was “a promise kept”, and that nobody had warned her. ";
  GString *content = g_string_sized_new (bytes + 200);
  guint sentences = 0;

  while (content->len < bytes) {
    g_string_append (content, sentence);
    if (++sentences % 5 == 0 && !one_line)
      g_string_append (content, "\n\n");
  }

  return g_string_free (content, FALSE);
}

static PmAnnotation *
make_annotation (PmText *text, gint64 id, guint start, guint length)
{
  PmAnnotationFields fields = { .id = id, .document = 1, .tag = 1 + id % 5 };
  GArray *pieces = pm_pieces_new ();
  PmPiece piece = { { start, MIN (start + length, pm_text_get_length (text)) }, NULL };

  piece.exact = pm_text_dup_slice (text, piece.span);
  g_array_append_val (pieces, piece);

  return pm_annotation_new (&fields, pieces, NULL);
}

static void
make_annotations (Bench *self, guint count)
{
  guint length = pm_text_get_length (self->text) - 200;

  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (self->annotations, make_annotation (self->text, i + 1, (guint) ((guint64) i * length / count), 20 + i * 37 % 80));
}

static PmTag *
make_tag (gint64 id, const char *name, PmColor color, PmPattern pattern)
{
  return pm_tag_new (&(PmTagFields){ .id = id, .uuid = name, .position = (guint) id, .name = name, .color = color, .pattern = pattern }, NULL);
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

static void
show_view (Bench *self, GtkTextView *view)
{
  gtk_stack_set_visible_child (self->stack, gtk_widget_get_parent (GTK_WIDGET (view)));
  wait_for_frame (self);
  settle (self);
}

static void
add_view (Bench *self, GtkTextView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_stack_add_child (self->stack, scroller);
}

static void
set_up (Bench *self)
{
  g_autoptr (PmCodebook) codebook = make_codebook ();
  GdkFrameClock *clock;

  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, 1000, 800);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->stack));
  gtk_widget_realize (GTK_WIDGET (self->window));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), self);

  self->plain = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->plain, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_editable (self->plain, FALSE);
  gtk_text_view_set_left_margin (self->plain, 230);
  gtk_text_view_set_right_margin (self->plain, 230);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->plain), FALSE);
  self->reader = g_object_new (PM_TYPE_READER, "codebook", codebook, NULL);
  add_view (self, self->plain);
  add_view (self, GTK_TEXT_VIEW (self->reader));
  gtk_window_present (self->window);
  wait_for_frame (self);
}

static double
open_plain (Bench *self)
{
  double start;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->plain), WARM_UP, -1);
  show_view (self, self->plain);
  start = samples_now ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->plain), pm_text_get_content (self->text), (int) pm_text_get_bytes (self->text));
  start = samples_now () - start;
  wait_for_frame (self);

  return start + self->work;
}

static double
open_reader (Bench *self, PmText *text)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  g_autoptr (PmText) warm_up = pm_text_new (WARM_UP, -1);
  double start;

  pm_reader_set_document (self->reader, warm_up, "Warm-up", NULL, 0);
  show_view (self, GTK_TEXT_VIEW (self->reader));
  start = samples_now ();
  pm_annotation_list_set (list, self->annotations);
  pm_reader_set_document (self->reader, text, "Bench", list, 0);
  start = samples_now () - start;
  wait_for_frame (self);

  return start + self->work;
}

static double
open_base (Bench *self)
{
  return self->one_line ? open_reader (self, self->paragraphs) : open_plain (self);
}

/* Jumps to the last annotation as soon as the text is there. */
static double
measure_jump (Bench *self)
{
  PmAnnotation *last = g_ptr_array_index (self->annotations, self->annotations->len - 1);
  PmSpan span = pm_annotation_get_extent (last);
  GdkRectangle bounds;
  double start = samples_now ();
  double work;

  pm_reader_show (self->reader, span);
  work = samples_now () - start;
  for (guint frames = 0; frames < 100; frames++) {
    wait_for_frame (self);
    work += self->work;
    if (pm_reader_get_bounds (self->reader, span, &bounds))
      return work;
  }

  return G_MAXINT;
}

static void
measure_adding (Bench *self, GArray *samples)
{
  PmAnnotationList *list = pm_reader_get_list (self->reader);
  guint position = pm_reader_get_position (self->reader);

  for (guint i = 0; i < ADDED; i++) {
    g_autoptr (PmAnnotation) annotation = make_annotation (self->text, 1000000 + i, position + 50 * i, 60);
    double start = samples_now ();

    pm_annotation_list_put (list, annotation);
    start = samples_now () - start;
    wait_for_frame (self);
    samples_add (samples, start + self->work);
  }
}

static void
measure_scrolling (Bench *self, GtkTextView *view, double step, guint count, GArray *samples)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double page = gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, 0);
  wait_for_frame (self);
  for (guint i = 0; i < count; i++) {
    double value = gtk_adjustment_get_value (adjustment) + (step > 0 ? step : page);
    double start = samples_now ();

    if (value + page > gtk_adjustment_get_upper (adjustment))
      break;
    gtk_adjustment_set_value (adjustment, value);
    start = samples_now () - start;
    wait_for_frame (self);
    samples_add (samples, start + self->work);
  }
}

static void
print_scrolling (Bench *self, const char *name, const char *metric, double step, guint count, double share)
{
  g_autoptr (GArray) plain = samples_new ();
  g_autoptr (GArray) reader = samples_new ();

  if (!self->one_line) {
    show_view (self, self->plain);
    measure_scrolling (self, self->plain, step, count, plain);
  }
  show_view (self, GTK_TEXT_VIEW (self->reader));
  measure_scrolling (self, GTK_TEXT_VIEW (self->reader), step, count, reader);
  if (reader->len > 0)
    samples_print (name, metric, samples_get (reader, share), "ms", plain->len > 0 ? "plain GtkTextView" : NULL,
                   plain->len > 0 ? samples_get (plain, share) : 0);
}

/* How much more memory than before, in MB. */
static double
get_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmRSS:") : NULL;

  return line != NULL ? g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024 : 0;
}

static void
measure (Bench *self, const char *name, gboolean base_first)
{
  g_autoptr (GArray) added = samples_new ();
  double base = base_first ? open_base (self) : 0;
  double memory = get_memory ();
  double reader = open_reader (self, self->text);
  double jump = measure_jump (self);

  settle (self);
  memory = get_memory () - memory;
  measure_adding (self, added);
  if (!base_first)
    base = open_base (self);
  samples_print (name, "open to first frame", reader, "ms", self->one_line ? "same text in paragraphs" : "plain GtkTextView", base);
  samples_print (name, "jump while measuring", jump, "ms", NULL, 0);
  samples_print (name, "memory", memory, "MB", NULL, 0);
  samples_print (name, "highlight painted, p50", samples_get (added, 0.5), "ms", NULL, 0);
  if (self->one_line)
    open_reader (self, self->text);
  print_scrolling (self, name, "page scroll, worst", 0, PAGES, 1);
  print_scrolling (self, name, "page scroll, p50", 0, PAGES, 0.5);
  print_scrolling (self, name, "fine scroll, p99", 13, STEPS, 0.99);
}

static PmText *
make_text (gboolean one_line, gsize bytes)
{
  char *content = make_content (one_line, bytes);

  return pm_text_new_take (content, strlen (content));
}

int
main (int argc, char *argv[])
{
  Bench self = { NULL };
  g_autofree char *name = NULL;
  gsize bytes;

  if (argc < 4)
    return 2;
  adw_init ();
  bytes = (gsize) atoi (argv[3]);
  name = g_getenv ("PM_BENCH_CASE") != NULL ? g_strdup (g_getenv ("PM_BENCH_CASE")) : g_strdup_printf ("%s bytes, %s annotations, %s", argv[3], argv[2], argv[1]);
  self.one_line = g_str_equal (argv[1], "line");
  self.text = make_text (self.one_line, bytes);
  self.paragraphs = make_text (FALSE, bytes);
  make_annotations (&self, (guint) atoi (argv[2]));
  set_up (&self);
  measure (&self, name, argc > 4);

  return 0;
}
