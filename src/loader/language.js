// Which of the guide's languages an element speaks.

import { build } from "./parts.js";

const known = Object.keys(build.packs);

/** The guide's language for a tag such as `fr-CA`; undefined where it has none. */
export function match(tag) {
  const wanted = tag.trim().toLowerCase();
  return known.find((lang) => lang === wanted) ?? known.find((lang) => lang === wanted.split("-")[0]);
}

/** The language of an element: its own, else that of what it stands in, else the browser's. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const tag = node.getAttribute?.("lang");
    if (tag?.trim()) return match(tag) ?? known[0];
  }
  return match(navigator.language ?? "") ?? known[0];
}

export { known };
