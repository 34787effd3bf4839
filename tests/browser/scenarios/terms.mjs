// The first use of a term on a page leads to its definition, and shows it: under the pointer, with the
// focus, after a tap.

import assert from "node:assert/strict";
import { pause } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { GLOSSARY, KINDS } from "../support/site.mjs";

const STEP = KINDS["a step"];
const tip = (guide) => guide.page.getByRole("tooltip");
const term = (guide) => guide.main.getByRole("link", { name: "focal point", exact: true }).first();

scenario("without scripts a term is a link to its place in the glossary", async (world) => {
  const guide = await world.open(STEP, { scripts: false });
  await term(guide).click();
  await guide.arriveAt(`${GLOSSARY}#focal-point`);
});

scenario("no page links a term in a heading, and auto-made links leave the words as they were", async (world) => {
  const guide = await world.open(STEP, { scripts: false });
  assert.equal(await guide.main.locator(":is(h1, h2, h3) a[href*='terms/#']").count(), 0);
  const links = await guide.main.locator(".text a[href*='terms/#']").evaluateAll((all) =>
    all.map((link) => link.getAttribute("href")));
  assert.ok(links.length > 3);
});

scenario("under the pointer the definition is shown, can be reached, and goes with Esc", async (world) => {
  const guide = await world.open(STEP);
  await term(guide).hover();
  await tip(guide).waitFor();
  assert.match(await tip(guide).textContent(), /official/);
  const described = await term(guide).evaluate((link) =>
    document.getElementById(link.getAttribute("aria-describedby")).textContent);
  assert.equal(described, await tip(guide).textContent());
  await guide.fits();
  // The pointer goes onto the words, and they stay.
  await tip(guide).hover();
  await pause(500);
  assert.equal(await tip(guide).isVisible(), true, "the words are gone under the pointer");
  await guide.press("Escape");
  assert.equal(await tip(guide).count(), 0, "Esc does not take the words away");
  await term(guide).hover();
  await tip(guide).waitFor();
  await guide.heading.hover();
  await tip(guide).waitFor({ state: "detached" });
});

scenario("with the focus the definition is shown, and Enter leads to the glossary", async (world) => {
  const guide = await world.open(STEP);
  await term(guide).focus();
  await tip(guide).waitFor();
  await pause(500);
  assert.equal(await tip(guide).isVisible(), true, "the words do not stay");
  await guide.press("Enter");
  await guide.arriveAt(`${GLOSSARY}#focal-point`);
  assert.equal(await tip(guide).count(), 0);
});

scenario("a tap shows the definition, and a second one leads to the glossary", async (world) => {
  const guide = await world.open(STEP, { touch: true, width: 360 });
  await term(guide).tap();
  await tip(guide).waitFor();
  assert.equal(guide.address, STEP);
  await guide.fits();
  await guide.heading.tap();
  await tip(guide).waitFor({ state: "detached" });
  await term(guide).tap();
  await tip(guide).waitFor();
  await term(guide).tap();
  await guide.arriveAt(`${GLOSSARY}#focal-point`);
});
