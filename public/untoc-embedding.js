// The page "Put it on your site": follows what is chosen, in the lines to copy and in a preview.

import { examine, list } from "./untoc-doctor.js";

/** Attributes whose first choice need not be written. */
const DEFAULTS = { view: "", mode: "inline", load: "visible", theme: "auto", storage: "none" };

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** The attributes that are chosen, as `[name, value]`. */
function attributes(chosen) {
  const names = ["lang", ...Object.keys(DEFAULTS)];
  return names.map((name) => [name, chosen[name]]).filter(([name, value]) => value && value !== DEFAULTS[name]);
}

const written = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** The lines to copy, by the name of the snippet. */
export function snippets(chosen, words, site, release) {
  const { lang, view, height } = chosen;
  const pairs = attributes(chosen);
  const address = `${site}${lang}/${view ? `${view}/` : ""}`;
  const link = `<a href="${address}">${escaped(words)}</a>`;
  const style = height === "640" ? "" : ` style="--untoc-height:${height === "auto" ? height : `${height}px`}"`;
  const element = `<untoc-guide${written(pairs)}${style}>${link}</untoc-guide>`;
  const query = new URLSearchParams(pairs.filter(([name]) => ["view", "theme"].includes(name)));
  const own = height === "640" ? [] : [["height", height === "auto" ? height : `${height}px`]];
  const fitting = height === "auto" ? `\n<script type="module" src="${site}untoc-frame.js"></script>` : "";
  return {
    element: `<script type="module" src="${site}v1/untoc-guide.js"></script>\n${element}`,
    fixed: release &&
      `<script type="module" src="${site}${release.folder}/untoc-guide.js" integrity="${release.integrity}" crossorigin></script>\n${element}`,
    shortcode: `[untoc-guide${written([...pairs, ...own])}]`,
    frame: `<iframe src="${site}embed/${lang}/${query.size ? `?${query}` : ""}" title="${escaped(words)}" width="100%" height="${Number(height) || 640}" ` +
      `sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups" ` +
      `referrerpolicy="no-referrer" allow="clipboard-write"></iframe>${fitting}`,
    link: `<p>${link}</p>`,
    policy: ["script-src", "connect-src"].map((name) =>
      `${name} ${new URL(site).origin}${name === "script-src" ? " 'wasm-unsafe-eval'" : ""}`).join("; "),
  };
}

export async function start(page, loader) {
  const { site } = loader;
  const form = page.querySelector("form");
  const preview = page.querySelector("[data-preview]");
  let release;
  const show = () => {
    const chosen = Object.fromEntries(new FormData(form));
    const { words } = page.dataset;
    const lines = snippets(chosen, words, site, release);
    for (const code of page.querySelectorAll("[data-snippet]")) {
      code.textContent = lines[code.dataset.snippet] ?? code.textContent;
    }
    const guide = document.createElement("untoc-guide");
    for (const [name, value] of attributes(chosen)) guide.setAttribute(name, value);
    guide.setAttribute("load", chosen.load === "click" ? "click" : "eager");
    guide.style.setProperty("--untoc-height", chosen.height === "auto" ? "auto" : `${chosen.height}px`);
    const link = document.createElement("a");
    link.href = `${site}${chosen.lang}/`;
    link.textContent = words;
    guide.append(link);
    preview.lastElementChild.replaceChildren(guide);
  };
  preview.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
  release = await fetch(`${site}release.json`).then((answer) => answer.json(), () => undefined);
  if (!page.isConnected) return;
  show();
  page.querySelector("[data-doctor]").replaceChildren(list(await examine(loader)));
}
