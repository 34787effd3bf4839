// The site works below any path of a host.

import assert from "node:assert/strict";
import { each } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, EXISTING, GLOSSARY, HOME } from "../support/site.mjs";

scenario("below a path the whole way works: first page, search, article, term, reload", async (world) => {
  const base = world.site.subpath;
  const guide = await world.open(HOME, { base });
  await guide.mark();
  await guide.homeSearch.type("traficking defintion");
  await guide.homeSearch.options.first().waitFor();
  await guide.press("ArrowDown", "Enter");
  await guide.arriveAt(ARTICLE);
  await guide.follow(/^Next: /);
  await guide.arriveAt("en/articles/tip-4/");
  await guide.follow(/^Before: /);
  await guide.arriveAt(ARTICLE);
  await guide.follow("abuse of vulnerability");
  await guide.arriveAt(`${GLOSSARY}#abuse-of-vulnerability`);
  assert.ok(await guide.marked(), "the page was loaded anew");
  assert.equal((await guide.reload()).status(), 200);
  await guide.headSearch.type("art 18");
  await guide.press("Enter");
  await guide.arriveAt("en/search/?q=art+18");
  assert.equal((await guide.search.addresses())[0], "en/articles/untoc-18/");
  assert.equal((await guide.reload()).status(), 200);
  await guide.search.hitLinks.first().click();
  await guide.arriveAt("en/articles/untoc-18/");
  await guide.brand.click();
  await guide.arriveAt(HOME);
  await guide.page.goBack();
  await guide.arriveAt("en/articles/untoc-18/");
});

scenario("below a path every kind of page is as at the root", async (world) => {
  const guide = await world.open(HOME, { base: world.site.subpath });
  await each(EXISTING, async ([, address]) => {
    await guide.open(address);
    assert.deepEqual(await guide.look(), await world.plainLook(address));
  });
});

scenario("below a path without scripts links and search work", async (world) => {
  const guide = await world.open(HOME, { base: world.site.subpath, scripts: false });
  await guide.homeSearch.type("court");
  await guide.press("Enter");
  await guide.arriveAt("en/search/?q=court");
  await guide.follow("Glossary");
  await guide.arriveAt(GLOSSARY);
});
