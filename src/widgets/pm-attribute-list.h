#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmAttributeList:
 *
 * The attributes of a tag, to add, change, reorder and remove.
 *
 * PmAttributeList:project: (nullable)
 */
#define PM_TYPE_ATTRIBUTE_LIST (pm_attribute_list_get_type ())
G_DECLARE_FINAL_TYPE (PmAttributeList, pm_attribute_list, PM, ATTRIBUTE_LIST, AdwBin)

/**
 * pm_attribute_list_show:
 * @tag: (nullable): as it is now
 */
void pm_attribute_list_show (PmAttributeList *self, PmTag *tag);

/* Adds an attribute to the tag and opens it for editing. */
void pm_attribute_list_add (PmAttributeList *self);

G_END_DECLS
