#include "pm-export-dialog.h"
#include "pm-test-sample.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_every_loss_has_words (void)
{
  for (guint bit = 0; bit < 12; bit++) {
    g_auto (GStrv) words = pm_loss_dup_words (1u << bit);

    g_assert_cmpuint (g_strv_length (words), ==, 1);
  }
}

static void
test_no_loss_has_none (void)
{
  g_auto (GStrv) words = pm_loss_dup_words (PM_LOSS_NONE);

  g_assert_cmpuint (g_strv_length (words), ==, 0);
}

static void
test_exports_the_whole_corpus (void)
{
  PmProject *project = pm_test_sample_new ();
  g_autofree char *directory = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "out.json", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autofree char *json = NULL;
  GtkWidget *dialog = pm_export_dialog_new (NULL, project, 0);

  pm_export_dialog_export (PM_EXPORT_DIALOG (dialog), target);
  pm_test_settle (project);
  while (g_main_context_iteration (NULL, FALSE)) {
  }
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  g_assert_nonnull (strstr (json, "12-radio-dorvan-union-leader-interview.txt"));

  g_remove (path);
  g_rmdir (directory);
  pm_test_sample_end (project);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/export-dialog/every-loss-has-words", test_every_loss_has_words);
  g_test_add_func ("/export-dialog/no-loss-has-none", test_no_loss_has_none);
  g_test_add_func ("/export-dialog/exports-the-whole-corpus", test_exports_the_whole_corpus);

  return g_test_run ();
}
