// MiniSearch: an inverted index with BM25+, prefixes and edit distance. The usual choice for
// documentation sites, and so the measure of speed, bytes and memory.

import MiniSearch from "minisearch";
import { isCommon } from "../support/common-words.mjs";

export const name = "MiniSearch";
export const module = "minisearch";

const FIELDS = { idField: "id", fields: ["title", "body"] };
const isLast = (_, at, words) => at === words.length - 1;

/** Every setting: how to make the index, how to ask it, and why so. */
export const settings = [
  {
    name: "recommended",
    why: "what its README shows: every word may go on, a fifth of its letters may be wrong",
    options: FIELDS,
    query: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  },
  {
    name: "best found",
    why: "only the last word is half-typed, and short words are not corrected: other words in the " +
      "place of `the` and `of` drown the rest. Weights and BM25+ constants as they come: none tried was better",
    options: FIELDS,
    query: { boost: { title: 2 }, prefix: isLast, fuzzy: (word) => word.length > 4 ? 0.2 : false },
  },
  {
    name: "best found, no common words",
    why: "as above, leaving out common words; better on long questions, but one made of such words " +
      "(`who do I write to`) has little left to find",
    options: {
      ...FIELDS,
      processTerm: (word) => {
        const term = word.toLowerCase();
        return isCommon(term) ? null : term;
      },
    },
    query: { boost: { title: 2 }, prefix: isLast, fuzzy: (word) => word.length > 4 ? 0.2 : false },
  },
];

/** The setting that speed, bytes and memory are compared with. */
export const tuned = settings[1];

export function build(docs, setting) {
  const index = new MiniSearch(setting.options);
  index.addAll(docs);
  return engine(index, setting);
}

/** From what `serialize` gave. */
export function load(text, setting) {
  return engine(MiniSearch.loadJSON(text, setting.options), setting);
}

function engine(index, setting) {
  return {
    search: (query, limit) => index.search(query, setting.query).slice(0, limit).map((hit) => hit.id),
    serialize: () => JSON.stringify(index),
  };
}
