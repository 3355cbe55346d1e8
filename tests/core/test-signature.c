#include "pm-signature.h"

#include <string.h>

/* A literal with NUL inside, without its own. */
#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_bytes_name_the_kind (void)
{
  g_assert_nonnull (strstr (pm_signature_describe (BYTES ("%PDF-1.4")), "PDF"));
  g_assert_nonnull (strstr (pm_signature_describe (BYTES ("\x7f\x45LF")), "program"));
  g_assert_nonnull (strstr (pm_signature_describe (BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")), "office"));
}

static void
test_letters_alone_name_nothing (void)
{
  g_assert_null (pm_signature_describe (BYTES ("ID3 is a tag.")));
  g_assert_nonnull (pm_signature_describe (BYTES ("ID3\x03\0")));
}

static void
test_a_signature_that_is_cut_is_none (void)
{
  g_assert_null (pm_signature_describe (BYTES ("%PDF")));
  g_assert_null (pm_signature_describe (BYTES ("SQLite format 3")));
  g_assert_null (pm_signature_describe (NULL, 0));
}

static void
test_only_the_start_counts (void)
{
  g_assert_null (pm_signature_describe (BYTES (" %PDF-1.4")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signature/bytes-name-the-kind", test_bytes_name_the_kind);
  g_test_add_func ("/signature/letters-alone-name-nothing", test_letters_alone_name_nothing);
  g_test_add_func ("/signature/a-signature-that-is-cut-is-none", test_a_signature_that_is_cut_is_none);
  g_test_add_func ("/signature/only-the-start-counts", test_only_the_start_counts);

  return g_test_run ();
}
