// Tools, each opened in its place. Their program comes when the first of them is asked for.

import { desk, deskStyles, pack, site, toolWords } from "./parts.js";

/** What the app calls to open tools. `verify`: on a page that is not ours. */
export function opener(lang, verify) {
  return (place, id, find, exported) => {
    let closed = false, handle;
    const host = place.getRootNode().host;
    // A visit that leaves no trace, or a partner's page that has not asked for keeping.
    const keepsNothing = "noTrace" in document.documentElement.dataset
      || host && host.getAttribute("storage")?.trim() !== "local";
    const storage = keepsNothing ? "none" : undefined;
    const open = async () => {
      const [program, bytes, words] =
        await Promise.all([desk(verify), pack(lang), toolWords(lang), dress(place.getRootNode())]);
      if (!closed) handle = program.open(place, id, bytes, words, {
        root: site, find, exported, storage,
        // What a paper in another language is written with.
        bring: (lang) => Promise.all([pack(lang), toolWords(lang)]),
      });
    };
    open().catch((error) => {
      console.warn("UNTOC Guide:", error);
      place.querySelector("[data-missing]")?.removeAttribute("hidden");
    });
    return () => {
      closed = true;
      handle?.close();
    };
  };
}

/** Gives a page or a shadow root the styles of the tools. */
async function dress(root) {
  const sheet = await deskStyles(root);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
