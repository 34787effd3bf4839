// A tool: the list of its parts, the form, the paper beside it, and what is taken away.

import { readFile } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";

export const LETTER = "en/tools/letter/";
export const PLAN = "en/tools/plan/";

/** All that the store of the guide holds, by key. */
export const STORED = () => Object.fromEntries(Object.entries(localStorage));

export class ToolPage {
  /** `place`: where the tool is, where that is not a page of the guide. */
  constructor(guide, place = guide.page.locator("main [data-tool]")) {
    const { page } = guide;
    this.guide = guide;
    this.page = page;
    this.place = place;
    this.heading = this.place.getByRole("heading", { level: 2 }).first();
    this.bar = this.place.getByRole("navigation", { name: "This draft" });
    this.paper = this.place.getByRole("region", { name: "Your paper as it will be" });
    this.alert = this.place.getByRole("alert");
    this.tasks = this.place.locator(".sections");
    this.continue = this.button("Continue");
    this.kept = this.bar.locator(".where");
  }

  button(name) {
    return this.place.getByRole("button", { name, exact: true });
  }

  field(label) {
    return this.place.getByLabel(label);
  }

  /** Opens the tool at an address and waits until it can be used. */
  async open(address) {
    await this.guide.open(address);
    await this.ready();
  }

  async ready() {
    await this.button("Start").waitFor();
  }

  /** Begins a new draft. */
  async start() {
    await this.button("Start").click();
    await this.at("What to answer");
  }

  /** Waits for a screen by its heading. */
  async at(heading) {
    await this.place.getByRole("heading", { level: 2, name: heading, exact: true }).waitFor();
  }

  /** Opens a part of the form by its title. */
  async part(title) {
    await this.bar.getByRole("button", { name: "Questions" }).click();
    await this.tasks.getByRole("button", { name: title }).click();
    await this.at(title);
  }

  /** Says that drafts may be kept on this device. */
  async keep() {
    await this.button("Keep my drafts").click();
    await this.kept.getByText("Saved on this device").waitFor();
  }

  /** Presses a button and reads the file that it gives. */
  async taken(press) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), press()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** The answers of a short letter, by the words of their labels. */
export const ANSWERS = {
  "Name of your State": "Exampleland",
  "Office you write to": "Focal Point, Ministry of Justice",
  "Greeting": "Dear Sir or Madam",
  "Name of your organization": "Harbour Watch",
  "Who signs (a role is enough)": "The Coordinator",
  "Where to send the reply": "The post box of the harbour office",
};

/** What only the writer can say. */
export const OWN_WORDS = {
  "Who you are and what you do, in one or two sentences":
    "Nine of us meet crews at the quay each night and hear what was promised to them.",
  "One fact that you can prove, with its year": "Of 31 men who spoke with us in 2026, four were ever asked to testify.",
};

/** Writes a letter from nothing to a Word file. `press` is how buttons and fields are pressed; `look` sees each screen. */
export async function writeLetter(tool, { press, look }) {
  await press(tool.button("Start"));
  await press(tool.tasks.getByRole("button").first());
  await press(tool.field(/introduce your organization/i));
  await press(tool.continue);
  for (const [label, words] of Object.entries({ ...ANSWERS, ...OWN_WORDS })) {
    if (await tool.field(label).count() === 0) await press(tool.continue);
    await press(tool.field(label));
    await tool.field(label).fill(words);
    await look();
  }
  const finder = tool.place.getByRole("combobox", { name: /Articles/ });
  await press(finder);
  await finder.pressSequentially("art 18 convention");
  await press(tool.place.getByRole("option", { name: /article 18/ }).first());
  await tool.place.locator(".chosen").getByText(/article 18/).waitFor();
  const check = tool.place.getByRole("heading", { level: 2, name: "Check your answers" });
  while (await check.count() === 0) await press(tool.continue);
  await look();
  await press(tool.button("Finish"));
  await tool.at("Your paper is ready");
  await look();
  return tool.taken(() => press(tool.button("Word file (.docx)")));
}

/** The text of a Word file: its main part, unpacked, without marks. */
export function wordsOf(docx) {
  const xml = entryOf(docx, "word/document.xml");
  return xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&");
}

/** One file of an archive, found through the list at its end, as every reader of archives does it. */
function entryOf(zip, wanted) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const start = zip.readUInt32LE(at + 42);
    if (zip.toString("utf8", at + 46, at + 46 + name) === wanted) {
      const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
      const bytes = zip.subarray(data, data + packed);
      return (method === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`the archive has no ${wanted}`);
}
