// A reader of tables finds the cells, and no cell is a formula, whatever it takes for the separator.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export const name = "Tables are read cell by cell, and none is a formula";
export const extensions = ["csv"];

// Rows that must be there, by case.
const ROWS = {
  "arabic-letter": [["السنة", "العدد"], ["2025", "12"], ["2026", "15"]],
  "plan": [
    ["Activities"],
    ["No.", "Activity", "Owner", "Start", "Due", "Cost", "Status"],
    [
      "2",
      "Ask office 2 for its timetable, and write down the answer",
      "Coordinator",
      "2027-01-11",
      "2027-02-01",
      "'-20",
      "to do",
    ],
    ["March", "0"],
  ],
  "hostile": [["a;'=1+1;b", "|pipe|", "third line"]],
};

export function check({ folder, path }) {
  const bytes = readFileSync(path);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "no byte order mark");
  const read = (options) => parse(bytes, { bom: true, relax_column_count: true, ...options });
  const rows = read({});
  for (const row of ROWS[folder] ?? []) {
    assert.ok(rows.some((other) => JSON.stringify(other) === JSON.stringify(row)), `no row ${row}`);
  }
  // As an Excel reads it that is set to a language with decimal commas, and as one reads tabs.
  for (const delimiter of [",", ";", "\t"]) {
    const cells = read({ delimiter, relax_quotes: true }).flat();
    const formulas = cells.filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell));
    assert.deepEqual(formulas, [], `formulas where cells end with ${JSON.stringify(delimiter)}`);
  }
}
