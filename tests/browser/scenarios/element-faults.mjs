// What is wrong is said once, the page's own link stays, and nothing breaks.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { BROKEN_OFF, brokenOff, changed, missing, NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";

const LINK = '<a href="https://guide.example/en/">Read the guide</a>';
const ONE = `<untoc-guide lang="en" load="eager">${LINK}</untoc-guide>`;

/** Opens a page and collects what the console warns of. */
async function warned(world, html, options = {}) {
  const warnings = [];
  const host = await world.visit(html, {
    ready: false,
    ...options,
    allow: [/^console warning: untoc-guide: /, ...options.allow ?? []],
    before: async (page) => {
      page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
      await options.before?.(page);
    },
  });
  return { host, warnings };
}

scenario("wrong attributes count as the first value, with one warning each", async (world) => {
  const wrong = `theme="dak" mode="popup" load=" eager " routing="maybe" lang="xx"`;
  const { host, warnings } = await warned(world, (guide) =>
    page(guide, `<untoc-guide ${wrong}></untoc-guide><untoc-guide ${wrong}></untoc-guide>`));
  await host.shows("Have your say");
  assert.equal(warnings.filter((words) => words.includes('mode="popup"')).length, 1, warnings.join("\n"));
  assert.equal(warnings.length, new Set(warnings).size);
  assert.equal(await host.frame.getAttribute("lang"), "en");
});

scenario("a view that does not exist shows the way on", async (world) => {
  const host = await world.visit((guide) =>
    page(guide, '<untoc-guide lang="en" load="eager" view="articles/none"></untoc-guide>'));
  await host.frame.getByRole("link", { name: "Glossary" }).first().waitFor();
});

scenario("whatever file is missing, broken or not ours, the page's link shows, with one warning", async (world) => {
  const flip = (bytes) => { bytes[bytes.length >> 1] ^= 1; return bytes; };
  // What is answered without CORS or with other bytes, browsers refuse in words of their own.
  const refused = [/Failed to find a valid digest|integrity|CORS policy/i, /^failed request: .*ERR_(FAILED|BLOCKED)/];
  const files = [/untoc-guide-[0-9a-f]+\.js$/, /_bg\.wasm$/, /element-\w+\.css$/, /\.pack$/];
  const ways = [
    ["missing", (page, file) => missing(page, file), NOT_FOUND],
    ["broken off", (page, file) => brokenOff(page, file), BROKEN_OFF],
    ["changed", (page, file) => changed(page, file, flip), []],
  ];
  const all = ways.flatMap((way) => files.map((file) => [`${file} ${way[0]}`, way, file]));
  await each(all, async ([, [, breaks, allow], file]) => {
    const { host, warnings } = await warned(world, (guide) => page(guide, ONE), {
      allow: [...allow, ...refused],
      before: (page) => breaks(page, file),
    });
    await eventually(() => assert.equal(warnings.length, 1, warnings.join("\n")));
    assert.ok(await host.page.getByRole("link", { name: "Read the guide" }).isVisible());
  });
}, { seconds: 180 });

scenario("a wasm file with the wrong type runs all the same", async (world) => {
  const host = await world.visit((guide) => page(guide, ONE), {
    before: (page) => page.route(/_bg\.wasm$/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "text/plain" } });
    }),
  });
  await host.shows("Have your say");
});

scenario("a partner's pack is found and read as theirs; a broken one is left out", async (world) => {
  const pack = await world.site.pack({
    "fisheries.md": "# Fishing vessels and trafficking\n\nHow crews are recruited in the islands, and whom to call.\n",
  });
  const body = (address) => `<untoc-guide lang="en" load="eager" view="search" pack="${address}"></untoc-guide>`;
  const file = { type: "application/octet-stream", body: pack };
  const host = await world.visit((guide) => page(guide, body("/region.pack")), { files: { "/region.pack": file } });
  await host.field.fill("fishing vessels");
  const hit = host.frame.locator(".hits a", { hasText: "Fishing vessels and trafficking" });
  await hit.waitFor();
  await host.frame.getByText(/^From 127\.0\.0\.1/).first().waitFor();
  await hit.click();
  await host.shows("Fishing vessels and trafficking");
  await host.frame.getByText("It is not part of the guide").waitFor();
  // It is found by browsing, too.
  await host.page.evaluate(() => document.querySelector("untoc-guide").navigate("guides"));
  await host.frame.getByRole("heading", { name: /^From 127\.0\.0\.1/ }).waitFor();
  await host.frame.getByRole("link", { name: "Fishing vessels and trafficking" }).click();
  await host.shows("Fishing vessels and trafficking");

  const broken = { type: "application/octet-stream", body: "not a pack" };
  const { host: other, warnings } = await warned(world, (guide) => page(guide, body("/region.pack")), {
    files: { "/region.pack": broken },
  });
  await other.listen();
  await other.field.fill("focal points");
  await other.frame.locator(".hits a").first().waitFor();
  assert.deepEqual(warnings.map((words) => words.replace(/http\S+/, "…")), ['untoc-guide: pack="… is left out: it is damaged']);
}, { seconds: 240 });

scenario("the guide without its looks answers queries, entries and beginnings of names", async (world) => {
  const host = await world.visit((guide) => page(guide, "<p>A page with a search of its own.</p>"), { ready: false });
  const answers = await host.page.evaluate(async (src) => {
    const { loadGuide } = await import(src);
    const guide = await loadGuide({ lang: "en" });
    return {
      hits: guide.search("who do I write to", { limit: 3 }),
      articles: guide.search("witness protection", { kinds: ["articles"] }),
      entry: guide.entry("articles/untoc-18"),
      none: guide.entry("articles/none"),
      names: guide.suggest("mutual"),
    };
  }, `${host.guide}v1/untoc-guide.js`);
  assert.equal(answers.hits.length, 3);
  assert.ok(answers.hits.every(({ id, title, href }) => id && title && href.startsWith(host.guide)));
  assert.ok(answers.articles.length > 0 && answers.articles.every(({ kind }) => kind === "articles"));
  assert.equal(answers.entry.title, "Mutual legal assistance");
  assert.equal(answers.none, null);
  assert.ok(answers.names.some(({ title }) => title.includes("Mutual legal assistance")));
});
