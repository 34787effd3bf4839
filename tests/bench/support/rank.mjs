// Asking an engine all queries. Runs in Node and in a page.

export const KINDS = ["clean", "typo1", "typo2", "prefix"];

/** For each kind of query, the ids of the hits by the id of the query. */
export async function rank(engine, queries, limit) {
  const rankings = {};
  for (const kind of KINDS) {
    rankings[kind] = {};
    for (const query of queries) {
      if (query[kind] != null) {
        rankings[kind][query.id] = await engine.search(query[kind], limit);
      }
    }
  }
  return rankings;
}
