// uFuzzy: one regular expression per query over all texts. Every word must match, which long
// questions do not survive.

import UFuzzy from "@leeoniya/ufuzzy";

export const name = "uFuzzy";
export const module = "@leeoniya/ufuzzy";

/**
 * Some queries take it seconds, as its expressions step back and forth: how many are asked, for
 * texts of so many characters.
 */
export const sample = (characters) => Math.max(10, Math.floor(50e6 / characters));

export const settings = [
  {
    name: "recommended",
    why: "its defaults, words in any order",
    make: (texts) => whole(new UFuzzy(), texts),
  },
  {
    name: "best found",
    why: "its mode for typing errors: one in every word",
    make: (texts) => whole(new UFuzzy({ intraMode: 1 }), texts),
  },
  {
    name: "each word alone",
    why: "no setting of it but a loop around it: each word is asked for by itself, and pages are " +
      "ranked by how many rare ones they have",
    make: (texts) => wordByWord(new UFuzzy({ intraMode: 1 }), texts),
  },
];

/** The most words that may change places. */
const OUT_OF_ORDER = 5;

function whole(engine, texts) {
  return (text) => {
    const [found, info, order] = engine.search(texts, text, OUT_OF_ORDER);
    if (order) return order.map((at) => info.idx[at]);
    return found ?? [];
  };
}

function wordByWord(engine, texts) {
  return (text) => {
    const scores = new Map();
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const found = engine.filter(texts, word) ?? [];
      const rarity = Math.log(1 + texts.length / Math.max(1, found.length));
      for (const at of found) scores.set(at, (scores.get(at) ?? 0) + rarity);
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([at]) => at);
  };
}

export function build(docs, setting) {
  const ask = setting.make(docs.map(({ title, body }) => `${title} ${body}`));
  return { search: (text, limit) => ask(text).slice(0, limit).map((at) => docs[at].id) };
}
