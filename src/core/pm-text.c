#include "pm-text.h"

#include <string.h>

#define STRIDE 256

/* The same place counted in three units. */
typedef struct {
  gsize byte;
  guint offset;
  guint unit;
} Place;

struct _PmText {
  gatomicrefcount references;
  char *utf8;
  Place end;
  GArray *marks; /* of Place, one every STRIDE code points; NULL if all is ASCII */
};

G_DEFINE_BOXED_TYPE (PmText, pm_text, pm_text_ref, pm_text_unref)

static gboolean
is_ascii (const char *utf8, gsize bytes)
{
  guchar seen = 0;

  /* Without an early end per byte the compiler makes wide steps of this. */
  while (bytes > 0 && seen < 0x80) {
    gsize run = MIN (bytes, 4096);

    for (gsize i = 0; i < run; i++)
      seen |= (guchar) utf8[i];
    utf8 += run;
    bytes -= run;
  }
  return seen < 0x80;
}

/* Moves @place, which is before the end, over one character. */
static Place
step (const PmText *self, Place place)
{
  guchar lead = (guchar) self->utf8[place.byte];
  gsize next = place.byte + (gsize) g_utf8_skip[lead];

  return (Place){ MIN (next, self->end.byte), place.offset + 1, place.unit + (lead >= 0xf0 ? 2 : 1) };
}

static void
mark_places (PmText *self)
{
  Place place = { 0 };

  self->marks = g_array_sized_new (FALSE, FALSE, sizeof (Place), (guint) (self->end.byte / STRIDE) + 1);
  while (place.byte < self->end.byte) {
    g_array_append_val (self->marks, place);
    for (guint i = 0; i < STRIDE && place.byte < self->end.byte; i++)
      place = step (self, place);
  }
  self->end = place;
}

/* The last mark that is not after the place, given in bytes or, if @units, in
 * UTF-16 units. The first mark is 0, so there is one. */
static Place
last_mark (const PmText *self, gsize wanted, gboolean units)
{
  const Place *marks = (const Place *) self->marks->data;
  guint low = 0, high = self->marks->len;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;
    gsize at = units ? marks[middle].unit : marks[middle].byte;

    if (at <= wanted)
      low = middle;
    else
      high = middle;
  }
  return marks[low];
}

static Place
place_at_offset (const PmText *self, guint offset)
{
  Place place;

  if (offset >= self->end.offset)
    return self->end;
  if (self->marks == NULL)
    return (Place){ offset, offset, offset };
  place = g_array_index (self->marks, Place, offset / STRIDE);
  while (place.offset < offset)
    place = step (self, place);
  return place;
}

static guint
offset_at (const PmText *self, gsize wanted, gboolean units)
{
  Place place, next;

  if (wanted >= (units ? self->end.unit : self->end.byte))
    return self->end.offset;
  if (self->marks == NULL)
    return (guint) wanted;
  place = last_mark (self, wanted, units);
  next = step (self, place);
  while ((units ? next.unit : next.byte) <= wanted) {
    place = next;
    next = step (self, place);
  }
  return place.offset;
}

PmText *
pm_text_new (const char *utf8, gssize bytes)
{
  gsize length;

  g_return_val_if_fail (utf8 != NULL, NULL);

  length = bytes < 0 ? strlen (utf8) : (gsize) bytes;
  return pm_text_new_take (g_strndup (utf8, length), length);
}

PmText *
pm_text_new_take (char *utf8, gsize bytes)
{
  PmText *self;

  g_return_val_if_fail (utf8 != NULL && bytes <= G_MAXINT, NULL);

  self = g_new0 (PmText, 1);
  g_atomic_ref_count_init (&self->references);
  self->utf8 = utf8;
  self->end = (Place){ bytes, (guint) bytes, (guint) bytes };
  if (!is_ascii (utf8, bytes))
    mark_places (self);
  return self;
}

PmText *
pm_text_ref (PmText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
pm_text_unref (PmText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->utf8);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

const char *
pm_text_get_content (const PmText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->utf8;
}

guint
pm_text_get_length (const PmText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end.offset;
}

gsize
pm_text_get_bytes (const PmText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end.byte;
}

guint
pm_text_get_utf16_length (const PmText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->end.unit;
}

gsize
pm_text_byte_at (const PmText *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return place_at_offset (self, offset).byte;
}

guint
pm_text_offset_at_byte (const PmText *self, gsize byte)
{
  g_return_val_if_fail (self != NULL, 0);

  return offset_at (self, byte, FALSE);
}

guint
pm_text_utf16_at (const PmText *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return place_at_offset (self, offset).unit;
}

guint
pm_text_offset_at_utf16 (const PmText *self, guint unit)
{
  g_return_val_if_fail (self != NULL, 0);

  return offset_at (self, unit, TRUE);
}

gunichar
pm_text_char_at (const PmText *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  if (offset >= self->end.offset)
    return 0;
  return g_utf8_get_char (self->utf8 + pm_text_byte_at (self, offset));
}

char *
pm_text_dup_slice (const PmText *self, PmSpan span)
{
  gsize start;

  g_return_val_if_fail (self != NULL, NULL);

  if (span.start > span.end || span.end > self->end.offset)
    return NULL;
  start = pm_text_byte_at (self, span.start);
  return g_strndup (self->utf8 + start, pm_text_byte_at (self, span.end) - start);
}

gboolean
pm_text_slice_equals (const PmText *self, PmSpan span, const char *exact)
{
  gsize start, bytes;

  g_return_val_if_fail (self != NULL && exact != NULL, FALSE);

  if (span.start > span.end || span.end > self->end.offset)
    return FALSE;
  start = pm_text_byte_at (self, span.start);
  bytes = pm_text_byte_at (self, span.end) - start;
  return strlen (exact) == bytes && memcmp (self->utf8 + start, exact, bytes) == 0;
}

char *
pm_text_dup_sha256 (const PmText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) self->utf8, self->end.byte);
}
