// The element looks the same whatever the page around does to everything in it.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { hostStyles } from "../support/hosts.mjs";
import { difference } from "../support/pictures.mjs";
import { scenario } from "../support/scenario.mjs";

/** Of all pixels: edges of letters may be drawn a shade otherwise. */
const TOLERANCE = 0.001;

const OWN_FONTS = "--untoc-font: sans-serif; --untoc-reading-font: serif";

/** A theme may give its text a narrow column: that is the page's to say, and so no difference of the element's. */
const SAME_COLUMN = `
body { margin: 0 !important; padding: 0 !important }
.entry-content, .entry-content > untoc-guide { max-inline-size: none !important; margin: 0 !important; padding: 0 !important }
`;

const html = (guide, view) => page(guide, `<div class="entry-content"><untoc-guide lang="en" load="eager"
  view="${view}" theme="light" style="${OWN_FONTS}"><a href="https://guide.example/">Read</a></untoc-guide></div>`,
  { head: '<link rel="stylesheet" href="/host.css">' });

async function picture(world, css, view) {
  const host = await world.visit((guide) => html(guide, view), {
    width: 900,
    files: { "/host.css": { type: "text/css", body: `${SAME_COLUMN}${css}` } },
  });
  return { host, bytes: await host.frame.screenshot({ animations: "disabled" }) };
}

scenario("on pages with other styles the element's picture is the same", async (world) => {
  for (const view of ["home", "articles/tip-3", "search"]) {
    const bare = await picture(world, "", view);
    await each(Object.entries(await hostStyles()), async ([, css]) => {
      const other = await picture(world, css, view);
      const differs = await difference(bare.host.page, bare.bytes, other.bytes);
      assert.ok(differs <= TOLERANCE, `${view}: ${(differs * 100).toFixed(2)} % of the pixels differ`);
    });
  }
}, { seconds: 240 });

scenario("the element follows the page's fonts, colour scheme and its own width", async (world) => {
  const body = `<div id="column"><untoc-guide lang="en" load="eager"></untoc-guide></div>`;
  const host = await world.visit((guide) => page(guide, body, {
    head: '<link rel="stylesheet" href="/host.css">',
  }), {
    scheme: "dark",
    files: { "/host.css": { type: "text/css", body: "body { font-family: monospace } .dark { color-scheme: dark }" } },
  });
  const style = (what) => host.frame.evaluate((frame, what) => getComputedStyle(frame)[what], what);
  assert.equal(await style("fontFamily"), "monospace");
  const light = await style("backgroundColor");
  await host.page.evaluate(() => document.documentElement.classList.add("dark"));
  assert.notEqual(await style("backgroundColor"), light, "the page's dark scheme is not followed");
  await host.page.evaluate(() => document.querySelector("untoc-guide").setAttribute("theme", "light"));
  assert.equal(await style("backgroundColor"), light);
  for (const width of [280, 390, 720, 1000]) {
    await host.page.evaluate((width) => { column.style.width = `${width}px`; }, width);
    await eventually(async () => {
      const over = await host.frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
      assert.ok(over <= 0, `in ${width} px it is ${over} px too wide`);
    });
  }
});

scenario("in a page that runs from right to left the element keeps its own direction", async (world) => {
  const body = `<p>نص</p><untoc-guide lang="en" load="eager"></untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body, { lang: "ar", attributes: 'dir="rtl"' }));
  assert.equal(await host.frame.getAttribute("dir"), "ltr");
  assert.equal(await host.heading.evaluate((heading) => getComputedStyle(heading).direction), "ltr");
  assert.equal(await host.frame.evaluate((frame) => getComputedStyle(frame).textAlign), "start");
});
