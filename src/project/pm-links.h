#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmLink:
 * @type: such as `continues`
 * @from: UUID of an annotation
 * @to: UUID of an annotation
 * @annotator: who made it, by name
 * @created: seconds since 1970, UTC
 *
 * A typed, directed tie between two annotations.
 */
typedef struct {
  char *uuid;
  char *type;
  char *from;
  char *to;
  char *annotator;
  gint64 created;
} PmLink;

void pm_link_free (PmLink *link);

/**
 * pm_links_load:
 * @document: a row: only links that begin or end there; 0 for all
 *
 * Returns: (transfer full) (element-type PmLink): in the order made; %NULL with
 *   @error set
 */
GPtrArray *pm_links_load (PmStore *store, gint64 document, GError **error);

G_END_DECLS
