// A finished page of ours as somebody would write it for VitePress.

import gfm from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { mainOf } from "./words.mjs";

const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", emDelimiter: "*" });
service.use(gfm.tables);

// VitePress has rules for these in its Markdown; links within the guide need the names of places.
service.addRule("heading with its name", {
  filter: ["h1", "h2", "h3", "h4"],
  replacement: (words, { nodeName, id }) =>
    `\n\n${"#".repeat(Number(nodeName[1]))} ${words.trim()}${id ? ` {#${id}}` : ""}\n\n`,
});
// A cell of a table is one line.
service.addRule("paragraph in a cell", {
  filter: (node) => node.nodeName === "P" && within(node, ["TD", "TH"]),
  replacement: (words) => ` ${words.trim()} `,
});
// Styles keep apart what stands in one line.
service.addRule("part of a line", { filter: "span", replacement: (words) => ` ${words} ` });
// Pictures travel as they are; so does what Markdown has no marks for.
service.keep(["svg", "figure", "dl", "details", "bdi", "sup"]);
// Nothing that only a program brings to life.
service.remove(["form", "button", "select", "input", "script"]);

const escape = service.escape.bind(service);
// What looks like a tag or like a template of Vue is text.
service.escape = (text) => escape(text).replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;");

export function markdownOf(html) {
  const title = html.match(/<title>(.*?) · [^·]*<\/title>/s)?.[1] ?? "";
  const description = html.match(/<meta name="description" content="(.*?)"/s)?.[1] ?? "";
  const head = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n`;
  return `${head}${service.turndown(mainOf(html))}\n`;
}

function within(node, names) {
  for (let at = node.parentNode; at; at = at.parentNode) if (names.includes(at.nodeName)) return true;
  return false;
}
