// Asking an engine all queries. Runs in Node and in a page.

export const KINDS = ["clean", "typo1", "typo2", "prefix"];

/** Who has asked for so long asks no more: some engines take seconds for a query of some collections. */
const MOST_MILLISECONDS = 60_000;

/** For each kind of query, the ids of the hits by the id of the query: of all, or as many as there was time for. */
export async function rank(engine, queries, limit) {
  const rankings = Object.fromEntries(KINDS.map((kind) => [kind, {}]));
  const end = performance.now() + MOST_MILLISECONDS;
  for (const query of evenly(queries)) {
    if (performance.now() > end) break;
    for (const kind of KINDS) {
      if (query[kind] != null) {
        rankings[kind][query.id] = await engine.search(query[kind], limit);
      }
    }
  }
  return rankings;
}

/** The same items in an order of which every beginning is spread over all of them. */
export function evenly(items) {
  const common = (a, b) => (b === 0 ? a : common(b, a % b));
  // The golden section leaves the most even gaps; without a common divisor every item has its turn.
  let step = Math.max(1, Math.round(items.length * 0.618));
  while (common(step, items.length) > 1) step++;
  return items.map((_, at) => items[(at * step) % items.length]);
}
