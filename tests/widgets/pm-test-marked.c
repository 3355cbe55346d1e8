#include "pm-test-marked.h"

static const char *const names[] = { "Quote", "Direct", "Claim", "Editorializing", "Sourcing", "Omission", "Unsure", "<b>&amp;" };

static PmCodebook *
make_codebook (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    PmTagFields fields = {
      .id = i + 1, .uuid = names[i], .name = names[i], .position = i, .parent = i == 1 ? 1 : 0, .color = (PmColor) i, .pattern = (PmPattern) i
    };
    GPtrArray *attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);

    if (i == 0) {
      PmAttribute *speaker = pm_attribute_new ("speaker", PM_ATTRIBUTE_PERSON);

      speaker->id = 1;
      g_ptr_array_add (attributes, speaker);
    }
    g_ptr_array_add (tags, pm_tag_new (&fields, attributes));
  }
  return pm_codebook_new (tags);
}

static void
add_piece (GArray *pieces, PmText *text, PmSpan span)
{
  PmPiece piece = { span, NULL };

  if (span.end <= span.start)
    return;
  piece.exact = pm_text_dup_slice (text, span);
  g_assert_nonnull (piece.exact);
  g_array_append_val (pieces, piece);
}

static void
put (PmAnnotationList *list, PmText *text, gint64 id, const PmTestMark *mark)
{
  PmAnnotationFields fields = { .id = id, .tag = mark->tag, .annotator = "Nora", .note = mark->note, .status = mark->status };
  GArray *pieces = pm_pieces_new ();
  GArray *values = pm_values_new ();
  PmValue speaker = { 1, g_strdup ("Odile <Harrow>"), FALSE, { 0, 0 } };
  g_autoptr (PmAnnotation) annotation = NULL;

  add_piece (pieces, text, mark->first);
  add_piece (pieces, text, mark->second);
  g_array_append_val (values, speaker);
  annotation = pm_annotation_new (&fields, pieces, values);
  pm_annotation_list_put (list, annotation);
}

PmMarkedArticle *
pm_test_marked_new (const char *content, const PmTestMark *marks, guint n_marks)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (PmCodebook) codebook = make_codebook ();
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  PmDocumentFields fields = { .id = 1, .title = "On <ropes>", .outlet = "Mast & Sail", .author = "Ines Calder", .words = 812, .language = "en" };
  g_autoptr (PmDocument) document = pm_document_new (&fields, NULL, 0);

  for (guint i = 0; i < n_marks; i++)
    put (list, text, i + 1, &marks[i]);
  return pm_marked_article_new (document, text, codebook, list);
}

static PmSpan
choose_span (GRand *rand, guint start, guint end)
{
  guint from = (guint) g_rand_int_range (rand, (gint32) start, (gint32) end);
  guint length = (guint) g_rand_int_range (rand, 1, 121);

  return (PmSpan){ from, MIN (end, from + length) };
}

PmMarkedArticle *
pm_test_marked_new_random (const char *content, guint n_marks, guint32 seed)
{
  g_autofree PmTestMark *marks = g_new0 (PmTestMark, n_marks);
  guint length = (guint) g_utf8_strlen (content, -1);
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_marks; i++) {
    marks[i].tag = g_rand_int_range (rand, 1, 9);
    marks[i].first = choose_span (rand, 0, length - 1);
    marks[i].status = g_rand_int_range (rand, 0, 8) == 0 ? PM_ANNOTATION_SUGGESTED : PM_ANNOTATION_ACCEPTED;
    if (g_rand_boolean (rand) && marks[i].first.end + 2 < length)
      marks[i].second = choose_span (rand, marks[i].first.end + 1, length);
  }
  g_rand_free (rand);
  return pm_test_marked_new (content, marks, n_marks);
}
