// Lunr: an inverted index with BM25, a stemmer and stop words; wildcards and edit distance on request.

import lunr from "lunr";

export const name = "Lunr";
export const module = "lunr";

/** As its guide has it: the words of the query, stemmed. */
function plain(query, words) {
  query.term(words);
}

/** Every word as it is, with one letter wrong where it is long enough, and the last one unfinished. */
function forgiving(query, words) {
  words.forEach((word, at) => {
    const text = word.toString();
    query.term(text, { boost: 10 });
    if (at === words.length - 1) {
      query.term(text, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
    }
    if (text.length > 3) query.term(text, { editDistance: 1, boost: 3 });
  });
}

export const settings = [
  { name: "recommended", why: "as its guide has it: no title boost, stemmed words", ask: plain, title: 1 },
  {
    name: "best found",
    why: "one wrong letter (in the stem) and an unfinished last word on top, weighted as they did best " +
      "among 1 to 10; two wrong letters and other BM25 constants did worse",
    ask: forgiving,
    title: 1.5,
  },
];

export function build(docs, setting) {
  const index = lunr(function () {
    this.ref("id");
    this.field("title", { boost: setting.title });
    this.field("body");
    for (const doc of docs) this.add(doc);
  });
  return {
    search: (text, limit) => {
      // Not `index.search`: it reads `+`, `:` and `*` in people's words as orders.
      const words = lunr.tokenizer(text).filter((word) => word.toString() !== "");
      if (words.length === 0) return [];
      return index.query((query) => setting.ask(query, words)).slice(0, limit).map((hit) => hit.ref);
    },
    serialize: () => JSON.stringify(index),
  };
}
