#include "pm-signature.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  KIND_NONE,
  KIND_PDF,
  KIND_RTF,
  KIND_WORD,
  KIND_ZIP,
  KIND_ARCHIVE,
  KIND_IMAGE,
  KIND_SOUND,
  KIND_DATABASE,
  KIND_PROGRAM
} Kind;

/* @length counts bytes. Those made of letters alone need a NUL further on. */
static const struct {
  const char *bytes;
  guint length;
  gboolean letters;
  Kind kind;
} signatures[] = {
  { "%PDF-", 5, FALSE, KIND_PDF },
  { "{\\rtf", 5, FALSE, KIND_RTF },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, FALSE, KIND_WORD },
  { "PK\x03\x04", 4, FALSE, KIND_ZIP },
  { "PK\x05\x06", 4, FALSE, KIND_ZIP },
  { "\x1f\x8b", 2, FALSE, KIND_ARCHIVE },
  { "\xfd\x37zXZ", 5, FALSE, KIND_ARCHIVE },
  { "7z\xbc\xaf\x27\x1c", 6, FALSE, KIND_ARCHIVE },
  { "BZh", 3, TRUE, KIND_ARCHIVE },
  { "\x28\xb5\x2f\xfd", 4, FALSE, KIND_ARCHIVE },
  { "\x89PNG", 4, FALSE, KIND_IMAGE },
  { "\xff\xd8\xff", 3, FALSE, KIND_IMAGE },
  { "GIF87a", 6, TRUE, KIND_IMAGE },
  { "GIF89a", 6, TRUE, KIND_IMAGE },
  { "RIFF", 4, TRUE, KIND_SOUND },
  { "OggS", 4, TRUE, KIND_SOUND },
  { "ID3", 3, TRUE, KIND_SOUND },
  { "SQLite format 3", 16, FALSE, KIND_DATABASE },
  { "\x7f\x45LF", 4, FALSE, KIND_PROGRAM },
  { "MZ", 2, TRUE, KIND_PROGRAM },
};

static Kind
find_kind (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++) {
    if (size >= signatures[i].length && memcmp (data, signatures[i].bytes, signatures[i].length) == 0 &&
        (!signatures[i].letters || memchr (data, '\0', size) != NULL))
      return signatures[i].kind;
  }
  return KIND_NONE;
}

const char *
pm_signature_describe (const char *data, gsize size)
{
  g_return_val_if_fail (data != NULL || size == 0, NULL);

  switch (find_kind (data, size)) {
  case KIND_PDF:
    return _("This is a PDF document, not plain text. Save it as text first.");
  case KIND_RTF:
    return _("This is an RTF document, not plain text. Save it as text first.");
  case KIND_WORD:
    return _("This is an old office document, not plain text. Save it as text first.");
  case KIND_ZIP:
    return _("This is a ZIP archive or an office document, not plain text.");
  case KIND_ARCHIVE:
    return _("This is a compressed file, not plain text. Unpack it first.");
  case KIND_IMAGE:
    return _("This is an image, not plain text.");
  case KIND_SOUND:
    return _("This is a sound, an image or a video, not plain text.");
  case KIND_DATABASE:
    return _("This is an SQLite database, not plain text.");
  case KIND_PROGRAM:
    return _("This is a program, not plain text.");
  case KIND_NONE:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}
