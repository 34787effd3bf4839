// The table of all obligations: whole without scripts, to be chosen from and taken away with them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ObligationsPage } from "../pages/obligations-page.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, OBLIGATIONS } from "../support/site.mjs";

scenario("without scripts the table is whole, and can be taken away", async (world) => {
  const guide = await world.open(OBLIGATIONS, { scripts: false });
  const page = new ObligationsPage(guide);
  const { shown, total } = await page.counts();
  assert.equal(shown, total);
  assert.equal(await page.rows.count(), total);
  assert.equal(await page.fields.isVisible(), false, "fields that do nothing are shown");
  assert.equal(await page.takeShown.isVisible(), false, "a button that does nothing is shown");
  const address = await page.takeAll.evaluate((link) => link.href);
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "no byte order mark");
  assert.equal(records(bytes.toString()).length, total + 1);
});

scenario("a choice shows as many rows as it promised, in the address too", async (world) => {
  const guide = await world.open(OBLIGATIONS);
  const page = new ObligationsPage(guide);
  for (const name of ["Treaty", "Strength", "Topic", "Review cluster", "Who"]) {
    await guide.open(OBLIGATIONS);
    const choices = await page.choices(name);
    assert.ok(choices.length > 1, `${name} has no choices`);
    const [words, count] = choices.at(-1);
    await page.choose(name, words);
    assert.equal((await page.counts()).shown, count, `${name}: ${words}`);
    assert.equal(await page.rows.count(), count, `${name}: ${words}`);
    assert.match(guide.address, /^en\/obligations\/\?\w+=/);
  }
});

scenario("choices add up, are kept over a reload, and are undone one by one", async (world) => {
  const guide = await world.open(OBLIGATIONS);
  const page = new ObligationsPage(guide);
  const { total } = await page.counts();
  await page.choose("Treaty", "Firearms");
  const firearms = (await page.counts()).shown;
  const [, promised] = (await page.choices("Strength")).find(([words]) => words === "May");
  await page.choose("Strength", /^May /);
  assert.equal((await page.counts()).shown, promised);
  assert.ok(promised < firearms && firearms < total);
  assert.equal(guide.address, `${OBLIGATIONS}?instrument=fap&strength=may`);
  await guide.reload();
  assert.equal((await page.counts()).shown, promised);
  assert.equal(await page.rows.count(), promised);
  await page.choose("Strength", /^Any /);
  assert.equal((await page.counts()).shown, firearms);
  await page.choose("Treaty", /^Any /);
  assert.equal(guide.address, OBLIGATIONS);
  assert.equal(await page.rows.count(), total);
});

scenario("an address can choose, and one with nonsense shows all", async (world) => {
  const guide = await world.open(HOME);
  const page = new ObligationsPage(guide);
  await guide.followTo(`${OBLIGATIONS}?topic=victims`);
  await guide.arriveAt(`${OBLIGATIONS}?topic=victims`);
  const { shown, total } = await page.counts();
  assert.ok(shown > 0 && shown < total);
  assert.equal(await page.field("Topic").inputValue(), "victims");
  await guide.open(`${OBLIGATIONS}?topic=nonsense&strength=`);
  assert.deepEqual(await page.counts(), { shown: total, total });
  assert.equal(await page.field("Topic").inputValue(), "");
});

scenario("what is shown is taken away as a table, without a request", async (world) => {
  const guide = await world.open(`${OBLIGATIONS}?instrument=som&strength=must`);
  const page = new ObligationsPage(guide);
  const { shown } = await page.counts();
  const waiting = guide.page.waitForEvent("download");
  await page.takeShown.click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "obligations.csv");
  assert.match(download.url(), /^blob:/);
  const text = await readFile(await download.path(), "utf8");
  assert.equal(text.codePointAt(0), 0xfeff, "no byte order mark");
  const [head, ...rows] = records(text);
  assert.equal(rows.length, shown);
  assert.match(head, /^\uFEFF?"Treaty","Article",/);
  for (const row of rows) assert.match(row, /^"Smuggling of Migrants Protocol",.*,"Must",/);
});

/** The lines of a table; no cell of ours holds a line break. */
function records(text) {
  return text.split("\r\n").filter((line) => line !== "");
}
