// Every page fits narrow windows, large letters, wide spacing and the other direction.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, KINDS } from "../support/site.mjs";
import { readPages } from "../support/files.mjs";

scenario("every single page fits 320 px", async (world) => {
  const pages = (await readPages(world.site.dist)).filter(({ redirects }) => !redirects);
  const guide = await world.open(HOME, { app: false, width: 320, height: 640 });
  await each(pages.map(({ address, html }) => [address, html]), async ([, html]) => {
    // Home has the stylesheets of all pages, so that one document can show them in turn: in a tenth of the time.
    await guide.page.evaluate((html) => {
      document.body.replaceWith(new DOMParser().parseFromString(html, "text/html").body);
    }, html);
    await guide.fits();
  });
});

scenario("at 400 % every kind of page fits, and the suggestions too", async (world) => {
  const guide = await world.open(HOME, { width: 1280, height: 1024, zoom: 4, allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address);
    await guide.fits();
    const box = guide.headSearch;
    if (!await box.field.isVisible()) return;
    await box.type("trafficking");
    await box.options.first().waitFor();
    await guide.fits();
  });
  await guide.open("en/search/?q=trafficking");
  await guide.search.showsHits();
  await guide.fits();
});

scenario("wider spacing of letters, words and lines cuts nothing off", async (world) => {
  const guide = await world.open(HOME, { scripts: false, width: 320, allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address, { app: false });
    await guide.page.evaluate(() => {
      // The values of WCAG 1.4.12.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    });
    await guide.fits();
    const cut = await guide.page.evaluate(() =>
      [...document.querySelectorAll("a, button, h1, h2, h3, p, li, label")].filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const hides = [overflowX, overflowY].includes("hidden") && clipPath === "none";
        return hides && element.scrollHeight > element.clientHeight + 1;
      }).map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(cut, []);
  });
});

scenario("letters of twice the size fit", async (world) => {
  const guide = await world.open(HOME, { scripts: false, width: 640, allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([, address]) => {
    await guide.open(address, { app: false });
    await guide.page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    await guide.fits();
  });
});

scenario("from right to left every kind of page fits", async (world) => {
  const guide = await world.open(HOME, { scripts: false, allow: NOT_FOUND });
  await each(Object.entries(KINDS), async ([kind, address]) => {
    await guide.open(address, { app: false });
    await rightToLeft(guide);
    for (const width of [320, 1280]) {
      await guide.page.setViewportSize({ width, height: 800 });
      await guide.fits();
      await guide.page.screenshot({ path: await world.picturePath(`rtl-${width}-${kind}`) });
    }
  });
});

scenario("from right to left suggestions and results fit", async (world) => {
  const guide = await world.open(HOME, { width: 320 });
  await rightToLeft(guide);
  await guide.homeSearch.type("trafficking");
  await guide.homeSearch.options.first().waitFor();
  await guide.fits();
  const path = await world.picturePath("rtl-suggestions");
  await guide.page.screenshot({ path });
  await guide.press("Enter");
  await guide.search.showsHits();
  await guide.fits();
  await guide.page.screenshot({ path: await world.picturePath("rtl-results") });
  world.note(`pictures beside ${path}`);
});

async function rightToLeft(guide) {
  await guide.page.evaluate(() => { document.documentElement.dir = "rtl"; });
}
