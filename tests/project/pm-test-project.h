#pragma once

#include "pm-check.h"
#include "pm-codebook.h"
#include "pm-edit.h"
#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmTestProject:
 * @folder: a new folder
 * @path: the project's file in it
 * @store: open; %NULL while closed
 *
 * A project on disk for tests, with the default codebook. A step that fails
 * fails the test.
 */
typedef struct {
  char *folder;
  char *path;
  PmStore *store;
  PmCodebook *codebook;
} PmTestProject;

/* What its first document holds: 31 code points, and more bytes and units. */
#define PM_TEST_TEXT "00…, 😀, e\xcc\x81 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d, “Go,” she said"

/**
 * pm_test_project_set_up:
 *
 * Makes it, with the document `a.txt`. For g_test_add().
 */
void pm_test_project_set_up (PmTestProject *self, gconstpointer data);

/* Closes it and removes its folder with all that is in it. */
void pm_test_project_tear_down (PmTestProject *self, gconstpointer data);

void pm_test_project_close (PmTestProject *self);

/* Opens it again; also after the file was changed behind its back. */
void pm_test_project_reopen (PmTestProject *self);

/**
 * pm_test_project_add:
 *
 * Imports a document.
 *
 * Returns: its row
 */
gint64 pm_test_project_add (PmTestProject *self, const char *name, const char *text);

/**
 * pm_test_project_draft:
 *
 * Returns: an edit that annotates the document with row @document
 */
PmEdit *pm_test_project_draft (PmTestProject *self, gint64 document, const char *tag, guint start, guint end);

/* Does it; returns the new annotation's row. */
gint64 pm_test_project_annotate (PmTestProject *self, gint64 document, const char *tag, guint start, guint end);

/* Runs SQL on a connection that checks nothing, as a broken program would. */
void pm_test_project_tamper (PmTestProject *self, const char *sql);

/**
 * pm_test_project_overwrite:
 * @find: bytes that the closed file has
 * @put: as many bytes
 *
 * Changes every place in the closed file where @find is, as a failing disk would.
 */
void pm_test_project_overwrite (PmTestProject *self, const char *find, const char *put);

/**
 * pm_test_project_check:
 *
 * Returns: (transfer full): the problems a check finds, one a line, as
 *   `document|source|annotation|message`; “-” for what it is not in
 */
char *pm_test_project_check (PmTestProject *self, PmCheckCounts *counts);

/* Annotates the word “Go,” as Quote/Direct, tampers, and expects a check to tell
 * of @problem, which is a part of a line. */
void pm_test_project_assert_finds (PmTestProject *self, const char *tampering, const char *problem);

/**
 * pm_test_project_dump:
 *
 * Returns: (transfer full): all that the project holds but when it was made and
 *   who has it open, to compare
 */
char *pm_test_project_dump (const char *path);

G_END_DECLS
