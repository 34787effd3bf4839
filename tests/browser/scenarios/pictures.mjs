// Pictures: their words can be read on the smallest phone, lie within the picture, and are there in words.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const PAGES = { "the review": "en/guides/country-review/", "the calendar": "en/guides/clusters-and-phases/",
  "the path": "en/steps/" };

for (const scheme of ["light", "dark"]) {
  scenario(`at 320 px every word of a picture is large enough and has its place, ${scheme}`, async (world) => {
    const guide = await world.open("en/", { scripts: false, width: 320, scheme });
    await each(Object.entries(PAGES), async ([, address]) => {
      await guide.open(address, { app: false });
      const { words, out, small, over } = await guide.page.locator(".picture svg").evaluate((svg) => {
        const { width, height } = svg.viewBox.baseVal;
        const scale = svg.getBoundingClientRect().width / width;
        const texts = [...svg.querySelectorAll("text")];
        const boxes = [...svg.querySelectorAll("rect")].map((rect) => rect.getBBox());
        const places = texts.map((text) => [text.textContent, text.getBBox()]);
        const within = ([, at]) =>
          at.x >= 0 && at.y >= 0 && at.x + at.width <= width && at.y + at.height <= height;
        // Words that begin in a box end in it.
        const crosses = ([, at]) => boxes.some((box) =>
          at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height &&
          (at.x + at.width > box.x + box.width || at.y + at.height > box.y + box.height + 1));
        return {
          words: texts.length,
          out: places.filter((place) => !within(place)).map(([text]) => text),
          over: places.filter(crosses).map(([text]) => text),
          small: texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)
            .filter((size) => size < 11.99),
        };
      });
      assert.ok(words > 10);
      assert.deepEqual({ out, over, small }, { out: [], over: [], small: [] });
    });
  });
}

scenario("a picture has a name, and says the same in words", async (world) => {
  const guide = await world.open("en/guides/country-review/", { scripts: false });
  const picture = guide.main.getByRole("img", { name: /^A country review from its start to the follow-up/ });
  assert.equal(await picture.isVisible(), true);
  const drawn = (await picture.locator("text").allTextContents()).join(" ");
  const items = guide.main.locator(".picture li");
  assert.equal(await items.first().isVisible(), false);
  await guide.main.getByText("The picture in words").click();
  assert.equal(await items.first().isVisible(), true);
  const said = (await items.allTextContents()).join(" ");
  for (const words of ["Give facts for the answers", "Constructive dialogue", "Ask to publish it"]) {
    assert.ok(drawn.includes(words) && said.includes(words), words);
  }
});
