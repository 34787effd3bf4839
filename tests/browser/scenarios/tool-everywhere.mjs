// Every screen of every tool: no barriers, nothing too wide, nothing on the network.

import assert from "node:assert/strict";
import { LETTER, ToolPage } from "../pages/tool-page.mjs";
import { barriers } from "../support/axe.mjs";
import { each, none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const TOOLS = ["letter", "plan", "pledge", "input", "calendar", "statement", "country"];
const WIDTHS = [320, 1280];

/** Every screen that a tool has, one after the other: with nothing answered, then with the faults shown. */
async function screens(tool, look) {
  await look("start");
  await tool.start();
  await look("questions");
  const places = await tool.bar.getByRole("button").allTextContents();
  for (let part = 0; part < await tool.tasks.getByRole("button").count(); part += 1) {
    await tool.tasks.getByRole("button").nth(part).click();
    await tool.continue.waitFor();
    await look(`part ${part + 1}`);
    await tool.bar.getByRole("button", { name: "Questions" }).click();
    await tool.at("What to answer");
  }
  for (const place of places.slice(2)) {
    await tool.bar.getByRole("button", { name: place, exact: true }).click();
    await look(place);
  }
  await tool.button("Finish").click();
  await look("what is wrong");
}

for (const scheme of ["light", "dark"]) {
  scenario(`every screen of every tool is free of barriers and fits, in ${scheme} colours`, async (world) => {
    const guide = await world.open("en/", { scheme });
    const tool = new ToolPage(guide);
    const advice = new Set();
    await each(TOOLS, async (id) => {
      await tool.open(`en/tools/${id}/`);
      const faults = [];
      await screens(tool, async (screen) => {
        for (const width of WIDTHS) {
          await guide.page.setViewportSize({ width, height: 800 });
          const { must, should } = await barriers(guide);
          faults.push(...must.map((words) => `${screen} at ${width} px: ${words}`));
          for (const words of should) advice.add(`advised: ${id}, ${screen}: ${words}`);
          await guide.fits().catch((error) => faults.push(`${screen} at ${width} px: ${error.message}`));
        }
      });
      // What was typed is only in the page: the browser would ask before it leaves.
      await guide.page.evaluate(() => window.stop());
      none(faults, "barriers");
    });
    for (const words of advice) world.note(words);
  }, { seconds: 300 });
}

scenario("once a tool is open, nothing is asked of the network until the file is made", async (world) => {
  const asked = [];
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.ready();
  await guide.page.context().setOffline(true);
  guide.page.on("request", (request) => asked.push(request.url()));
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(/introduce your organization/i).click();
  await tool.continue.click();
  await tool.field("Name of your State").fill("Exampleland");
  await tool.bar.getByRole("button", { name: "Questions" }).click();
  await tool.place.getByText("Share it with a colleague").click();
  const file = await tool.taken(() => tool.button("File with all answers (.json)").click());
  assert.equal(JSON.parse(file.bytes).answers.country, "Exampleland");
  assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
});

scenario("the program for tools comes when a tool is opened, and not before", async (world) => {
  const asked = [];
  const guide = await world.open("en/", {
    before: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  assert.deepEqual(asked.filter((url) => /desk|tools-/.test(url)), []);
  await guide.followTo(LETTER);
  await new ToolPage(guide).ready();
  const names = asked.filter((url) => /desk|packs\/tools/.test(url)).map((url) => url.replace(/.*\/|-[0-9a-f]{16}/g, ""));
  assert.deepEqual(names.sort(), ["desk.css", "desk.js", "desk_bg.wasm", "tools-en.pack"]);
});
