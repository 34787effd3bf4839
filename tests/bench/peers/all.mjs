// The peers that run in Node, in the order of the table. Pagefind needs a browser: see `pagefind.mjs`.

import * as flexsearch from "./flexsearch.mjs";
import * as fuse from "./fuse.mjs";
import * as lunr from "./lunr.mjs";
import * as minisearch from "./minisearch.mjs";
import * as orama from "./orama.mjs";
import * as ufuzzy from "./ufuzzy.mjs";

export const peers = [minisearch, lunr, flexsearch, orama, fuse, ufuzzy];
