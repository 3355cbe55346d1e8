#pragma once

#include "pm-lexicon.h"
#include "pm-text.h"

G_BEGIN_DECLS

typedef enum {
  PM_TOKEN_WORD,
  PM_TOKEN_NUMBER,
  PM_TOKEN_STOP, /* . ! ? … and those of other scripts */
  PM_TOKEN_COMMA,
  PM_TOKEN_COLON,
  PM_TOKEN_SEMICOLON,
  PM_TOKEN_DASH,
  PM_TOKEN_OPEN, /* a bracket */
  PM_TOKEN_CLOSE,
  PM_TOKEN_MARK,    /* a quotation mark or an apostrophe on its own */
  PM_TOKEN_ADDRESS, /* of the net */
  PM_TOKEN_OTHER,
  PM_TOKEN_BREAK, /* the end of a paragraph; empty */
  PM_TOKEN_QUOTE  /* a whole quote; only in PmClauses */
} PmTokenKind;

typedef enum {
  PM_TOKEN_LOWER = 1 << 0,      /* begins with a small letter */
  PM_TOKEN_UPPER = 1 << 1,      /* begins with a capital */
  PM_TOKEN_CAPITALS = 1 << 2,   /* two or more letters, all capitals */
  PM_TOKEN_POSSESSIVE = 1 << 3, /* ’s follows, and is not in the span */
  PM_TOKEN_DOTTED = 1 << 4,     /* an abbreviation; its dot is in the span */
  PM_TOKEN_FULL_STOP = 1 << 5,  /* a stop that is a plain dot */
  PM_TOKEN_HEADING = 1 << 6     /* in a line that looks like a heading */
} PmTokenFlags;

/**
 * PmToken:
 * @span: in code points
 * @word: (nullable): what the lexicon knows
 * @quote: for %PM_TOKEN_QUOTE which, else -1
 */
typedef struct {
  PmSpan span;
  PmTokenKind kind;
  PmTokenFlags flags;
  const PmWord *word;
  int quote;
} PmToken;

/**
 * PmParagraph:
 * @span: without its line end and the space around it; empty lines are none
 * @heading: looks like a heading or like furniture of a site, so no speech
 *   runs through it
 */
typedef struct {
  PmSpan span;
  gboolean heading;
} PmParagraph;

/**
 * PmTokens:
 * @chars: (array length=length): the text, a character a code point
 * @tokens: (element-type PmToken):
 * @paragraphs: (element-type PmParagraph):
 *
 * A text taken apart. Line ends are LF, CR, U+2028 and U+2029.
 */
typedef struct {
  const PmLexicon *lexicon;
  gunichar *chars;
  guint length;
  GArray *tokens;
  GArray *paragraphs;
} PmTokens;

/**
 * pm_tokens_new:
 * @lexicon: must outlive the result
 */
PmTokens *pm_tokens_new (const PmText *text, const PmLexicon *lexicon);
void pm_tokens_free (PmTokens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmTokens, pm_tokens_free)

/* The character at @offset, or 0 outside the text. */
gunichar pm_tokens_char (const PmTokens *self, guint offset);

/**
 * pm_tokens_find:
 *
 * Returns: the first token that starts at @offset or after it, in O(log n)
 */
guint pm_tokens_find (const PmTokens *self, guint offset);

/* Whether enough of the words are ones that every text in the lexicon’s language
 * has, so that its rules for speakers hold. */
gboolean pm_tokens_speak_lexicon (const PmTokens *self);

/* The words of @span with single spaces, as they are written. */
char *pm_tokens_dup (const PmTokens *self, PmSpan span);

/* The same in lower case with straight apostrophes, as the lexicon has it. */
char *pm_tokens_dup_folded (const PmTokens *self, PmSpan span);

gboolean pm_token_is (const PmToken *token, PmWordFlags flags);

G_END_DECLS
