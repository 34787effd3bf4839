// Reading the finished site as files. The compiler writes plain, regular HTML; for that, and only
// for that, the reading here is enough. That it is valid HTML is checked elsewhere (vnu).

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** All pages: `{ address, html, tags, redirects }`, the address below the site's root. */
export async function readPages(dist) {
  const names = await readdir(dist, { recursive: true });
  // The pocket file is no page of the site: it has everything within it.
  const files = names.filter((name) => name.endsWith(".html") && !name.startsWith("pocket")).sort();
  return Promise.all(files.map(async (file) => {
    const html = await readFile(join(dist, file), "utf8");
    const address = file.split(sep).join("/").replace(/(^|\/)index\.html$/, "$1");
    return { address, html, tags: tagsOf(html), redirects: /http-equiv="refresh"/.test(html) };
  }));
}

/** The names of all files below the site's root, as paths of addresses. */
export async function readNames(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isFile()).map((entry) =>
    join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1).split(sep).join("/")));
}

/** The stylesheet of this name, as the build has made it: `page`, `special`, `app`. */
export async function readStyles(dist, name) {
  const file = (await readdir(dist)).find((file) => file.startsWith(`${name}-`) && file.endsWith(".css"));
  return readFile(join(dist, file), "utf8");
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([a-z][a-z0-9:-]*)(?:="([^"]*)")?/g;

/** Opening tags in their order: `{ name, attributes }`. */
function tagsOf(html) {
  return [...html.matchAll(TAG)].map(([, name, rest]) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, decoded(value ?? "")]),
    ),
  }));
}

function decoded(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
