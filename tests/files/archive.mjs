// Documents for word processors are whole archives, and each part of them is well-formed XML.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { SaxesParser } from "saxes";

export const name = "Archives are whole and their parts are XML";
export const extensions = ["docx", "odt"];

export function check({ path, extension }) {
  const unzip = (...words) => execFileSync("unzip", words, { encoding: "utf8", stdio: "pipe" });
  // Fails where a length, a place or a checksum is wrong.
  unzip("-tqq", path);
  const parts = unzip("-Z1", path).trim().split("\n");
  assert.ok(parts.length > 3, `only ${parts}`);
  for (const part of parts.filter((part) => part !== "mimetype")) {
    // The brackets in a name mean something to unzip.
    wellFormed(part, unzip("-p", path, part.replaceAll("[", "\\[")));
  }
  const properties = unzip("-p", path, extension === "docx" ? "docProps/core.xml" : "meta.xml");
  assert.ok(!/creator|date|created|modified|lastModifiedBy/i.test(properties), properties);
}

function wellFormed(part, text) {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw new Error(`${part}: ${error.message}`);
  });
  parser.write(text).close();
}
