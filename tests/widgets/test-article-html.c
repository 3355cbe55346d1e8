#include "pm-article-html.h"
#include "pm-test-marked.h"

#include <string.h>

static const char story[] = "The “pledge” & the <toll>.\n\nTabs\there, 'quotes' and \"more\"\r; שלום עולם 🎉🏽 é.\n\tLast line";

/* What is between the tags of the element `article`, unescaped. */
static char *
strip (const char *html)
{
  const char *p = strchr (strstr (html, "<article"), '>') + 1;
  const char *end = strstr (p, "</article>");
  static const struct {
    const char *name;
    char character;
  } entities[] = { { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&#39;", '\'' }, { "&#13;", '\r' } };
  GString *text = g_string_new (NULL);

  while (p < end) {
    gsize step = 1;

    if (*p == '<') {
      p = strchr (p, '>') + 1;
      continue;
    }
    for (guint i = 0; i < G_N_ELEMENTS (entities); i++) {
      if (!g_str_has_prefix (p, entities[i].name))
        continue;
      g_string_append_c (text, entities[i].character);
      step = 0;
      p += strlen (entities[i].name);
      break;
    }
    if (step == 1) {
      g_assert_cmpint (*p, !=, '&');
      g_string_append_c (text, *p++);
    }
  }
  return g_string_free (text, FALSE);
}

static char *
write_page (PmMarkedArticle *article)
{
  g_autoptr (PmArticleHtml) page = pm_article_html_new (article);
  g_autoptr (GBytes) bytes = NULL;

  while (!pm_article_html_advance (page, 3))
    continue;
  bytes = pm_article_html_take (page);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_text (PmMarkedArticle *article)
{
  g_autofree char *html = write_page (article);
  g_autofree char *text = strip (html);

  g_assert_cmpstr (text, ==, pm_text_get_content (article->text));
}

static void
test_text_without_annotations_is_the_stored_text (void)
{
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new (story, NULL, 0);

  check_text (article);
}

static void
test_empty_text_is_empty (void)
{
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("", NULL, 0);

  check_text (article);
}

static void
test_text_under_any_annotations_is_the_stored_text (void)
{
  for (guint32 seed = 1; seed <= 60; seed++) {
    g_autoptr (PmMarkedArticle) article = pm_test_marked_new_random (story, seed, seed);

    check_text (article);
  }
}

static void
test_long_line_stays_one_paragraph (void)
{
  g_autofree char *word = g_strnfill (9000, 'x');
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new_random (word, 200, 7);
  g_autofree char *html = write_page (article);

  check_text (article);
  g_assert_null (strstr (html, "data-number=\"2\""));
}

static void
test_sample_texts_are_the_stored_texts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "data", "sample", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_texts = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *content = NULL;
    g_autoptr (PmMarkedArticle) article = NULL;

    if (!g_str_has_suffix (name, ".txt"))
      continue;
    g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    article = pm_test_marked_new_random (content, 80, n_texts++);
    check_text (article);
  }
  g_assert_cmpuint (n_texts, ==, 12);
}

static void
test_runs_name_all_that_cover_them (void)
{
  const PmTestMark marks[] = { { 1, { 0, 10 } }, { 3, { 5, 15 } } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijklmnopqrst", marks, 2);
  g_autofree char *html = write_page (article);

  g_assert_nonnull (strstr (html, "data-annotations=\"1\" title=\"Quote\""));
  g_assert_nonnull (strstr (html, "data-annotations=\"1 2\" title=\"Quote, Claim\""));
  g_assert_nonnull (strstr (html, "data-annotations=\"2\" title=\"Claim\""));
}

static void
test_tint_is_that_of_the_shortest (void)
{
  const PmTestMark marks[] = { { 1, { 0, 20 } }, { 3, { 5, 10 } } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijklmnopqrst", marks, 2);
  g_autofree char *html = write_page (article);

  g_assert_nonnull (strstr (html, "style=\"--t:var(--t-blue);--l1:var(--l-blue-solid);\">abcde</mark>"));
  g_assert_nonnull (strstr (html, "style=\"--t:var(--t-plum);--l1:var(--l-blue-solid);--l0:var(--l-plum-wave);\">fghij</mark>"));
}

static void
test_what_has_no_lane_is_counted (void)
{
  const PmTestMark marks[] = { { 1, { 0, 5 } }, { 2, { 0, 6 } }, { 3, { 0, 7 } }, { 4, { 0, 8 } }, { 5, { 0, 9 } } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijkl", marks, 5);
  g_autofree char *html = write_page (article);

  g_assert_nonnull (strstr (html, "data-more=\"+2\""));
}

static void
test_suggestion_has_no_tint (void)
{
  const PmTestMark marks[] = { { 1, { 0, 5 }, .status = PM_ANNOTATION_SUGGESTED } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijkl", marks, 1);
  g_autofree char *html = write_page (article);

  g_assert_nonnull (strstr (html, "class=\"a s\""));
  g_assert_nonnull (strstr (html, "style=\"--c:var(--c-blue);\">abcde</mark>"));
}

static void
test_rejected_is_left_out (void)
{
  const PmTestMark marks[] = { { 1, { 0, 5 }, .status = PM_ANNOTATION_REJECTED } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijkl", marks, 1);
  g_autofree char *html = write_page (article);

  g_assert_null (strstr (html, "<mark"));
  g_assert_null (strstr (html, "<li"));
}

static void
test_passages_of_one_are_joined (void)
{
  const PmTestMark marks[] = { { 1, { 0, 5 }, { 8, 12 } } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijkl", marks, 1);
  g_autofree char *html = write_page (article);

  g_assert_nonnull (strstr (html, "--l0:var(--j-blue);\">fgh</mark>"));
}

/* Every link leads to something on the page. */
static void
test_links_lead_somewhere (void)
{
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new_random (story, 60, 3);
  g_autofree char *html = write_page (article);
  guint n_links = 0;

  for (const char *p = strstr (html, "href=\"#"); p != NULL; p = strstr (p + 1, "href=\"#")) {
    const char *name = p + strlen ("href=\"#");
    g_autofree char *id = g_strdup_printf (" id=\"%.*s\"", (int) strcspn (name, "\""), name);
    const char *found = strstr (html, id);

    g_assert_nonnull (found);
    g_assert_null (strstr (found + 1, id));
    n_links++;
  }
  /* There and back; some are on nothing but a line end. */
  g_assert_cmpuint (n_links, >, 110);
  g_assert_cmpuint (n_links % 2, ==, 0);
}

static void
test_nothing_is_left_unescaped (void)
{
  const PmTestMark marks[] = { { 8, { 0, 5 }, .note = "<script>alert (1)</script>" }, { 1, { 0, 5 } } };
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new ("abcdefghijkl", marks, 2);
  g_autofree char *html = write_page (article);

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<ropes>"));
  g_assert_null (strstr (html, "<Harrow>"));
  g_assert_nonnull (strstr (html, "&lt;b&gt;&amp;amp;"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert (1)&lt;/script&gt;"));
  g_assert_nonnull (strstr (html, "Odile &lt;Harrow&gt;"));
}

static void
test_nothing_is_fetched (void)
{
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new_random (story, 60, 3);
  g_autofree char *html = write_page (article);

  g_assert_null (strstr (html, " src="));
  g_assert_null (strstr (html, "@import"));
  g_assert_null (strstr (html, "<link"));
  for (const char *p = strstr (html, "url("); p != NULL; p = strstr (p + 1, "url("))
    g_assert_true (g_str_has_prefix (p, "url(\"data:image/svg+xml,"));
}

static void
test_same_article_gives_the_same_bytes (void)
{
  g_autoptr (PmMarkedArticle) one = pm_test_marked_new_random (story, 60, 3);
  g_autoptr (PmMarkedArticle) other = pm_test_marked_new_random (story, 60, 3);
  g_autofree char *first = write_page (one);
  g_autofree char *second = write_page (other);

  g_assert_true (g_str_equal (first, second));
}

static void
test_bit_by_bit_is_the_same_as_at_once (void)
{
  g_autoptr (PmMarkedArticle) article = pm_test_marked_new_random (story, 60, 3);
  g_autofree char *bits = write_page (article);
  g_autoptr (PmArticleHtml) page = pm_article_html_new (article);
  g_autoptr (GBytes) bytes = pm_article_html_take (page);

  g_assert_cmpmem (bits, strlen (bits), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-html/text-without-annotations-is-the-stored-text", test_text_without_annotations_is_the_stored_text);
  g_test_add_func ("/article-html/empty-text-is-empty", test_empty_text_is_empty);
  g_test_add_func ("/article-html/text-under-any-annotations-is-the-stored-text", test_text_under_any_annotations_is_the_stored_text);
  g_test_add_func ("/article-html/long-line-stays-one-paragraph", test_long_line_stays_one_paragraph);
  g_test_add_func ("/article-html/sample-texts-are-the-stored-texts", test_sample_texts_are_the_stored_texts);
  g_test_add_func ("/article-html/runs-name-all-that-cover-them", test_runs_name_all_that_cover_them);
  g_test_add_func ("/article-html/tint-is-that-of-the-shortest", test_tint_is_that_of_the_shortest);
  g_test_add_func ("/article-html/what-has-no-lane-is-counted", test_what_has_no_lane_is_counted);
  g_test_add_func ("/article-html/suggestion-has-no-tint", test_suggestion_has_no_tint);
  g_test_add_func ("/article-html/rejected-is-left-out", test_rejected_is_left_out);
  g_test_add_func ("/article-html/passages-of-one-are-joined", test_passages_of_one_are_joined);
  g_test_add_func ("/article-html/links-lead-somewhere", test_links_lead_somewhere);
  g_test_add_func ("/article-html/nothing-is-left-unescaped", test_nothing_is_left_unescaped);
  g_test_add_func ("/article-html/nothing-is-fetched", test_nothing_is_fetched);
  g_test_add_func ("/article-html/same-article-gives-the-same-bytes", test_same_article_gives_the_same_bytes);
  g_test_add_func ("/article-html/bit-by-bit-is-the-same-as-at-once", test_bit_by_bit_is_the_same_as_at_once);

  return g_test_run ();
}
