// The guide on somebody else's page: reading, searching, moving, and nothing else touched.

import assert from "node:assert/strict";
import { eventually, pause } from "../support/check.mjs";
import { page, strictPolicy } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const LINK = '<a href="https://guide.example/en/">Read the guide</a>';
const HOME = `<h1>A partner</h1><untoc-guide lang="en" load="eager">${LINK}</untoc-guide><p>After it.</p>`;

scenario("the guide is read and searched on a partner's page", async (world) => {
  const host = await world.visit((guide) => page(guide, HOME));
  await host.listen();
  const address = host.page.url();
  await host.shows("Have your say");
  await host.field.first().fill("focal point");
  await host.frame.getByRole("option").first().click();
  await eventually(async () => assert.equal((await host.events()).length > 0, true));
  await host.back.click();
  await host.shows("Have your say");
  await host.field.first().fill("art 18");
  await host.page.keyboard.press("Enter");
  await host.frame.locator(".hits a").first().waitFor();
  await host.frame.locator(".hits a").first().click();
  await host.shows("Mutual legal assistance");
  assert.equal(host.page.url(), address, "the page's own address was touched");
  const heard = await host.events();
  assert.ok(heard.some(([what, detail]) => what === "navigate" && detail.route === "articles/untoc-18"));
  assert.ok(heard.every(([, detail]) => !JSON.stringify(detail ?? "").includes("focal%20point")));
});

scenario("a place within a page is reached without the page's address", async (world) => {
  const host = await world.visit((guide) =>
    page(guide, `<untoc-guide lang="en" load="eager" view="guides/focal-points"></untoc-guide>`));
  const address = host.page.url();
  await host.frame.getByRole("link", { name: "Source 1" }).first().click();
  const source = host.frame.locator("#source-1");
  await eventually(async () => assert.ok(await source.evaluate((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), "the source is not in view"));
  assert.equal(host.page.url(), address);
});

scenario("nothing of the page is touched: globals, storage, history, focus", async (world) => {
  const snapshot = () => {
    const store = (storage) => JSON.stringify(storage);
    return {
      globals: Object.getOwnPropertyNames(window).sort(),
      local: store(localStorage),
      session: store(sessionStorage),
      cookies: document.cookie,
      history: history.length,
      state: JSON.stringify(history.state),
      address: location.href,
      title: document.title,
      head: document.head.innerHTML,
      focus: document.activeElement.localName,
      html: document.documentElement.className + document.body.className,
    };
  };
  const host = await world.visit((guide) => page(guide, HOME, { loader: "" }), { ready: false });
  const before = await host.page.evaluate(snapshot);
  await host.page.evaluate((src) => import(src), `${host.guide}v1/untoc-guide.js`);
  await host.ready();
  await host.frame.getByRole("link", { name: "Glossary" }).click();
  await host.shows("Glossary");
  await host.page.evaluate(() => document.activeElement.blur());
  await pause(200);
  assert.deepEqual(await host.page.evaluate(snapshot), before);
});

scenario("under the strictest policy the guide runs, and as plain JavaScript without WebAssembly", async (world) => {
  const html = (guide) => page(guide, HOME);
  const strict = await world.visit(html, { policy: strictPolicy(world.site.base) });
  await strict.shows("Have your say");
  const refused = [/policy violated: script-src wasm-eval/, /Compiling or instantiating WebAssembly/, /console error:.*wasm/i];
  const plain = await world.visit(html, { policy: strictPolicy(world.site.base, { wasm: false }), allow: refused });
  await plain.shows("Have your say");
  await plain.field.first().fill("focal points");
  await plain.frame.getByRole("option").first().waitFor();
  const without = await world.visit(html, {
    before: (page) => page.addInitScript(() => { delete window.WebAssembly; }),
  });
  await without.shows("Have your say");
});

scenario("without scripts, or in a browser that is too old, the page's own link shows", async (world) => {
  const host = await world.visit((guide) => page(guide, HOME), { scripts: false, ready: false });
  await host.page.getByRole("link", { name: "Read the guide" }).waitFor();
  const old = await world.visit((guide) => page(guide, HOME), {
    ready: false,
    before: (page) => page.addInitScript(() => { delete Document.prototype.adoptedStyleSheets; }),
  });
  await old.page.getByRole("link", { name: "Read the guide" }).waitFor();
});

scenario("a launcher opens a dialog, gives the focus back, and Esc closes once", async (world) => {
  const host = await world.visit((guide) =>
    page(guide, `<untoc-guide lang="en" mode="launcher">${LINK}</untoc-guide><button>Other</button>`), { ready: false });
  const button = host.page.getByRole("button", { name: "Read the guide" });
  const { width, height } = await button.boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  await button.focus();
  await host.page.keyboard.press("Enter");
  const dialog = host.page.getByRole("dialog", { name: "Read the guide" });
  await dialog.waitFor();
  await host.shows("Have your say");
  for (let stop = 0; stop < 12; stop++) await host.page.keyboard.press("Tab");
  assert.equal(await host.page.evaluate(() => document.activeElement.localName !== "button"), true);
  await host.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await host.page.evaluate(() =>
    document.activeElement.shadowRoot?.activeElement?.className), "open");
});
