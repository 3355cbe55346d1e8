#include "pm-lexicon.h"

#include "pm-lexicon-resources.h"

#include <string.h>

#define PATH "/io/github/pressmark/Pressmark/lexicon/en.lexicon"

struct _PmLexicon {
  GHashTable *words; /* of PmWord, by the word */
  GPtrArray *verbs;  /* of PmVerb */
  char **furniture;
};

static const struct {
  const char *name;
  PmWordFlags flag;
} classes[] = {
  { "title", PM_WORD_TITLE },
  { "role", PM_WORD_ROLE },
  { "anonymous", PM_WORD_ANONYMOUS },
  { "crowd", PM_WORD_CROWD },
  { "body", PM_WORD_BODY },
  { "outlet", PM_WORD_OUTLET },
  { "record", PM_WORD_RECORD },
  { "noun", PM_WORD_NOUN },
  { "pronoun", PM_WORD_PRONOUN },
  { "man", PM_WORD_MAN },
  { "woman", PM_WORD_WOMAN },
  { "determiner", PM_WORD_DETERMINER },
  { "preposition", PM_WORD_PREPOSITION },
  { "conjunction", PM_WORD_CONJUNCTION },
  { "adverb", PM_WORD_ADVERB },
  { "auxiliary", PM_WORD_AUXILIARY },
  { "common", PM_WORD_COMMON },
  { "place", PM_WORD_PLACE },
  { "particle", PM_WORD_PARTICLE },
  { "suffix", PM_WORD_SUFFIX },
  { "abbreviation", PM_WORD_ABBREVIATION },
  { "elision", PM_WORD_ELISION },
  { "clipped", PM_WORD_CLIPPED },
  { "naming", PM_WORD_NAMING },
};

static const char *const stances[] = { "neutral", "supporting", "distancing", "emotive" };
static const char *const cue_classes[] = { "plain", "naming", "act", "manner", "source" };

const char *
pm_stance_get_name (PmStance stance)
{
  return stances[stance];
}

static void
word_free (gpointer data)
{
  PmWord *word = data;

  g_clear_pointer (&word->particles, g_hash_table_unref);
  g_free (word);
}

static void
verb_free (gpointer data)
{
  PmVerb *verb = data;

  g_free (verb->lemma);
  g_free (verb);
}

static PmWord *
need_word (PmLexicon *self, const char *text, gsize length)
{
  g_autofree char *key = g_strndup (text, length);
  PmWord *word = g_hash_table_lookup (self->words, key);

  if (word == NULL) {
    word = g_new0 (PmWord, 1);
    g_hash_table_insert (self->words, g_steal_pointer (&key), word);
  }

  return word;
}

static int
find_name (const char *const *names, gsize n_names, const char *name)
{
  for (gsize i = 0; i < n_names; i++)
    if (name != NULL && g_str_equal (names[i], name))
      return (int) i;

  return -1;
}

/* `fired back` is known by its first word, and by its second from there. */
static void
add_form (PmLexicon *self, const char *form, const PmVerb *verb, PmWordFlags flags)
{
  const char *space = strchr (form, ' ');
  PmWord *word = need_word (self, form, space != NULL ? (gsize) (space - form) : strlen (form));

  if (space == NULL) {
    word->flags |= flags;
    word->verb = verb;
    return;
  }
  if (word->particles == NULL)
    word->particles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (word->particles, g_strdup (space + 1), (gpointer) verb);
}

static void
read_verb (PmLexicon *self, GKeyFile *file, const char *group, const char *lemma, PmVerb kind)
{
  g_auto (GStrv) forms = g_key_file_get_string_list (file, group, lemma, NULL, NULL);
  PmVerb *verb = g_memdup2 (&kind, sizeof kind);

  verb->lemma = g_strdup (lemma);
  g_ptr_array_add (self->verbs, verb);
  add_form (self, lemma, verb, PM_WORD_CUE);
  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    add_form (self, forms[i], verb, PM_WORD_CUE | PM_WORD_VERB_FORM);
}

/* A group such as `cues plain neutral`. Thinking is plain, and neutral. */
static void
read_cues (PmLexicon *self, GKeyFile *file, const char *group)
{
  g_auto (GStrv) parts = g_strsplit (group, " ", 3);
  g_auto (GStrv) lemmas = g_key_file_get_keys (file, group, NULL, NULL);
  int class = find_name (cue_classes, G_N_ELEMENTS (cue_classes), parts[1]);
  int stance = class >= 0 ? find_name (stances, G_N_ELEMENTS (stances), parts[2]) : -1;
  PmVerb kind = { NULL, (PmStance) MAX (stance, 0), (PmCueClass) MAX (class, 0) };

  for (guint i = 0; lemmas[i] != NULL; i++)
    read_verb (self, file, group, lemmas[i], kind);
}

static void
read_class (PmLexicon *self, GKeyFile *file, const char *name, PmWordFlags flag)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, "words", name, NULL, NULL);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    need_word (self, words[i], strlen (words[i]))->flags |= flag;
}

PmLexicon *
pm_lexicon_new (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  PmLexicon *self;

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, error))
    return NULL;

  self = g_new0 (PmLexicon, 1);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  self->verbs = g_ptr_array_new_with_free_func (verb_free);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], "cues "))
      read_cues (self, file, groups[i]);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    read_class (self, file, classes[i].name, classes[i].flag);
  self->furniture = g_key_file_get_string_list (file, "words", "furniture", NULL, NULL);
  if (self->furniture == NULL)
    self->furniture = g_new0 (char *, 1);

  return self;
}

const PmLexicon *
pm_lexicon_get_default (void)
{
  static gsize lexicon = 0;

  if (g_once_init_enter (&lexicon)) {
    g_autoptr (GBytes) data = g_resource_lookup_data (pm_lexicon_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_assert (data != NULL);
    g_once_init_leave (&lexicon, (gsize) pm_lexicon_new (g_bytes_get_data (data, NULL), g_bytes_get_size (data), NULL));
  }

  return (const PmLexicon *) lexicon;
}

void
pm_lexicon_free (PmLexicon *self)
{
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->verbs);
  g_strfreev (self->furniture);
  g_free (self);
}

const PmWord *
pm_lexicon_look_up (const PmLexicon *self, const char *word)
{
  return g_hash_table_lookup (self->words, word);
}

const char *const *
pm_lexicon_get_furniture (const PmLexicon *self)
{
  return (const char *const *) self->furniture;
}
