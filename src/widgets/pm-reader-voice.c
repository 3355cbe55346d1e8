#include "pm-reader-voice.h"

#include <glib/gi18n-lib.h>

struct _PmReaderVoice {
  PmReader *reader; /* borrowed */
  guint idle;
};

char *
pm_reader_voice_dup_description (PmReaderVoice *self)
{
  const PmScene *scene = pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (self->reader));
  PmCodebook *codebook = scene->source.codebook;
  g_autoptr (GString) paths = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;

  if (scene->source.text == NULL || codebook == NULL)
    return g_string_free (g_steal_pointer (&paths), FALSE);
  hits = pm_scene_dup_hits (scene, pm_reader_get_caret (self->reader));
  for (guint i = 0; i < hits->len; i++) {
    PmTag *tag = pm_codebook_get_tag (codebook, pm_annotation_get_tag (g_ptr_array_index (hits, i)));
    g_autofree char *path = tag != NULL ? pm_codebook_dup_path (codebook, tag) : NULL;

    if (path != NULL)
      g_string_append_printf (paths, paths->len > 0 ? ", %s" : "%s", path);
  }
  return g_string_free (g_steal_pointer (&paths), FALSE);
}

static gboolean
describe_cb (gpointer user_data)
{
  PmReaderVoice *self = user_data;
  g_autofree char *description = pm_reader_voice_dup_description (self);

  self->idle = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reader), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return G_SOURCE_REMOVE;
}

/* Many moves in one go are told once. */
static void
caret_moved_cb (GtkTextBuffer *buffer, GParamSpec *pspec, PmReaderVoice *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (describe_cb, self);
}

PmReaderVoice *
pm_reader_voice_new (PmReader *reader)
{
  PmReaderVoice *self = g_new0 (PmReaderVoice, 1);

  self->reader = reader;
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader)), "notify::cursor-position", G_CALLBACK (caret_moved_cb), self);
  return self;
}

void
pm_reader_voice_free (PmReaderVoice *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_func (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader)), caret_moved_cb, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_free (self);
}

void
pm_reader_voice_set_title (PmReaderVoice *self, const char *title)
{
  /* Translators: what a screen reader calls the text; %s is the article's title. */
  g_autofree char *label = g_strdup_printf (_("Article: %s"), title != NULL ? title : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reader), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? label : _("Article"), -1);
}
