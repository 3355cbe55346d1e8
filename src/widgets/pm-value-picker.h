#pragma once

#include "pm-tagger.h"
#include "pm-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmValuePicker:
 *
 * A bar that asks the user to select in the text what an attribute of an
 * annotation says, and stores it with its place.
 *
 * PmValuePicker:active: whether it is asking
 */
#define PM_TYPE_VALUE_PICKER (pm_value_picker_get_type ())
G_DECLARE_FINAL_TYPE (PmValuePicker, pm_value_picker, PM, VALUE_PICKER, AdwBin)

/**
 * pm_value_picker_start:
 * @annotation: its row
 * @attribute: of its tag
 */
void pm_value_picker_start (PmValuePicker *self, gint64 annotation, const PmAttribute *attribute);

/**
 * pm_value_picker_stop:
 *
 * Returns: whether it was asking
 */
gboolean pm_value_picker_stop (PmValuePicker *self);

gboolean pm_value_picker_get_active (PmValuePicker *self);

/**
 * pm_value_picker_accept:
 * @text: where the user selected
 * @spans: (element-type PmSpan): what; of several the first counts
 * @tagger: stores it
 *
 * Stops asking, unless nothing is selected.
 */
void pm_value_picker_accept (PmValuePicker *self, PmText *text, GArray *spans, PmTagger *tagger);

G_END_DECLS
