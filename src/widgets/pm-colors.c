#include "pm-colors.h"

static GdkRGBA
unpack (guint32 rgb)
{
  return (GdkRGBA){
    (float) (rgb >> 16 & 0xff) / 255.0f,
    (float) (rgb >> 8 & 0xff) / 255.0f,
    (float) (rgb & 0xff) / 255.0f,
    1.0f,
  };
}

PmColors
pm_colors_get (PmColor color, gboolean dark)
{
  PmShades shades = pm_color_get_shades (color, dark);

  return (PmColors){ unpack (shades.line), unpack (shades.tint), unpack (shades.selected) };
}

PmColors
pm_colors_get_current (PmColor color)
{
  return pm_colors_get (color, pm_colors_is_dark ());
}

gboolean
pm_colors_is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

gboolean
pm_colors_is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

GdkRGBA
pm_colors_get_accent (void)
{
  return pm_colors_is_dark () ? (GdkRGBA){ 0.47f, 0.68f, 0.93f, 1 } : (GdkRGBA){ 0.21f, 0.52f, 0.89f, 1 };
}
