// What goes from one person to another: files, locked files, and two copies put together.

import assert from "node:assert/strict";
import { LETTER, PLAN, ToolPage } from "../pages/tool-page.mjs";
import { none } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const PASSPHRASE = "harbour lamp seven winters";

/** A plan as a file, whose one activity is to be done by this day. */
function plan(day, more = []) {
  const activity = (key, what, due) => ({ key, values: { what, ...(due ? { due } : {}) } });
  return {
    name: "plan.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({
      schema: 1,
      tool: "plan",
      name: "Our year",
      answers: { activities: [activity("k1", "Write to the focal point", day), ...more.map(([key, what]) => activity(key, what))] },
    })),
  };
}

scenario("a colleague's plan is merged: what both changed is shown, what one added is kept", async (world) => {
  const guide = await world.open(PLAN);
  const tool = new ToolPage(guide);
  await tool.ready();
  await tool.field("Open a file").setInputFiles(plan("2027-03-01", [["k2", "Meet the others"]]));
  await tool.at("What to answer");
  await tool.place.getByText("Add a colleague's copy").click();
  await tool.field("The colleague's file").setInputFiles(plan("2027-04-15", [["k3", "Ask for a meeting"]]));
  const merging = tool.place.getByRole("region", { name: "Add a colleague's copy" });
  await merging.getByText("At 1 place you both wrote something different").waitFor();
  await merging.getByRole("radio", { name: /^My colleague's: 15 April 2027/ }).check();
  await tool.button("Put the copies together").click();
  await tool.at("Check your answers");
  const said = (await tool.place.locator(".answers").allTextContents()).join(" ");
  const wanted = ["Write to the focal point", "15 April 2027", "Meet the others", "Ask for a meeting"];
  none(wanted.filter((words) => !said.includes(words)), "missing after merging");
});

scenario("a locked file opens with its passphrase only, and damage is told apart", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(/introduce your organization/i).click();
  await tool.continue.click();
  await tool.field("Name of your State").fill("Exampleland");
  await tool.bar.getByRole("button", { name: "Questions" }).click();
  await tool.place.getByText("Share it with a colleague").click();
  await tool.field("Passphrase").fill("too short");
  await tool.button("Lock the file and take it away").click();
  await tool.place.getByText("This is too short").waitFor();
  await tool.field("Passphrase").fill(PASSPHRASE);
  const { bytes } = await tool.taken(() => tool.button("Lock the file and take it away").click());
  assert.equal(bytes.toString("latin1", 0, 8), "UNTGLOCK");
  assert.equal(bytes.readUInt32LE(12), 600_000, "rounds");
  assert.ok(!bytes.includes("Exampleland"), "nothing can be read");

  const other = new ToolPage(await world.open(LETTER));
  await other.ready();
  const file = (buffer) => ({ name: "letter.locked", mimeType: "application/octet-stream", buffer });
  const damaged = Buffer.from(bytes);
  damaged[60] ^= 1;
  await other.field("Open a file").setInputFiles(file(damaged));
  await other.place.getByText("did not arrive whole").waitFor();
  await other.field("Open a file").setInputFiles(file(bytes));
  await other.place.getByText("This file is locked").waitFor();
  await other.field("Passphrase").fill(`${PASSPHRASE}s`);
  await other.button("Open the locked file").click();
  await other.place.getByText("The passphrase is another one, or somebody has changed the file").waitFor();
  await other.field("Passphrase").fill(PASSPHRASE);
  await other.button("Open the locked file").click();
  await other.at("What to answer");
  await other.paper.getByText("Exampleland").first().waitFor();

  // As on a page that did not come over https.
  const before = (page) => page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined });
  });
  const unable = new ToolPage(await world.open(LETTER, { before }));
  await unable.ready();
  await unable.field("Open a file").setInputFiles(file(bytes));
  await unable.place.getByText("This browser cannot open locked files on this page").waitFor();
});

scenario("a file that is not ours is refused in words", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await tool.ready();
  const file = (text) => ({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await tool.field("Open a file").setInputFiles(file("PK\x03\x04 something else"));
  await tool.place.getByText("This file is damaged, or it is no draft").waitFor();
  await tool.field("Open a file").setInputFiles(plan("2027-03-01"));
  await tool.place.getByText("This file belongs to another tool: Make an action plan").waitFor();
});
