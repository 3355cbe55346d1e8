#include "pm-article-header.h"

#include "pm-date-label.h"

#include <glib/gi18n-lib.h>

struct _PmArticleHeader {
  AdwBin parent_instance;

  PmDocument *document;

  GtkLabel *outlet;
};

G_DEFINE_FINAL_TYPE (PmArticleHeader, pm_article_header, ADW_TYPE_BIN)

typedef enum {
  PROP_DOCUMENT = 1
} Property;

static GParamSpec *props[PROP_DOCUMENT + 1];

static const PmDocumentFields *
get_fields (PmDocument *document)
{
  static const PmDocumentFields none = { .title = "" };

  return document != NULL ? pm_document_get_fields (document) : &none;
}

static char *
dup_outlet (GObject *object, PmDocument *document)
{
  return g_strdup (get_fields (document)->outlet);
}

static char *
dup_title (GObject *object, PmDocument *document)
{
  return g_strdup (get_fields (document)->title);
}

static char *
dup_author (GObject *object, PmDocument *document)
{
  return g_strdup (get_fields (document)->author);
}

static char *
dup_date (GObject *object, PmDocument *document)
{
  return pm_date_label_dup_long (get_fields (document)->published);
}

static char *
dup_words (GObject *object, PmDocument *document)
{
  guint words = get_fields (document)->words;

  return g_strdup_printf (ngettext ("%'u word", "%'u words", words), words);
}

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
pm_article_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmArticleHeader *self = PM_ARTICLE_HEADER (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    g_value_set_object (value, self->document);
    break;
  }
}

static void
pm_article_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmArticleHeader *self = PM_ARTICLE_HEADER (object);

  switch ((Property) id) {
  case PROP_DOCUMENT:
    pm_article_header_set_document (self, g_value_get_object (value));
    break;
  }
}

static void
pm_article_header_dispose (GObject *object)
{
  g_clear_object (&PM_ARTICLE_HEADER (object)->document);

  G_OBJECT_CLASS (pm_article_header_parent_class)->dispose (object);
}

static void
pm_article_header_class_init (PmArticleHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_article_header_get_property;
  object_class->set_property = pm_article_header_set_property;
  object_class->dispose = pm_article_header_dispose;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-article-header.ui");
  gtk_widget_class_bind_template_child (widget_class, PmArticleHeader, outlet);
  gtk_widget_class_bind_template_callback (widget_class, dup_outlet);
  gtk_widget_class_bind_template_callback (widget_class, dup_title);
  gtk_widget_class_bind_template_callback (widget_class, dup_author);
  gtk_widget_class_bind_template_callback (widget_class, dup_date);
  gtk_widget_class_bind_template_callback (widget_class, dup_words);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
pm_article_header_init (PmArticleHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_article_header_set_document (PmArticleHeader *self, PmDocument *document)
{
  g_return_if_fail (PM_IS_ARTICLE_HEADER (self));

  if (g_set_object (&self->document, document))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

void
pm_article_header_set_inset (PmArticleHeader *self, int inset)
{
  g_return_if_fail (PM_IS_ARTICLE_HEADER (self));

  if (gtk_widget_get_margin_end (GTK_WIDGET (self->outlet)) != inset)
    gtk_widget_set_margin_end (GTK_WIDGET (self->outlet), inset);
}
