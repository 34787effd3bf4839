// A new version comes whole or not at all, and only when the reader agrees.

import assert from "node:assert/strict";
import { rm, truncate, writeFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "../support/check.mjs";
import { GONE } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, STORAGE } from "../support/site.mjs";
import { buildOf, copyOf, newDay, nextVersion } from "../support/versions.mjs";

const DAY = "2026-12-01";
const NEWS = "The dates of the next session are in.";
const LEAD = "A lead that only the new version has";

/** A new text: another lead of the first page. */
const TEXT = {
  ...newDay(DAY, NEWS),
  "en/ui.ftl": (text) => text.replace(/^home-lead = .*/m, `home-lead = ${LEAD}`),
};

/** Visits a copy of the site until it is kept; `use` gets the page and the copy's folder. */
async function visited(world, use, options = {}) {
  const folder = await copyOf(world, world.site.dist);
  const host = await world.site.serveApart(folder);
  const guide = await world.open(HOME, { base: host.address, worker: true, allow: GONE, ...options });
  await guide.isSaved();
  await use(guide, folder, host);
}

const lookForUpdate = (guide) => guide.page.evaluate(async () => {
  const found = await navigator.serviceWorker.getRegistration();
  // The browser's word for a version that could not be installed.
  await found.update().catch(() => {});
});

const updateNow = (guide) => guide.updateBar.getByRole("button", { name: "Update now" });
const hasNewText = (guide) => guide.main.getByText(LEAD).waitFor();
const hasOldText = async (guide) => assert.equal(await guide.main.getByText(LEAD).count(), 0);

/** The text and the day at the foot are of one version. */
async function isOfOneVersion(guide) {
  const isNew = await guide.main.getByText(LEAD).count() > 0;
  const foot = await guide.page.getByRole("contentinfo").textContent();
  assert.equal(foot.includes("Text of 1 December 2026."), isNew, foot);
  assert.equal(foot.includes("Saved for offline: text of 1 December 2026."), isNew, foot);
}

scenario("a new version says what changed, and comes when the reader agrees", async (world) => {
  await visited(world, async (guide, folder) => {
    await nextVersion(folder, TEXT);
    await lookForUpdate(guide);
    await guide.updateBar.getByText("A new version of the guide is here: text of 1 December 2026.").waitFor();
    await guide.updateBar.getByText(NEWS).waitFor();
    await hasOldText(guide);
    await guide.reload();
    await hasOldText(guide);
    await isOfOneVersion(guide);
    await updateNow(guide).click();
    await hasNewText(guide);
    await guide.isSaved();
    await isOfOneVersion(guide);
    assert.equal(await guide.updateBar.isVisible(), false);
  });
});

scenario("of a new version with a new text alone only the text is loaded, and later means later", async (world) => {
  await visited(world, async (guide, folder) => {
    const before = await buildOf(folder);
    await nextVersion(folder, TEXT);
    const after = await buildOf(folder);
    const changed = (part) => Object.entries(after.parts[part])
      .filter(([path, hash]) => before.parts[part][path] !== hash).map(([path]) => path);
    assert.deepEqual(changed("app"), ["untoc-guide.js"]);
    assert.equal(changed("en").length, 3, "the pack, the pack of the tools' words, and the shell");
    const asked = [];
    guide.page.context().on("request", (request) => {
      if (request.serviceWorker()) asked.push(request.url().slice(guide.base.length));
    });
    await lookForUpdate(guide);
    await guide.updateBar.waitFor();
    assert.deepEqual(asked.filter((path) => !path.startsWith("sw.js")).sort(),
      [...changed("app"), ...changed("en")].sort());
    await guide.updateBar.getByRole("button", { name: "Later" }).click();
    assert.equal(await guide.updateBar.isVisible(), false);
    await guide.reload();
    await hasOldText(guide);
    await guide.updateBar.waitFor();
  });
});

scenario("with no network there is no new version, and one that has come can be taken", async (world) => {
  await visited(world, async (guide, folder, host) => {
    await host.stop();
    await guide.page.context().setOffline(true);
    await lookForUpdate(guide);
    await guide.reload();
    await hasOldText(guide);
    assert.equal(await guide.updateBar.isVisible(), false);
    await guide.page.context().setOffline(false);
    await nextVersion(folder, TEXT);
    const again = await world.site.serveApart(folder, { port: new URL(guide.base).port });
    await lookForUpdate(guide);
    await guide.updateBar.waitFor();
    await again.stop();
    await guide.page.context().setOffline(true);
    await updateNow(guide).click();
    await hasNewText(guide);
    await guide.reload();
    await isOfOneVersion(guide);
  });
});

scenario("no new version is taken over text that is not saved, in whatever tab it is", async (world) => {
  await visited(world, async (guide, folder) => {
    const other = await guide.page.context().newPage();
    await other.goto(guide.base + ARTICLE);
    await other.locator("html.app").waitFor({ state: "attached" });
    await other.evaluate(() => {
      document.documentElement.dataset.unsaved = "";
      document.querySelector("main").append("Text of the writer");
    });
    await nextVersion(folder, TEXT);
    await lookForUpdate(guide);
    await updateNow(guide).click();
    await guide.updateBar.getByText(/^A page of the guide has text that is not saved\./).waitFor();
    await hasOldText(guide);
    assert.match(await other.getByRole("main").innerText(), /Text of the writer/);
    await other.evaluate(() => { delete document.documentElement.dataset.unsaved; });
    await updateNow(guide).click();
    await hasNewText(guide);
    // The other tab follows: no two versions side by side.
    await other.getByText("Text of 1 December 2026. No").waitFor();
  });
});

scenario("two tabs never show two versions after one of them has updated", async (world) => {
  await visited(world, async (guide, folder) => {
    const other = await guide.page.context().newPage();
    await other.goto(guide.base + HOME);
    await nextVersion(folder, TEXT);
    // A tab that is opened now gets the old version too: nobody has agreed.
    const third = await guide.page.context().newPage();
    await third.goto(guide.base + HOME);
    await third.getByText("Text of 24 November 2026. No").waitFor();
    await lookForUpdate(guide);
    await updateNow(guide).click();
    for (const tab of [guide.page, other, third]) await tab.getByText(LEAD).waitFor();
  });
});

/** Ways in which a host gives out a version that is not whole. */
const FAULTS = {
  "without a file": async (folder, pack) => rm(join(folder, "packs", pack)),
  "with half a file": async (folder, pack) => truncate(join(folder, "packs", pack), 100_000),
  "with a page of HTML for the app": async (folder) => {
    const wasm = (await readdir(folder)).find((name) => /^untoc-guide-.*_bg\.wasm$/.test(name));
    // The version before has this very file, so it must be another one.
    await writeFile(join(folder, wasm), "<!DOCTYPE html><title>Sign in</title>");
  },
};

for (const [fault, spoil] of Object.entries(FAULTS)) {
  scenario(`a new version ${fault} leaves the old one in place, until it is whole`, async (world) => {
    await visited(world, async (guide, folder) => {
      await nextVersion(folder, TEXT);
      const whole = await buildOf(folder);
      const pack = Object.keys(whole.parts.en).find((path) => path.endsWith(".pack")).slice("packs/".length);
      const kept = await copyOf(world, folder);
      await spoil(folder, pack);
      // Where the version before has the same file, it is taken from there.
      const isHarmless = fault.includes("HTML");
      await lookForUpdate(guide);
      if (!isHarmless) {
        await eventually(async () => assert.equal(await waiting(guide), false));
        await guide.reload();
        await hasOldText(guide);
        await guide.isSaved();
        const { cp } = await import("node:fs/promises");
        await cp(kept, folder, { recursive: true, force: true });
        await lookForUpdate(guide);
      }
      await updateNow(guide).click();
      await hasNewText(guide);
      await isOfOneVersion(guide);
    }, { allow: [...GONE, /status of 404/, /answer 404/, /integrity/i, /sw\.js/] });
  });
}

const waiting = (guide) => guide.page.evaluate(async () => {
  const found = await navigator.serviceWorker.getRegistration();
  return Boolean(found.waiting || found.installing);
});

for (const [kind, spoil] of Object.entries({
  "answers with faults": async (folder) => {
    const wasm = (await readdir(folder)).find((name) => /^untoc-guide-.*_bg\.wasm$/.test(name));
    await rm(join(folder, wasm));
  },
  "gives HTML for the program": async (folder) => {
    const wasm = (await readdir(folder)).find((name) => /^untoc-guide-.*_bg\.wasm$/.test(name));
    await writeFile(join(folder, wasm), "<!DOCTYPE html><title>Sign in</title>".repeat(100));
  },
})) {
  scenario(`where the host ${kind}, nothing is kept, and the page says so when asked to`, async (world) => {
    const folder = await copyOf(world, world.site.dist);
    const host = await world.site.serveApart(folder);
    await spoil(folder);
    const guide = await world.open(STORAGE, {
      base: host.address, worker: true, app: false,
      allow: [/404/, /integrity/i, /wasm/i, /sw\.js/, /UNTOC Guide/],
    });
    await guide.page.getByRole("button", { name: /^Save English/ }).click();
    await guide.page.getByText(/^Not saved for offline: the connection broke off/).waitFor();
  });
}

scenario("the worker that removes the worker takes nothing of its neighbours along", async (world) => {
  await visited(world, async (guide, folder) => {
    await guide.page.evaluate(async () => { await caches.open("a neighbour"); });
    const { copyFile } = await import("node:fs/promises");
    await copyFile(join(folder, "sw-remove.js"), join(folder, "sw.js"));
    await lookForUpdate(guide);
    await eventually(async () => {
      const left = await guide.page.evaluate(async () =>
        [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
      assert.deepEqual(left, [["a neighbour"], 0]);
    });
  });
});
