// Elements come, go, move and are many.

import assert from "node:assert/strict";
import { eventually, pause } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const ONE = `<main id="here"><untoc-guide lang="en" load="eager" view="steps"></untoc-guide></main><aside id="there"></aside>`;

scenario("moved within the page, the element keeps what it shows", async (world) => {
  const host = await world.visit((guide) => page(guide, ONE));
  await host.frame.getByRole("link", { name: "Glossary" }).click();
  await host.shows("Glossary");
  await host.frame.evaluate((frame) => { frame.markOfTheTest = true; });
  await host.page.evaluate(() => there.append(document.querySelector("untoc-guide")));
  await pause(50);
  assert.ok(await host.frame.evaluate((frame) => frame.markOfTheTest), "it was made anew");
  await host.frame.getByRole("link", { name: "Treaties", exact: true }).click();
  await host.shows("treaties");
});

scenario("removed and added again, it shows where the reader was", async (world) => {
  const host = await world.visit((guide) => page(guide, ONE));
  await host.frame.getByRole("link", { name: "Glossary" }).click();
  await host.shows("Glossary");
  await host.page.evaluate(async () => {
    window.kept = document.querySelector("untoc-guide");
    kept.remove();
    await new Promise((done) => setTimeout(done, 50));
  });
  assert.equal(await host.page.evaluate(() => kept.shadowRoot.childNodes.length), 0);
  await host.page.evaluate(() => there.append(kept));
  await host.shows("Glossary");
});

scenario("fifty times added and removed, nothing is left behind", async (world) => {
  const host = await world.visit((guide) => page(guide, "<div id=here></div>"), { ready: false });
  const session = await host.page.context().newCDPSession(host.page);
  await session.send("Performance.enable");
  const rounds = (count) => host.page.evaluate(async (count) => {
    for (let round = 0; round < count; round++) {
      here.innerHTML = `<untoc-guide lang="en" load="eager" view="articles/untoc-18"></untoc-guide>`;
      await here.firstChild.ready;
      here.innerHTML = "";
      await new Promise((done) => setTimeout(done, 0));
    }
  }, count);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
  };
  await rounds(5);
  const before = await measure();
  await rounds(50);
  const after = await measure();
  world.note(`nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}, heap ${Math.round(before.heap / 1000)} → ${Math.round(after.heap / 1000)} kB`);
  assert.ok(after.nodes - before.nodes < 100, `nodes: ${before.nodes} → ${after.nodes}`);
  assert.ok(after.listeners - before.listeners < 10, `listeners: ${before.listeners} → ${after.listeners}`);
  assert.ok(after.heap - before.heap < 500_000, `heap: ${before.heap} → ${after.heap}`);
}, { seconds: 180, alone: true });

scenario("two elements load everything once and do not disturb each other", async (world) => {
  const asked = [];
  const host = await world.visit((guide) => page(guide, `
    <untoc-guide lang="en" load="eager" view="articles/tip-3"></untoc-guide>
    <untoc-guide lang="en" load="eager" view="search"></untoc-guide>`), {
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  const second = host.page.locator("untoc-guide").nth(1);
  await second.locator(".main input").waitFor();
  const ours = asked.filter((url) => url.startsWith(host.guide));
  const once = ours.filter((url) => /\.(wasm|pack|css)$/.test(url));
  assert.equal(new Set(once).size, once.length, "a file was asked for twice");
  await second.locator(".main input").fill("focal");
  await second.locator(".hits a").first().waitFor();
  await host.shows("Use of terms");
});

scenario("attributes are live, and properties from before the script are honoured", async (world) => {
  const body = `<untoc-guide id="guide"></untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body, { loader: "" }), { ready: false });
  await host.page.evaluate(async (src) => {
    guide.view = "articles/untoc-18";
    guide.load = "eager";
    await import(src);
  }, `${host.guide}v1/untoc-guide.js`);
  await host.listen();
  await host.ready();
  await host.shows("Mutual legal assistance");
  await host.page.evaluate(() => { guide.setAttribute("view", "terms/focal-point"); });
  await host.shows("Glossary");
  await host.page.evaluate(() => guide.search("focal points"));
  await host.frame.locator(".hits a").first().waitFor();
  await host.page.evaluate(() => guide.navigate("steps"));
  await host.shows("What to do");
  await host.page.evaluate(() => { guide.mode = "launcher"; });
  await host.element.getByRole("button").waitFor();
  await host.page.evaluate(() => guide.open());
  await host.shows("What to do");
  await host.page.evaluate(() => { guide.close(); guide.mode = "inline"; });
  await host.shows("What to do");
  const heard = (await host.events()).map(([what]) => what).filter((what) => what !== "ready");
  assert.deepEqual(heard, [], "the page was told of what it did itself");
});

scenario("loaded by a click only, the page's own link opens the guide in place", async (world) => {
  const asked = [];
  const host = await world.visit((guide) => page(guide,
    `<untoc-guide lang="en" load="click" view="steps"><a href="https://guide.example/en/">Read the guide</a></untoc-guide>`), {
    ready: false,
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await host.page.waitForLoadState("networkidle");
  assert.equal(asked.filter((url) => url.startsWith(host.guide)).length, 1, asked.join("\n"));
  await host.page.getByRole("link", { name: "Read the guide" }).click();
  await host.shows("What to do");
});

scenario("far down the page, the guide is loaded only when it comes near", async (world) => {
  const asked = [];
  const host = await world.visit((guide) => page(guide,
    `<div style="height: 5000px"></div><untoc-guide lang="en" view="steps"></untoc-guide>`), {
    ready: false,
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await host.page.waitForLoadState("networkidle");
  assert.equal(asked.filter((url) => url.startsWith(host.guide)).length, 1);
  await host.page.evaluate(() => scrollTo(0, 4600));
  await host.shows("What to do");
});

scenario("the page's address follows where it asks for it, and leads back", async (world) => {
  const body = `<untoc-guide lang="en" load="eager" routing="hash"></untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body));
  await host.frame.getByRole("link", { name: "Glossary" }).click();
  await host.shows("Glossary");
  await eventually(() => assert.ok(host.page.url().endsWith("#untoc/terms"), host.page.url()));
  await host.page.reload();
  await host.shows("Glossary");
  await host.page.goBack();
  await host.shows("Have your say");
});

scenario("a key opens the guide only where the page asks for one", async (world) => {
  const body = `<untoc-guide lang="en" mode="launcher" shortcut="mod+k">Guide</untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body), { ready: false });
  await host.element.getByRole("button").waitFor();
  await host.page.keyboard.press("k");
  assert.equal(await host.page.getByRole("dialog").isVisible(), false);
  await host.page.keyboard.press("Control+k");
  await host.page.getByRole("dialog").waitFor();
  await host.shows("Have your say");
});

scenario("asked to open before it is in the page, the element waits without a fault", async (world) => {
  const host = await world.visit((guide) => page(guide, "<main id=here></main>"), { ready: false });
  await host.page.waitForFunction(() => customElements.get("untoc-guide"));
  await host.page.evaluate(async () => {
    const guide = document.createElement("untoc-guide");
    guide.mode = "launcher";
    guide.open();
    guide.close();
    guide.navigate("steps");
    here.append(guide);
    await guide.open();
  });
  await host.shows("What to do");
  assert.ok(await host.page.evaluate(() => here.firstChild.shadowRoot.querySelector("dialog").open));
});
