#include "pm-verify-project.h"

#include "pm-native-reader.h"
#include "pm-verify-sink.h"

gboolean
pm_verify_project_run (PmStore *store,
                       GFile *file,
                       PmVerifyFunc func,
                       gpointer user_data,
                       guint *n_problems,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (PmVerifySink) sink = pm_verify_sink_new (store, func, user_data, error);
  gboolean done = sink != NULL && pm_native_read_file (file, PM_SET_SINK (sink), cancellable, error);

  *n_problems = sink != NULL ? pm_verify_sink_get_n_problems (sink) : 0;

  return done;
}
