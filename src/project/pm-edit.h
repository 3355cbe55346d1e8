#pragma once

#include "pm-store-error.h"

G_BEGIN_DECLS

/**
 * PmEdit:
 *
 * One user action on a project, ready to be applied: what to do, with copies of
 * all it needs. Applying it is one transaction, one changeset and one step of
 * undo. See pm-annotation-edit.h, pm-tag-edit.h and pm-document-edit.h for the
 * actions there are.
 */
typedef struct _PmEdit PmEdit;

/**
 * PmEditContext:
 *
 * What an action works with while it is applied; for the functions that do it.
 */
typedef struct _PmEditContext PmEditContext;

/**
 * PmEditFunc:
 *
 * Does the action, inside a transaction, on the project's thread. It gives the
 * action its label with pm_edit_context_take_label().
 *
 * Returns: the row of what was made, 0 for nothing in particular, or -1 with
 *   @error set, after which everything is rolled back
 */
typedef gint64 (*PmEditFunc) (PmEditContext *context, gpointer data, GError **error);

/**
 * pm_edit_new:
 * @data: (transfer full):
 */
PmEdit *pm_edit_new (PmEditFunc func, gpointer data, GDestroyNotify free_data);
void pm_edit_free (PmEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmEdit, pm_edit_free)

/**
 * pm_edit_set_annotator:
 * @name: who makes the change, instead of the project's usual annotator
 * @program: whether that is a program
 */
void pm_edit_set_annotator (PmEdit *self, const char *name, gboolean program);

/**
 * pm_edit_new_group:
 * @edits: (transfer full) (element-type PmEdit): in order
 * @label: translated, for the history
 *
 * Returns: one action that does all of them or none
 */
PmEdit *pm_edit_new_group (GPtrArray *edits, const char *label);

G_END_DECLS
