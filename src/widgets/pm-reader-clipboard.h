#pragma once

#include "pm-reader.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * PmReaderClipboard:
 *
 * Sees to it that what leaves the reader by copying, by the primary selection
 * or by dragging is the stored text, never the breaks it is shown with. Where
 * there are none, GTK's own ways are left alone.
 */
typedef struct _PmReaderClipboard PmReaderClipboard;

/* Both arguments are borrowed and must outlive it. */
PmReaderClipboard *pm_reader_clipboard_new (PmReader *reader, const PmScene *scene);
void pm_reader_clipboard_free (PmReaderClipboard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmReaderClipboard, pm_reader_clipboard_free)

/* To be called when the reader has another text. */
void pm_reader_clipboard_update (PmReaderClipboard *self);

/**
 * pm_reader_clipboard_dup_text:
 *
 * Returns: (transfer full) (nullable): what is selected, exactly; several
 *   pieces a line each
 */
char *pm_reader_clipboard_dup_text (PmReaderClipboard *self);

G_END_DECLS
