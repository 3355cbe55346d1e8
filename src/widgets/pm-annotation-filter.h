#pragma once

#include "pm-codebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmAnnotationFilter:
 *
 * Lets through the annotations with a tag or one below it, whose passages,
 * note or values have all of some words, case aside.
 */
#define PM_TYPE_ANNOTATION_FILTER (pm_annotation_filter_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotationFilter, pm_annotation_filter, PM, ANNOTATION_FILTER, GtkFilter)

PmAnnotationFilter *pm_annotation_filter_new (void);

/**
 * pm_annotation_filter_set_tag:
 * @codebook: (nullable): where the tag is; needed if @tag is not 0
 * @tag: its row, or 0 for any tag
 */
void pm_annotation_filter_set_tag (PmAnnotationFilter *self, PmCodebook *codebook, gint64 tag);
gint64 pm_annotation_filter_get_tag (PmAnnotationFilter *self);

/**
 * pm_annotation_filter_set_words:
 * @words: (nullable): separated by spaces
 */
void pm_annotation_filter_set_words (PmAnnotationFilter *self, const char *words);

/* Whether it lets everything through. */
gboolean pm_annotation_filter_is_open (PmAnnotationFilter *self);

G_END_DECLS
