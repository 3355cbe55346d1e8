#include "pm-palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct {
  const char *name;
  PmShades light;
  PmShades dark;
} ColorInfo;

static const ColorInfo colors[PM_N_COLORS] = {
  { "blue", { 0x2f5cbc, 0xe0e7f5, 0xc1ceeb }, { 0x8fc0fe, 0x37424f, 0x47586f } },
  { "amber", { 0xb06c00, 0xf5ead9, 0xe8d2b0 }, { 0xeebc7a, 0x4c4132, 0x69573f } },
  { "plum", { 0x86114a, 0xeddbe4, 0xdbb8c9 }, { 0xd98bab, 0x473540, 0x65475a } },
  { "teal", { 0x2b8781, 0xe0eeee, 0xc1dedc }, { 0x4fe3d0, 0x294945, 0x30655e } },
  { "red", { 0xc4213f, 0xf6dee2, 0xedbcc5 }, { 0xfb6a58, 0x4f2f2b, 0x703d36 } },
  { "violet", { 0x47307c, 0xe3e0eb, 0xc8c1d8 }, { 0xb393f3, 0x3f384d, 0x554a6c } },
  { "olive", { 0x466114, 0xe3e7dc, 0xc8d0b8 }, { 0xc3e047, 0x424927, 0x59642d } },
  { "slate", { 0x676b73, 0xe8e9ea, 0xd1d3d5 }, { 0xadb4bd, 0x3d3f41, 0x515457 } },
};

static const char *const patterns[PM_N_PATTERNS] = {
  "solid", "dash", "wave", "dots", "double", "dash-dot", "ticks", "stagger"
};

/* Less colorful than this is gray. */
#define GRAY 0.0165

/* Where a color stands on the plane of OKLab whose directions are hues. */
typedef struct {
  double a;
  double b;
} Hue;

static double
to_linear (guint32 channel)
{
  double value = (channel & 0xff) / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static Hue
get_hue (guint32 rgb)
{
  double red = to_linear (rgb >> 16), green = to_linear (rgb >> 8), blue = to_linear (rgb);
  double l = cbrt (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  double m = cbrt (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  double s = cbrt (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);

  return (Hue){ 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s };
}

/* The cosine of the angle between two hues: 1 if they are the same. */
static double
compare_hues (Hue hue, guint32 rgb)
{
  Hue other = get_hue (rgb);

  return (hue.a * other.a + hue.b * other.b) / (hypot (hue.a, hue.b) * hypot (other.a, other.b));
}

static gboolean
is_shade (guint32 rgb, const PmShades *shades)
{
  return rgb == shades->line || rgb == shades->tint || rgb == shades->selected;
}

/* By hue alone: other tools give pale backgrounds as often as strong lines. The
 * last color, slate, is the one without. */
static PmColor
nearest (guint32 rgb)
{
  PmColor best = PM_COLOR_SLATE;
  double best_likeness = -2;
  Hue hue = get_hue (rgb);

  for (guint i = 0; i < PM_N_COLORS; i++) {
    double likeness = MAX (compare_hues (hue, colors[i].light.line), compare_hues (hue, colors[i].dark.line));

    if (is_shade (rgb, &colors[i].light) || is_shade (rgb, &colors[i].dark))
      return (PmColor) i;
    if (i != PM_COLOR_SLATE && hypot (hue.a, hue.b) > GRAY && likeness > best_likeness) {
      best = (PmColor) i;
      best_likeness = likeness;
    }
  }
  return best;
}

static gboolean
parse_hex (const char *name, guint32 *rgb)
{
  if (name[0] != '#' || strlen (name) != 7)
    return FALSE;
  for (guint i = 1; i < 7; i++) {
    if (!g_ascii_isxdigit (name[i]))
      return FALSE;
  }
  *rgb = (guint32) g_ascii_strtoull (name + 1, NULL, 16);
  return TRUE;
}

PmShades
pm_color_get_shades (PmColor color, gboolean dark)
{
  g_return_val_if_fail (color < PM_N_COLORS, colors[PM_COLOR_SLATE].light);

  return dark ? colors[color].dark : colors[color].light;
}

const char *
pm_color_get_name (PmColor color)
{
  g_return_val_if_fail (color < PM_N_COLORS, NULL);

  return colors[color].name;
}

const char *
pm_pattern_get_name (PmPattern pattern)
{
  g_return_val_if_fail (pattern < PM_N_PATTERNS, NULL);

  return patterns[pattern];
}

const char *
pm_color_get_label (PmColor color)
{
  switch (color) {
  case PM_COLOR_BLUE:
    return _("Blue");
  case PM_COLOR_AMBER:
    return _("Amber");
  case PM_COLOR_PLUM:
    return _("Plum");
  case PM_COLOR_TEAL:
    return _("Teal");
  case PM_COLOR_RED:
    return _("Red");
  case PM_COLOR_VIOLET:
    return _("Violet");
  case PM_COLOR_OLIVE:
    return _("Olive");
  case PM_COLOR_SLATE:
    return _("Slate");
  }
  g_return_val_if_reached (NULL);
}

const char *
pm_pattern_get_label (PmPattern pattern)
{
  switch (pattern) {
  case PM_PATTERN_SOLID:
    return _("Solid");
  case PM_PATTERN_DASH:
    return _("Dash");
  case PM_PATTERN_WAVE:
    return _("Wave");
  case PM_PATTERN_DOTS:
    return _("Dots");
  case PM_PATTERN_DOUBLE:
    return _("Double");
  case PM_PATTERN_DASH_DOT:
    return _("Dash-dot");
  case PM_PATTERN_TICKS:
    return _("Ticks");
  case PM_PATTERN_STAGGER:
    return _("Stagger");
  }
  g_return_val_if_reached (NULL);
}

gboolean
pm_color_parse (const char *name, PmColor *color)
{
  guint32 rgb;

  g_return_val_if_fail (name != NULL && color != NULL, FALSE);

  for (guint i = 0; i < PM_N_COLORS; i++) {
    if (strcmp (name, colors[i].name) == 0) {
      *color = (PmColor) i;
      return TRUE;
    }
  }
  if (!parse_hex (name, &rgb))
    return FALSE;
  *color = nearest (rgb);
  return TRUE;
}

gboolean
pm_pattern_parse (const char *name, PmPattern *pattern)
{
  g_return_val_if_fail (name != NULL && pattern != NULL, FALSE);

  for (guint i = 0; i < PM_N_PATTERNS; i++) {
    if (strcmp (name, patterns[i]) == 0) {
      *pattern = (PmPattern) i;
      return TRUE;
    }
  }
  return FALSE;
}
