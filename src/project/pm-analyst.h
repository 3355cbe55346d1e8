#pragma once

#include "pm-quote-finder.h"

G_BEGIN_DECLS

/**
 * PmAnalysis:
 * @document: what it was pushed with
 * @suggestions: (element-type PmSuggestion):
 * @n_problems: how many marks are damaged or odd
 */
typedef struct {
  gint64 document;
  PmText *text;
  GPtrArray *suggestions;
  guint n_problems;
} PmAnalysis;

void pm_analysis_free (PmAnalysis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmAnalysis, pm_analysis_free)

/**
 * PmAnalyst:
 *
 * A thread that looks for quotes in the texts it is given, in their order.
 */
typedef struct _PmAnalyst PmAnalyst;

PmAnalyst *pm_analyst_new (const PmQuoteFinderOptions *options);

/* Waits for what it is doing, and forgets the rest. */
void pm_analyst_free (PmAnalyst *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmAnalyst, pm_analyst_free)

/**
 * pm_analyst_push:
 * @text: (transfer full):
 */
void pm_analyst_push (PmAnalyst *self, gint64 document, PmText *text);

/* How many texts were pushed and not taken. */
guint pm_analyst_get_pending (PmAnalyst *self);

/**
 * pm_analyst_take:
 *
 * Waits for the first text that was pushed and not taken; there must be one.
 */
PmAnalysis *pm_analyst_take (PmAnalyst *self);

G_END_DECLS
