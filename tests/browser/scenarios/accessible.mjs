// No page, in no colours and at no width, has a barrier that axe-core can find.

import { each, none } from "../support/check.mjs";
import { barriers } from "../support/axe.mjs";
import { changed, NOT_FOUND } from "../support/network.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME, KINDS } from "../support/site.mjs";

const WIDTHS = [320, 1280];

for (const scheme of ["light", "dark"]) {
  scenario(`every kind of page is free of barriers in ${scheme} colours`, async (world) => {
    const guide = await world.open(HOME, { scheme, allow: NOT_FOUND });
    const advice = new Set();
    await each(Object.entries(KINDS), async ([, address]) => {
      await guide.open(address);
      await freeOfBarriers(guide, advice);
    });
    for (const words of advice) world.note(words);
  }, { seconds: 180 });

  scenario(`the search in use is free of barriers in ${scheme} colours`, async (world) => {
    const guide = await world.open(ARTICLE, { scheme });
    const advice = new Set();
    const states = {
      "suggestions, one chosen": async () => {
        await guide.open(HOME);
        await guide.homeSearch.type("trafficking");
        await guide.press("ArrowDown");
      },
      "suggestions in the head": async () => {
        await guide.open(ARTICLE);
        await guide.headSearch.type("trafficking");
        await guide.press("ArrowDown", "ArrowDown");
      },
      "nothing to suggest": () => guide.headSearch.field.fill("xqzwv"),
      "results": async () => {
        await guide.open("en/search/?q=trafficking");
        await guide.search.showsHits();
      },
      "no results": () => guide.search.field.fill("xqzwv"),
    };
    await each(Object.entries(states), async ([, bring]) => {
      await bring();
      await freeOfBarriers(guide, advice);
    });
    for (const words of advice) world.note(words);
  });
}

scenario("a page with the notice of a damaged pack is free of barriers", async (world) => {
  const guide = await world.open(ARTICLE, {
    app: false,
    before: (page) => changed(page, /\.pack$/, () => Buffer.alloc(0)),
  });
  await guide.notice.waitFor();
  await freeOfBarriers(guide, new Set());
});

/** Fails on what WCAG asks; adds what is only advised to `advice`. */
async function freeOfBarriers(guide, advice) {
  for (const width of WIDTHS) {
    await guide.page.setViewportSize({ width, height: 800 });
    const { must, should } = await barriers(guide);
    for (const words of should) advice.add(`advised: ${guide.address} at ${width} px: ${words}`);
    none(must, `barriers at ${width} px`);
  }
}
