// Pagefind in a page, as an engine like the others: its hits' addresses are the documents' numbers.

import { clock } from "./support/clock.mjs";
import { rank } from "./support/rank.mjs";

/** Loads the index below an address and its program. */
export async function open(address, ranking, ids) {
  const pagefind = await import(`${address}pagefind.js`);
  await pagefind.options({ baseUrl: "/", ranking });
  await pagefind.init();
  // Each page's own file is asked for once; the search itself only gives its name.
  const known = new Map();
  const idOf = async (result) => {
    if (!known.has(result.id)) {
      const { url } = await result.data();
      known.set(result.id, ids[Number(url.match(/(\d+)\.html$/)[1])]);
    }
    return known.get(result.id);
  };
  const find = async (query, limit) => (await pagefind.search(query)).results.slice(0, limit);
  return {
    rank: (queries, limit) =>
      rank({ search: async (query) => Promise.all((await find(query, limit)).map(idOf)) }, queries, limit),
    // Without the pages' files: a search box would show titles from them, others have those in the index.
    clock: async (keystrokes, runs) => (await clock([{ search: find }], keystrokes, runs))[0],
  };
}
