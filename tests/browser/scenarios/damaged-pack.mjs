// A pack that did not arrive whole, or of another version, is said in plain words.

import assert from "node:assert/strict";
import { BROKEN_OFF, brokenOff, changed, missing, NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, SEARCH } from "../support/site.mjs";

const PACK = /\.pack$/;
const DAMAGED = "The search could not start: its content did not arrive whole. You can still read every page.";
const OLDER = "The search could not start: an old copy of the content was loaded. You can still read every page.";
const NEWER = "There is a newer version of the guide. You can still read this page.";

/** Where the pack holds its version: two bytes, the low one first. */
const VERSION_AT = 4;

const FAULTS = {
  "is cut short": [DAMAGED, (bytes) => bytes.subarray(0, bytes.length - 1000)],
  "ends within its head": [DAMAGED, (bytes) => bytes.subarray(0, 7)],
  "has a flipped bit": [DAMAGED, (bytes) => {
    bytes[Math.floor(bytes.length / 2)] ^= 1;
    return bytes;
  }],
  "has bytes too many": [DAMAGED, (bytes) => Buffer.concat([bytes, Buffer.alloc(3)])],
  "is of an older version": [OLDER, (bytes) => withVersion(bytes, -1)],
  "is of a newer version": [NEWER, (bytes) => withVersion(bytes, 1)],
  "is empty": [DAMAGED, () => Buffer.alloc(0)],
  "is a page of HTML": [DAMAGED, () => Buffer.from("<!DOCTYPE html><title>Sign in</title>".repeat(99))],
};

function withVersion(bytes, step) {
  bytes.writeUInt16LE(bytes.readUInt16LE(VERSION_AT) + step, VERSION_AT);
  return bytes;
}

for (const [fault, [words, change]] of Object.entries(FAULTS)) {
  scenario(`where the pack ${fault}, the page says so and stays`, async (world) => {
    await saysAndStays(world, words, { before: (page) => changed(page, PACK, change) });
  });
}

scenario("where the pack is missing, the page says so and stays", async (world) => {
  await saysAndStays(world, DAMAGED, { before: (page) => missing(page, PACK), allow: NOT_FOUND });
});

scenario("where the pack does not come, the page says so and stays", async (world) => {
  await saysAndStays(world, DAMAGED, { before: (page) => brokenOff(page, PACK), allow: BROKEN_OFF });
});

async function saysAndStays(world, words, options) {
  const guide = await world.open(ARTICLE, { ...options, app: false });
  await guide.notice.waitFor();
  assert.equal(await guide.notice.getByRole("paragraph").textContent(), words);
  assert.ok(await guide.reloadLink.isVisible(), "no link to reload");
  assert.deepEqual(await guide.look(), await world.plainLook(ARTICLE));
}

scenario("with a damaged pack the page is usable until a reload brings a whole one", async (world) => {
  const guide = await world.open(ARTICLE, {
    app: false,
    before: (page) => changed(page, PACK, () => Buffer.alloc(0)),
  });
  await guide.notice.waitFor();
  assert.equal(await guide.notice.getAttribute("role"), "status");
  await guide.headSearch.type("focal points");
  await guide.press("Enter");
  await guide.arriveAt(`${SEARCH}?q=focal+points`);
  await guide.page.getByText("The search needs scripts").waitFor();
  await guide.page.goBack();
  await guide.arriveAt(ARTICLE);
  await guide.notice.waitFor();
  await guide.mark();
  await guide.page.unroute(PACK);
  await guide.reloadLink.click();
  await guide.awake();
  assert.equal(await guide.marked(), false, "the link does not load the page again");
  assert.equal(await guide.notice.isVisible(), false);
  assert.equal(guide.address, ARTICLE);
});

scenario("the notice covers nothing that has the focus", async (world) => {
  for (const width of [320, 1280]) {
    const guide = await world.open(HOME, {
      app: false, width, height: 600,
      before: (page) => changed(page, PACK, () => Buffer.alloc(0)),
    });
    await guide.notice.waitFor();
    await guide.aboutLink.focus();
    const seen = await guide.aboutLink.evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(seen, `at ${width} px the last link lies below the notice`);
  }
});
