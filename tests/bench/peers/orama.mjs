// Orama: an in-memory database with full-text search by BM25.

import { create, insertMultiple, search } from "@orama/orama";

export const name = "Orama";
export const module = "@orama/orama";

/** Its own default gives pages that lack some of the words too. */
export const settings = [
  { name: "recommended", why: "its defaults", query: {} },
  {
    name: "best found",
    why: "one wrong letter and title twice; its stemmer, thresholds and BM25 constants did worse",
    query: { tolerance: 1, boost: { title: 2 } },
  },
];

export async function build(docs, setting) {
  const index = create({ schema: { name: "string", title: "string", body: "string" } });
  const rows = docs.map(({ id, title, body }) => ({ id: `doc ${id}`, title, body }));
  await insertMultiple(index, rows, 500);
  return {
    search: async (term, limit) => {
      const found = await search(index, { term, limit, properties: ["title", "body"], ...setting.query });
      return found.hits.map((hit) => hit.id.slice("doc ".length));
    },
  };
}
