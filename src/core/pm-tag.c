#include "pm-tag.h"

#include <string.h>

struct _PmTag {
  GObject parent_instance;

  PmTagFields fields;    /* its strings are owned */
  GPtrArray *attributes; /* of PmAttribute, owned */
};

G_DEFINE_FINAL_TYPE (PmTag, pm_tag, G_TYPE_OBJECT)

static const char *const kinds[] = { "text", "choice", "flag", "person" };

const char *
pm_attribute_kind_get_name (PmAttributeKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

gboolean
pm_attribute_kind_parse (const char *name, PmAttributeKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (name, kinds[i]) == 0) {
      *kind = (PmAttributeKind) i;
      return TRUE;
    }
  }
  return FALSE;
}

PmAttribute *
pm_attribute_new (const char *name, PmAttributeKind kind)
{
  PmAttribute *attribute = g_new0 (PmAttribute, 1);

  attribute->uuid = g_uuid_string_random ();
  attribute->name = g_strdup (name);
  attribute->kind = kind;
  return attribute;
}

PmAttribute *
pm_attribute_copy (const PmAttribute *attribute)
{
  PmAttribute *copy = g_memdup2 (attribute, sizeof *attribute);

  copy->uuid = g_strdup (attribute->uuid);
  copy->name = g_strdup (attribute->name);
  copy->choices = g_strdupv (attribute->choices);
  return copy;
}

void
pm_attribute_free (PmAttribute *attribute)
{
  g_free (attribute->uuid);
  g_free (attribute->name);
  g_strfreev (attribute->choices);
  g_free (attribute);
}

static void
pm_tag_finalize (GObject *object)
{
  PmTag *self = PM_TAG (object);

  g_free ((char *) self->fields.uuid);
  g_free ((char *) self->fields.name);
  g_free ((char *) self->fields.shortcut);
  g_free ((char *) self->fields.definition);
  g_free ((char *) self->fields.use_when);
  g_free ((char *) self->fields.not_when);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);

  G_OBJECT_CLASS (pm_tag_parent_class)->finalize (object);
}

static void
pm_tag_class_init (PmTagClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_tag_finalize;
}

static void
pm_tag_init (PmTag *self)
{
}

PmTag *
pm_tag_new (const PmTagFields *fields, GPtrArray *attributes)
{
  PmTag *self;

  g_return_val_if_fail (fields != NULL && fields->name != NULL, NULL);

  self = g_object_new (PM_TYPE_TAG, NULL);
  self->fields = *fields;
  self->fields.uuid = g_strdup (fields->uuid);
  self->fields.name = g_strdup (fields->name);
  self->fields.shortcut = g_strdup (fields->shortcut);
  self->fields.definition = g_strdup (fields->definition);
  self->fields.use_when = g_strdup (fields->use_when);
  self->fields.not_when = g_strdup (fields->not_when);
  self->attributes = attributes != NULL ? attributes : g_ptr_array_new ();
  return self;
}

const PmTagFields *
pm_tag_get_fields (PmTag *self)
{
  g_return_val_if_fail (PM_IS_TAG (self), NULL);

  return &self->fields;
}

gint64
pm_tag_get_id (PmTag *self)
{
  g_return_val_if_fail (PM_IS_TAG (self), 0);

  return self->fields.id;
}

const char *
pm_tag_get_name (PmTag *self)
{
  g_return_val_if_fail (PM_IS_TAG (self), NULL);

  return self->fields.name;
}

GPtrArray *
pm_tag_get_attributes (PmTag *self)
{
  g_return_val_if_fail (PM_IS_TAG (self), NULL);

  return self->attributes;
}
