// The letter, from its first question to the file.

import { ANSWERS, LETTER, OWN_WORDS } from "../../browser/pages/tool-page.mjs";

const WORDS = { ...ANSWERS, ...OWN_WORDS };
const PLACE = "main [data-tool]";

/** Everything that the person writes. */
export const WRITTEN = Object.values(WORDS);

/** Opens the tool, answers every question, and finishes. */
export async function writeLetter(guide) {
  await guide.open(LETTER);
  await fillLetter(guide);
}

/** Answers every question of the tool that is open, and finishes. */
export async function fillLetter(guide) {
  const press = (name) => guide.click("button", name, PLACE);
  await press("Start");
  await guide.find("heading", "What to answer", PLACE);
  await press("What the letter is for");
  await guide.click("choice", /introduce your organization/i, PLACE);
  await press("Continue");
  for (const [label, words] of Object.entries(WORDS)) {
    if (!await comes(guide, label)) await press("Continue");
    await guide.write(label, words, PLACE);
  }
  await guide.write("Articles", "art 18 convention", PLACE);
  await guide.click("option", /article 18/, PLACE);
  for (let screens = 0; screens < 5 && !await guide.has("button", "Finish", PLACE); screens += 1) await press("Continue");
  await press("Finish");
  await guide.find("heading", "Your paper is ready", PLACE);
}

/** Whether a field is on this screen: the screen itself may only just be coming. */
async function comes(guide, label) {
  await guide.find("field", undefined, PLACE);
  return guide.has("field", label, PLACE);
}

/** Presses the button of the Word file. */
export function takeWordFile(guide) {
  return guide.click("button", "Word file (.docx)", PLACE);
}
