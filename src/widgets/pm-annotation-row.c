#include "pm-annotation-row.h"

#include "pm-tag-chip.h"
#include "pm-value-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than two lines are never shown, and nobody listens to more. */
#define MAX_WORDS 300
#define MAX_HERE 99

struct _PmAnnotationRow {
  AdwBin parent_instance;

  PmAnnotation *annotation;
  char *description;
  char *place; /* "1 of 2 here.", or NULL */

  PmTagChip *chip;
  GtkWidget *note;
  GtkLabel *paragraph;
  GtkLabel *passage;
  GtkLabel *person;
};

G_DEFINE_FINAL_TYPE (PmAnnotationRow, pm_annotation_row, ADW_TYPE_BIN)

/* The passages' first words in one line. */
static char *
dup_words (PmAnnotation *annotation)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);
  glong room = MAX_WORDS;

  for (guint i = 0; i < n_pieces && room > 0; i++) {
    glong length = (glong) pm_span_length (pieces[i].span);
    const char *end = length > room ? g_utf8_offset_to_pointer (pieces[i].exact, room) : NULL;

    if (i > 0)
      g_string_append (words, " … ");
    g_string_append_len (words, pieces[i].exact, end != NULL ? end - pieces[i].exact : -1);
    if (end != NULL)
      g_string_append (words, "…");
    room -= length;
  }
  g_strdelimit (words->str, "\n\t", ' ');

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static const PmValue *
get_person (PmAnnotation *annotation, PmCodebook *codebook, const PmAttribute **attribute)
{
  guint n_values;
  const PmValue *values = pm_annotation_get_values (annotation, &n_values);

  for (guint i = 0; codebook != NULL && i < n_values; i++) {
    *attribute = pm_codebook_get_attribute (codebook, values[i].attribute);
    if (*attribute != NULL && (*attribute)->kind == PM_ATTRIBUTE_PERSON)
      return &values[i];
  }

  return NULL;
}

typedef struct {
  PmAnnotationList *list;
  GPtrArray *seen; /* of PmAnnotation, borrowed */
  guint position;
  guint n_before;
} Here;

static gboolean
count_here (PmSpan span, gpointer owner, gpointer user_data)
{
  Here *here = user_data;

  if (!g_ptr_array_find (here->seen, owner, NULL)) {
    g_ptr_array_add (here->seen, owner);
    if (pm_annotation_list_get_position (here->list, pm_annotation_get_id (owner)) < here->position)
      here->n_before++;
  }

  return here->seen->len < MAX_HERE;
}

/* "1 of 2 here" of an annotation that overlaps others, else NULL. */
static char *
dup_place (PmAnnotation *annotation, PmAnnotationList *list)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  Here here = { list, seen, pm_annotation_list_get_position (list, pm_annotation_get_id (annotation)), 0 };

  pm_span_index_foreach (pm_annotation_list_get_index (list), pm_annotation_get_extent (annotation), count_here, &here);
  if (seen->len < 2)
    return NULL;

  /* Translators: of several annotations at the same place, which one this is */
  return g_strdup_printf (_("%u of %u here."), here.n_before + 1, seen->len);
}

static void
add_sentence (GString *description, const char *sentence)
{
  if (description->len > 0)
    g_string_append_c (description, ' ');
  g_string_append (description, sentence);
}

static void
describe_person (GString *description, const char *name, const char *value)
{
  g_autofree char *title = pm_value_row_dup_title (name);
  /* Translators: an attribute and its value, such as "Speaker Thessa Orlin." */
  g_autofree char *sentence = g_strdup_printf (_("%s %s."), title, value);

  add_sentence (description, sentence);
}

static void
describe_paragraph (GString *description, guint number)
{
  g_autofree char *sentence = g_strdup_printf (_("Paragraph %u."), number);

  if (number > 0)
    add_sentence (description, sentence);
}

static void
describe_tag (GString *description, const char *label)
{
  g_auto (GStrv) names = g_strsplit (label, " · ", -1);
  g_autofree char *joined = g_strjoinv (", ", names);

  g_string_append_printf (description, "%s.", joined);
}

static void
show_passage (PmAnnotationRow *self, GString *description)
{
  g_autofree char *words = dup_words (self->annotation);

  gtk_label_set_label (self->passage, words);
  add_sentence (description, words);
  if (!g_str_has_suffix (words, "."))
    g_string_append_c (description, '.');
}

static void
show_person (PmAnnotationRow *self, PmCodebook *codebook, GString *description)
{
  const PmAttribute *attribute = NULL;
  const PmValue *value = get_person (self->annotation, codebook, &attribute);

  gtk_label_set_label (self->person, value != NULL ? value->value : "");
  gtk_widget_set_visible (GTK_WIDGET (self->person), value != NULL);
  if (value != NULL)
    describe_person (description, attribute->name, value->value);
}

static void
show_place (PmAnnotationRow *self, const PmAnnotationContext *context, GString *description)
{
  guint start = pm_annotation_get_extent (self->annotation).start;
  guint number = context->paragraphs != NULL ? pm_paragraphs_get_number (context->paragraphs, start) : 0;
  g_autofree char *label = g_strdup_printf ("¶%u", number);

  g_free (self->place);
  self->place = dup_place (self->annotation, context->list);

  gtk_label_set_label (self->paragraph, number > 0 ? label : "");
  describe_paragraph (description, number);
  if (self->place != NULL)
    add_sentence (description, self->place);
}

static void
show_note (PmAnnotationRow *self, GString *description)
{
  const char *note = pm_annotation_get_fields (self->annotation)->note;
  gboolean shown = note != NULL && *note != '\0';

  gtk_widget_set_visible (self->note, shown);
  if (shown)
    add_sentence (description, _("Has note."));
}

static void
set_description (PmAnnotationRow *self, const char *description)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  /* The list's own item is what takes the focus. */
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
pm_annotation_row_finalize (GObject *object)
{
  PmAnnotationRow *self = PM_ANNOTATION_ROW (object);

  g_clear_object (&self->annotation);
  g_free (self->description);
  g_free (self->place);

  G_OBJECT_CLASS (pm_annotation_row_parent_class)->finalize (object);
}

static void
pm_annotation_row_class_init (PmAnnotationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_annotation_row_finalize;

  g_type_ensure (PM_TYPE_TAG_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-annotation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationRow, chip);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationRow, note);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationRow, paragraph);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationRow, passage);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationRow, person);
}

static void
pm_annotation_row_init (PmAnnotationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_annotation_row_new (void)
{
  return g_object_new (PM_TYPE_ANNOTATION_ROW, NULL);
}

void
pm_annotation_row_show (PmAnnotationRow *self, PmAnnotation *annotation, const PmAnnotationContext *context)
{
  g_autoptr (GString) description = g_string_new (NULL);
  PmTag *tag;

  g_return_if_fail (PM_IS_ANNOTATION_ROW (self));
  g_return_if_fail (PM_IS_ANNOTATION (annotation));
  g_return_if_fail (context != NULL);

  g_set_object (&self->annotation, annotation);
  tag = context->codebook != NULL ? pm_codebook_get_tag (context->codebook, pm_annotation_get_tag (annotation)) : NULL;
  pm_tag_chip_set_tag (self->chip, context->codebook, tag);
  if (tag != NULL)
    describe_tag (description, pm_tag_chip_get_label (self->chip));
  show_passage (self, description);
  show_person (self, context->codebook, description);
  show_place (self, context, description);
  show_note (self, description);
  set_description (self, description->str);
}

gboolean
pm_annotation_row_is_stale (PmAnnotationRow *self, const PmAnnotationContext *context)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (PM_IS_ANNOTATION_ROW (self), FALSE);

  place = self->annotation != NULL ? dup_place (self->annotation, context->list) : NULL;

  return g_strcmp0 (place, self->place) != 0;
}

PmAnnotation *
pm_annotation_row_get_annotation (PmAnnotationRow *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION_ROW (self), NULL);

  return self->annotation;
}

const char *
pm_annotation_row_get_label (PmAnnotationRow *self)
{
  g_return_val_if_fail (PM_IS_ANNOTATION_ROW (self), NULL);

  return self->description;
}
