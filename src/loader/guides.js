// Guides in a language, with the packs of partners: opened once for all who ask.

import { app, build, once, pack, pause, site } from "./parts.js";
import { opener } from "./tools.js";

/** Says a mistake once. */
const said = new Set();
export function warn(words) {
  if (!said.has(words)) console.warn(`untoc-guide: ${words}`);
  said.add(words);
}

/** The bytes of a partner's pack; none, and a warning, where they cannot be had. */
async function bytesAt(address) {
  try {
    const answer = await fetch(address, { referrerPolicy: "no-referrer", credentials: "omit" });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    warn(`pack="${address}" is left out: the host answers ${answer.status}`);
  } catch (error) {
    warn(`pack="${address}" is left out: ${error.message}`);
  }
}

/** The guide in a language. `packs`: addresses of partners' packs, with spaces between. */
export function guide(lang, packs = "") {
  const addresses = packs.split(/\s+/).filter(Boolean).map((it) => new URL(it, document.baseURI).href);
  return once([lang, ...addresses].join(" "), async () => {
    const ours = pack(lang);
    const theirs = addresses.map(bytesAt);
    // Its failure is told where it is awaited.
    ours.catch(() => {});
    await pause();
    const program = await app(true);
    const bytes = await ours;
    await pause();
    const guide = new program.Guide(site, lang, bytes, opener(lang, true));
    for (const [place, address] of addresses.entries()) {
      const bytes = await theirs[place];
      const fault = bytes && guide.add_partner(new URL(address).host, bytes);
      if (fault) warn(`pack="${address}" is left out: it is ${fault}`);
      // For whoever wants to know.
      if (fault !== "") guide.lacks = true;
    }
    return guide;
  });
}

/**
 * The guide without any of its looks, for a site that has a search of its own.
 * Described in `untoc-guide.d.ts`.
 */
export async function loadGuide({ lang = Object.keys(build.packs)[0], pack = "" } = {}) {
  if (!build.packs[lang]) throw Error(`untoc-guide: there is no "${lang}"`);
  const one = await guide(lang, pack);
  return {
    lang,
    search: (query, { limit = 20, kinds = [] } = {}) => JSON.parse(one.search(query, limit, kinds.join())),
    entry: (id) => JSON.parse(one.entry(id)),
    suggest: (prefix, { limit = 8 } = {}) => JSON.parse(one.suggest(prefix, limit)),
  };
}
