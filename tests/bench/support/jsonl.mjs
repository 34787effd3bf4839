// Files with an object a line.

import { readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

/** The objects of a file, also of one that ends in `.gz`. */
export async function readJsonl(path) {
  const bytes = await readFile(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new Error(`${path}:${at + 1}: ${error.message}`);
    }
  });
}

export async function writeJsonl(path, objects) {
  await writeFile(path, objects.map((object) => JSON.stringify(object) + "\n").join(""));
}
