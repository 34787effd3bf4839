// A letter from nothing to a Word file: by touch on a phone, and by keyboard alone.

import assert from "node:assert/strict";
import { ANSWERS, LETTER, OWN_WORDS, ToolPage, wordsOf, writeLetter } from "../pages/tool-page.mjs";
import { none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const PURPOSE = /introduce your organization/i;

scenario("a letter is written by touch on a phone of 360 px, from nothing to a Word file", async (world) => {
  const guide = await world.open("en/", { width: 360, height: 740, touch: true });
  const tool = new ToolPage(guide);
  await guide.page.goto(guide.base + LETTER);
  const opened = Date.now();
  const file = await writeLetter(tool, { press: (locator) => locator.tap(), look: () => guide.fits() });
  world.note(`from opening the tool to the Word file: ${((Date.now() - opened) / 1000).toFixed(1)} s`);
  assert.match(file.name, /^letter-\d{4}-\d\d-\d\d\.docx$/);
  const text = wordsOf(file.bytes);
  const missing = Object.values({ ...ANSWERS, ...OWN_WORDS }).filter((words) => !text.includes(words));
  none(missing, "words that are not in the file");
  assert.match(text, /article 18 of the/);
  assert.doesNotMatch(text, /[[{]/, "a blank is left");
}, { alone: true });

scenario("a letter is written by keyboard alone", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.ready();
  const { keyboard } = guide.page;
  /** Moves on with Tab until what has the focus is called so. */
  const to = async (name) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await keyboard.press("Tab");
      const focused = await guide.page.evaluate(() => {
        const { labels, textContent, ariaLabel } = document.activeElement;
        return ariaLabel ?? (labels?.length ? labels[0].textContent : textContent);
      });
      if (focused.trim().startsWith(name)) return;
    }
    throw new Error(`Tab never comes to “${name}”`);
  };
  await to("Start");
  await keyboard.press("Enter");
  await tool.at("What to answer");
  await to("What the letter is for");
  await keyboard.press("Enter");
  await to("Introduce");
  await keyboard.press("Space");
  await to("Continue");
  await keyboard.press("Enter");
  await tool.at("Who writes to whom");
  for (const [label, words] of Object.entries({ ...ANSWERS, ...OWN_WORDS })) {
    if (await tool.field(label).count() === 0) {
      await to("Continue");
      await keyboard.press("Enter");
    }
    // Each screen begins above its first field.
    if (!await tool.field(label).evaluate((field) => field === document.activeElement)) await back(tool, label, to);
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type(words);
  }
  await back(tool, "Articles that you know", to);
  await keyboard.type("art 18 convention");
  await tool.place.getByRole("option").first().waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await tool.place.locator(".chosen").getByText(/article 18/).waitFor();
  for (let screens = 0; screens < 3; screens += 1) {
    if (await tool.button("Finish").count() > 0) break;
    await to("Continue");
    await keyboard.press("Enter");
    await tool.heading.waitFor();
  }
  await tool.at("Check your answers");
  await to("Finish");
  await keyboard.press("Enter");
  await tool.at("Your paper is ready");
  await to("Word file");
  const file = await tool.taken(() => keyboard.press("Enter"));
  none(Object.values(ANSWERS).filter((words) => !wordsOf(file.bytes).includes(words)), "words not in the file");
}, { seconds: 150 });

/** To a field that may stand before what has the focus: from the heading of the screen on. */
async function back(tool, label, to) {
  await tool.page.evaluate(() => document.querySelector("main [data-tool] h2").focus());
  await to(label);
}

scenario("a blank that is left keeps a letter from being finished, and the summary leads to it", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.continue.click();
  await tool.alert.getByRole("heading", { name: "Something is missing or not right" }).waitFor();
  assert.ok(await tool.place.locator(".errors").evaluate((element) => element === document.activeElement));
  await tool.field(PURPOSE).click();
  await tool.continue.click();
  await tool.at("Who writes to whom");
  await tool.bar.getByRole("button", { name: "Check your answers" }).click();
  await tool.button("Finish").click();
  const link = tool.alert.getByRole("link", { name: "Fill in: Name of your State" });
  await link.click();
  const field = tool.field("Name of your State");
  assert.ok(await field.evaluate((element) => element === document.activeElement), "the field has the focus");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const described = await field.evaluate((element) =>
    element.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" "));
  assert.match(described, /Error: Fill in: Name of your State/);
  await field.fill("Exampleland");
  assert.equal(await field.getAttribute("aria-invalid"), null, "an error goes when its field is filled in");
});

scenario("the paper grows while one types, and shows what is still blank", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(PURPOSE).click();
  await tool.paper.getByText("[Name of your State]").first().waitFor();
  await tool.continue.click();
  await tool.field("Name of your State").pressSequentially("Exampleland");
  await tool.paper.getByText("Exampleland").first().waitFor();
  assert.equal(await tool.paper.getByText("[Name of your State]").count(), 0);
  assert.ok(await tool.field("Name of your State").evaluate((field) => field === document.activeElement));
});
