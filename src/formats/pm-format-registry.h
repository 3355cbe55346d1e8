#pragma once

#include "pm-format.h"

G_BEGIN_DECLS

/* Every format, in the order to be shown. A new one is a file
 * pm-format-NAME.c that defines `const PmFormat pm_format_NAME`, and its NAME
 * here. */
#define PM_FORMATS(F) \
  F (json)            \
  F (jsonl)           \
  F (codebook)        \
  F (text)

#define PM_FORMAT_DECLARE(name) extern const PmFormat pm_format_##name;
PM_FORMATS (PM_FORMAT_DECLARE)
#undef PM_FORMAT_DECLARE

G_END_DECLS
