// Tools on a partner's page: from nothing to a file, wherever the element stands.

import assert from "node:assert/strict";
import { ANSWERS, OWN_WORDS, ToolPage, wordsOf, writeLetter } from "../pages/tool-page.mjs";
import { none } from "../support/check.mjs";
import { page, strictPolicy } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const LINK = '<a href="https://guide.example/en/tools/letter/">Write a letter</a>';
const COLUMN = `<div class="column"><untoc-guide lang="en" view="tools/letter">${LINK}</untoc-guide></div><p>After it.</p>`;
const NARROW = { "/host.css": { type: "text/css", body: ".column { inline-size: 280px }" } };
const head = '<link rel="stylesheet" href="/host.css">';

/** Writes a letter in the element, by pressing as a finger does, and looks into the file. */
async function writes(host) {
  await host.listen();
  const { frame } = host;
  const tool = new ToolPage({ page: host.page }, frame.locator("[data-tool]"));
  const fits = async () => {
    const over = await frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    assert.ok(over <= 0, `${over} px too wide`);
  };
  await tool.ready();
  const file = await writeLetter(tool, { press: (locator) => locator.click(), look: fits });
  assert.match(file.name, /^letter-\d{4}-\d\d-\d\d\.docx$/);
  const text = wordsOf(file.bytes);
  none(Object.values({ ...ANSWERS, ...OWN_WORDS }).filter((words) => !text.includes(words)), "words that are not in the file");
  const told = (await host.events()).filter(([what]) => what === "export");
  assert.deepEqual(told, [["export", { format: "docx" }]]);
  assert.deepEqual(await host.page.evaluate(() => Object.keys(localStorage)), [], "something was kept");
}

scenario("a letter is written in a column of 280 px on a partner's page, under the strictest policy", async (world) => {
  const host = await world.visit((guide) => page(guide, COLUMN, { head }), {
    width: 320,
    files: NARROW,
    policy: strictPolicy(world.site.base),
  });
  await writes(host);
}, { seconds: 180 });

scenario("a letter is written in the dialog of a button", async (world) => {
  const body = `<untoc-guide lang="en" mode="launcher" view="tools/letter">${LINK}</untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body), { width: 700, ready: false });
  await host.page.getByRole("button", { name: "Write a letter" }).click();
  await host.ready();
  await writes(host);
}, { seconds: 180 });

const REFUSED = [/policy violated: script-src wasm-eval/, /Compiling or instantiating WebAssembly/, /console error:.*wasm/i];
const WITHOUT_WASM = {
  "the policy refuses WebAssembly": ({ base }) => ({ policy: strictPolicy(base, { wasm: false }), allow: REFUSED }),
  "the browser has no WebAssembly": () =>
    ({ before: (page) => page.addInitScript(() => { delete window.WebAssembly; }) }),
};

for (const [why, options] of Object.entries(WITHOUT_WASM)) {
  scenario(`where ${why}, a letter is written in plain JavaScript`, async (world) => {
    const asked = [];
    const { before, ...others } = options(world.site);
    const host = await world.visit((guide) => page(guide, COLUMN, { head }), {
      files: { "/host.css": { type: "text/css", body: "" } },
      ...others,
      before: async (page) => {
        page.on("request", (request) => asked.push(request.url().replace(/.*\/|-[0-9a-f]{16}/g, "")));
        await before?.(page);
      },
    });
    await writes(host);
    assert.deepEqual(asked.filter((name) => name.endsWith(".wasm")), []);
    assert.ok(asked.includes("plain-untoc-guide.js") && asked.includes("plain-desk.js"), asked.join("\n"));
  }, { seconds: 180 });
}
