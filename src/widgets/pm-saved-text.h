#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmSavedText:
 *
 * A text area that saves itself: when the focus leaves it, and 800 ms after the
 * last key. It says when what it shows is on disk. What could not be saved is
 * kept for the thing it belongs to and tried again with the next key and after
 * the project's next change. A change of the project never replaces what is
 * being typed.
 *
 * PmSavedText:project:
 * PmSavedText:placeholder: shown while it is empty
 * PmSavedText:label: the accessible name
 * PmSavedText:caption: (nullable): shown below it
 * PmSavedText:editable:
 */
#define PM_TYPE_SAVED_TEXT (pm_saved_text_get_type ())
G_DECLARE_FINAL_TYPE (PmSavedText, pm_saved_text, PM, SAVED_TEXT, AdwBin)

/**
 * PmSavedTextFunc:
 * @key: what the text belongs to
 * @text: (nullable): %NULL when empty
 *
 * Returns: (transfer full) (nullable): what stores @text; %NULL if there is
 *   nothing any more to store it in
 */
typedef PmEdit *(*PmSavedTextFunc) (gint64 key, const char *text, gpointer user_data);

/**
 * pm_saved_text_set_func:
 * @user_data: must outlive @self
 */
void pm_saved_text_set_func (PmSavedText *self, PmSavedTextFunc func, gpointer user_data);

/**
 * pm_saved_text_show:
 * @key: what it belongs to, such as the annotation's row; another one than
 *   before saves what was typed for that
 * @stored: (nullable): the text as it is on disk
 */
void pm_saved_text_show (PmSavedText *self, gint64 key, const char *stored);

/* Saves what is not saved yet, now. */
void pm_saved_text_flush (PmSavedText *self);

/* Puts the caret behind the text. */
void pm_saved_text_edit (PmSavedText *self);

G_END_DECLS
