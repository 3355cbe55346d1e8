#include "pm-format.h"

#include <string.h>

G_DEFINE_QUARK (pm_format_error, pm_format_error)

static const char *const loss_names[] = {
  "overlaps",
  "pieces",
  "links",
  "attributes",
  "notes",
  "annotators",
  "times",
  "codebook",
  "metadata",
  "texts",
  "history",
  "annotations",
};

char **
pm_loss_dup_names (PmLoss loss)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (loss_names); i++)
    if (loss & (1u << i))
      g_strv_builder_add (names, loss_names[i]);
  return g_strv_builder_end (names);
}

const PmFormat *
pm_format_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (const PmFormat *const *format = pm_format_get_all (); *format != NULL; format++)
    if (g_str_equal ((*format)->id, id))
      return *format;
  return NULL;
}

/* How many bytes of @name the longest extension of @format takes; 0 if none. */
static gsize
match_extension (const PmFormat *format, const char *name)
{
  gsize length = strlen (name);
  gsize best = 0;

  for (guint i = 0; format->extensions[i] != NULL; i++) {
    gsize size = strlen (format->extensions[i]);

    if (size > best && size < length &&
        g_ascii_strcasecmp (name + length - size, format->extensions[i]) == 0)
      best = size;
  }
  return best;
}

static gboolean
has_extension (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name;
}

const PmFormat *
pm_format_guess (const char *name)
{
  g_autofree char *base = NULL;
  const PmFormat *found = NULL;
  gsize best = 0;

  g_return_val_if_fail (name != NULL, NULL);

  base = g_path_get_basename (name);
  for (const PmFormat *const *format = pm_format_get_all (); *format != NULL; format++) {
    gsize size = (*format)->read != NULL ? match_extension (*format, base) : 0;

    if (size > best) {
      best = size;
      found = *format;
    }
  }
  return found != NULL || has_extension (base) ? found : pm_format_find ("text");
}
