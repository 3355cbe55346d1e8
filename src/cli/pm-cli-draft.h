#pragma once

#include "pm-annotation-edit.h"
#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmCliValue:
 * @anchored: whether @span is set
 *
 * An attribute as it was asked for.
 */
typedef struct {
  char *name;
  char *value;
  gboolean anchored;
  PmSpan span;
} PmCliValue;

/**
 * PmCliDraft:
 * @document: (nullable): as pm_store_find_document() takes it
 * @tag: (nullable): a path
 * @spans: (element-type PmSpan): in code points
 * @exacts: (element-type utf8): for each span the passage it is meant to cover,
 *   or %NULL
 * @values: (element-type PmCliValue):
 * @annotator: (nullable): who makes it
 *
 * An annotation as it was asked for, in names.
 */
typedef struct {
  char *document;
  char *tag;
  GArray *spans;
  GPtrArray *exacts;
  GArray *values;
  char *note;
  char *annotator;
  PmAnnotationStatus status;
} PmCliDraft;

void pm_cli_draft_init (PmCliDraft *self);
void pm_cli_draft_clear (PmCliDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmCliDraft, pm_cli_draft_clear)

/**
 * PmCliDrafts:
 *
 * Turns drafts into edits of one project.
 */
typedef struct _PmCliDrafts PmCliDrafts;

/**
 * pm_cli_drafts_new:
 * @store: borrowed; must outlive it
 */
PmCliDrafts *pm_cli_drafts_new (PmStore *store, GError **error);
void pm_cli_drafts_free (PmCliDrafts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmCliDrafts, pm_cli_drafts_free)

/**
 * pm_cli_drafts_resolve:
 * @draft: valid UTF-8 throughout
 *
 * Finds what the draft names, and checks its passages and its values.
 *
 * Returns: (transfer full): the edit whose result is the annotation's row; %NULL
 *   with @error set
 */
PmEdit *pm_cli_drafts_resolve (PmCliDrafts *self, const PmCliDraft *draft, GError **error);

/* Whether who has that name is a program. */
gboolean pm_cli_draft_is_program (const char *annotator);

G_END_DECLS
