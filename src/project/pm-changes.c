#include "pm-changes.h"

G_DEFINE_BOXED_TYPE (PmChanges, pm_changes, pm_changes_ref, pm_changes_unref)

static void
clear (gpointer data)
{
  PmChanges *self = data;

  g_clear_object (&self->codebook);
  g_ptr_array_unref (self->documents);
  g_array_unref (self->removed_documents);
  g_ptr_array_unref (self->annotations);
  g_array_unref (self->removed_annotations);
  g_free (self->undo_label);
  g_free (self->redo_label);
}

PmChanges *
pm_changes_new (void)
{
  PmChanges *self = g_atomic_rc_box_new0 (PmChanges);

  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed_documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed_annotations = g_array_new (FALSE, FALSE, sizeof (PmRemoved));

  return self;
}

PmChanges *
pm_changes_ref (PmChanges *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pm_changes_unref (PmChanges *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
