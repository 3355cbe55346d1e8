#pragma once

#include "pm-palette.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  PM_ATTRIBUTE_TEXT,
  PM_ATTRIBUTE_CHOICE,
  PM_ATTRIBUTE_FLAG,
  PM_ATTRIBUTE_PERSON
} PmAttributeKind;

/* Names as they are stored and exported: "text", "choice", "flag", "person". */
const char *pm_attribute_kind_get_name (PmAttributeKind kind);
gboolean pm_attribute_kind_parse (const char *name, PmAttributeKind *kind);

/**
 * PmAttribute:
 * @id: its row; 0 when not stored yet
 * @uuid: (not nullable):
 * @name: (not nullable): unique among the tag's attributes
 * @choices: (nullable): the values allowed, for %PM_ATTRIBUTE_CHOICE
 * @anchored: whether a value may carry the span where the text says it
 * @required: whether the inspector asks for it
 *
 * A property that a tag and its sub-tags give their annotations.
 */
typedef struct {
  gint64 id;
  char *uuid;
  char *name;
  PmAttributeKind kind;
  char **choices;
  gboolean anchored;
  gboolean required;
} PmAttribute;

PmAttribute *pm_attribute_new (const char *name, PmAttributeKind kind);
PmAttribute *pm_attribute_copy (const PmAttribute *attribute);
void pm_attribute_free (PmAttribute *attribute);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmAttribute, pm_attribute_free)

/**
 * PmTagFields:
 * @id: its row; 0 when not stored yet
 * @uuid: (nullable): %NULL when not stored yet
 * @parent: the row of the tag it stands under; 0 at the top
 * @position: order among its siblings
 * @shortcut: (nullable): one digit 1–9; at the top the first key, below it the second
 * @definition: (nullable):
 * @use_when: (nullable):
 * @not_when: (nullable):
 *
 * What a tag is made of.
 */
typedef struct {
  gint64 id;
  const char *uuid;
  gint64 parent;
  guint position;
  const char *name;
  PmColor color;
  PmPattern pattern;
  const char *shortcut;
  const char *definition;
  const char *use_when;
  const char *not_when;
} PmTagFields;

/**
 * PmTag:
 *
 * A tag of the codebook as it was when read; immutable, so it may be shared
 * between threads.
 */
#define PM_TYPE_TAG (pm_tag_get_type ())
G_DECLARE_FINAL_TYPE (PmTag, pm_tag, PM, TAG, GObject)

/**
 * pm_tag_new:
 * @fields: copied
 * @attributes: (transfer full) (nullable) (element-type PmAttribute): in order,
 *   with pm_attribute_free() as its free function
 */
PmTag *pm_tag_new (const PmTagFields *fields, GPtrArray *attributes);

/**
 * pm_tag_get_fields:
 *
 * Returns: (transfer none): valid as long as the tag
 */
const PmTagFields *pm_tag_get_fields (PmTag *self);

gint64 pm_tag_get_id (PmTag *self);
const char *pm_tag_get_name (PmTag *self);

/**
 * pm_tag_get_attributes:
 *
 * Returns: (transfer none) (element-type PmAttribute): its own, without those
 *   of the tags above it
 */
GPtrArray *pm_tag_get_attributes (PmTag *self);

G_END_DECLS
