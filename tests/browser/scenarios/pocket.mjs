// The pocket file opens from a folder: no server, no network, nothing beside it.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scenario } from "../support/scenario.mjs";
import { STORAGE } from "../support/site.mjs";

const FILE = "pocket/untoc-guide-en.html";
/** What messengers and old phones take at once. */
const MOST = 900_000;

/** Opens a copy of the file, alone in a folder, with no network. */
async function open(world, use, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), "untoc-guide-pocket-"));
  try {
    await copyFile(join(world.site.dist, FILE), join(folder, "a guide.html"));
    const base = `${pathToFileURL(folder).href}/`;
    await use(await world.open("a%20guide.html", {
      base, app: false, before: (page, context) => context.setOffline(true), ...options,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

scenario("the pocket file is small enough, and says its day and that there may be a newer one", async (world) => {
  const { size } = await stat(join(world.site.dist, FILE));
  world.note(`the pocket file has ${size} bytes`);
  assert.ok(size <= MOST, `${size} bytes`);
  await open(world, async ({ page }) => {
    await page.getByText(/^This is the text of \d+ \w+ \d{4} in one file\. .* There may be a newer one/).waitFor();
  });
});

scenario("the pocket file finds, with no network and no WebAssembly", async (world) => {
  await open(world, async ({ page }) => {
    const field = page.getByLabel("Search the guide");
    await field.fill("focal point");
    const results = page.locator("#found").getByRole("link");
    await results.first().waitFor();
    const titles = await results.allTextContents();
    assert.ok(titles[0].startsWith("Focal points"), titles.join(" | "));
    await field.fill("MUTUAL legal assist");
    assert.match(await results.first().textContent(), /Mutual legal assistance/);
    await results.first().click();
    assert.match(page.url(), /#/);
    assert.ok(await page.locator(":target").isVisible());
    await field.fill("zzzz");
    await page.getByText("Results: 0").waitFor();
  }, { before: (page, context) => Promise.all([
    context.setOffline(true), page.addInitScript(() => { delete window.WebAssembly; }),
  ]) });
});

scenario("without scripts the pocket file is the whole text with its contents", async (world) => {
  await open(world, async ({ page }) => {
    const broken = await page.locator("a[href^='#']").evaluateAll((links) =>
      [...new Set(links.map((link) => link.hash.slice(1)))].filter((id) => !document.getElementById(decodeURIComponent(id))));
    assert.deepEqual(broken, []);
    assert.equal(await page.getByRole("search").isVisible(), false);
    await page.getByText("All articles", { exact: true }).first().click();
    await page.getByRole("navigation").getByRole("link", { name: /18\. Mutual legal assistance/ }).click();
    const heading = page.locator(":target");
    assert.ok(await heading.isVisible());
    assert.equal(await page.locator("h3").count() > 380, true);
  }, { scripts: false });
});

scenario("the page on storage gives the pocket file away", async (world) => {
  const guide = await world.open(STORAGE, { scripts: false });
  const [file] = await Promise.all([
    guide.page.waitForEvent("download"),
    guide.page.getByRole("link", { name: "Save the pocket file" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "untoc-guide-en.html");
});
