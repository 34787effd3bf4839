// Elements in two languages: the guide as it will be once a second language is there, here one from right to left.

import assert from "node:assert/strict";
import { eventually } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";
import { copyOf, nextVersion } from "../support/versions.mjs";

/** Words of the second language, by file and message. */
const WORDS = {
  "ui.ftl": { "home-title": "قل كلمتك" },
  "embed.ftl": { close: "إغلاق", "doctor-wasm": "يعمل." },
};

/** A copy of the guide in two languages. Answers its address. */
async function bilingual(world) {
  const folder = await copyOf(world, world.site.dist);
  const changes = Object.entries(WORDS).map(([file, messages]) => [`ar/${file}`, (text) =>
    Object.entries(messages).reduce((text, [id, words]) => text.replace(new RegExp(`^${id} = .*`, "m"), `${id} = ${words}`), text)]);
  await nextVersion(folder, Object.fromEntries(changes), { language: { code: "ar", direction: "rtl" } });
  const { address, stop } = await world.site.serveApart(folder);
  world.afterwards(stop);
  return address;
}

scenario("two elements speak two languages at once, and change when the page does", async (world) => {
  const guide = await bilingual(world);
  const asked = [];
  const host = await world.visit(page(guide, `
    <untoc-guide lang="en" load="eager" view="home"></untoc-guide><div id="column" lang="ar"></div>
    <untoc-guide lang="ar-EG" mode="launcher">Guide</untoc-guide>`), {
    guide,
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await host.shows("Have your say");
  // Not with the first: the tests' server answers only so many at once.
  await host.page.evaluate(() => { column.innerHTML = '<untoc-guide load="eager" view="home"></untoc-guide>'; });
  const second = host.page.locator("untoc-guide").nth(1).locator(".guide");
  const shows = (words) => eventually(async () =>
    assert.ok((await second.locator(".main h1").textContent()).includes(words)));
  await shows("قل كلمتك");
  assert.equal(await host.frame.getAttribute("dir"), "ltr");
  assert.equal(await second.getAttribute("dir"), "rtl");
  assert.equal(await second.getAttribute("lang"), "ar");
  const count = (pattern) => asked.filter((url) => pattern.test(url)).length;
  assert.deepEqual([count(/_bg\.wasm$/), count(/element-\w+\.css$/), count(/packs\/en-/), count(/packs\/ar-/)], [1, 1, 1, 1]);
  // Each searches by itself.
  await second.locator(".main input[type=search]").first().fill("focal point");
  await second.getByRole("option").first().waitFor();
  assert.equal(await host.frame.getByRole("option").count(), 0);
  await second.getByRole("option").first().click();
  await host.shows("Have your say");

  await host.page.evaluate(() => { column.lang = "en"; });
  await eventually(async () => assert.equal(await second.getAttribute("lang"), "en"));
  await host.page.evaluate(() => { document.querySelector("untoc-guide").lang = "ar"; });
  await host.shows("قل كلمتك");
  assert.equal(count(/packs\//), 2, "a pack was loaded twice");

  await host.page.getByRole("button", { name: "Guide", exact: true }).click();
  await host.page.getByRole("button", { name: "إغلاق" }).waitFor();
}, { seconds: 240 });

scenario("the doctor speaks the language of the element", async (world) => {
  const guide = await bilingual(world);
  const host = await world.visit(page(guide, `<untoc-guide lang="ar"><a href="${guide}ar/">Guide</a></untoc-guide>`), {
    guide, path: "/?untoc-doctor", ready: false,
  });
  const doctor = host.page.locator("untoc-doctor");
  await doctor.getByRole("button", { name: "إغلاق" }).waitFor();
  assert.ok((await doctor.getByRole("listitem").allTextContents()).includes("يعمل."));
}, { seconds: 240 });
