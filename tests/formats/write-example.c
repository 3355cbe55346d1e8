/* Writes the example set for a judge that is not ours: write-example FORMAT FILE */

#include "pm-example-set.h"

int
main (int argc, char *argv[])
{
  g_autofree char *written = NULL;

  if (argc != 3)
    return 2;
  written = pm_example_dup (argv[1], TRUE);
  return g_file_set_contents (argv[2], written, -1, NULL) ? 0 : 3;
}
