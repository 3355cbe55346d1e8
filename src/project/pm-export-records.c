#include "pm-export-records.h"

/* How much of the text before and after a passage goes with it, in code points. */
#define CONTEXT 32

/* What a record borrows while it is pushed. */
typedef struct {
  GPtrArray *strings; /* owned */
  GArray *spans;      /* of PmSetSpan */
  GArray *values;     /* of PmSetValue */
} Loan;

static void
loan_clear (Loan *loan)
{
  g_ptr_array_unref (loan->strings);
  g_array_unref (loan->spans);
  g_array_unref (loan->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loan, loan_clear)

static void
loan_init (Loan *loan)
{
  loan->strings = g_ptr_array_new_with_free_func (g_free);
  loan->spans = g_array_new (FALSE, FALSE, sizeof (PmSetSpan));
  loan->values = g_array_new (FALSE, FALSE, sizeof (PmSetValue));
}

static const char *
lend (Loan *loan, char *string)
{
  g_ptr_array_add (loan->strings, string);

  return string;
}

gboolean
pm_export_records_push_tag (PmSetSink *sink, PmCodebook *codebook, PmTag *tag, GError **error)
{
  PmTag *parent = pm_codebook_get_parent (codebook, tag);
  g_autofree char *path = pm_codebook_dup_path (codebook, tag);
  g_autofree char *above = parent != NULL ? pm_codebook_dup_path (codebook, parent) : NULL;
  const PmTagFields *fields = pm_tag_get_fields (tag);
  PmSetTag record = { fields->uuid, path, above, *fields, pm_tag_get_attributes (tag) };

  return pm_set_sink_tag (sink, &record, error);
}

static int
compare_tags (PmCodebook *codebook, PmAnnotation *a, PmAnnotation *b)
{
  g_autofree char *first = pm_codebook_dup_path (codebook, pm_codebook_get_tag (codebook, pm_annotation_get_tag (a)));
  g_autofree char *second = pm_codebook_dup_path (codebook, pm_codebook_get_tag (codebook, pm_annotation_get_tag (b)));

  return strcmp (first, second);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer codebook)
{
  PmAnnotation *first = *(PmAnnotation **) a;
  PmAnnotation *second = *(PmAnnotation **) b;
  int order = pm_span_compare (pm_annotation_get_extent (first), pm_annotation_get_extent (second));

  if (order == 0 && pm_annotation_get_tag (first) != pm_annotation_get_tag (second))
    order = compare_tags (codebook, first, second);

  return order != 0 ? order : strcmp (pm_annotation_get_fields (first)->uuid, pm_annotation_get_fields (second)->uuid);
}

void
pm_export_records_sort (GPtrArray *annotations, PmCodebook *codebook)
{
  g_ptr_array_sort_with_data (annotations, compare, codebook);
}

static void
lend_spans (Loan *loan, PmText *text, PmAnnotation *annotation)
{
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);
  guint length = pm_text_get_length (text);

  for (guint i = 0; i < n_pieces; i++) {
    PmSpan span = pieces[i].span;
    PmSpan before = { span.start > CONTEXT ? span.start - CONTEXT : 0, span.start };
    PmSpan after = { MIN (span.end, length), MIN (span.end + CONTEXT, length) };
    PmSetSpan record = {
      span,
      pieces[i].exact,
      lend (loan, pm_text_dup_slice (text, before)),
      lend (loan, pm_text_dup_slice (text, after)),
    };

    g_array_append_val (loan->spans, record);
  }
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return strcmp (((const PmSetValue *) a)->name, ((const PmSetValue *) b)->name);
}

static void
lend_values (Loan *loan, PmCodebook *codebook, PmAnnotation *annotation)
{
  guint n_values;
  const PmValue *values = pm_annotation_get_values (annotation, &n_values);

  for (guint i = 0; i < n_values; i++) {
    const PmAttribute *attribute = pm_codebook_get_attribute (codebook, values[i].attribute);
    PmSetValue record = { attribute->name, values[i].value, values[i].anchored, values[i].span };

    g_array_append_val (loan->values, record);
  }
  g_array_sort (loan->values, compare_values);
}

gboolean
pm_export_records_push_annotation (PmSetSink *sink, PmCodebook *codebook, const PmSetDocument *document, PmAnnotation *annotation, GError **error)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  g_auto (Loan) loan = { NULL };
  PmSetAnnotation record = { 0 };

  loan_init (&loan);
  lend_spans (&loan, document->text, annotation);
  lend_values (&loan, codebook, annotation);
  record = (PmSetAnnotation){
    .id = fields->uuid,
    .document = document->fields.uuid,
    .source = document->fields.source,
    .tag = lend (&loan, pm_codebook_dup_path (codebook, pm_codebook_get_tag (codebook, fields->tag))),
    .annotator = fields->annotator,
    .note = fields->note,
    .status = fields->status,
    .spans = (const PmSetSpan *) (gpointer) loan.spans->data,
    .n_spans = loan.spans->len,
    .values = (const PmSetValue *) (gpointer) loan.values->data,
    .n_values = loan.values->len,
    .created = fields->created,
    .modified = fields->modified,
    .confidence = fields->confidence,
    .flags = fields->flags,
    .reason = fields->reason,
  };

  return pm_set_sink_annotation (sink, &record, error);
}
