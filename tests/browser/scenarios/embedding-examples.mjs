// Every example of docs/embedding.md does what the text around it says.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { eventually } from "../support/check.mjs";
import { page } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const DOCS = new URL("../../../docs/embedding.md", import.meta.url);

/** The examples in a language, with the address of the guide in them. */
async function examples(world, language) {
  const text = await readFile(DOCS, "utf8");
  const release = await (await fetch(`${world.site.base}release.json`)).json();
  const blocks = [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)].filter(([, of]) => of === language);
  return blocks.map(([, , code]) => code
    .replaceAll("https://HOST/", world.site.base)
    .replaceAll("https://HOST", new URL(world.site.base).origin)
    .replace(/v1\.\d+/, release.folder)
    .replace("sha384-…", release.integrity));
}

scenario("every element and frame of the documentation shows the guide", async (world) => {
  const all = await examples(world, "html");
  assert.ok(all.length >= 8, `${all.length} examples`);
  const pack = await world.site.pack({ "page.md": "# A page of the region\n\nIts text.\n" });
  for (const html of all) {
    // A script alone is for the element of the example before it.
    if (html.includes("untoc-frame.js") || html.includes("integrity=") && !html.includes("<untoc-guide")) {
      const rest = html.includes("untoc-frame.js") ? all.find((one) => one.includes("<iframe")) : '<untoc-guide load="eager"></untoc-guide>';
      await shows(world, html + rest, pack);
    } else {
      await shows(world, html, pack);
    }
  }
}, { seconds: 240 });

async function shows(world, html, pack) {
  const loader = html.includes("untoc-guide.js") ? "" : "v1/untoc-guide.js";
  const host = await world.visit((guide) => page(guide, html, { loader }), {
    ready: false,
    before: (page) => page.route(/region\.pack$/, (route) => route.fulfill({
      body: pack, contentType: "application/octet-stream", headers: { "Access-Control-Allow-Origin": "*" },
    })),
  });
  if (html.includes("<iframe")) {
    await host.page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  } else if (html.includes('mode="launcher"')) {
    await host.element.getByRole("button").first().click();
    await host.shows("Have your say");
  } else if (html.includes('load="click"')) {
    await host.page.getByRole("link", { name: "What to do, step by step" }).click();
    await host.shows("What to do");
  } else if (html.includes('view="search"')) {
    await host.field.fill("focal points");
    await host.frame.locator(".hits a").first().waitFor();
  } else if (html.includes("<untoc-guide")) {
    await host.shows("Have your say");
  } else {
    await host.page.getByRole("link").waitFor();
  }
}

scenario("the scripts and styles of the documentation work", async (world) => {
  const [methods, headless] = await examples(world, "js");
  const [properties, part] = await examples(world, "css");
  const body = `<untoc-guide load="eager"></untoc-guide><untoc-guide mode="launcher">Guide</untoc-guide>`;
  const host = await world.visit((guide) => page(guide, body, {
    head: '<link rel="stylesheet" href="/host.css">',
  }), { files: { "/host.css": { type: "text/css", body: properties + part } } });
  await host.page.evaluate((code) => import(`data:text/javascript,${encodeURIComponent(code)}`), methods);
  await host.shows("Mutual legal assistance");
  const style = (selector, what) => host.page.evaluate(([selector, what]) => {
    const [element, within] = selector.split(" ");
    const roots = [...document.querySelectorAll(element)].map((one) => one.shadowRoot.querySelector(within));
    return getComputedStyle(roots.find(Boolean))[what];
  }, [selector, what]);
  assert.equal(await style("untoc-guide .guide", "fontSize"), "18px");
  assert.equal(await style("untoc-guide .open", "borderStartStartRadius"), "999px");
  const hits = await host.page.evaluate(async (code) => {
    const module = await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport { hits, article, names };`)}`);
    return { hits: module.hits.length, title: module.article.title, names: module.names.length };
  }, headless);
  await eventually(() => assert.ok(hits.hits > 0 && hits.names > 0 && hits.title === "Mutual legal assistance"));
});
