#include "pm-failing-vfs.h"

#include <sqlite3.h>

/* The real file follows in memory. */
typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} File;

static sqlite3_vfs *usual;
static sqlite3_vfs failing;

static struct {
  guint left; /* operations until it fails; 0 when not armed */
  int code;
  gboolean for_good;
  gboolean failed;
} plan;

static gboolean
fails (void)
{
  if (plan.left == 0)
    return FALSE;
  if (plan.left > 1) {
    plan.left--;
    return FALSE;
  }

  plan.failed = TRUE;
  plan.left = plan.for_good ? 1 : 0;
  return TRUE;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
do_close (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
do_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), data, size, offset);
}

static int
do_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  return fails () ? plan.code : real (file)->pMethods->xWrite (real (file), data, size, offset);
}

static int
do_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE : real (file)->pMethods->xTruncate (real (file), size);
}

static int
do_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : real (file)->pMethods->xSync (real (file), flags);
}

static int
do_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
do_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
do_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
do_check_reserved_lock (sqlite3_file *file, int *result)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), result);
}

static int
do_file_control (sqlite3_file *file, int op, void *arg)
{
  return real (file)->pMethods->xFileControl (real (file), op, arg);
}

static int
do_sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
do_device_characteristics (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static int
do_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return real (file)->pMethods->xShmMap (real (file), page, size, extend, memory);
}

static int
do_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real (file)->pMethods->xShmLock (real (file), offset, n, flags);
}

static void
do_shm_barrier (sqlite3_file *file)
{
  real (file)->pMethods->xShmBarrier (real (file));
}

static int
do_shm_unmap (sqlite3_file *file, int remove)
{
  return real (file)->pMethods->xShmUnmap (real (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2, /* without memory-mapped reading */
  .xClose = do_close,
  .xRead = do_read,
  .xWrite = do_write,
  .xTruncate = do_truncate,
  .xSync = do_sync,
  .xFileSize = do_file_size,
  .xLock = do_lock,
  .xUnlock = do_unlock,
  .xCheckReservedLock = do_check_reserved_lock,
  .xFileControl = do_file_control,
  .xSectorSize = do_sector_size,
  .xDeviceCharacteristics = do_device_characteristics,
  .xShmMap = do_shm_map,
  .xShmLock = do_shm_lock,
  .xShmBarrier = do_shm_barrier,
  .xShmUnmap = do_shm_unmap,
};

static int
do_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;
  int code;

  self->real = (sqlite3_file *) (self + 1);
  code = usual->xOpen (usual, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &methods : NULL;

  return code;
}

void
pm_failing_vfs_install (void)
{
  usual = sqlite3_vfs_find (NULL);
  failing = *usual;
  failing.zName = "failing";
  failing.szOsFile = sizeof (File) + usual->szOsFile;
  failing.xOpen = do_open;
  sqlite3_vfs_register (&failing, TRUE);
}

void
pm_failing_vfs_arm (guint n, int code, gboolean for_good)
{
  plan.left = n;
  plan.code = code;
  plan.for_good = for_good;
  plan.failed = FALSE;
}

gboolean
pm_failing_vfs_disarm (void)
{
  plan.left = 0;

  return plan.failed;
}
