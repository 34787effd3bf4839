// Where something is missing that the guide would like to have.

import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { wordsOf } from "../../browser/pages/tool-page.mjs";
import { none } from "../../browser/support/check.mjs";
import { fillLetter, takeWordFile, WRITTEN } from "../pages/letter.mjs";
import { scenario } from "../support/scenario.mjs";

scenario("WebAssembly refused: the plain program searches", async (world) => {
  await world.serveWith(world.policy.replace(" 'wasm-unsafe-eval'", ""));
  const { guide, session } = world;
  await guide.open("en/");
  world.allow(/wasm-eval/, /WebAssembly/);
  const program = await session.run(() => performance.getEntriesByType("resource")
    .map(({ name }) => name.replace(/.*\//, "")).find((name) => /untoc-guide-.*\.js$/.test(name)));
  assert.match(program, /^plain-/, "the policy does not refuse WebAssembly");
  await guide.write("Search the guide", "art 18", "main");
  await guide.find("option", undefined, "main");
  await session.press("ArrowDown", "Enter");
  await guide.arriveAt("en/articles/untoc-18/");
});

/** Opens a copy of the pocket file, alone in a folder, with no network. */
async function openPocket(world) {
  const file = join(dirname(world.downloads), "a guide.html");
  await copyFile(join(world.site.dist, "pocket/untoc-guide-en.html"), file);
  await world.goOffline();
  await world.guide.load(pathToFileURL(file).href);
}

scenario("the pocket file from a folder: search", async (world) => {
  const { guide, session } = world;
  await openPocket(world);
  await guide.write("Search the guide", "focal point");
  await guide.find("link", /^Focal points/, "#found");
  await guide.click("link", /^Focal points/, "#found");
  assert.match(await session.address(), /#./);
});

scenario("the pocket file from a folder: a letter to a Word file", async (world) => {
  const { guide } = world;
  await openPocket(world);
  await guide.click("link", "Write a letter", "section");
  await fillLetter(guide);
  await takeWordFile(guide);
  const { name, bytes } = await world.download();
  assert.match(name, /^letter-\d{4}-\d\d-\d\d\.docx$/);
  const text = wordsOf(bytes);
  none(WRITTEN.filter((words) => !text.includes(words)), "words that are not in the file");
  assert.match(text, /article 18 of the/);
});
