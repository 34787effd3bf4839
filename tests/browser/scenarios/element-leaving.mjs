// The way out of the guide on somebody else's page: their page is emptied with it.

import assert from "node:assert/strict";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const NEUTRAL = /\/units\/$/;

const HOME = (view) => `<h1>A partner</h1><untoc-guide lang="en" load="eager" view="${view}"></untoc-guide>`;
const exit = (host) => host.frame.getByRole("link", { name: "Leave now" });

scenario("the way out of an element is in view, large enough, and early for the Tab key", async (world) => {
  for (const width of [320, 1200]) {
    const host = await world.visit((guide) => page(guide, HOME("steps")), { width });
    await host.shows("What to do");
    await host.frame.evaluate((frame) => { frame.scrollTop = 400; });
    const { frame, link } = await exit(host).evaluate((link) => {
      const box = (element) => element.getBoundingClientRect().toJSON();
      return { frame: box(link.closest(".guide")), link: box(link) };
    });
    assert.ok(link.height >= 44 && link.width >= 44, JSON.stringify(link));
    assert.ok(link.top >= frame.top && link.bottom <= frame.bottom && link.right <= frame.right, JSON.stringify({ frame, link }));
    assert.match(await exit(host).textContent(), /history stays/);
    await host.page.keyboard.press("Tab");
    assert.ok(await exit(host).evaluate((link) => link.getRootNode().activeElement === link), "the first stop is another");
  }
});

scenario("leaving an element empties the page at once, and Back does not lead to it", async (world) => {
  const host = await world.visit((guide) => page(guide, HOME("home")));
  const partner = host.page.url();
  await host.field.first().fill("a word that nobody else would type");
  const left = await exit(host).evaluate((link) => {
    link.click();
    return document.documentElement.textContent;
  });
  assert.equal(left, "");
  await host.page.waitForURL(NEUTRAL);
  assert.match(await host.page.title(), /^Units of measure/);
  const kept = await host.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
  assert.doesNotMatch(kept, /nobody else/);
  await host.page.goBack({ waitUntil: "commit" });
  assert.notEqual(host.page.url(), partner);
});

scenario("leaving with no network shows an empty page", async (world) => {
  const host = await world.visit((guide) => page(guide, HOME("home")));
  await host.page.context().setOffline(true);
  await exit(host).click();
  await host.page.waitForURL("about:blank");
});

scenario("the search alone shows the way out with its results", async (world) => {
  const host = await world.visit((guide) => page(guide, HOME("search")));
  assert.equal(await exit(host).count(), 0);
  await host.field.first().fill("court");
  await exit(host).waitFor();
});

scenario("in a frame the frame alone is emptied, and the way out says so", async (world) => {
  const frame = (guide) => `<p id="around">A partner</p><iframe src="${guide}embed/en/" title="UNTOC Guide" width="400" height="640"
    sandbox="allow-scripts allow-same-origin"></iframe>`;
  const host = await world.visit((guide) => page(guide, frame(guide), { loader: "" }), { ready: false });
  const inside = host.page.frameLocator("iframe");
  const link = inside.getByRole("link", { name: "Leave now" });
  assert.match(await link.textContent(), /this box only; history stays/);
  await link.click();
  await inside.getByText("Units of measure").first().waitFor();
  assert.equal(await host.page.locator("#around").textContent(), "A partner");
});
