#pragma once

#include "pm-annotation.h"
#include "pm-tag.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmValueRow:
 *
 * A row of the inspector that shows and edits one attribute of an annotation.
 * It asks for a change and shows it only once it is given the new value.
 *
 * PmValueRow::value-changed: (nullable string) the user wants this value; %NULL for
 *   none
 * PmValueRow::pick: the user wants to pick the value in the text
 */
#define PM_TYPE_VALUE_ROW (pm_value_row_get_type ())
G_DECLARE_INTERFACE (PmValueRow, pm_value_row, PM, VALUE_ROW, GtkWidget)

struct _PmValueRowInterface {
  GTypeInterface parent_interface;

  void (*set_value) (PmValueRow *self, const PmValue *value);
  void (*commit) (PmValueRow *self);
  void (*refuse) (PmValueRow *self);
  void (*show_refused) (PmValueRow *self, const char *value);
};

/**
 * pm_value_row_set_value:
 * @value: (nullable): as it is on disk
 *
 * Leaves alone what the user is typing.
 */
void pm_value_row_set_value (PmValueRow *self, const PmValue *value);

/* Asks for what has been typed and not been asked for yet. */
void pm_value_row_commit (PmValueRow *self);

/* Tells that the last change could not be made. */
void pm_value_row_refuse (PmValueRow *self);

/**
 * pm_value_row_show_refused:
 * @value: "" for none
 *
 * Shows what could not be stored and is waiting to be.
 */
void pm_value_row_show_refused (PmValueRow *self, const char *value);

/* For those who implement it. */
void pm_value_row_emit_changed (PmValueRow *self, const char *value);
void pm_value_row_emit_pick (PmValueRow *self);

/**
 * pm_value_row_dup_title:
 *
 * Returns: (transfer full): an attribute's name as a heading: "Speaker"
 */
char *pm_value_row_dup_title (const char *name);

G_END_DECLS
