#include "pm-value-row.h"

G_DEFINE_INTERFACE (PmValueRow, pm_value_row, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  PICK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pm_value_row_default_init (PmValueRowInterface *iface)
{
  signals[CHANGED] = g_signal_new ("value-changed", PM_TYPE_VALUE_ROW, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PICK] = g_signal_new ("pick", PM_TYPE_VALUE_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
pm_value_row_set_value (PmValueRow *self, const PmValue *value)
{
  g_return_if_fail (PM_IS_VALUE_ROW (self));

  PM_VALUE_ROW_GET_IFACE (self)->set_value (self, value);
}

void
pm_value_row_commit (PmValueRow *self)
{
  g_return_if_fail (PM_IS_VALUE_ROW (self));

  if (PM_VALUE_ROW_GET_IFACE (self)->commit != NULL)
    PM_VALUE_ROW_GET_IFACE (self)->commit (self);
}

void
pm_value_row_refuse (PmValueRow *self)
{
  g_return_if_fail (PM_IS_VALUE_ROW (self));

  if (PM_VALUE_ROW_GET_IFACE (self)->refuse != NULL)
    PM_VALUE_ROW_GET_IFACE (self)->refuse (self);
}

void
pm_value_row_show_refused (PmValueRow *self, const char *value)
{
  g_return_if_fail (PM_IS_VALUE_ROW (self));

  if (PM_VALUE_ROW_GET_IFACE (self)->show_refused != NULL)
    PM_VALUE_ROW_GET_IFACE (self)->show_refused (self, value);
}

void
pm_value_row_emit_changed (PmValueRow *self, const char *value)
{
  g_signal_emit (self, signals[CHANGED], 0, value);
}

void
pm_value_row_emit_pick (PmValueRow *self)
{
  g_signal_emit (self, signals[PICK], 0);
}

char *
pm_value_row_dup_title (const char *name)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (name)), first);

  return *name != '\0' ? g_strconcat (first, g_utf8_next_char (name), NULL) : g_strdup ("");
}
