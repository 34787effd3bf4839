// Who has joined which treaty: whole without scripts, to be chosen from, ordered and taken away with them.

import assert from "node:assert/strict";
import { ObligationsPage } from "../pages/obligations-page.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, STATUS } from "../support/site.mjs";

const names = (page) => page.rows.locator("th").evaluateAll((heads) =>
  heads.map((head) => head.firstChild.textContent));

scenario("without scripts every State is there, with what its entry rests on", async (world) => {
  const guide = await world.open(STATUS, { scripts: false, width: 360 });
  const page = new ObligationsPage(guide);
  assert.equal(await page.rows.count(), 60);
  assert.equal(await page.fields.isVisible(), false, "fields that do nothing are shown");
  const fiji = guide.main.getByRole("row", { name: /^Fiji/ });
  assert.match(await fiji.textContent(), /Trafficking in Persons Protocol: Party since 19 September 2017/);
  assert.equal(await fiji.locator(".unsure").count(), 2, "what is not certain of Fiji");
  const answer = await fetch(await page.takeAll.evaluate((link) => link.href));
  assert.equal(answer.status, 200);
  const lines = (await answer.text()).trim().split("\r\n");
  assert.equal(lines.length, 61);
  assert.match(lines.find((line) => line.startsWith('"Tuvalu"')), /^"Tuvalu","","Oceania","","Not a party","",/);
  assert.match(await guide.main.getByRole("row", { name: /^Viet Nam/ }).textContent(), /also Vietnam/);
  assert.ok(lines.some((line) => line.startsWith('"Viet Nam","Vietnam",')));
});

scenario("States are chosen by treaty and status, and put in the order of a date", async (world) => {
  const guide = await world.open(STATUS);
  const page = new ObligationsPage(guide);
  const byName = await names(page);
  const [, parties] = (await page.choices("Firearms Protocol")).find(([words]) => words === "Party");
  await page.choose("Firearms Protocol", /^Party /);
  assert.equal((await page.counts()).shown, parties);
  assert.equal(await page.rows.count(), parties);
  await page.choose("Order", "By date: Organized Crime Convention");
  const ordered = await page.rows.locator("td:nth-child(2)").allTextContents();
  const days = ordered.map((text) => Date.parse(/since ([^\d]*\d+ \w+ \d{4})/.exec(text)?.[1] ?? "1 January 2999"));
  assert.deepEqual(days, [...days].sort((a, b) => a - b));
  assert.equal(guide.address, `${STATUS}?fap=party&sort=1`);
  await guide.reload();
  assert.equal(await page.rows.count(), parties);
  await page.choose("Firearms Protocol", /^Any /);
  await page.choose("Order", "By name");
  assert.deepEqual(await names(page), byName);
  assert.equal(guide.address, STATUS);
});

scenario("who asks for a State arrives at its row", async (world) => {
  const guide = await world.open(HOME);
  await guide.homeSearch.type("is fiji party to the trafficking protocol");
  await guide.homeSearch.options.first().click();
  await guide.arriveAt(`${STATUS}#fji`);
  assert.equal((await guide.focused()).id, "fji");
  await guide.headSearch.type("vietnam smuggling protocol");
  await guide.headSearch.options.filter({ hasText: "Viet Nam" }).first().click();
  await guide.arriveAt(`${STATUS}#vnm`);
});

scenario("who saves data chooses rows all the same: the first choice brings the app", async (world) => {
  const guide = await world.open(STATUS, {
    app: false,
    before: (page) => page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    }),
  });
  const page = new ObligationsPage(guide);
  await guide.page.waitForLoadState("networkidle");
  assert.equal(await guide.page.locator("html.app").count(), 0, "the app came unasked");
  assert.equal(await page.fields.isVisible(), true, "the fields cannot be seen");
  await page.field("Region").focus();
  await page.field("Region").selectOption("oceania");
  await guide.awake();
  const { shown, total } = await page.counts();
  assert.ok(shown > 0 && shown < total, "the choice made before the app came is lost");
  assert.equal(guide.address, `${STATUS}?region=oceania`);
});
