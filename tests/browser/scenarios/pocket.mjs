// The pocket file opens from a folder: the text, its search, its way out. Its tools: pocket-tools.mjs.

import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { FILE, NO_WASM, openPocket } from "../pages/pocket-file.mjs";
import { barriers } from "../support/axe.mjs";
import { none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { STORAGE } from "../support/site.mjs";

/** What messengers and old phones take at once. */
const MOST = 900_000;

scenario("the pocket file is small enough, and says its day and that there may be a newer one", async (world) => {
  const { size } = await stat(join(world.site.dist, FILE));
  world.note(`the pocket file has ${size} bytes`);
  assert.ok(size <= MOST, `${size} bytes`);
  const { page } = await openPocket(world);
  await page.getByText(/^This is the text of \d+ \w+ \d{4} in one file\. .* There may be a newer one/).waitFor();
});

scenario("the pocket file finds, with no network and no WebAssembly", async (world) => {
  const file = await openPocket(world, { before: NO_WASM });
  await file.search.fill("focal point");
  await file.results.first().waitFor();
  const titles = await file.results.allTextContents();
  assert.ok(titles[0].startsWith("Focal points"), titles.join(" | "));
  await file.search.fill("MUTUAL legal assist");
  assert.match(await file.results.first().textContent(), /Mutual legal assistance/);
  await file.results.first().click();
  assert.match(file.page.url(), /#/);
  assert.ok(await file.page.locator(":target").isVisible());
  await file.search.fill("zzzz");
  await file.page.getByText("Results: 0").waitFor();
});

scenario("without scripts the pocket file is the whole text with its contents", async (world) => {
  const { page } = await openPocket(world, { scripts: false });
  const broken = await page.locator("#guide a[href^='#']:not([href^='#tools/'])").evaluateAll((links) =>
    [...new Set(links.map((link) => link.hash.slice(1)))].filter((id) => !document.getElementById(decodeURIComponent(id))));
  assert.deepEqual(broken, []);
  // What only scripts bring to life.
  assert.equal(await page.locator("form, section, button, .o, #tool").filter({ visible: true }).count(), 0);
  await page.getByText("All articles", { exact: true }).first().click();
  await page.getByRole("navigation").getByRole("link", { name: /18\. Mutual legal assistance/ }).click();
  assert.match(await page.locator(":target").textContent(), /18\. Mutual legal assistance/);
  assert.ok(await page.locator(":target").isVisible());
  assert.equal(await page.locator("#text h3").count() > 380, true);
});

scenario("a link in the text of the pocket file leads to the entry that it names", async (world) => {
  const { page } = await openPocket(world);
  const wrong = await page.locator("nav a").evaluateAll((links) => links.filter((link) =>
    document.getElementById(link.hash.slice(1))?.textContent !== link.textContent).map((link) => link.outerHTML));
  none(wrong, "links of the contents that lead elsewhere");
});

scenario("leaving the pocket file blanks it at once, and Back does not show it", async (world) => {
  const file = await openPocket(world, { width: 320, height: 640 });
  const { page } = file;
  const box = await file.exit.boundingBox();
  assert.ok(box.height >= 44 && box.y + box.height <= 640 && box.x + box.width <= 320, JSON.stringify(box));
  await file.search.fill("focal point");
  await file.results.first().click();
  await file.openTool("Write a letter");
  await file.tool.start();
  await file.tool.tasks.getByRole("button").first().click();
  await file.tool.field(/introduce your organization/i).click();
  const left = await page.evaluate(() => {
    document.querySelector(".exit").click();
    return document.documentElement.textContent;
  });
  assert.equal(left, "");
  await page.waitForURL("about:blank");
  for (let step = 0; step < 3; step++) {
    await page.goBack({ waitUntil: "commit" }).catch(() => {});
    await page.waitForURL("about:blank");
    assert.equal(await page.evaluate(() => document.documentElement.innerText), "");
  }
});

for (const scheme of ["light", "dark"]) {
  scenario(`the pocket file is free of barriers and fits, in ${scheme} colours`, async (world) => {
    const file = await openPocket(world, { scheme });
    for (const width of [320, 1280]) {
      await file.page.setViewportSize({ width, height: 800 });
      await file.guide.fits();
    }
    const { must, should } = await barriers(file.guide);
    for (const words of should) world.note(`advised: ${words}`);
    none(must, "barriers");
  }, { seconds: 120 });
}

scenario("the page on storage gives the pocket file away", async (world) => {
  const guide = await world.open(STORAGE, { scripts: false });
  const [file] = await Promise.all([
    guide.page.waitForEvent("download"),
    guide.page.getByRole("link", { name: "Save the pocket file" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "untoc-guide-en.html");
});
