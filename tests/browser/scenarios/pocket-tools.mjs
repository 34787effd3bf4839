// The tools in the pocket file: opened from a folder, with no network, and nothing kept.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { NO_WASM, openPocket } from "../pages/pocket-file.mjs";
import { ANSWERS, OWN_WORDS, wordsOf, writeLetter } from "../pages/tool-page.mjs";
import { barriers } from "../support/axe.mjs";
import { each, none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const TOOLS = 7;
const PASSPHRASE = "harbour lamp seven winters";
/** A file with the answers of a finished plan. */
const PLAN = {
  schema: 1,
  tool: "plan",
  name: "Our year",
  answers: {
    organization: "Harbour Watch",
    country: "Exampleland",
    goal: "The State publishes its answers.",
    start: "2027-01-04",
    activities: [{ key: "k1", values: { what: "Write to the focal point", owner: "The Coordinator", due: "2027-03-01", status: "planned" } }],
  },
};
const PURPOSE = /introduce your organization/i;

/** Begins a letter and names the State. */
async function beginLetter(file) {
  const { tool } = file;
  await file.openTool("Write a letter");
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(PURPOSE).click();
  await tool.continue.click();
  await tool.field("Name of your State").fill("Exampleland");
}

scenario("a letter is written in the pocket file on a phone of 360 px, from nothing to a Word file", async (world) => {
  const file = await openPocket(world, { width: 360, height: 740, touch: true });
  const opened = Date.now();
  await file.openTool("Write a letter");
  world.note(`from the tap to the tool: ${((Date.now() - opened) / 1000).toFixed(1)} s`);
  const { name, bytes } = await writeLetter(file.tool, { press: (locator) => locator.tap(), look: () => file.guide.fits() });
  assert.match(name, /^letter-\d{4}-\d\d-\d\d\.docx$/);
  const text = wordsOf(bytes);
  none(Object.values({ ...ANSWERS, ...OWN_WORDS }).filter((words) => !text.includes(words)), "words that are not in the file");
  assert.match(text, /article 18 of the/);
  assert.doesNotMatch(text, /[[{]/, "a blank is left");
  const kept = await file.page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(kept, [0, 0, ""], "something is kept");
}, { alone: true });

scenario("every tool of the pocket file opens and is free of barriers, in light and in dark", async (world) => {
  const file = await openPocket(world);
  const titles = await file.tools.allTextContents();
  assert.equal(titles.length, TOOLS);
  await each(titles, async (title) => {
    await file.openTool(title);
    await file.page.getByRole("heading", { level: 1, name: title }).waitFor();
    await file.tool.start();
    for (const [width, colorScheme] of [[320, "light"], [1280, "dark"]]) {
      await file.page.setViewportSize({ width, height: 800 });
      await file.page.emulateMedia({ colorScheme });
      await file.guide.fits();
      none((await barriers(file.guide)).must, `barriers at ${width} px`);
    }
    await file.back.click();
    await file.contents.waitFor();
  });
}, { seconds: 240 });

scenario("back from a tool of the pocket file the text is where it was, and what was typed is still there", async (world) => {
  const file = await openPocket(world);
  const { page, tool } = file;
  const link = file.tools.filter({ hasText: "Write a letter" });
  await link.scrollIntoViewIfNeeded();
  await beginLetter(file);
  await tool.place.getByText("Your text is only in this page").waitFor();
  assert.equal(await file.contents.isVisible(), false);
  await file.back.click();
  await file.contents.waitFor();
  assert.ok(await link.evaluate((link) => link === document.activeElement), "the focus is not where it was");
  await link.click();
  await tool.paper.getByText("Exampleland").first().waitFor();
  // The browser's own button does the same.
  await page.goBack();
  await file.contents.waitFor();
  await page.goForward();
  await tool.paper.getByText("Exampleland").first().waitFor();
});

scenario("a link of a tool leads to the entry in the pocket file, and Back to the tool again", async (world) => {
  const file = await openPocket(world);
  const { page, tool } = file;
  await file.openTool("Make an action plan");
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  const library = tool.place.locator(".library > summary").first();
  for (let part = 1; await library.count() === 0; part += 1) {
    await tool.bar.getByRole("button", { name: "Questions" }).click();
    await tool.tasks.getByRole("button").nth(part).click();
    await tool.continue.waitFor();
  }
  await library.click();
  const how = tool.place.getByRole("link", { name: /^How to do it: [^(]*$/ }).first();
  const address = (await how.getAttribute("href")).replace(/^#/, "").replace(/\/(#.*)?$/, "");
  const source = await readFile(new URL(`../../../content/${address}.md`, import.meta.url), "utf8");
  await how.click();
  const entry = page.locator(":target");
  await entry.waitFor();
  assert.equal(await entry.textContent(), /^title = "(.*)"$/m.exec(source)[1]);
  assert.ok(await entry.evaluate((entry) => entry === document.activeElement && entry.getBoundingClientRect().top < 100));
  await page.goBack();
  await tool.ready();
});

scenario("the entry of a tool in the text of the pocket file opens it", async (world) => {
  const file = await openPocket(world);
  await file.search.fill("write a letter");
  await file.results.filter({ hasText: /^Write a letter$/ }).click();
  const open = file.page.locator(":target ~ .o a").first();
  await open.click();
  await file.tool.ready();
  await file.back.click();
  await open.waitFor();
  assert.ok(await open.evaluate((link) => link === document.activeElement));
});

scenario("a plan is opened in the pocket file and taken away in every format", async (world) => {
  const file = await openPocket(world);
  const { tool } = file;
  await file.openTool("Make an action plan");
  await tool.field("Open a file").setInputFiles({
    name: "plan.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(PLAN)),
  });
  await tool.at("What to answer");
  await tool.bar.getByRole("button", { name: "Check your answers" }).click();
  await tool.button("Finish").click();
  await tool.at("Your paper is ready");
  const formats = tool.place.getByRole("list", { name: "Files" }).getByRole("button");
  const taken = {};
  for (const format of await formats.all()) {
    const { name, bytes } = await tool.taken(() => format.click());
    taken[name.replace(/^.*\./, "")] = bytes.toString();
  }
  assert.deepEqual(Object.keys(taken).sort(), ["csv", "docx", "html", "ics", "md", "odt", "txt"]);
  const open = ["csv", "html", "ics", "md", "txt"];
  none(open.filter((format) => !taken[format].includes("Write to the focal point")), "formats without the activity");
  await tool.place.getByText("Share it with a colleague").click();
  const { bytes } = await tool.taken(() => tool.button("File with all answers (.json)").click());
  assert.equal(JSON.parse(bytes).answers.activities[0].values.what, "Write to the focal point");
});

scenario("a locked file of the pocket file is opened in it again", async (world) => {
  const file = await openPocket(world);
  const { tool } = file;
  await beginLetter(file);
  await tool.bar.getByRole("button", { name: "Questions" }).click();
  await tool.place.getByText("Share it with a colleague").click();
  await tool.field("Passphrase").fill(PASSPHRASE);
  const { bytes } = await tool.taken(() => tool.button("Lock the file and take it away").click());
  const { tool: other, ...again } = await openPocket(world);
  await again.tools.filter({ hasText: "Write a letter" }).click();
  await other.ready();
  await other.field("Open a file").setInputFiles({ name: "letter.locked", mimeType: "application/octet-stream", buffer: bytes });
  await other.field("Passphrase").fill(PASSPHRASE);
  await other.button("Open the locked file").click();
  await other.paper.getByText("Exampleland").first().waitFor();
});

scenario("without WebAssembly a tool of the pocket file says so, and text and search go on", async (world) => {
  const file = await openPocket(world, { before: NO_WASM, allow: [/UNTOC Guide: ReferenceError/] });
  await file.tools.first().click();
  await file.page.getByText("Your browser does not let this tool run").waitFor();
  await file.back.click();
  await file.search.fill("focal point");
  await file.results.first().waitFor();
});

scenario("a pocket file that something has changed says so when a tool is opened", async (world) => {
  const file = await openPocket(world, {
    change: (html) => html.replaceAll(">Article", ">Rule"),
    allow: [/what was unpacked is not what was packed/],
  });
  await file.tools.first().click();
  await file.page.getByText("The tool could not start. Something in your browser has changed this page").waitFor();
  // What changes the page later, as a translation does, is no matter.
  const other = await openPocket(world);
  await other.page.evaluate(() => { document.querySelector("#text h3").textContent = "Une convention"; });
  await other.openTool("Write a letter");
});
