#include "pm-check-item.h"

struct _PmCheckItem {
  GObject parent_instance;

  gint64 id;
  char *label;
  guint depth;
  gboolean checked;
};

G_DEFINE_FINAL_TYPE (PmCheckItem, pm_check_item, G_TYPE_OBJECT)

typedef enum {
  PROP_LABEL = 1,
  PROP_DEPTH,
  PROP_CHECKED
} Property;

static GParamSpec *props[PROP_CHECKED + 1];

static void
pm_check_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmCheckItem *self = PM_CHECK_ITEM (object);

  switch ((Property) id) {
  case PROP_LABEL:
    g_value_set_string (value, self->label);
    break;
  case PROP_DEPTH:
    g_value_set_uint (value, self->depth);
    break;
  case PROP_CHECKED:
    g_value_set_boolean (value, self->checked);
    break;
  }
}

static void
pm_check_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmCheckItem *self = PM_CHECK_ITEM (object);

  switch ((Property) id) {
  case PROP_LABEL:
    self->label = g_value_dup_string (value);
    break;
  case PROP_DEPTH:
    self->depth = g_value_get_uint (value);
    break;
  case PROP_CHECKED:
    pm_check_item_set_checked (self, g_value_get_boolean (value));
    break;
  }
}

static void
pm_check_item_finalize (GObject *object)
{
  g_free (PM_CHECK_ITEM (object)->label);

  G_OBJECT_CLASS (pm_check_item_parent_class)->finalize (object);
}

static void
pm_check_item_class_init (PmCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_check_item_get_property;
  object_class->set_property = pm_check_item_set_property;
  object_class->finalize = pm_check_item_finalize;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", once);
  props[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0, once);
  props[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_check_item_init (PmCheckItem *self)
{
}

PmCheckItem *
pm_check_item_new (gint64 id, const char *label, guint depth)
{
  PmCheckItem *self = g_object_new (PM_TYPE_CHECK_ITEM, "label", label, "depth", depth, NULL);

  self->id = id;
  return self;
}

gint64
pm_check_item_get_id (PmCheckItem *self)
{
  g_return_val_if_fail (PM_IS_CHECK_ITEM (self), 0);

  return self->id;
}

const char *
pm_check_item_get_label (PmCheckItem *self)
{
  g_return_val_if_fail (PM_IS_CHECK_ITEM (self), NULL);

  return self->label;
}

guint
pm_check_item_get_depth (PmCheckItem *self)
{
  g_return_val_if_fail (PM_IS_CHECK_ITEM (self), 0);

  return self->depth;
}

gboolean
pm_check_item_get_checked (PmCheckItem *self)
{
  g_return_val_if_fail (PM_IS_CHECK_ITEM (self), FALSE);

  return self->checked;
}

void
pm_check_item_set_checked (PmCheckItem *self, gboolean checked)
{
  g_return_if_fail (PM_IS_CHECK_ITEM (self));

  checked = !!checked;
  if (self->checked == checked)
    return;

  self->checked = checked;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHECKED]);
}
