// The actions of a step can be ticked, and the path says how many are done.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.mjs";
import { KINDS } from "../support/site.mjs";

const STEP = KINDS["a step"];
const PATH = KINDS["the list of steps"];

scenario("actions are ticked with keys and pointer, and the path counts them", async (world) => {
  const guide = await world.open(STEP);
  const boxes = guide.main.getByRole("checkbox");
  const count = await boxes.count();
  assert.equal(count, await guide.main.locator(".tasks > li").count());
  await boxes.nth(1).click();
  await boxes.nth(2).focus();
  await guide.press("Space");
  await guide.main.getByText(`2 of ${count} done`).waitFor();
  await guide.followTo(PATH);
  await guide.arriveAt(PATH);
  const item = guide.main.getByRole("listitem").filter({ hasText: "Find the focal point" }).first();
  assert.match(await item.textContent(), new RegExp(`2 of ${count} done`));
  await guide.page.goBack();
  await guide.arriveAt(STEP);
  assert.equal(await boxes.nth(1).isChecked(), true);
  assert.equal(await boxes.nth(0).isChecked(), false);
  await boxes.nth(1).click();
  await boxes.nth(2).click();
  assert.equal(await guide.main.getByText(/of \d+ done/).count(), 0);
});

scenario("nobody is asked to tick where scripts are off, and nothing is kept", async (world) => {
  const plain = await world.open(STEP, { scripts: false });
  assert.equal(await plain.main.getByRole("checkbox").count(), 0);
  const guide = await world.open(STEP);
  await guide.main.getByRole("checkbox").first().click();
  assert.equal(await guide.page.evaluate(() => localStorage.length), 0);
  await guide.reload();
  assert.equal(await guide.main.getByRole("checkbox").first().isChecked(), false);
});
