#include "pm-tag-chip.h"

#include "pm-pattern-icon.h"

struct _PmTagChip {
  AdwBin parent_instance;

  GtkBox *box;
  PmPatternIcon *icon;
  GtkLabel *name;

  char *key;
  char *suffix;
  char *label;
  gboolean leaf;

  PmCodebook *codebook;
  PmTag *tag;
};

G_DEFINE_FINAL_TYPE (PmTagChip, pm_tag_chip, ADW_TYPE_BIN)

typedef enum {
  PROP_KEY = 1,
  PROP_SUFFIX,
  PROP_LEAF
} Property;

static GParamSpec *props[PROP_LEAF + 1];

static const char *const color_classes[PM_N_COLORS] = {
  "tag-blue", "tag-amber", "tag-plum", "tag-teal", "tag-red", "tag-violet", "tag-olive", "tag-slate"
};

/* Appends @tag's name and those above it, the topmost in bold. */
static void
append_names (GString *markup, PmCodebook *codebook, PmTag *tag)
{
  PmTag *parent = codebook != NULL ? pm_codebook_get_parent (codebook, tag) : NULL;
  g_autofree char *name = g_markup_escape_text (pm_tag_get_name (tag), -1);

  if (parent == NULL) {
    g_string_append_printf (markup, "<b>%s</b>", name);
    return;
  }
  append_names (markup, codebook, parent);
  g_string_append_printf (markup, " · %s", name);
}

static char *
dup_markup (PmTagChip *self)
{
  GString *markup = g_string_new (NULL);

  append_names (markup, self->leaf ? NULL : self->codebook, self->tag);
  if (self->suffix != NULL) {
    g_autofree char *suffix = g_markup_escape_text (self->suffix, -1);

    g_string_append_printf (markup, " <span alpha=\"70%%\">%s</span>", suffix);
  }

  return g_string_free (markup, FALSE);
}

static void
show_color (PmTagChip *self, const PmTagFields *fields)
{
  for (guint i = 0; i < PM_N_COLORS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), color_classes[i]);

  if (fields == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self->box), color_classes[fields->color]);
  g_object_set (self->icon, "color", (int) fields->color, "pattern", (int) fields->pattern, NULL);
}

static void
refresh (PmTagChip *self)
{
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->box), self->tag != NULL);
  g_clear_pointer (&self->label, g_free);
  show_color (self, self->tag != NULL ? pm_tag_get_fields (self->tag) : NULL);
  if (self->tag == NULL)
    return;

  markup = dup_markup (self);
  gtk_label_set_markup (self->name, markup);
  self->label = pm_tag_dup_label (self->leaf ? NULL : self->codebook, self->tag);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
pm_tag_chip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmTagChip *self = PM_TAG_CHIP (object);

  switch ((Property) id) {
  case PROP_KEY:
    g_value_set_string (value, self->key);
    break;
  case PROP_SUFFIX:
    g_value_set_string (value, self->suffix);
    break;
  case PROP_LEAF:
    g_value_set_boolean (value, self->leaf);
    break;
  }
}

static void
pm_tag_chip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmTagChip *self = PM_TAG_CHIP (object);

  switch ((Property) id) {
  case PROP_KEY:
    g_free (self->key);
    self->key = g_value_dup_string (value);
    break;
  case PROP_SUFFIX:
    g_free (self->suffix);
    self->suffix = g_value_dup_string (value);
    break;
  case PROP_LEAF:
    self->leaf = g_value_get_boolean (value);
    break;
  }
  refresh (self);
}

static void
pm_tag_chip_dispose (GObject *object)
{
  PmTagChip *self = PM_TAG_CHIP (object);

  g_clear_object (&self->tag);
  g_clear_object (&self->codebook);

  G_OBJECT_CLASS (pm_tag_chip_parent_class)->dispose (object);
}

static void
pm_tag_chip_finalize (GObject *object)
{
  PmTagChip *self = PM_TAG_CHIP (object);

  g_free (self->key);
  g_free (self->suffix);
  g_free (self->label);

  G_OBJECT_CLASS (pm_tag_chip_parent_class)->finalize (object);
}

static void
pm_tag_chip_class_init (PmTagChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_chip_get_property;
  object_class->set_property = pm_tag_chip_set_property;
  object_class->dispose = pm_tag_chip_dispose;
  object_class->finalize = pm_tag_chip_finalize;

  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SUFFIX] = g_param_spec_string ("suffix", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LEAF] = g_param_spec_boolean ("leaf", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_PATTERN_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagChip, box);
  gtk_widget_class_bind_template_child (widget_class, PmTagChip, icon);
  gtk_widget_class_bind_template_child (widget_class, PmTagChip, name);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
pm_tag_chip_init (PmTagChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_tag_chip_new (void)
{
  return g_object_new (PM_TYPE_TAG_CHIP, NULL);
}

void
pm_tag_chip_set_tag (PmTagChip *self, PmCodebook *codebook, PmTag *tag)
{
  g_return_if_fail (PM_IS_TAG_CHIP (self));

  g_set_object (&self->codebook, codebook);
  g_set_object (&self->tag, tag);
  refresh (self);
}

const char *
pm_tag_chip_get_label (PmTagChip *self)
{
  g_return_val_if_fail (PM_IS_TAG_CHIP (self), NULL);

  return self->label != NULL ? self->label : "";
}

char *
pm_tag_dup_label (PmCodebook *codebook, PmTag *tag)
{
  PmTag *parent = codebook != NULL ? pm_codebook_get_parent (codebook, tag) : NULL;
  g_autofree char *above = NULL;

  if (parent == NULL)
    return g_strdup (pm_tag_get_name (tag));

  above = pm_tag_dup_label (codebook, parent);

  return g_strdup_printf ("%s · %s", above, pm_tag_get_name (tag));
}
