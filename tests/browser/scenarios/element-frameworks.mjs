// The element in pages made with React, Vue, Svelte and Turbo, as their packages are on npm.

import assert from "node:assert/strict";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { eventually } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** A program and all it imports, as one file. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "js" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
    conditions: ["browser"],
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
  });
  return { type: "text/javascript", body: outputFiles[0].text };
}

/** Each makes a list of elements with the guide between two others, and `window.change` draws it anew. */
const REACT = `
import { createElement as e } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
const root = createRoot(document.getElementById("app"));
window.change = ({ view, shown = true, first = false }) => flushSync(() => {
  const guide = shown && e("untoc-guide", { key: "guide", lang: "en", load: "eager", view });
  const text = e("p", { key: "text" }, "Text");
  root.render(e("div", {}, first ? [guide, text] : [text, guide]));
});
window.change({ view: "steps" });`;

const VUE = `
import { createApp, h, reactive, nextTick } from "vue";
const state = reactive({ view: "steps", shown: true, first: false });
createApp({
  render() {
    const guide = state.shown && h("untoc-guide", { key: "guide", lang: "en", load: "eager", view: state.view });
    const text = h("p", { key: "text" }, "Text");
    return h("div", {}, state.first ? [guide, text] : [text, guide]);
  },
}).mount("#app");
window.change = (change) => { Object.assign(state, { shown: true, first: false }, change); return nextTick(); };`;

const COMPONENT = `<script>
  let { state } = $props();
</script>
<div>{#each state.first ? ["guide", "text"] : ["text", "guide"] as part (part)}
  {#if part === "text"}<p>Text</p>{:else if state.shown}<untoc-guide lang="en" load="eager" view={state.view}></untoc-guide>{/if}
{/each}</div>`;

const svelte = () => `${compile(COMPONENT, { generate: "client", name: "App" }).js.code}
import { mount, flushSync } from "svelte";
import { proxy } from "svelte/internal/client";
const state = proxy({ view: "steps", shown: true, first: false });
mount(App, { target: document.getElementById("app"), props: { state } });
window.change = (change) => { Object.assign(state, { shown: true, first: false }, change); flushSync(); };`;

for (const [name, program] of [["React", () => REACT], ["Vue", () => VUE], ["Svelte", svelte]]) {
  scenario(`in a page made with ${name} the element is changed, moved, removed and made again`, async (world) => {
    const script = await bundled(program());
    const host = await world.visit((guide) => page(guide, '<div id="app"></div>', {
      head: '<script type="module" src="/app.js"></script>',
    }), { files: { "/app.js": script } });
    const change = (state) => host.page.evaluate((state) => window.change(state), state);
    await host.shows("What to do");
    await change({ view: "articles/untoc-18" });
    await host.shows("Mutual legal assistance");
    await host.frame.evaluate((frame) => { frame.markOfTheTest = true; });
    await change({ view: "articles/untoc-18", first: true });
    await host.shows("Mutual legal assistance");
    assert.ok(await host.frame.evaluate((frame) => frame.markOfTheTest), "moving made it anew");
    await change({ view: "articles/untoc-18", shown: false });
    assert.equal(await host.page.locator("untoc-guide").count(), 0);
    await change({ view: "terms" });
    await host.shows("Glossary");
  });
}

scenario("in a site with Turbo the element comes with each page, and back", async (world) => {
  const script = await bundled(`import "@hotwired/turbo";`);
  const html = (guide, view, other) => page(guide,
    `<a href="${other}">Other page</a><untoc-guide lang="en" load="eager" view="${view}"></untoc-guide>`,
    { head: '<script type="module" src="/turbo.js"></script>' });
  const host = await world.visit((guide) => html(guide, "steps", "/second"), {
    files: { "/turbo.js": script, "/second": html(world.site.base, "articles/untoc-18", "/") },
  });
  await host.shows("What to do");
  await host.page.evaluate(() => { window.markOfTheTest = true; });
  await host.page.getByRole("link", { name: "Other page" }).click();
  await host.shows("Mutual legal assistance");
  await host.page.goBack();
  await host.shows("What to do");
  await eventually(async () => assert.equal(await host.page.locator("untoc-guide").count(), 1));
  assert.ok(await host.page.evaluate(() => window.markOfTheTest), "the page was loaded anew");
});
