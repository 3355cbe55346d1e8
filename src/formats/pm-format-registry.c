#include "pm-format-registry.h"

#define PM_FORMAT_ADDRESS(name) &pm_format_##name,

const PmFormat *const *
pm_format_get_all (void)
{
  static const PmFormat *const formats[] = { PM_FORMATS (PM_FORMAT_ADDRESS) NULL };

  return formats;
}
