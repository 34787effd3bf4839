// What is to be hit with a finger is large enough.

import { each, none } from "../support/check.mjs";
import { NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, KINDS } from "../support/site.mjs";

/** The least width and height of a target, in CSS pixels (WCAG 2.5.8). */
const LEAST = 24;

scenario(`links in menus and lists, buttons and fields are at least ${LEAST} px`, async (world) => {
  const guide = await world.open(HOME, { allow: NOT_FOUND });
  const pages = { ...KINDS, "results": "en/search/?q=trafficking" };
  await each(Object.entries(pages), async ([, address]) => {
    await guide.open(address);
    if (address.includes("?")) await guide.search.showsHits();
    for (const width of [320, 1280]) {
      await guide.page.setViewportSize({ width, height: 800 });
      none(await tooSmall(guide), `targets too small at ${width} px`);
    }
  });
});

scenario(`suggestions are at least ${LEAST} px`, async (world) => {
  const guide = await world.open(HOME, { width: 320 });
  await guide.homeSearch.type("trafficking");
  await guide.homeSearch.options.first().waitFor();
  none(await tooSmall(guide), "targets too small");
});

/** Targets below the least size, links within sentences left out: they cannot be larger. */
async function tooSmall(guide) {
  return guide.page.evaluate((least) => {
    const targets = "nav a, footer a, header a, li > a, dd > a, [role=option], .more, .all, " +
      "button, input:not(.unseen), summary";
    const inLine = (node) =>
      node.nodeType === Node.TEXT_NODE || getComputedStyle(node).display.startsWith("inline");
    const alone = (link) => link.localName !== "a" ||
      ![...link.parentElement.childNodes].some((node) =>
        node !== link && node.textContent.trim() !== "" && inLine(node));
    return [...document.querySelectorAll(targets)].filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      const seen = target.checkVisibility({ visibilityProperty: true }) && width > 0;
      return seen && alone(target) && (width < least || height < least);
    }).map((target) => {
      const { width, height } = target.getBoundingClientRect();
      const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
      const place = target.closest("[class]")?.className;
      return `${size} ${target.localName} in .${place} “${target.textContent.slice(0, 30)}”`;
    });
  }, LEAST);
}
