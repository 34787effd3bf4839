// The guide in a frame, for sites that allow no script of ours.

import assert from "node:assert/strict";
import { eventually, pause } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const frame = (guide, query = "") => `<iframe src="${guide}embed/en/${query}" title="UNTOC Guide" width="100%" height="640"
  sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups"
  referrerpolicy="no-referrer" allow="clipboard-write"></iframe>`;

const height = (host) => host.page.evaluate(() => document.querySelector("iframe").getBoundingClientRect().height);

scenario("in a frame the guide is read without any script on the page", async (world) => {
  const host = await world.visit((guide) => page(guide, frame(guide, "?view=steps"), { loader: "" }), {
    ready: false,
    policy: `default-src 'none'; frame-src ${new URL(world.site.base).origin}`,
  });
  const inside = host.page.frameLocator("iframe");
  await inside.getByRole("heading", { level: 1, name: /What to do/ }).waitFor();
  await inside.getByRole("link", { name: "Glossary" }).first().click();
  await inside.getByRole("heading", { level: 1, name: /Glossary/ }).waitFor();
  assert.equal(await height(host), 644, "a frame alone keeps its height, with its border");
});

scenario("with the script of its height the frame is as high as the guide", async (world) => {
  const host = await world.visit((guide) => page(guide, frame(guide), { loader: "untoc-frame.js" }), { ready: false });
  const inside = host.page.frameLocator("iframe");
  await inside.getByRole("heading", { level: 1 }).waitFor();
  await eventually(async () => assert.ok(await height(host) > 1200, `${await height(host)} px`));
  await inside.getByRole("link", { name: "Glossary" }).first().click();
  await eventually(async () => assert.ok(await height(host) > 5000, `${await height(host)} px`));
});

scenario("heights of others are not believed", async (world) => {
  const host = await world.visit((guide) => page(guide, frame(guide), { loader: "untoc-frame.js" }), { ready: false });
  const inside = host.page.frameLocator("iframe");
  await inside.getByRole("heading", { level: 1 }).waitFor();
  await eventually(async () => assert.ok(await height(host) > 1200));
  const before = await height(host);
  await host.page.evaluate(() => postMessage({ untoc: "height", height: 99 }, "*"));
  await pause(200);
  assert.equal(await height(host), before);
});
