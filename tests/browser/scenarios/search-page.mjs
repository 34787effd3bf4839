// The search page keeps its query in the address, and filters by kind and treaty.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { HOME, SEARCH } from "../support/site.mjs";

/** Certainly a pause in typing, in milliseconds. */
const A_PAUSE = 1_500;

scenario("the query is in the address, and a reload keeps query and results", async (world) => {
  const guide = await world.open(SEARCH);
  await guide.search.type("witness protection");
  await guide.arriveAt("en/search/?q=witness+protection");
  const before = await guide.search.addresses();
  assert.equal((await guide.reload()).status(), 200);
  await guide.search.showsHits();
  assert.equal(await guide.search.field.inputValue(), "witness protection");
  assert.deepEqual(await guide.search.addresses(), before);
});

scenario("back and forward lead through searches and pages", async (world) => {
  const guide = await world.open(HOME);
  await guide.mark();
  await guide.follow("is it our turn");
  await guide.arriveAt("en/search/?q=is+it+our+turn");
  const hits = await guide.search.addresses();
  await guide.search.hitLinks.first().click();
  await guide.arriveAt(hits[0]);
  await guide.page.goBack();
  await guide.arriveAt("en/search/?q=is+it+our+turn");
  await guide.search.showsHits();
  assert.deepEqual(await guide.search.addresses(), hits);
  assert.equal(await guide.search.field.inputValue(), "is it our turn");
  await guide.page.goBack();
  await guide.arriveAt(HOME);
  await guide.page.goForward();
  await guide.arriveAt("en/search/?q=is+it+our+turn");
  await guide.page.goForward();
  await guide.arriveAt(hits[0]);
  assert.ok(await guide.marked(), "the page was loaded anew");
});

scenario("each keystroke shows the results of that keystroke", async (world) => {
  const typing = (await world.open(SEARCH)).search;
  const asking = (await world.open(SEARCH)).search;
  await typing.field.focus();
  const query = "court orders";
  for (let length = 1; length <= query.length; length++) {
    await typing.guide.page.keyboard.type(query[length - 1]);
    const shown = await typing.addresses();
    await asking.field.fill("");
    await asking.field.fill(query.slice(0, length));
    assert.deepEqual(shown, await asking.addresses(), query.slice(0, length));
  }
});

scenario("a hit opened at once keeps its own address, and back finds the query", async (world) => {
  const guide = await world.open(SEARCH, { clock: true });
  await guide.search.type("witness protection");
  await guide.search.showsHits();
  const [wanted] = await guide.search.addresses();
  await guide.search.hitLinks.first().click();
  await guide.arriveAt(wanted);
  await guide.later(A_PAUSE);
  assert.equal(guide.address, wanted, "the search's address came over the page's");
  await guide.page.goBack();
  await guide.search.field.waitFor();
  assert.equal(await guide.search.field.inputValue(), "witness protection");
});

scenario("Esc clears the search page's field, and the address follows", async (world) => {
  const guide = await world.open("en/search/?q=smuggling", { clock: true });
  await guide.search.field.focus();
  await guide.press("Escape");
  assert.equal(await guide.search.field.inputValue(), "");
  await guide.page.getByText("Type a word, a question or an article.").waitFor();
  await guide.later(A_PAUSE);
  assert.equal(guide.address, SEARCH);
});

scenario("each filter says how many results it has, and shows as many", async (world) => {
  const guide = await world.open("en/search/?q=trafficking");
  const { search } = guide;
  await search.showsHits();
  const all = await search.total();
  const kinds = await search.choices(search.kinds);
  assert.deepEqual(kinds[0], ["Everything", all]);
  const sum = kinds.slice(1).reduce((sum, [, count]) => sum + count, 0);
  assert.equal(sum, all, "the kinds do not add up");
  const treaties = (await search.choices(search.treaties)).slice(1);
  assert.ok(treaties.length >= 2, "no choice of treaties");
  const checkShown = async (count) => {
    assert.equal(await search.total(), count, "the line above the results");
    await search.showAll();
    assert.equal(await search.hits.count(), count, "the list");
  };
  await each(kinds.slice(1), async ([name, count]) => {
    await search.choose(search.kinds, name);
    await checkShown(count);
  });
  await search.choose(search.kinds, "Everything");
  await each(treaties, async ([name, count]) => {
    await search.choose(search.treaties, name);
    await checkShown(count);
    const marks = await search.hits.locator(".label").evaluateAll((labels) =>
      [...new Set(labels.map((label) => label.dataset.instrument))]);
    assert.equal(marks.length, 1, `hits of ${marks}`);
  });
});

scenario("with one filter chosen the other's counts are what choosing it shows", async (world) => {
  const guide = await world.open("en/search/?q=trafficking");
  const { search } = guide;
  await search.showsHits();
  await search.choose(search.kinds, "Articles");
  const treaties = (await search.choices(search.treaties)).slice(1);
  assert.ok(treaties.length >= 2, "no choice of treaties");
  await each(treaties, async ([name, count]) => {
    await search.choose(search.treaties, name);
    assert.equal(await search.total(), count);
  });
});

scenario("filters are chosen with the arrows and keep the focus", async (world) => {
  const guide = await world.open("en/search/?q=trafficking");
  const { search } = guide;
  await search.showsHits();
  await search.kinds.getByRole("radio").first().focus();
  for (let place = 1; place <= 3; place++) {
    await guide.press("ArrowRight");
    const at = await search.kinds.getByRole("radio").evaluateAll((radios) => [
      radios.findIndex((radio) => radio.checked),
      radios.findIndex((radio) => radio === document.activeElement),
    ]);
    assert.deepEqual(at, [place, place], "chosen and focused");
  }
});

scenario("a filter is read out as words and a number apart", async (world) => {
  const guide = await world.open("en/search/?q=trafficking");
  await guide.search.showsHits();
  const tree = await guide.search.kinds.ariaSnapshot();
  assert.match(tree, /radio "Everything \d+"/, tree);
});

scenario("“Show more results” adds results below and keeps the focus on the page", async (world) => {
  const guide = await world.open("en/search/?q=state");
  const { search } = guide;
  await search.showsHits();
  const before = await search.addresses();
  await search.more.focus();
  await guide.press("Enter");
  await eventually(async () => assert.ok(await search.hits.count() > before.length));
  assert.deepEqual((await search.addresses()).slice(0, before.length), before);
  const { tag } = await guide.focused();
  assert.notEqual(tag, "body", "the focus is lost");
});
