// A letter from nothing to a file, and a draft that stays.

import assert from "node:assert/strict";
import { ANSWERS, LETTER, wordsOf } from "../../browser/pages/tool-page.mjs";
import { none } from "../../browser/support/check.mjs";
import { takeWordFile, writeLetter, WRITTEN } from "../pages/letter.mjs";
import { scenario } from "../support/scenario.mjs";

scenario("a letter from nothing to a Word file", async (world) => {
  await writeLetter(world.guide);
  await takeWordFile(world.guide);
  const { name, bytes } = await world.download();
  assert.match(name, /^letter-\d{4}-\d\d-\d\d\.docx$/);
  const text = wordsOf(bytes);
  none(WRITTEN.filter((words) => !text.includes(words)), "words that are not in the file");
  assert.match(text, /article 18 of the/);
});

scenario("a draft is kept, once asked for, and is there again", async ({ guide, session }) => {
  const place = "main [data-tool]";
  const [label, words] = Object.entries(ANSWERS)[0];
  await guide.open(LETTER);
  await guide.click("button", "Start", place);
  await guide.click("button", "What the letter is for", place);
  await guide.click("choice", /introduce your organization/i, place);
  await guide.click("button", "Continue", place);
  await guide.write(label, words, place);
  assert.equal(await session.run(() => localStorage.length), 0, "something is kept before anybody asked");
  await guide.click("button", "Keep my drafts", place);
  await guide.until(() => document.querySelector(".where")?.textContent.includes("Saved on this device"), "it is not kept");
  await guide.open(LETTER);
  await guide.click("button", /^Write a letter, /, `${place} .drafts`);
  await guide.until((words) => document.querySelector("main [data-tool]").textContent.includes(words), "the draft is gone", words);
  const kept = await session.run(() => JSON.stringify({ ...localStorage }));
  assert.ok(kept.includes(words), "the answer is not in what is kept");
});
