// "Put it on your site" and the embed doctor.

import assert from "node:assert/strict";
import { eventually, none } from "../support/check.mjs";
import { page, strictPolicy } from "../support/host.mjs";
import { scenario } from "../support/scenario.mjs";

const ADDRESS = "en/embedding/";

const lines = (guide, snippet) => guide.page.locator(`[data-snippet=${snippet}]`).first().textContent();

scenario("the page writes the lines for what is chosen, and shows it", async (world) => {
  const guide = await world.open(ADDRESS);
  await eventually(async () => assert.ok((await lines(guide, "element")).includes(`${guide.base}v1/untoc-guide.js`)));
  await guide.main.getByLabel("What to show", { exact: true }).selectOption("steps");
  await guide.main.getByLabel("Colours").selectOption("dark");
  const element = await lines(guide, "element");
  assert.ok(element.includes(`<untoc-guide lang="en" view="steps" theme="dark">`), element);
  assert.ok(element.includes(`<a href="${guide.base}en/steps/">`), element);
  assert.ok((await lines(guide, "frame")).includes(`embed/en/?view=steps&theme=dark`));
  assert.equal(await lines(guide, "shortcode"), `[untoc-guide lang="en" view="steps" theme="dark"]`);
  await guide.main.getByLabel("What to show", { exact: true }).selectOption({ label: "Write a letter" });
  await guide.main.getByLabel("Drafts of visitors").selectOption("local");
  assert.equal(await lines(guide, "shortcode"), `[untoc-guide lang="en" view="tools/letter" theme="dark" storage="local"]`);
  const preview = guide.page.locator("untoc-guide");
  await preview.locator(".main h1", { hasText: "Write a letter" }).waitFor();
  await guide.main.getByLabel("What to show", { exact: true }).selectOption("steps");
  await preview.locator(".main h1", { hasText: "What to do" }).waitFor();
  await eventually(async () => assert.match(await lines(guide, "fixed"), /v1\.\d+\/untoc-guide\.js" integrity="sha384-/));
});

scenario("the lines that the page writes work as they are, under the policy that it writes", async (world) => {
  const guide = await world.open(ADDRESS);
  await eventually(async () => assert.match(await lines(guide, "fixed"), /integrity/));
  const all = {};
  for (const snippet of ["element", "fixed", "policy"]) all[snippet] = await lines(guide, snippet);
  for (const snippet of ["element", "fixed"]) {
    const host = await world.visit(page("", all[snippet], { loader: "" }), {
      policy: `default-src 'none'; ${all.policy}`,
      ready: false,
    });
    await host.element.scrollIntoViewIfNeeded();
    await host.shows("Have your say");
  }
});

scenario("the lines are copied as they stand", async (world) => {
  const guide = await world.open(ADDRESS, { permissions: ["clipboard-read", "clipboard-write"] });
  await eventually(async () => assert.ok((await lines(guide, "element")).includes(guide.base)));
  await guide.main.getByRole("button", { name: "Copy these lines" }).first().click();
  await eventually(async () =>
    assert.equal(await guide.page.evaluate(() => navigator.clipboard.readText()), await lines(guide, "element")));
});

/** What the doctor says of a page. */
async function findings(world, html, options = {}) {
  const host = await world.visit(html, { path: "/?untoc-doctor", ready: false, ...options });
  const doctor = host.page.locator("untoc-doctor");
  await doctor.getByRole("button", { name: "Close" }).waitFor();
  return doctor.getByRole("listitem").allTextContents();
}

scenario("the doctor finds nothing wrong with a page that is right", async (world) => {
  const said = await findings(world, (guide) =>
    page(guide, `<untoc-guide lang="en"><a href="https://guide.example/">Read</a></untoc-guide>`),
    { policy: strictPolicy(world.site.base) });
  none(said.filter((words) => words.startsWith("Wrong")), "said");
  assert.ok(said.length >= 4, said.join("\n"));
});

scenario("the doctor says what is wrong, and what to write", async (world) => {
  const origin = new URL(world.site.base).origin;
  const body = `<untoc-guide lang="xx" theme="dak" pack="/none.pack"></untoc-guide>`;
  const said = await findings(world, (guide) => page(guide, body), {
    allow: [/^console warning: untoc-guide/, /404/, /wasm/i, /policy violated/, /Content Security Policy/, /CSP/, /ERR_BLOCKED_BY_CSP/],
    policy: `script-src ${origin}; connect-src 'self'`,
  });
  const expected = [
    /theme="dak" is not known: write auto or light or dark/,
    /lang="xx" is not a language of the guide/,
    /has no link inside/,
    /connect-src/,
    /'wasm-unsafe-eval'/,
    /none\.pack": its host answers 404/,
  ];
  for (const pattern of expected) assert.ok(said.some((words) => pattern.test(words)), `${pattern}\n${said.join("\n")}`);
});
