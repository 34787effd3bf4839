// What readers ask of their browser is followed: forced colours, less motion, dark, paper.

import assert from "node:assert/strict";
import { each, none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, GLOSSARY, GUIDE, HOME, KINDS } from "../support/site.mjs";

scenario("in forced colours the chosen suggestion, buttons and the focus can be told apart", async (world) => {
  const guide = await world.open(HOME);
  await guide.page.emulateMedia({ forcedColors: "active" });
  await guide.homeSearch.type("trafficking");
  await guide.press("ArrowDown");
  const outline = await guide.homeSearch.chosen.evaluate((option) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(option);
    return { outlineStyle, width: parseFloat(outlineWidth), outlineColor };
  });
  assert.equal(outline.outlineStyle, "solid");
  assert.ok(outline.width >= 1);
  // Forced colours replace a transparent outline by a visible one.
  assert.doesNotMatch(outline.outlineColor, /, 0\)$/);
  const border = await guide.homeSearch.button.evaluate((button) =>
    parseFloat(getComputedStyle(button).borderTopWidth));
  assert.ok(border >= 1, "the button has no border");
  await guide.page.screenshot({ path: await world.picturePath("forced-colors-suggestions") });
  await guide.open("en/search/?q=trafficking");
  await guide.search.showsHits();
  await guide.page.screenshot({ path: await world.picturePath("forced-colors-results") });
  const [chosen, other] = await guide.search.kinds.locator("label").evaluateAll((labels) =>
    labels.slice(0, 2).map((label) => {
      const style = getComputedStyle(label);
      const { borderTopColor, borderTopWidth, borderTopStyle, outlineStyle, backgroundColor } = style;
      return [borderTopColor, borderTopWidth, borderTopStyle, outlineStyle, backgroundColor];
    }));
  assert.notDeepEqual(chosen, other, "but for its weight the chosen filter looks like the others");
});

scenario("with less motion nothing moves", async (world) => {
  const guide = await world.open(ARTICLE);
  await guide.page.emulateMedia({ reducedMotion: "reduce" });
  await guide.headSearch.type("trafficking");
  const moving = await guide.page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const lasts = transitionDuration.split(",").some((time) => parseFloat(time) > 0);
      return lasts || animationName !== "none" || scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 60)));
  none(moving, "what moves");
});

scenario("light and dark are both drawn, from the page's own colours", async (world) => {
  const light = await world.open(HOME);
  const paper = () => getComputedStyle(document.documentElement).backgroundColor;
  const inLight = await light.page.evaluate(paper);
  await light.page.emulateMedia({ colorScheme: "dark" });
  assert.notEqual(await light.page.evaluate(paper), inLight);
});

scenario("on paper there is no head and no foot, and links to other sites show their address", async (world) => {
  await each([ARTICLE, GUIDE, KINDS["a treaty"]], async (address) => {
    const guide = await world.open(address);
    await guide.page.emulateMedia({ media: "print" });
    assert.equal(await guide.page.getByRole("banner").isVisible(), false, "the head is printed");
    assert.equal(await guide.page.getByRole("contentinfo").isVisible(), false, "the foot is printed");
    assert.equal(await guide.main.getByRole("search").isVisible(), false, "a search is printed");
    assert.ok(await guide.heading.isVisible());
    const bare = await guide.main.locator('a[href^="http"].away').evaluateAll((links) =>
      links.filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
        .map((link) => link.outerHTML));
    none(bare, "links without their address");
    assert.ok((await guide.page.pdf()).length > 10_000);
  });
});

scenario("a page prints the same whether it was opened or moved to", async (world) => {
  const opened = await world.open(ARTICLE);
  const moved = await world.open(HOME);
  await moved.followTo(ARTICLE);
  await moved.arriveAt(ARTICLE);
  const shown = async (guide) => {
    await guide.page.emulateMedia({ media: "print" });
    return guide.main.getByRole("link").evaluateAll((links) =>
      links.map((link) => [link.textContent, getComputedStyle(link, "::after").content]));
  };
  assert.deepEqual(await shown(moved), await shown(opened));
});

scenario("the glossary prints its terms", async (world) => {
  const guide = await world.open(GLOSSARY);
  await guide.page.emulateMedia({ media: "print" });
  assert.ok(await guide.page.locator("#abuse-of-vulnerability").isVisible());
  assert.equal(await guide.main.getByRole("navigation", { name: "Letters" }).isVisible(), false);
});
