// Pages of the guide judged by Lighthouse, as on a phone, each in a fresh browser.
//
// Job: `{base, pages: [{name, address}], runs}`. Answer: a row a page,
// `{name, version, scores: {CATEGORY: points}, lost: [{category, id, title, score, value, places}]}`, of the run
// that is in the middle by performance. Points are from 0 to 100; `lost` are the audits that cost any.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { SWITCHES } from "../bench/support/switches.mjs";
import { run } from "../bench/support/job.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

await run(async ({ base, pages, runs }) => {
  const rows = [];
  // Not counted: the server compresses what it gives out for the first time.
  for (const { address } of pages) await report(base + address);
  for (const { name, address } of pages) {
    console.log(`  ${name} …`);
    const reports = [];
    for (let at = 0; at < runs; at++) reports.push(await report(base + address));
    reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
    const middle = reports[Math.floor(reports.length / 2)];
    rows.push({
      name,
      version: middle.lighthouseVersion,
      scores: Object.fromEntries(CATEGORIES.map((id) => [id, points(middle.categories[id].score)])),
      lost: CATEGORIES.flatMap((id) => lost(middle, id)),
    });
  }
  return rows;
});

/** The judgement of one visit by a browser that has never been here. */
async function report(address) {
  const browser = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", ...SWITCHES],
    logLevel: "silent",
  });
  try {
    const settings = { port: browser.port, logLevel: "error", output: "json", onlyCategories: CATEGORIES };
    const { lhr } = await lighthouse(address, settings);
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    browser.kill();
  }
}

function lost({ categories, audits }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => ({
      category,
      id,
      title: audits[id].title,
      score: points(audits[id].score),
      value: audits[id].displayValue ?? "",
      places: (audits[id].details?.items ?? []).slice(0, 3).map(placeOf),
    }));
}

/** Where a fault is: an element, an address, or what is said of it. */
function placeOf(item) {
  return item.node?.snippet ?? item.url ?? item.source?.url ?? item.description ?? JSON.stringify(item).slice(0, 200);
}

function points(score) {
  return Math.round((score ?? 0) * 100);
}
