#include "pm-new-tag-edit.h"

#include "pm-edit-context.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PmEdit *add_tag; /* owned */
  char *name;
  PmDraft draft; /* its spans and note owned */
} NewTag;

static void
new_tag_free (gpointer data)
{
  NewTag *args = data;

  pm_edit_free (args->add_tag);
  g_free (args->name);
  g_array_unref (args->draft.spans);
  g_free ((char *) args->draft.note);
  g_free (args);
}

static gint64
annotate_with_new_tag (PmEditContext *context, gpointer data, GError **error)
{
  NewTag *args = data;
  g_autoptr (PmEdit) annotate = NULL;

  args->draft.tag = pm_edit_context_run (context, args->add_tag, error);
  if (args->draft.tag < 0)
    return -1;

  /* Translators: %s is the name of a new tag that a passage was given. */
  pm_edit_context_take_label (context, g_strdup_printf (_("Tag as %s"), args->name));
  annotate = pm_edit_annotate (&args->draft);

  return pm_edit_context_run (context, annotate, error);
}

PmEdit *
pm_edit_annotate_with_new_tag (const PmTagFields *fields, const PmDraft *draft)
{
  NewTag *args;

  g_return_val_if_fail (fields != NULL && fields->name != NULL, NULL);
  g_return_val_if_fail (draft != NULL && draft->spans != NULL, NULL);

  args = g_new0 (NewTag, 1);
  args->add_tag = pm_edit_add_tag (fields, NULL);
  args->name = g_strdup (fields->name);
  args->draft = *draft;
  args->draft.spans = g_array_copy (draft->spans);
  args->draft.values = NULL;
  args->draft.note = g_strdup (draft->note);

  return pm_edit_new (annotate_with_new_tag, args, new_tag_free);
}
