#include "pm-read-ahead.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  GPtrArray *files; /* of GFile */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("pm-read-ahead-XXXXXX", NULL);
  f->files = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < f->files->len; i++)
    g_file_delete (g_ptr_array_index (f->files, i), NULL, NULL);
  g_ptr_array_unref (f->files);
  g_rmdir (f->folder);
  g_free (f->folder);
}

/* Its text is so long as it says. */
static void
add (Fixture *f, gsize size)
{
  g_autofree char *name = g_strdup_printf ("%u.txt", f->files->len);
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *text = g_strnfill (size, 'a');

  g_assert_true (g_file_set_contents (path, text, (gssize) size, NULL));
  g_ptr_array_add (f->files, g_file_new_for_path (path));
}

static PmReadAhead *
start (Fixture *f, GCancellable *cancellable)
{
  return pm_read_ahead_new (f->files, pm_format_find ("text"), cancellable);
}

static void
test_files_come_in_their_order (Fixture *f, gconstpointer data)
{
  g_autoptr (PmReadAhead) ahead = NULL;

  for (gsize i = 1; i <= 600; i++)
    add (f, i);
  ahead = start (f, NULL);
  for (gsize i = 1; i <= 600; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PmKeptDocument) document = pm_read_ahead_take (ahead, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (pm_kept_document_get_size (document), ==, i);
  }
}

static void
test_the_next_file_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr (PmReadAhead) ahead = NULL;
  g_autoptr (PmKeptDocument) document = NULL;

  add (f, 1);
  ahead = start (f, NULL);
  g_assert_true (pm_read_ahead_get_next (ahead) == g_ptr_array_index (f->files, 0));
  document = pm_read_ahead_take (ahead, NULL);
  g_assert_null (pm_read_ahead_get_next (ahead));
}

static void
test_a_bad_file_does_not_stop_the_rest (Fixture *f, gconstpointer data)
{
  g_autoptr (PmReadAhead) ahead = NULL;
  g_autoptr (PmKeptDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  add (f, 0);
  add (f, 4);
  ahead = start (f, NULL);
  g_assert_null (pm_read_ahead_take (ahead, &error));
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX);
  document = pm_read_ahead_take (ahead, NULL);
  g_assert_cmpuint (pm_kept_document_get_size (document), ==, 4);
}

static void
test_a_file_larger_than_what_may_wait_is_read (Fixture *f, gconstpointer data)
{
  g_autoptr (PmReadAhead) ahead = NULL;

  for (guint i = 0; i < 3; i++)
    add (f, 5 << 20);
  ahead = start (f, NULL);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (PmKeptDocument) document = pm_read_ahead_take (ahead, NULL);

    g_assert_cmpuint (pm_kept_document_get_size (document), ==, 5 << 20);
  }
}

static void
test_it_can_be_left_before_the_end (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 1000; i++)
    add (f, 10);
  pm_read_ahead_free (start (f, NULL));
}

static void
test_cancelling_is_an_error (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PmReadAhead) ahead = NULL;
  g_autoptr (GError) error = NULL;

  add (f, 1);
  g_cancellable_cancel (cancellable);
  ahead = start (f, cancellable);
  g_assert_null (pm_read_ahead_take (ahead, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func) g_test_add ("/read-ahead/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("files-come-in-their-order", test_files_come_in_their_order);
  ADD ("the-next-file-is-told", test_the_next_file_is_told);
  ADD ("a-bad-file-does-not-stop-the-rest", test_a_bad_file_does_not_stop_the_rest);
  ADD ("a-file-larger-than-what-may-wait-is-read", test_a_file_larger_than_what_may_wait_is_read);
  ADD ("it-can-be-left-before-the-end", test_it_can_be_left_before_the_end);
  ADD ("cancelling-is-an-error", test_cancelling_is_an_error);

  return g_test_run ();
}
