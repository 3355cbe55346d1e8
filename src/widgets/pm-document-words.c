#include "pm-document-words.h"

#include "pm-date-label.h"
#include "pm-tag-bar.h"

#include <glib/gi18n-lib.h>

const char *
pm_status_get_label (PmStatus status)
{
  switch (status) {
  case PM_STATUS_NEW:
    return _("Not started");
  case PM_STATUS_PROGRESS:
    return _("In progress");
  case PM_STATUS_DONE:
    return _("Done");
  }
  g_return_val_if_reached (NULL);
}

/* An untouched document says so rather than "0 annotations". */
static char *
dup_progress (PmDocument *document)
{
  guint n = pm_document_get_n_annotations (document);
  PmStatus status = pm_document_get_fields (document)->status;

  if (n == 0 && status == PM_STATUS_NEW)
    return g_strdup (pm_status_get_label (status));
  return g_strdup_printf (ngettext ("%u annotation", "%u annotations", n), n);
}

char *
pm_document_dup_caption (PmDocument *document)
{
  g_autofree char *progress = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (PM_IS_DOCUMENT (document), NULL);

  progress = dup_progress (document);
  date = pm_date_label_dup_short (pm_document_get_fields (document)->published);
  if (date == NULL)
    return g_steal_pointer (&progress);
  /* Translators: date and number of annotations: "3 Mar · 16 annotations" */
  return g_strdup_printf (_("%s · %s"), date, progress);
}

static void
append_line (GString *lines, const char *line)
{
  if (line == NULL)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* "Halvery Wire. Premier vows to rebuild. 12 March. 4 annotations. Done." */
char *
pm_document_dup_sentence (PmDocument *document)
{
  const PmDocumentFields *fields = pm_document_get_fields (document);
  g_autofree char *date = pm_date_label_dup_long (fields->published);
  const char *parts[] = { fields->outlet, fields->title, date };
  g_autoptr (GString) sentence = g_string_new (NULL);
  guint n = pm_document_get_n_annotations (document);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (sentence, "%s. ", parts[i]);
  g_string_append_printf (sentence, ngettext ("%u annotation. ", "%u annotations. ", n), n);
  g_string_append_printf (sentence, "%s.", pm_status_get_label (fields->status));
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

char *
pm_document_dup_details (PmDocument *document, PmCodebook *codebook)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *tags = NULL;
  const PmDocumentFields *fields;

  g_return_val_if_fail (PM_IS_DOCUMENT (document), NULL);

  fields = pm_document_get_fields (document);
  if (codebook != NULL)
    tags = pm_tag_bar_dup_words (document, codebook);
  append_line (lines, fields->title);
  append_line (lines, pm_status_get_label (fields->status));
  append_line (lines, tags);
  append_line (lines, fields->source);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
