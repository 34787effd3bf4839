// Brings a collection into the one form that all engines read: documents `{id,title,body}`,
// queries `{id,clean,typo1,typo2,prefix,rel}`, ids as text.
//
// Job: `{docs, queries, into}`, two files and a folder. Answers `{documents, characters}`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./support/job.mjs";
import { readJsonl, writeJsonl } from "./support/jsonl.mjs";

await run(async ({ docs, queries, into }) => {
  await mkdir(into, { recursive: true });
  const documents = (await readJsonl(docs)).map(({ id, title, body, text }) => ({
    id: String(id),
    title: oneLine(title ?? ""),
    body: body ?? text ?? "",
  }));
  const asked = (await readJsonl(queries)).map((query) => ({
    id: String(query.id),
    clean: oneLine(query.clean),
    typo1: oneLine(query.typo1),
    typo2: oneLine(query.typo2),
    prefix: oneLine(query.prefix),
    group: query.group ?? "",
    rel: query.rel,
  }));
  await writeJsonl(join(into, "docs.jsonl"), documents);
  await writeJsonl(join(into, "queries.jsonl"), asked);
  const characters = documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0);
  return { documents: documents.length, characters };
});

/** Queries go to programs a line each. */
function oneLine(text) {
  return text == null ? null : text.replace(/\s+/g, " ");
}
