#include "pm-html-style.h"

/* One tile of each pattern, five pixels high, as pm_line_pattern_draw() has it.
 * Whoever draws it sets fill and stroke. */
static const struct {
  const char *width;
  const char *shape;
} tiles[PM_N_PATTERNS] = {
  [PM_PATTERN_SOLID] = { "8", "M0 1.5h8v2h-8z" },
  [PM_PATTERN_DASH] = { "9", "M0 1.5h6v2h-6z" },
  [PM_PATTERN_WAVE] = { "6", NULL },
  [PM_PATTERN_DOTS] = { "4", "M0 1.5h2v2h-2z" },
  [PM_PATTERN_DOUBLE] = { "8", "M0 .5h8v1.25h-8zM0 3.25h8v1.25h-8z" },
  [PM_PATTERN_DASH_DOT] = { "13", "M0 1.5h7v2h-7zM9 1.5h2v2h-2z" },
  [PM_PATTERN_TICKS] = { "4", "M0 3.5h4v1.2h-4zM0 .5h1.2v3h-1.2z" },
  [PM_PATTERN_STAGGER] = { "8", "M0 .5h4v1.5h-4zM4 3h4v1.5h-4z" },
};

static const char wave[] = "M-1.5 2.5C-1.2 3.2 -.6 3.7 0 3.7C1.2 3.7 1.8 1.3 3 1.3S4.8 3.7 6 3.7C6.6 3.7 7.2 3.2 7.5 2.5";

static const char layout[] =
    "*{box-sizing:border-box}\n"
    "html{background:var(--page);color:var(--ink);-webkit-text-size-adjust:100%}\n"
    "body{margin:0;font:17px/1.82 Cantarell,system-ui,sans-serif}\n"
    "main{max-width:784px;margin:0 auto;padding:32px 190px 48px 54px}\n"
    "a{color:inherit}\n"
    "h1{font-size:30px;line-height:1.25;margin:6px 0 12px}\n"
    "h2{font-size:20px;line-height:1.3;margin:48px 0 12px}\n"
    "header{margin-bottom:32px}\n"
    "header p{margin:0;line-height:1.5;color:var(--dim)}\n"
    ".outlet{font-weight:bold}\n"
    "article p{position:relative;margin:0 0 15px;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;"
    "min-height:calc(var(--n,0)*18px + 6px)}\n"
    "article.verse p{margin:0}\n"
    "article p.blank{min-height:1.82em}\n"
    "article:not(.verse) p.blank{height:0;min-height:0;margin:0;overflow:hidden}\n"
    "article p[data-number]::before{content:attr(data-number);position:absolute;left:-54px;width:38px;"
    "text-align:right;direction:ltr;font-size:13px;line-height:31px;color:var(--dim)}\n"
    /* The tint is as high as the text; the lines have the room below it. */
    ".a{color:inherit;padding-bottom:14px;-webkit-box-decoration-break:slice;box-decoration-break:slice;"
    "background:var(--l0,none) 0 calc(100% - 8.5px) repeat-x,var(--l1,none) 0 calc(100% - 4.5px) repeat-x,"
    "var(--l2,none) 0 calc(100% - .5px) repeat-x,"
    "linear-gradient(var(--t,transparent),var(--t,transparent)) 0 0 repeat content-box;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    ".s{outline:1px dashed var(--c);outline-offset:1px}\n"
    ".a:target{outline:2px solid var(--ink);outline-offset:2px}\n"
    ".a[data-more]::after{content:attr(data-more);font-size:10px;font-weight:bold;line-height:1;padding:0 3px;"
    "margin-left:2px;border:1px solid;border-radius:3px;background:var(--page);-webkit-user-select:none;user-select:none}\n"
    ".m{position:absolute;left:calc(100% + 28px);top:5px;width:160px;direction:ltr;text-align:left;"
    "font-size:13px;line-height:18px;white-space:nowrap;-webkit-user-select:none;user-select:none}\n"
    ".k{display:block;overflow:hidden;text-overflow:ellipsis;color:var(--dim);text-decoration:none}\n"
    ".k:hover,.k:focus{color:var(--ink);text-decoration:underline}\n"
    ".k::before,.p{content:\"\";display:inline-block;width:14px;height:5px;margin-right:6px;vertical-align:middle;"
    "background:var(--l0) repeat-x;-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    ".k::after{content:attr(data-label)}\n"
    ".p{width:28px;margin-right:8px}\n"
    ".legend ul{list-style:none;margin:0;padding:0}\n"
    ".count,.origin{color:var(--dim)}\n"
    "ol{margin:0;padding-left:44px}\n"
    "li{margin:0 0 6px;line-height:1.6}\n"
    "ol>li{margin-bottom:18px}\n"
    "ol>li::marker{color:var(--dim)}\n"
    "ol>li:target{outline:2px solid var(--ink);outline-offset:6px}\n"
    "ol p{margin:0;overflow-wrap:anywhere}\n"
    ".exact{white-space:pre-wrap}\n"
    ".note{font-style:italic;white-space:pre-wrap}\n"
    ".origin{font-size:14px}\n"
    ".tag{padding:2px 10px 2px 8px;border-radius:99px;background:var(--t);font-size:15px;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
    "@media (max-width:784px){main{padding:24px 16px 48px 44px}article p[data-number]::before{left:-44px;width:32px}"
    "article p{min-height:0}.m{position:static;display:flex;flex-wrap:wrap;gap:0 12px;width:auto;white-space:normal}}\n"
    "@media print{body{font-size:11pt}a{text-decoration:none}}\n";

static void
append_hex (GString *html, guint32 rgb, const char *number_sign)
{
  g_string_append_printf (html, "%s%06x", number_sign, rgb);
}

/* Only what has to be is escaped, as in any style sheet written by hand. */
static void
open_image (GString *html, const char *width)
{
  g_string_append_printf (html, "url(\"data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' width='%s' height='5'%%3E", width);
}

static void
append_image (GString *html, PmPattern pattern, guint32 rgb)
{
  open_image (html, tiles[pattern].width);
  if (tiles[pattern].shape != NULL)
    g_string_append_printf (html, "%%3Cpath d='%s' fill='%%23%06x'", tiles[pattern].shape, rgb);
  else
    g_string_append_printf (html, "%%3Cpath d='%s' fill='none' stroke='%%23%06x' stroke-width='1.5'", wave, rgb);
  g_string_append (html, "/%3E%3C/svg%3E\")");
}

static void
append_pattern (GString *html, PmColor color, PmPattern pattern, gboolean dark)
{
  g_string_append_printf (html, "--l-%s-%s:", pm_color_get_name (color), pm_pattern_get_name (pattern));
  append_image (html, pattern, pm_color_get_shades (color, dark).line);
  g_string_append (html, ";\n");
}

static void
append_color (GString *html, PmColor color, gboolean dark)
{
  const char *name = pm_color_get_name (color);
  PmShades shades = pm_color_get_shades (color, dark);

  g_string_append_printf (html, "--c-%s:", name);
  append_hex (html, shades.line, "#");
  g_string_append_printf (html, ";--t-%s:", name);
  append_hex (html, shades.tint, "#");
  g_string_append_printf (html, ";--j-%s:", name);
  open_image (html, "4");
  g_string_append_printf (html, "%%3Cpath d='M1 2h1v1h-1z' fill='%%23%06x'/%%3E%%3C/svg%%3E\");\n", shades.line);
}

static gboolean
is_used (const PmHtmlColors *colors, guint color)
{
  for (guint i = 0; i < PM_N_PATTERNS; i++) {
    if (colors->used[color][i])
      return TRUE;
  }
  return FALSE;
}

static void
append_variables (GString *html, const PmHtmlColors *colors, gboolean dark)
{
  g_string_append (html, dark ? ":root{--page:#1e1e1e;--ink:#ededed;--dim:#b3b3b3;\n" : ":root{--page:#ffffff;--ink:#212121;--dim:#646464;\n");
  for (guint i = 0; i < PM_N_COLORS; i++) {
    if (!is_used (colors, i))
      continue;
    append_color (html, (PmColor) i, dark);
    for (guint j = 0; j < PM_N_PATTERNS; j++) {
      if (colors->used[i][j])
        append_pattern (html, (PmColor) i, (PmPattern) j, dark);
    }
  }
  g_string_append (html, "}\n");
}

void
pm_html_style_append (GString *html, const PmHtmlColors *colors)
{
  g_return_if_fail (html != NULL && colors != NULL);

  g_string_append (html, ":root{color-scheme:light dark}\n");
  append_variables (html, colors, FALSE);
  g_string_append (html, "@media screen and (prefers-color-scheme:dark){\n");
  append_variables (html, colors, TRUE);
  g_string_append (html, "}\n");
  g_string_append (html, layout);
}

void
pm_html_style_append_tint (GString *html, PmColor color)
{
  g_string_append_printf (html, "var(--t-%s)", pm_color_get_name (color));
}

void
pm_html_style_append_line (GString *html, PmColor color, PmPattern pattern)
{
  g_string_append_printf (html, "var(--l-%s-%s)", pm_color_get_name (color), pm_pattern_get_name (pattern));
}

void
pm_html_style_append_ink (GString *html, PmColor color)
{
  g_string_append_printf (html, "var(--c-%s)", pm_color_get_name (color));
}

void
pm_html_style_append_joint (GString *html, PmColor color)
{
  g_string_append_printf (html, "var(--j-%s)", pm_color_get_name (color));
}
