#include "pm-annotation-edit.h"
#include "pm-document-edit.h"
#include "pm-open-article.h"
#include "pm-test-sample.h"

#include <gtk/gtk.h>

typedef struct {
  PmProject *project;
  PmOpenArticle *article;
  guint n_opened;
  guint n_updated;
  guint position;
} Fixture;

static void
opened_cb (Fixture *f, guint position)
{
  f->n_opened++;
  f->position = position;
}

static void
updated_cb (Fixture *f)
{
  f->n_updated++;
}

static gint64
get_id (Fixture *f, guint position)
{
  g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (pm_project_get_documents (f->project)), position);

  return pm_document_get_id (document);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->article = pm_open_article_new ();
  pm_open_article_set_project (f->article, f->project);
  g_signal_connect_swapped (f->article, "opened", G_CALLBACK (opened_cb), f);
  g_signal_connect_swapped (f->article, "updated", G_CALLBACK (updated_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pm_test_settle (f->project);
  g_assert_finalize_object (f->article);
  pm_test_sample_end (f->project);
}

static void
load (Fixture *f, guint position)
{
  pm_open_article_load (f->article, get_id (f, position));
  pm_test_settle (f->project);
}

static void
annotate (Fixture *f, gint64 document)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmTag *tag = pm_codebook_get_by_path (pm_project_get_codebook (f->project), "Quote");
  PmDraft draft = { document, pm_tag_get_id (tag), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };

  g_array_append_val (spans, ((PmSpan){ 0, 5 }));
  pm_test_apply (f->project, pm_edit_annotate (&draft));
}

static guint
count (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (pm_open_article_get_list (f->article)));
}

static void
test_what_is_annotated_comes_into_the_list (Fixture *f, gconstpointer data)
{
  guint before;

  load (f, 0);
  before = count (f);
  annotate (f, get_id (f, 0));
  g_assert_cmpuint (count (f), ==, before + 1);
}

static void
test_other_documents_do_not_matter (Fixture *f, gconstpointer data)
{
  guint before;

  load (f, 0);
  before = count (f);
  annotate (f, get_id (f, 1));
  g_assert_cmpuint (count (f), ==, before);
}

static void
test_a_cancelled_one_is_not_opened (Fixture *f, gconstpointer data)
{
  pm_open_article_load (f->article, get_id (f, 1));
  load (f, 2);
  g_assert_cmpuint (f->n_opened, ==, 1);
  g_assert_cmpint (pm_document_get_id (pm_open_article_get_document (f->article)), ==, get_id (f, 2));
}

static void
test_reading_again_keeps_the_list (Fixture *f, gconstpointer data)
{
  PmAnnotationList *list;

  load (f, 0);
  list = pm_open_article_get_list (f->article);
  load (f, 0);
  g_assert_true (pm_open_article_get_list (f->article) == list);
  g_assert_cmpuint (f->n_opened, ==, 1);
  g_assert_cmpuint (f->n_updated, ==, 1);
}

static void
test_tells_where_it_was_read (Fixture *f, gconstpointer data)
{
  pm_project_save_position (f->project, get_id (f, 0), 42);
  load (f, 0);
  g_assert_cmpuint (f->position, ==, 42);
}

static void
test_closes_with_its_document (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = get_id (f, 0);

  load (f, 0);
  g_array_append_val (ids, id);
  pm_test_apply (f->project, pm_edit_remove_documents (ids));
  g_assert_null (pm_open_article_get_text (f->article));
  g_assert_cmpuint (f->n_opened, ==, 2);
}

#define ADD(name, func) g_test_add ("/open-article/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("what-is-annotated-comes-into-the-list", test_what_is_annotated_comes_into_the_list);
  ADD ("other-documents-do-not-matter", test_other_documents_do_not_matter);
  ADD ("a-cancelled-one-is-not-opened", test_a_cancelled_one_is_not_opened);
  ADD ("reading-again-keeps-the-list", test_reading_again_keeps_the_list);
  ADD ("tells-where-it-was-read", test_tells_where_it_was_read);
  ADD ("closes-with-its-document", test_closes_with_its_document);

  return g_test_run ();
}
