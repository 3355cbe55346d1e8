#include "pm-tag.h"

static PmTag *
make_tag (GPtrArray *attributes)
{
  const PmTagFields fields = {
    .id = 7, .uuid = "u", .parent = 3, .position = 2, .name = "Quote", .color = PM_COLOR_PLUM, .pattern = PM_PATTERN_WAVE, .shortcut = "1", .definition = "d", .use_when = "w", .not_when = "n"
  };

  return pm_tag_new (&fields, attributes);
}

static void
test_fields_are_kept (void)
{
  PmTag *tag = make_tag (NULL);
  const PmTagFields *fields = pm_tag_get_fields (tag);

  g_assert_cmpint (pm_tag_get_id (tag), ==, 7);
  g_assert_cmpstr (pm_tag_get_name (tag), ==, "Quote");
  g_assert_cmpstr (fields->uuid, ==, "u");
  g_assert_cmpint (fields->parent, ==, 3);
  g_assert_cmpuint (fields->color, ==, PM_COLOR_PLUM);
  g_assert_cmpuint (fields->pattern, ==, PM_PATTERN_WAVE);
  g_assert_cmpstr (fields->shortcut, ==, "1");
  g_assert_cmpstr (fields->definition, ==, "d");
  g_assert_cmpstr (fields->use_when, ==, "w");
  g_assert_cmpstr (fields->not_when, ==, "n");

  g_assert_finalize_object (tag);
}

static void
test_fields_are_copies (void)
{
  char name[] = "Claim";
  const PmTagFields fields = { .id = 1, .name = name };
  PmTag *tag = pm_tag_new (&fields, NULL);

  name[0] = 'X';

  g_assert_cmpstr (pm_tag_get_name (tag), ==, "Claim");
  g_assert_finalize_object (tag);
}

static void
test_no_attributes_is_an_empty_list (void)
{
  PmTag *tag = make_tag (NULL);

  g_assert_cmpuint (pm_tag_get_attributes (tag)->len, ==, 0);
  g_assert_finalize_object (tag);
}

static void
test_attributes_belong_to_the_tag (void)
{
  GPtrArray *attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
  PmAttribute *speaker = pm_attribute_new ("speaker", PM_ATTRIBUTE_PERSON);
  PmTag *tag;

  g_ptr_array_add (attributes, speaker);
  tag = make_tag (attributes);

  g_assert_true (pm_tag_get_attributes (tag)->pdata[0] == speaker);
  g_assert_finalize_object (tag);
}

static void
test_new_attributes_have_their_own_uuid (void)
{
  g_autoptr (PmAttribute) one = pm_attribute_new ("a", PM_ATTRIBUTE_TEXT);
  g_autoptr (PmAttribute) other = pm_attribute_new ("a", PM_ATTRIBUTE_TEXT);

  g_assert_true (g_uuid_string_is_valid (one->uuid));
  g_assert_cmpstr (one->uuid, !=, other->uuid);
}

static void
test_a_copy_shares_nothing (void)
{
  PmAttribute *original = pm_attribute_new ("role", PM_ATTRIBUTE_CHOICE);
  g_autoptr (PmAttribute) copy = NULL;

  original->choices = g_strsplit ("official,expert", ",", -1);
  original->required = TRUE;
  copy = pm_attribute_copy (original);
  pm_attribute_free (original);

  g_assert_cmpstr (copy->name, ==, "role");
  g_assert_cmpuint (copy->kind, ==, PM_ATTRIBUTE_CHOICE);
  g_assert_cmpstr (copy->choices[1], ==, "expert");
  g_assert_null (copy->choices[2]);
  g_assert_true (copy->required);
}

static void
test_every_kind_parses_back (void)
{
  for (guint i = PM_ATTRIBUTE_TEXT; i <= PM_ATTRIBUTE_PERSON; i++) {
    PmAttributeKind kind;

    g_assert_true (pm_attribute_kind_parse (pm_attribute_kind_get_name ((PmAttributeKind) i), &kind));
    g_assert_cmpuint (kind, ==, i);
  }
}

static void
test_what_is_no_kind_is_refused (void)
{
  PmAttributeKind kind;

  g_assert_false (pm_attribute_kind_parse ("Person", &kind));
  g_assert_false (pm_attribute_kind_parse ("", &kind));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tag/fields-are-kept", test_fields_are_kept);
  g_test_add_func ("/tag/fields-are-copies", test_fields_are_copies);
  g_test_add_func ("/tag/no-attributes-is-an-empty-list", test_no_attributes_is_an_empty_list);
  g_test_add_func ("/tag/attributes-belong-to-the-tag", test_attributes_belong_to_the_tag);
  g_test_add_func ("/tag/new-attributes-have-their-own-uuid", test_new_attributes_have_their_own_uuid);
  g_test_add_func ("/tag/a-copy-shares-nothing", test_a_copy_shares_nothing);
  g_test_add_func ("/tag/every-kind-parses-back", test_every_kind_parses_back);
  g_test_add_func ("/tag/what-is-no-kind-is-refused", test_what_is_no_kind_is_refused);

  return g_test_run ();
}
