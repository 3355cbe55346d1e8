#pragma once

#include "pm-project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmTagger:
 *
 * What the reading page's commands do to the annotations of the open document.
 * It asks the project and shows nothing itself: the outcome arrives through
 * PmProject::changed. A project that is read-only refuses, and the reason is
 * told once.
 *
 * PmTagger::added: (gint64 annotation) a new annotation is on disk
 */
#define PM_TYPE_TAGGER (pm_tagger_get_type ())
G_DECLARE_FINAL_TYPE (PmTagger, pm_tagger, PM, TAGGER, GObject)

/**
 * pm_tagger_new:
 * @widget: where errors and toasts are told; not referenced
 */
PmTagger *pm_tagger_new (GtkWidget *widget);

/**
 * pm_tagger_set_project:
 * @project: (nullable):
 */
void pm_tagger_set_project (PmTagger *self, PmProject *project);

/**
 * pm_tagger_set_document:
 * @document: (nullable): the open document
 * @list: its annotations
 */
void pm_tagger_set_document (PmTagger *self, PmDocument *document, PmAnnotationList *list);

/**
 * pm_tagger_annotate:
 * @spans: (element-type PmSpan): ascending and disjoint; nothing happens if empty
 * @tag: the tag's row
 *
 * Makes an annotation of @spans. Where the very same one is there already, no
 * second one is made, and PmTagger::added tells of the one there.
 */
void pm_tagger_annotate (PmTagger *self, GArray *spans, gint64 tag);

/**
 * pm_tagger_annotate_new:
 * @name: of a tag to be made at the top of the codebook
 *
 * Makes a tag in a color and pattern that no other has, and annotates with it.
 */
void pm_tagger_annotate_new (PmTagger *self, GArray *spans, const char *name);

/**
 * pm_tagger_find_tag:
 * @parent: a tag's row, or 0
 * @digits: such as "12"
 *
 * Returns: (transfer none) (nullable): the tag that @digits name, each below the
 *   one before, from below @parent
 */
PmTag *pm_tagger_find_tag (PmTagger *self, gint64 parent, const char *digits);

/**
 * pm_tagger_type_ahead:
 * @spans: (element-type PmSpan): what is selected
 *
 * While an annotation of @spans is on its way to the disk, digits are those of
 * its sub-tag, as they are once it is there. They are kept until then.
 *
 * Returns: %FALSE if there is none on its way
 */
gboolean pm_tagger_type_ahead (PmTagger *self, GArray *spans, const char *digits);

/**
 * pm_tagger_repeat:
 *
 * Annotates as the last time: with the tag that annotation has now, and with the
 * persons it names, such as the speaker.
 */
void pm_tagger_repeat (PmTagger *self, GArray *spans);

/**
 * pm_tagger_dup_repeat_label:
 *
 * Returns: (transfer full) (nullable): what pm_tagger_repeat() would make, such
 *   as "Quote · Indirect · Valley Council"; %NULL if nothing was tagged yet
 */
char *pm_tagger_dup_repeat_label (PmTagger *self);

/* What is done to an annotation, by its row; nothing for 0. */
void pm_tagger_retag (PmTagger *self, gint64 annotation, gint64 tag);
void pm_tagger_remove (PmTagger *self, gint64 annotation);
void pm_tagger_set_spans (PmTagger *self, gint64 annotation, GArray *spans);
void pm_tagger_set_value (PmTagger *self, gint64 annotation, const PmValue *value);

/**
 * pm_tagger_add_piece:
 * @spans: (element-type PmSpan): what the annotation is to cover besides
 */
void pm_tagger_add_piece (PmTagger *self, gint64 annotation, GArray *spans);

/**
 * pm_tagger_dup_overlapping:
 *
 * Returns: (transfer full) (element-type gint64): the annotation's row, then
 *   those of annotations with the same tag that overlap it
 */
GArray *pm_tagger_dup_overlapping (PmTagger *self, gint64 annotation);

/* Merges an annotation with those that pm_tagger_dup_overlapping() finds. */
void pm_tagger_merge (PmTagger *self, gint64 annotation);

/* Marks the open document as done, or as being worked on. */
void pm_tagger_set_done (PmTagger *self, gboolean done);

G_END_DECLS
