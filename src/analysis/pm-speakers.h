#pragma once

#include "pm-attribution.h"
#include "pm-cast.h"

G_BEGIN_DECLS

/**
 * PmReported:
 *
 * Indirect speech with its speaker.
 */
typedef struct {
  PmIndirect speech;
  PmAttribution attribution;
} PmReported;

/**
 * PmSpeakers:
 * @cast: (nullable): everybody in the text; %NULL if it is in a language that
 *   the lexicon is not for, and then nobody speaks
 * @attributions: (element-type PmAttribution): of each quote
 * @reported: (element-type PmReported): indirect speech, in order
 *
 * Who says what in a text.
 */
typedef struct {
  PmCast *cast;
  GArray *attributions;
  GArray *reported;
} PmSpeakers;

/**
 * pm_speakers_new:
 * @quotes: (element-type PmQuote):
 * @indirect: whether to look for indirect speech
 *
 * Reads the text once from start to end, with everybody’s names and roles, who
 * is meant by he and she, and who spoke last. Quotes in quotes are looked at
 * one level deep.
 */
PmSpeakers *pm_speakers_new (const PmTokens *tokens, const GArray *quotes, gboolean indirect);
void pm_speakers_free (PmSpeakers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmSpeakers, pm_speakers_free)

G_END_DECLS
