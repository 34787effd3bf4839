// Drafts on this device: kept only when the person has said so, and then never lost.

import assert from "node:assert/strict";
import { LETTER, STORED, ToolPage } from "../pages/tool-page.mjs";
import { eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";

const STATE = "Name of your State";

/** Begins a letter and comes to the part about who writes to whom. */
async function begun(tool) {
  await tool.start();
  await tool.tasks.getByRole("button").first().click();
  await tool.field(/introduce your organization/i).click();
  await tool.continue.click();
  await tool.at("Who writes to whom");
}

/** The only draft that is kept. */
async function onlyDraft(page) {
  const stored = await page.evaluate(STORED);
  const keys = Object.keys(stored).filter((key) => key.startsWith("untoc-guide:draft:"));
  assert.equal(keys.length, 1, `drafts: ${keys}`);
  return JSON.parse(stored[keys[0]]);
}

scenario("nothing is kept before the person has said so, and no cookie is ever set", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("Exampleland");
  await tool.place.getByText("Keep your drafts on this device?").waitFor();
  assert.deepEqual(await guide.page.evaluate(STORED), {});
  await tool.keep();
  const stored = await guide.page.evaluate(STORED);
  assert.ok(Object.keys(stored).every((key) => key.startsWith("untoc-guide:")), Object.keys(stored).join());
  assert.deepEqual(await guide.page.context().cookies(), []);
});

scenario("a reload in mid-sentence loses not a letter", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).pressSequentially("Exam");
  await tool.keep();
  await tool.field(STATE).press("End");
  await tool.field(STATE).pressSequentially("pleland of the No");
  await guide.reload();
  await tool.ready();
  await tool.place.locator(".drafts").getByRole("button", { name: /^Write a letter, / }).click();
  await tool.part("Who writes to whom");
  assert.equal(await tool.field(STATE).inputValue(), "Exampleland of the No");
});

scenario("what was typed is there again after reading a page of the guide, though nothing is kept", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("Exampleland");
  await guide.followTo("en/guides/focal-points/");
  await guide.arriveAt("en/guides/focal-points/");
  await guide.page.goBack();
  await tool.at("Who writes to whom");
  assert.equal(await tool.field(STATE).inputValue(), "Exampleland");
  assert.deepEqual(await guide.page.evaluate(STORED), {});
});

scenario("two tabs on one draft overwrite nothing: both versions can be kept", async (world) => {
  const guide = await world.open(LETTER);
  const first = new ToolPage(guide);
  await begun(first);
  await first.field(STATE).fill("First");
  await first.keep();
  const page = await guide.page.context().newPage();
  const { GuidePage } = await import("../pages/guide-page.mjs");
  const second = new ToolPage(new GuidePage(page, guide.base));
  await second.open(LETTER);
  await second.place.locator(".drafts").getByRole("button", { name: /^Write a letter, / }).click();
  await second.part("Who writes to whom");
  await second.field(STATE).fill("Second");
  await first.alert.getByText("This draft was changed in another tab").waitFor();
  await first.field(STATE).fill("First, again");
  assert.equal((await onlyDraft(page)).answers.country, "Second", "the other tab's words stand");
  await first.button("Keep both, mine as a second draft").click();
  const drafts = Object.entries(await page.evaluate(STORED)).filter(([key]) => key.includes(":draft:"));
  const countries = drafts.map(([, text]) => JSON.parse(text).answers.country).sort();
  assert.deepEqual(countries, ["First, again", "Second"]);
});

scenario("when there is no room left it is said at once, and the text can be taken away", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("E");
  await tool.keep();
  // Fills what the browser gives to this address, to the last letter.
  await guide.page.evaluate(() => {
    let chunk = "x".repeat(1 << 20);
    for (let number = 0; chunk.length > 0; number += 1) {
      try {
        localStorage.setItem(`other:${number}`, chunk);
      } catch {
        chunk = chunk.slice(0, chunk.length >> 1);
      }
    }
  });
  await tool.field("Office you write to").fill("x".repeat(250));
  await tool.alert.getByText("no room left").waitFor();
  assert.equal(await tool.field("Office you write to").inputValue(), "x".repeat(250), "the text stays");
  const file = await tool.taken(() => tool.alert.getByRole("button", { name: "Take it away as a file" }).click());
  assert.equal(JSON.parse(file.bytes).answers.office, "x".repeat(250));
  await guide.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("other:")) localStorage.removeItem(key);
  });
  await tool.button("Try again").click();
  await tool.kept.getByText("Saved on this device").waitFor();
  assert.equal((await onlyDraft(guide.page)).answers.office, "x".repeat(250));
});

scenario("in a browser that keeps nothing, that is said, and a letter can still be written", async (world) => {
  const guide = await world.open(LETTER, {
    before: (page) => page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    }),
  });
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("Exampleland");
  await tool.button("Keep my drafts").click();
  await tool.alert.getByText("does not let the page save anything").waitFor();
  assert.equal(await tool.field(STATE).inputValue(), "Exampleland");
});

scenario("a deleted draft comes back, and everything is erased in one step", async (world) => {
  const guide = await world.open(LETTER);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("Exampleland");
  await tool.keep();
  await tool.bar.getByRole("button", { name: "Drafts" }).click();
  await tool.place.getByRole("button", { name: /^Delete Write a letter/ }).click();
  assert.equal(await tool.place.locator(".drafts").count(), 0);
  await tool.button("Undo").click();
  await tool.place.locator(".drafts").getByText("needed answers given").waitFor();
  assert.equal((await onlyDraft(guide.page)).answers.country, "Exampleland");
  await tool.button("Erase everything on this device").click();
  await tool.button("Erase everything").click();
  await eventually(async () => assert.deepEqual(await guide.page.evaluate(STORED), {}));
});

scenario("a draft that cannot be read is set aside and never thrown away", async (world) => {
  const broken = "{\"schema\":1,\"tool\":\"letter\",\"answers\":{\"coun";
  const guide = await world.open("en/about/");
  await guide.page.evaluate((text) => {
    localStorage.setItem("untoc-guide:keep", "yes");
    localStorage.setItem("untoc-guide:draft:abc", text);
  }, broken);
  const tool = new ToolPage(guide);
  await tool.open(LETTER);
  await tool.alert.getByText("One draft could not be read").waitFor();
  assert.equal((await guide.page.evaluate(STORED))["untoc-guide:aside:abc"], broken);
  const file = await tool.taken(() => tool.alert.getByRole("button", { name: "Take it away as a file" }).click());
  assert.equal(String(file.bytes), broken);
});

scenario("the way out asks nothing, though there is text that is not saved", async (world) => {
  const asked = [];
  const guide = await world.open(LETTER, { before: (page) => page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  }) });
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).pressSequentially("Exampleland");
  await guide.page.locator("a.exit").click();
  await guide.page.waitForURL(/\/units\//);
  assert.deepEqual(asked, []);
  assert.deepEqual(await guide.page.evaluate(STORED), {});
});

scenario("a visit that leaves no trace is never asked whether drafts may be kept", async (world) => {
  const guide = await world.open(`${LETTER}#no-trace`);
  const tool = new ToolPage(guide);
  await begun(tool);
  await tool.field(STATE).fill("Exampleland");
  await tool.place.getByText("Your text is only in this page. Take it away as a file").waitFor();
  assert.equal(await tool.button("Keep my drafts").count(), 0);
  assert.deepEqual(await guide.page.evaluate(STORED), {});
});
