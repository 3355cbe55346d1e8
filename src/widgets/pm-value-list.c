#include "pm-value-list.h"

#include "pm-annotation-edit.h"
#include "pm-apply.h"
#include "pm-choice-row.h"
#include "pm-flag-row.h"
#include "pm-text-row.h"
#include "pm-value-saver.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PmValueList {
  AdwBin parent_instance;

  PmProject *project;
  PmValueSaver *saver;
  PmAnnotation *annotation;
  GPtrArray *rows;      /* of Row, owned; as in the list box, without the form */
  PmChoiceRow *form;    /* the sub-tags, or NULL; borrowed */
  GPtrArray *form_tags; /* of PmTag, owned: what the form chooses from */
  gint64 form_parent;   /* the tag they stand under */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PmValueList, pm_value_list, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

enum {
  PICK_VALUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct {
  PmAttribute *attribute;
  PmValueRow *widget; /* borrowed from the list box */
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  pm_attribute_free (row->attribute);
  g_free (row);
}

static gboolean
is_typed (const PmAttribute *attribute)
{
  return attribute->kind == PM_ATTRIBUTE_TEXT || attribute->kind == PM_ATTRIBUTE_PERSON;
}

static const Row *
get_row (PmValueList *self, guint i)
{
  return g_ptr_array_index (self->rows, i);
}

static gint64
get_attribute (PmValueList *self, PmValueRow *widget)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (get_row (self, i)->widget == widget)
      return get_row (self, i)->attribute->id;
  }

  return 0;
}

/* The row of what is shown, or 0. */
static gint64
get_id (PmValueList *self)
{
  return self->annotation != NULL ? pm_annotation_get_id (self->annotation) : 0;
}

/* A new value keeps the words in the text that the old one was anchored to: a
 * speaker's full name still stands where the text only has the family name. */
static void
value_changed_cb (PmValueList *self, const char *text, PmValueRow *widget)
{
  gint64 attribute = get_attribute (self, widget);
  PmValue value = { attribute, (char *) text, FALSE, { 0, 0 } };
  const PmValue *old;

  if (self->annotation == NULL || attribute == 0)
    return;
  old = pm_annotation_get_value (self->annotation, attribute);
  if (old != NULL && old->anchored) {
    value.anchored = TRUE;
    value.span = old->span;
  }
  pm_value_saver_save (self->saver, get_id (self), attribute, text != NULL ? &value : NULL);
}

static void
pick_cb (PmValueList *self, PmValueRow *widget)
{
  if (self->annotation != NULL)
    g_signal_emit (self, signals[PICK_VALUE], 0, get_id (self), get_attribute (self, widget));
}

static void
refused_cb (PmValueList *self, gint64 annotation, gint64 attribute)
{
  for (guint i = 0; i < self->rows->len && annotation == get_id (self); i++) {
    if (get_row (self, i)->attribute->id == attribute)
      pm_value_row_refuse (get_row (self, i)->widget);
  }
}

static void
form_changed_cb (PmValueList *self, const char *name)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = get_id (self);
  gint64 tag = self->form_parent;

  if (self->annotation == NULL)
    return;
  for (guint i = 0; name != NULL && i < self->form_tags->len; i++) {
    if (g_str_equal (pm_tag_get_name (g_ptr_array_index (self->form_tags, i)), name))
      tag = pm_tag_get_id (g_ptr_array_index (self->form_tags, i));
  }
  g_array_append_val (ids, id);
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_retag (ids, tag), NULL);
  pm_value_row_refuse (PM_VALUE_ROW (self->form));
}

static GtkWidget *
make_row (PmValueList *self, const PmAttribute *attribute)
{
  g_autofree char *title = pm_value_row_dup_title (attribute->name);

  if (is_typed (attribute))
    return pm_text_row_new (attribute, self->project);
  if (attribute->kind == PM_ATTRIBUTE_CHOICE && attribute->choices != NULL)
    return pm_choice_row_new (title, (const char *const *) attribute->choices);

  return pm_flag_row_new (attribute);
}

static void
add_row (PmValueList *self, const PmAttribute *attribute)
{
  GtkWidget *widget = make_row (self, attribute);
  Row *row = g_new0 (Row, 1);

  *row = (Row){ pm_attribute_copy (attribute), PM_VALUE_ROW (widget) };
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (widget, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "pick", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, widget);
}

static void
remove_form (PmValueList *self)
{
  if (self->form != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (self->form));
  self->form = NULL;
}

/* What is typed comes first, then the sub-tag, then what is chosen. */
static int
get_form_position (PmValueList *self)
{
  guint position = 0;

  while (position < self->rows->len && is_typed (get_row (self, position)->attribute))
    position++;

  return (int) position;
}

static void
add_form (PmValueList *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (guint i = 0; i < self->form_tags->len; i++)
    g_strv_builder_add (names, pm_tag_get_name (g_ptr_array_index (self->form_tags, i)));
  choices = g_strv_builder_end (names);
  /* Translators: which of a tag's sub-tags an annotation has, such as "Direct" */
  self->form = PM_CHOICE_ROW (pm_choice_row_new (_("Form"), (const char *const *) choices));
  g_signal_connect_object (self->form, "value-changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, GTK_WIDGET (self->form), get_form_position (self));
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  return a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

/* The sub-tags to choose from: of @tag, or beside it where it has none. */
static void
update_form (PmValueList *self, PmCodebook *codebook, PmTag *tag)
{
  g_autoptr (GPtrArray) tags = pm_codebook_dup_children (codebook, pm_tag_get_id (tag));
  PmTag *parent = tag;

  if (tags->len == 0 && pm_tag_get_fields (tag)->parent != 0) {
    parent = pm_codebook_get_parent (codebook, tag);
    g_clear_pointer (&tags, g_ptr_array_unref);
    tags = pm_codebook_dup_children (codebook, parent != NULL ? pm_tag_get_id (parent) : 0);
  }
  self->form_parent = parent != NULL ? pm_tag_get_id (parent) : 0;
  if (self->form == NULL || !are_same (tags, self->form_tags)) {
    remove_form (self);
    g_ptr_array_set_size (self->form_tags, 0);
    for (guint i = 0; i < tags->len; i++)
      g_ptr_array_add (self->form_tags, g_object_ref (g_ptr_array_index (tags, i)));
    if (tags->len > 0 && parent != NULL)
      add_form (self);
  }
  if (self->form != NULL)
    pm_choice_row_show (self->form, tag != parent ? pm_tag_get_name (tag) : NULL);
}

static gboolean
equals (const PmAttribute *a, const PmAttribute *b)
{
  g_autofree char *first = a->choices != NULL ? g_strjoinv ("\n", a->choices) : NULL;
  g_autofree char *second = b->choices != NULL ? g_strjoinv ("\n", b->choices) : NULL;

  return a->id == b->id && a->kind == b->kind && a->anchored == b->anchored && a->required == b->required && g_str_equal (a->name, b->name) && g_strcmp0 (first, second) == 0;
}

static gboolean
rows_fit (PmValueList *self, GPtrArray *attributes)
{
  if (attributes->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < attributes->len; i++) {
    if (!equals (get_row (self, i)->attribute, g_ptr_array_index (attributes, i)))
      return FALSE;
  }

  return TRUE;
}

static void
clear (PmValueList *self)
{
  GtkWidget *row;

  self->form = NULL;
  g_ptr_array_set_size (self->rows, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* Rows that fit stay: somebody may be typing in one. */
static void
update_rows (PmValueList *self, PmCodebook *codebook, PmTag *tag)
{
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (codebook, tag);

  if (!rows_fit (self, attributes)) {
    pm_value_list_commit (self);
    clear (self);
    for (guint i = 0; i < attributes->len; i++)
      add_row (self, g_ptr_array_index (attributes, i));
  }
}

static void
show_values (PmValueList *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = get_row (self, i);
    PmValue refused;

    pm_value_row_set_value (row->widget, pm_annotation_get_value (self->annotation, row->attribute->id));
    if (pm_value_saver_get_refused (self->saver, get_id (self), row->attribute->id, &refused))
      pm_value_row_show_refused (row->widget, refused.value);
  }
}

static void
pm_value_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmValueList *self = PM_VALUE_LIST (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    clear (self);
    g_set_object (&self->project, g_value_get_object (value));
    pm_value_saver_set_project (self->saver, self->project);
    break;
  }
}

static void
pm_value_list_dispose (GObject *object)
{
  PmValueList *self = PM_VALUE_LIST (object);

  g_clear_object (&self->annotation);
  g_clear_object (&self->project);
  g_clear_object (&self->saver);

  G_OBJECT_CLASS (pm_value_list_parent_class)->dispose (object);
}

static void
pm_value_list_finalize (GObject *object)
{
  PmValueList *self = PM_VALUE_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->form_tags);

  G_OBJECT_CLASS (pm_value_list_parent_class)->finalize (object);
}

static void
pm_value_list_class_init (PmValueListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pm_value_list_set_property;
  object_class->dispose = pm_value_list_dispose;
  object_class->finalize = pm_value_list_finalize;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[PICK_VALUE] = g_signal_new ("pick-value", PM_TYPE_VALUE_LIST, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-value-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PmValueList, list);
}

static void
pm_value_list_init (PmValueList *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->form_tags = g_ptr_array_new_with_free_func (g_object_unref);
  self->saver = pm_value_saver_new (GTK_WIDGET (self));
  g_signal_connect_object (self->saver, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_value_list_commit (PmValueList *self)
{
  g_return_if_fail (PM_IS_VALUE_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    pm_value_row_commit (get_row (self, i)->widget);
}

void
pm_value_list_show (PmValueList *self, PmAnnotation *annotation)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
  PmTag *tag;

  g_return_if_fail (PM_IS_VALUE_LIST (self));

  if (annotation == NULL || get_id (self) != pm_annotation_get_id (annotation)) {
    pm_value_list_commit (self);
    clear (self);
  }
  g_set_object (&self->annotation, annotation);
  tag = annotation != NULL && codebook != NULL ? pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation)) : NULL;
  if (tag == NULL)
    return;
  update_rows (self, codebook, tag);
  update_form (self, codebook, tag);
  show_values (self);
}

void
pm_value_list_edit (PmValueList *self)
{
  g_return_if_fail (PM_IS_VALUE_LIST (self));

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
