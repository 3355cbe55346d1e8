#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmAnnotator:
 * @program: whether it is a program
 * @n_annotations: how many annotations it made, of any status
 *
 * Who made annotations.
 */
typedef struct {
  char *uuid;
  char *name;
  gboolean program;
  guint n_annotations;
} PmAnnotator;

void pm_annotator_free (PmAnnotator *annotator);

/**
 * pm_annotators_load:
 *
 * Returns: (transfer full) (element-type PmAnnotator): all, by name; %NULL with
 *   @error set
 */
GPtrArray *pm_annotators_load (PmStore *store, GError **error);

G_END_DECLS
