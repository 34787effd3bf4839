// Where something is missing that the guide would like to have.

import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

scenario("the pocket file from a folder: search", async (world) => {
  const { guide, session } = world;
  const file = join(world.downloads, "a guide.html");
  await copyFile(join(world.site.dist, "pocket/untoc-guide-en.html"), file);
  await world.goOffline();
  await guide.load(pathToFileURL(file).href);
  await guide.write("Search the guide", "focal point");
  await guide.find("link", /^Focal points/, "#found");
  await guide.click("link", /^Focal points/, "#found");
  assert.match(await session.address(), /#./);
});
