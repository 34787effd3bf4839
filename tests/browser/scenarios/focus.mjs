// Who moves with the keyboard always sees where they are.

import assert from "node:assert/strict";
import { each, none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, GUIDE, HOME, SEARCH } from "../support/site.mjs";

/** More stops than a page's head, text and foot have need not be tried. */
const MOST_STOPS = 70;

scenario("the focus is seen at every stop, and nothing covers it", async (world) => {
  const pages = [HOME, ARTICLE, GUIDE, `${SEARCH}?q=trafficking`];
  for (const width of [320, 1280]) {
    const guide = await world.open(HOME, { width, height: 640 });
    await each(pages, async (address) => {
      await guide.open(address);
      if (address.includes("?")) await guide.search.showsHits();
      // The search page may have taken the focus to its field: start from the top.
      await guide.page.evaluate(() => document.activeElement.blur());
      const faults = [];
      let last;
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        await guide.press("Tab");
        const found = await guide.page.evaluate(look);
        if (!found || found.name === last) break;
        last = found.name;
        if (found.fault) faults.push(`${found.name}: ${found.fault}`);
      }
      none(faults, `stops at ${width} px where the focus is not seen`);
    });
  }
}, { seconds: 180 });

/** Runs in the page: what is wrong with how the focused element shows; nothing at the page's end. */
function look() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  // A radio button is drawn by its label.
  const drawn = element.matches("input[type=radio]") ? element.closest("label") : element;
  const { left, top } = drawn.getBoundingClientRect();
  const words = (element.textContent || element.name || "").slice(0, 40);
  const name = `${element.localName} “${words}” ${Math.round(left)} ${Math.round(top + scrollY)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return { name, fault: "no outline" };
  // Of a link that runs over two lines, the first.
  const line = drawn.getClientRects()[0];
  const x = line.left + Math.min(line.width / 2, 20);
  const y = line.top + Math.min(line.height / 2, 20);
  if (y < 0 || y > innerHeight) return { name, fault: "out of view" };
  const at = document.elementFromPoint(x, y);
  const seen = at && (drawn.contains(at) || at.contains(drawn));
  return { name, fault: seen ? "" : `covered by ${at?.outerHTML.slice(0, 60)}` };
}

scenario("the first stop is the way past the head", async (world) => {
  for (const scripts of [true, false]) {
    const guide = await world.open(ARTICLE, { scripts });
    await guide.press("Tab");
    const box = await guide.skipLink.boundingBox();
    assert.ok(box.y >= 0 && box.height >= 24, `the link is not in view: ${JSON.stringify(box)}`);
    await guide.press("Enter");
    await guide.arriveAt(`${ARTICLE}#main`);
    assert.equal((await guide.focused()).id, "main");
    await guide.press("Tab");
    const within = await guide.page.evaluate(() =>
      document.querySelector("main").contains(document.activeElement));
    assert.ok(within, "the next stop is not in the text");
  }
});

scenario("the way past the head works after moving to another page", async (world) => {
  const guide = await world.open(HOME);
  await guide.followTo(ARTICLE);
  await guide.arriveAt(ARTICLE);
  await guide.mark();
  await guide.skipLink.focus();
  await guide.press("Enter");
  await guide.arriveAt(`${ARTICLE}#main`);
  assert.equal((await guide.focused()).id, "main");
  assert.ok(await guide.marked(), "the page was loaded anew");
});

scenario("after moving, the next Tab goes on from the heading", async (world) => {
  const guide = await world.open(HOME);
  await guide.followTo(GUIDE);
  await guide.arriveAt(GUIDE);
  assert.equal((await guide.focused()).tag, "h1");
  await guide.press("Tab");
  const after = await guide.page.evaluate(() => {
    const heading = document.querySelector("h1");
    return heading.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  assert.ok(after, "Tab went back to the top of the page");
});
