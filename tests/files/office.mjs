// LibreOffice opens the documents: every word comes back, and what is a heading, a list, a link or a
// page number for us is one for it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SaxesParser } from "saxes";

export const name = "LibreOffice reads every word and every structure";
export const extensions = ["docx", "odt"];

// What it must find besides the words, by case: element, least number.
const STRUCTURES = {
  "plan": {
    "text:h": 4,
    "text:list-item": 5,
    "table:table-header-rows": 3,
    "text:table-of-content": 1,
  },
  "letter": { "text:list-item": 2, "text:line-break": 5, "text:a": 3 },
  "arabic-letter": { "text:h": 1, "text:a": 2, "table:table-header-rows": 1 },
  "chinese-pledge": { "text:h": 2, "text:table-of-content": 1 },
};

// Texts that also come out of a PDF as they went in. What runs from right to left comes out as it is drawn.
const PRINTED = ["letter", "plan"];

export function prepare(files, scratch) {
  const copies = files.map(({ folder, extension, path }) => {
    const copy = join(scratch, `${folder}-${extension}.${extension}`);
    copyFileSync(path, copy);
    return copy;
  });
  const convert = (format, documents) => {
    const words = ["--headless", `-env:UserInstallation=file://${join(scratch, "profile")}`];
    execFileSync("soffice", [...words, "--convert-to", format, "--outdir", scratch, ...documents], {
      stdio: "pipe",
      timeout: 120_000,
    });
  };
  convert("fodt", copies);
  convert("pdf", copies.filter((copy) => PRINTED.some((name) => copy.includes(`/${name}-`))));
  return scratch;
}

export function check({ folder, extension, path }, scratch) {
  const made = (format) => join(scratch, `${folder}-${extension}.${format}`);
  const lines = readFileSync(join(dirname(path), "lines.txt"), "utf8").split("\n").filter(Boolean);
  const read = readFlat(readFileSync(made("fodt"), "utf8"));

  const text = read.text.replace(/\s+/g, " ");
  let from = 0;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    assert.ok(at >= 0, `“${line}” is missing, or stands before what should precede it`);
    from = at + line.length;
  }
  for (const [element, least] of Object.entries(STRUCTURES[folder] ?? {})) {
    const found = read.elements.get(element) ?? 0;
    assert.ok(found >= least, `${found} of ${element}, expected ${least}`);
  }
  for (const element of ["text:page-number", "text:page-count"]) {
    assert.ok(read.elements.has(element), `no ${element}: the footer is missing`);
  }
  assert.ok(!read.elements.has("dc:creator"), "somebody is named as the author");
  if (folder === "arabic-letter") {
    assert.ok(read.modes.includes("rl-tb"), "nothing runs from right to left");
    assert.ok(read.languages.includes("ar"), "the language is not Arabic");
  }
  if (PRINTED.includes(folder)) {
    const pdf = execFileSync("pdftotext", ["-raw", made("pdf"), "-"], { encoding: "utf8" });
    // A page begins with a form feed.
    const printed = pdf.replaceAll("\f", "\n");
    const letters = printed.replace(/\s/g, "");
    for (const word of lines.join(" ").split(" ")) {
      assert.ok(letters.includes(word), `“${word}” is not printed`);
    }
    const footers = [...printed.matchAll(/^(\d+) ?\/ ?(\d+)$/gm)];
    const pages = footers.map(([, number]) => Number(number));
    assert.deepEqual(pages, footers.map((_, index) => index + 1), "the pages are not numbered");
    assert.ok(footers.every(([, , all]) => Number(all) === pages.length), "the pages are not counted");
    if (folder === "plan") {
      const heads = printed.match(/^No\. Activity Owner/gm) ?? [];
      assert.ok(heads.length > 1, "the head of the table is not said again on the next page");
    }
  }
}

// Text, elements and some attributes of LibreOffice's own format in one file.
function readFlat(xml) {
  const elements = new Map();
  const modes = [];
  const languages = [];
  let text = "";
  // Text stands in paragraphs and headings only; notes of the program's own stand elsewhere.
  let depth = 0;
  const ends = new Set(["text:p", "text:h"]);
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    elements.set(name, (elements.get(name) ?? 0) + 1);
    modes.push(attributes["style:writing-mode"]);
    languages.push(attributes["style:language-complex"], attributes["fo:language"]);
    depth += ends.has(name) ? 1 : 0;
    if (["text:s", "text:tab", "text:line-break"].includes(name)) {
      text += " ";
    }
  });
  parser.on("closetag", ({ name }) => {
    if (ends.has(name)) {
      depth -= 1;
      text += "\n";
    }
  });
  parser.on("text", (piece) => {
    text += depth > 0 ? piece : "";
  });
  parser.write(xml).close();
  return { elements, modes, languages, text };
}
