#include "pm-spool.h"

#include <string.h>

static void
check_order (gsize limit)
{
  g_autoptr (PmSpool) spool = pm_spool_new (limit);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GString) part = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < 100; i++) {
    g_string_printf (part, "part %u;", i);
    g_string_append (all, part->str);
    g_assert_true (pm_spool_add (spool, part, NULL));
  }
  g_assert_true (pm_spool_write_to (spool, stream, NULL));
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)),
                   all->str,
                   all->len);
}

static void
test_memory_keeps_the_order (void)
{
  check_order (1000000);
}

static void
test_file_keeps_the_order (void)
{
  check_order (50);
}

static void
test_empty_spool_writes_nothing (void)
{
  g_autoptr (PmSpool) spool = pm_spool_new (10);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (pm_spool_write_to (spool, stream, NULL));
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spool/memory-keeps-the-order", test_memory_keeps_the_order);
  g_test_add_func ("/spool/file-keeps-the-order", test_file_keeps_the_order);
  g_test_add_func ("/spool/empty-spool-writes-nothing", test_empty_spool_writes_nothing);

  return g_test_run ();
}
