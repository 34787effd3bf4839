// Stylesheets of other people's pages.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const text = (name) => readFile(require.resolve(name), "utf8");

/** What the worst of pages do to everything in them. */
const HOSTILE = `
* { all: unset !important; font-size: 40px !important; position: static !important; }
*, ::before, ::after { box-sizing: content-box !important; color: red !important; line-height: 3 !important;
  letter-spacing: 0.3em !important; text-transform: uppercase !important; background: lime !important; }
html, body { display: block !important; }
untoc-guide { text-align: center; float: left; }
`;

const WORDPRESS = `
html { font-size: 62.5%; }
.entry-content * { max-width: 58rem; }
.entry-content h1, h2, h3 { clear: both; text-transform: uppercase; }
input, button, select { border-radius: 0; box-shadow: none; font-size: 1.6rem; }
a { text-decoration: none; border-bottom: 1px dotted; }
`;

/** The theme's own stylesheet, as its package writes it. */
function wordpressTheme() {
  const Typography = require("typography").default ?? require("typography");
  const theme = require("typography-theme-wordpress-2016");
  return new Typography(theme.default ?? theme).toString() + WORDPRESS;
}

/** By name, the stylesheet of a page. */
export async function hostStyles() {
  return {
    "Bootstrap": await text("bootstrap/dist/css/bootstrap.css"),
    "Tailwind's preflight": await text("tailwindcss/preflight.css"),
    "a WordPress theme": wordpressTheme(),
    "hostile": HOSTILE,
  };
}
