#include "pm-print.h"
#include "pm-test-marked.h"

#include <glib/gstdio.h>
#include <string.h>

static const PmPrintStyle style = { NULL, 17, 1.8, 540, FALSE };

static gboolean
is_whole (const char *path)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &content, &length, NULL) && length > 32 &&
         g_strstr_len (content + length - 32, 32, "%%EOF") != NULL;
}

static void
test_writes_a_pdf (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pm-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "article.pdf", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  pm_print_run (pm_test_marked_new_random ("Words for a page, and more words.", 5, 1), &style, target, NULL);
  while (!is_whole (path))
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_remove (path);
  g_rmdir (folder);
}

static void
test_style_is_the_reader_s (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);
  g_autoptr (PmPrintStyle) read = NULL;

  g_settings_set_double (settings, "reader-line-height", 2.5);
  g_settings_set_boolean (settings, "reader-justified", TRUE);
  g_settings_set_int (settings, "reader-measure", 700);
  read = pm_print_style_read (settings);
  g_assert_cmpfloat (read->line_height, ==, 2.5);
  g_assert_true (read->justified);
  g_assert_cmpfloat (read->measure, ==, 700);
  g_settings_reset (settings, "reader-line-height");
  g_settings_reset (settings, "reader-justified");
  g_settings_reset (settings, "reader-measure");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-run/writes-a-pdf", test_writes_a_pdf);
  g_test_add_func ("/print-run/style-is-the-reader-s", test_style_is_the_reader_s);

  return g_test_run ();
}
