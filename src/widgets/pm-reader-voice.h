#pragma once

#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * PmReaderVoice:
 *
 * What a screen reader is told of the reader: the article's title as its name,
 * and the tags at the caret as its description, by their paths, innermost first.
 */
typedef struct _PmReaderVoice PmReaderVoice;

/* @reader is borrowed and must outlive it. */
PmReaderVoice *pm_reader_voice_new (PmReader *reader);
void pm_reader_voice_free (PmReaderVoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmReaderVoice, pm_reader_voice_free)

/* @title: (nullable): of the article. */
void pm_reader_voice_set_title (PmReaderVoice *self, const char *title);

/**
 * pm_reader_voice_dup_description:
 *
 * Returns: (transfer full): of what is at the caret; empty for nothing
 */
char *pm_reader_voice_dup_description (PmReaderVoice *self);

G_END_DECLS
