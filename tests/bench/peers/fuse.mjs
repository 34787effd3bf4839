// Fuse.js: scans every text for something like the query; made for lists of names, used for pages too.

import Fuse from "fuse.js";

export const name = "Fuse.js";
export const module = "fuse.js";

/** So slow that only some queries are asked: how many, for texts of so many characters. */
export const sample = (characters) => Math.max(5, Math.floor(18e6 / characters));

export const settings = [
  {
    name: "recommended",
    why: "the options of its first page, and `ignoreLocation`, without which it only looks at the " +
      "beginning of a text",
    options: { keys: ["title", "body"], ignoreLocation: true, threshold: 0.4 },
  },
  {
    name: "best found",
    why: "its token search: each word by itself, weighted by how rare it is",
    options: {
      keys: [{ name: "title", weight: 2 }, "body"],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.3,
    },
  },
];

export function build(docs, setting) {
  const index = new Fuse(docs, setting.options);
  return { search: (text, limit) => index.search(text, { limit }).map(({ item }) => item.id) };
}
