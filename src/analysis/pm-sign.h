#pragma once

#include "pm-tokens.h"

G_BEGIN_DECLS

/**
 * pm_sign_classify:
 * @c: no letter, digit or space
 *
 * Returns: what kind of token it is, %PM_TOKEN_OTHER if it means nothing here
 */
PmTokenKind pm_sign_classify (gunichar c);

G_END_DECLS
