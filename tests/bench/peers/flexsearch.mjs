// FlexSearch: ranks by place of the word in the text, not by how rare it is; very quick.

import FlexSearch from "flexsearch";
import english from "flexsearch/lang/en";

const { Charset, Document, Encoder, Index } = FlexSearch;

export const name = "FlexSearch";
export const module = "flexsearch";

export const settings = [
  {
    name: "recommended",
    why: "a document index of two fields whose words may be unfinished, and `suggest`, without which " +
      "a page must have every word",
    make: (docs) => {
      const index = new Document({
        tokenize: "forward",
        document: { id: "id", index: ["title", "body"] },
      });
      for (const doc of docs) index.add(doc);
      return (text, limit) => index.search(text, { limit, suggest: true, merge: true }).slice(0, limit).map(({ id }) => id);
    },
  },
  {
    name: "best found",
    why: "title and text in one index, with its English stemmer and stop words; its looser encoders, " +
      "`full`, `tolerant` and context did worse",
    make: (docs) => {
      const index = new Index({
        tokenize: "forward",
        encoder: new Encoder(Charset.Normalize, english),
      });
      for (const doc of docs) index.add(doc.id, `${doc.title} ${doc.body}`);
      return (text, limit) => index.search(text, { limit, suggest: true });
    },
  },
];

export function build(docs, setting) {
  return { search: setting.make(docs) };
}
