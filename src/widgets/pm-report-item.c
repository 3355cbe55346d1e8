#include "pm-report-item.h"

#include <glib/gi18n-lib.h>

struct _PmReportItem {
  GObject parent_instance;

  PmOutcome outcome;
  char *name;
  char *message;
};

G_DEFINE_FINAL_TYPE (PmReportItem, pm_report_item, G_TYPE_OBJECT)

typedef enum {
  PROP_NAME = 1,
  PROP_MESSAGE,
  PROP_ICON
} Property;

static GParamSpec *props[PROP_ICON + 1];

static const char *
get_icon (PmReportItem *self)
{
  switch (self->outcome) {
  case PM_OUTCOME_ADDED:
    return self->message != NULL ? "dialog-information-symbolic" : "emblem-ok-symbolic";
  case PM_OUTCOME_DUPLICATE:
    return "edit-copy-symbolic";
  case PM_OUTCOME_REFUSED:
    return "dialog-warning-symbolic";
  }
  g_return_val_if_reached (NULL);
}

static const char *
get_outcome_label (PmOutcome outcome)
{
  switch (outcome) {
  case PM_OUTCOME_ADDED:
    return _("Added");
  case PM_OUTCOME_DUPLICATE:
    return _("Duplicate");
  case PM_OUTCOME_REFUSED:
    return _("Not added");
  }
  g_return_val_if_reached (NULL);
}

static void
pm_report_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmReportItem *self = PM_REPORT_ITEM (object);

  switch ((Property) id) {
  case PROP_NAME:
    g_value_set_string (value, self->name);
    break;
  case PROP_MESSAGE:
    g_value_take_string (value, pm_report_item_dup_message (self));
    break;
  case PROP_ICON:
    g_value_set_string (value, get_icon (self));
    break;
  }
}

static void
pm_report_item_finalize (GObject *object)
{
  PmReportItem *self = PM_REPORT_ITEM (object);

  g_free (self->name);
  g_free (self->message);

  G_OBJECT_CLASS (pm_report_item_parent_class)->finalize (object);
}

static void
pm_report_item_class_init (PmReportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_report_item_get_property;
  object_class->finalize = pm_report_item_finalize;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  props[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_report_item_init (PmReportItem *self)
{
}

PmReportItem *
pm_report_item_new (const PmImportEntry *entry)
{
  PmReportItem *self;

  g_return_val_if_fail (entry != NULL && entry->name != NULL, NULL);

  self = g_object_new (PM_TYPE_REPORT_ITEM, NULL);
  self->outcome = entry->outcome;
  self->name = g_filename_display_name (entry->name);
  self->message = g_strdup (entry->message);
  return self;
}

const char *
pm_report_item_get_name (PmReportItem *self)
{
  g_return_val_if_fail (PM_IS_REPORT_ITEM (self), NULL);

  return self->name;
}

char *
pm_report_item_dup_message (PmReportItem *self)
{
  const char *outcome;

  g_return_val_if_fail (PM_IS_REPORT_ITEM (self), NULL);

  outcome = get_outcome_label (self->outcome);
  if (self->message == NULL)
    return g_strdup (outcome);
  /* Translators: what became of a file, and why: "Not added: the file is empty" */
  return g_strdup_printf (_("%s: %s"), outcome, self->message);
}

gboolean
pm_report_item_is_problem (PmReportItem *self)
{
  g_return_val_if_fail (PM_IS_REPORT_ITEM (self), FALSE);

  return self->outcome != PM_OUTCOME_ADDED || self->message != NULL;
}
