// Runs scenarios, a few side by side, and prints one line for each.

import { availableParallelism } from "node:os";
import { World } from "./world.mjs";

/** How many scenarios run side by side. More than the cores make every one slower, and waits fail. */
const JOBS = Number(process.env.JOBS) || Math.min(availableParallelism(), 4);

/** Runs all, those that measure time last and each alone. Answers how many passed and failed. */
export async function runAll(scenarios, { browser, site }) {
  const failures = [];
  const started = performance.now();
  const run = async (one) => {
    const failure = await runOne(one, { browser, site });
    if (failure) failures.push(failure);
  };
  const queue = scenarios.filter(({ alone }) => !alone);
  await Promise.all(Array.from({ length: JOBS }, async () => {
    while (queue.length > 0) await run(queue.shift());
  }));
  for (const one of scenarios.filter(({ alone }) => alone)) await run(one);
  if (failures.length > 0) console.log("\nWhat failed:");
  for (const { one, message } of failures) {
    console.log(`\n${one.file}: ${one.name}\n${indented(message)}`);
  }
  console.log(`\n${scenarios.length} scenarios in ${seconds(started)} s`);
  return { passed: scenarios.length - failures.length, failed: failures.length };
}

/** Answers what went wrong, or nothing. A page's own complaints fail its scenario too. */
async function runOne(one, { browser, site }) {
  const started = performance.now();
  const world = new World(browser, site);
  const messages = [];
  try {
    await within(one.seconds, one.run(world));
  } catch (error) {
    messages.push(readable(error));
    const picture = await world.picture(`${one.file}-${one.name}`);
    if (picture) messages.push(`as it looked: ${picture}`);
  }
  await world.close();
  messages.push(...world.complaints());
  const word = messages.length > 0 ? "FAILED" : "ok";
  console.log(`${word.padEnd(7)} ${one.file}: ${one.name} (${seconds(started)} s)`);
  for (const note of world.notes) console.log(indented(`note: ${note}`));
  return messages.length > 0 ? { one, message: messages.join("\n") } : undefined;
}

async function within(limit, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit} s`)), limit * 1000);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}

/** The message, and the first line of ours in the stack. */
function readable(error) {
  const place = error.stack?.split("\n").find((line) => /(scenarios|pages)\//.test(line));
  // Colours of playwright's call logs would be noise in a file.
  const words = String(error.message ?? error).replace(/\x1b\[\d+m/g, "");
  return place ? `${words}\n${place.trim()}` : words;
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function indented(text) {
  return text.replace(/^/gm, "        ");
}
