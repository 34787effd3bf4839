// Opens the files that the writers make with programs of others: `node run.mjs`.
//
// The files are those of the cases in crates/export/tests/cases, which `cargo test` holds to what the
// writers make today. `cargo xtask test --only files` calls this with LibreOffice, unzip and pdftotext
// installed. Its last line is the count.

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as archive from "./archive.mjs";
import * as calendar from "./calendar.mjs";
import * as office from "./office.mjs";
import * as table from "./table.mjs";

const CASES = fileURLToPath(new URL("../../crates/export/tests/cases/", import.meta.url));

// Each kind of check says which files it wants, prepares what all of them need at once, and checks one.
const CHECKS = [archive, office, table, calendar];

const scratch = await mkdtemp(join(tmpdir(), "untoc-guide-files-"));
let passed = 0;
let failed = 0;
try {
  for (const { name, extensions, prepare, check } of CHECKS) {
    const files = readdirSync(CASES).sort().flatMap((folder) =>
      extensions
        .map((extension) => ({ folder, extension, path: join(CASES, folder, `paper.${extension}`) }))
        .filter(({ path }) => existsSync(path))
    );
    assert.ok(files.length > 0, `no files for: ${name}`);
    const prepared = await prepare?.(files, scratch);
    for (const file of files) {
      try {
        check(file, prepared);
        passed += 1;
      } catch (error) {
        failed += 1;
        console.log(`FAILED ${name}: ${file.folder}/paper.${file.extension}\n  ${error.message}`);
      }
    }
    console.log(`${name}: ${files.length} files`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
