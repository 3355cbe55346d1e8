#include "pm-document-row.h"

#include "pm-date-label.h"
#include "pm-tag-bar.h"

#include <glib/gi18n-lib.h>

struct _PmDocumentRow {
  AdwBin parent_instance;

  PmDocument *document;
  PmCodebook *codebook;

  GtkImage *glyph;
};

G_DEFINE_FINAL_TYPE (PmDocumentRow, pm_document_row, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1,
  PROP_CODEBOOK
} Property;

static GParamSpec *props[PROP_CODEBOOK + 1];

static const struct {
  const char *icon;
  const char *css_class;
} glyphs[] = {
  [PM_STATUS_NEW] = { "pm-status-new-symbolic", "status-new" },
  [PM_STATUS_PROGRESS] = { "pm-status-progress-symbolic", "status-progress" },
  [PM_STATUS_DONE] = { "pm-status-done-symbolic", "status-done" },
};

const char *
pm_status_get_label (PmStatus status)
{
  switch (status) {
  case PM_STATUS_NEW:
    return _("Not started");
  case PM_STATUS_PROGRESS:
    return _("In progress");
  case PM_STATUS_DONE:
    return _("Done");
  }
  g_return_val_if_reached (NULL);
}

static const char *
get_outlet (PmDocument *document)
{
  const char *outlet = document != NULL ? pm_document_get_fields (document)->outlet : NULL;

  return outlet != NULL ? outlet : "";
}

static char *
describe_outlet (PmDocumentRow *self, PmDocument *document)
{
  return g_strdup (get_outlet (document));
}

static gboolean
has_outlet (PmDocumentRow *self, PmDocument *document)
{
  return *get_outlet (document) != '\0';
}

static char *
describe_title (PmDocumentRow *self, PmDocument *document)
{
  return g_strdup (document != NULL ? pm_document_get_title (document) : NULL);
}

/* An untouched document says so rather than "0 annotations". */
static char *
dup_progress (PmDocument *document)
{
  guint n = pm_document_get_n_annotations (document);
  PmStatus status = pm_document_get_fields (document)->status;

  if (n == 0 && status == PM_STATUS_NEW)
    return g_strdup (pm_status_get_label (status));
  return g_strdup_printf (ngettext ("%u annotation", "%u annotations", n), n);
}

static char *
describe_progress (PmDocumentRow *self, PmDocument *document)
{
  g_autofree char *progress = NULL;
  g_autofree char *date = NULL;

  if (document == NULL)
    return NULL;

  progress = dup_progress (document);
  date = pm_date_label_dup_short (pm_document_get_fields (document)->published);
  if (date == NULL)
    return g_steal_pointer (&progress);
  /* Translators: date and number of annotations: "3 Mar · 16 annotations" */
  return g_strdup_printf (_("%s · %s"), date, progress);
}

/* The whole title, of which the row shows two lines, and the file. */
static char *
describe_tooltip (PmDocumentRow *self, PmDocument *document)
{
  const PmDocumentFields *fields;

  if (document == NULL)
    return NULL;

  fields = pm_document_get_fields (document);
  return fields->source != NULL ? g_strconcat (fields->title, "\n", fields->source, NULL) : g_strdup (fields->title);
}

/* "Halvery Wire. Premier vows to rebuild. 12 March. 4 annotations. Done." */
static char *
dup_sentence (PmDocument *document)
{
  const PmDocumentFields *fields = pm_document_get_fields (document);
  g_autofree char *date = pm_date_label_dup_long (fields->published);
  const char *parts[] = { fields->outlet, fields->title, date };
  g_autoptr (GString) sentence = g_string_new (NULL);
  guint n = pm_document_get_n_annotations (document);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (sentence, "%s. ", parts[i]);
  g_string_append_printf (sentence, ngettext ("%u annotation. ", "%u annotations. ", n), n);
  g_string_append_printf (sentence, "%s.", pm_status_get_label (fields->status));
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/* The focus is on the list's own row around this one, so that one has the name. */
static void
name_row (PmDocumentRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *sentence = self->document != NULL ? dup_sentence (self->document) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
show_glyph (PmDocumentRow *self)
{
  PmStatus status;

  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->glyph), glyphs[i].css_class);
  if (self->document == NULL)
    return;

  status = pm_document_get_fields (self->document)->status;
  gtk_image_set_from_icon_name (self->glyph, glyphs[status].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->glyph), glyphs[status].css_class);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->glyph), pm_status_get_label (status));
}

static void
set_document (PmDocumentRow *self, PmDocument *document)
{
  if (!g_set_object (&self->document, document))
    return;

  show_glyph (self);
  name_row (self);
}

static void
pm_document_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    g_value_set_object (value, self->document);
    break;
  case PROP_CODEBOOK:
    g_value_set_object (value, self->codebook);
    break;
  }
}

static void
pm_document_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    set_document (self, g_value_get_object (value));
    break;
  case PROP_CODEBOOK:
    g_set_object (&self->codebook, g_value_get_object (value));
    break;
  }
}

static void
pm_document_row_dispose (GObject *object)
{
  PmDocumentRow *self = PM_DOCUMENT_ROW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->codebook);

  G_OBJECT_CLASS (pm_document_row_parent_class)->dispose (object);
}

static void
pm_document_row_class_init (PmDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_document_row_get_property;
  object_class->set_property = pm_document_row_set_property;
  object_class->dispose = pm_document_row_dispose;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_TAG_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmDocumentRow, glyph);
  gtk_widget_class_bind_template_callback (widget_class, describe_outlet);
  gtk_widget_class_bind_template_callback (widget_class, has_outlet);
  gtk_widget_class_bind_template_callback (widget_class, describe_title);
  gtk_widget_class_bind_template_callback (widget_class, describe_progress);
  gtk_widget_class_bind_template_callback (widget_class, describe_tooltip);
}

static void
pm_document_row_init (PmDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_document_row_new (void)
{
  return g_object_new (PM_TYPE_DOCUMENT_ROW, NULL);
}

PmDocument *
pm_document_row_get_document (PmDocumentRow *self)
{
  g_return_val_if_fail (PM_IS_DOCUMENT_ROW (self), NULL);

  return self->document;
}
