// Lets the peers that run in Node answer all queries of a collection, and times them.
//
// Job: `{docs, queries, only, limit, keystrokes, runs}`: two files; `{peer, but}`, one peer in all
// settings but one, or null for all peers; how many hits; how many keystrokes to time (0: none),
// how often.
// Answers an array of `{name, version, setting, why, rankings, keystrokes}`: `rankings` has for each
// kind of query the hits' ids by query, for all queries or those that stand for all, and
// `keystrokes` are milliseconds.

import { readFile } from "node:fs/promises";
import { peers } from "./peers/all.mjs";
import { clock } from "./support/clock.mjs";
import { run } from "./support/job.mjs";
import { readJsonl } from "./support/jsonl.mjs";
import { rank } from "./support/rank.mjs";
import { keystrokes, spread } from "./support/sample.mjs";

/** Peers that take whole seconds are timed on so many of the keystrokes, once. */
const SLOW_KEYSTROKES = 24;

await run(async (job) => {
  const docs = await readJsonl(job.docs);
  const queries = await readJsonl(job.queries);
  const characters = docs.reduce((sum, { title, body }) => sum + title.length + body.length, 0);
  const answers = [];
  for (const peer of peers.filter(({ name }) => !job.only || job.only.peer === name)) {
    const asked = peer.sample ? spread(queries, peer.sample(characters)) : queries;
    for (const setting of peer.settings.filter(({ name }) => job.only?.but !== name)) {
      console.log(`  ${peer.name}, ${setting.name} …`);
      const engine = await peer.build(docs, setting);
      answers.push({
        name: peer.name,
        version: await version(peer.module),
        setting: setting.name,
        why: setting.why,
        rankings: await rank(engine, asked, job.limit),
        keystrokes: await time(engine, asked, peer.sample ? SLOW_KEYSTROKES : Infinity, job),
      });
    }
  }
  return answers;
});

async function time(engine, queries, most, job) {
  if (job.keystrokes === 0) return [];
  const typed = spread(keystrokes(queries, job.keystrokes), most);
  return (await clock([engine], typed, most < Infinity ? 1 : job.runs))[0];
}

async function version(module) {
  const manifest = new URL(`node_modules/${module}/package.json`, import.meta.url);
  return JSON.parse(await readFile(manifest, "utf8")).version;
}
