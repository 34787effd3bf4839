// The buttons of an article copy what they say, and say when they cannot.

import assert from "node:assert/strict";
import { ArticlePage } from "../pages/article-page.mjs";
import { eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME } from "../support/site.mjs";

/** There is one clipboard for all pages of the browser. */
const ALONE = { alone: true };
const MAY = ["clipboard-read", "clipboard-write"];
/** Longer than a button says that it has copied, in milliseconds. */
const A_MOMENT = 5_000;

scenario("copying gives the citation, and the button says so for a moment", async (world) => {
  const guide = await world.open(ARTICLE, { permissions: MAY, clock: true });
  const article = new ArticlePage(guide);
  await article.copyCitation.click();
  await reads(article.copyCitation, "Copied");
  const citation = await article.copied();
  assert.equal(citation, await article.citation.textContent());
  assert.match(citation, /^Protocol to Prevent, .*, article 3 \(Use of terms\)$/);
  await guide.later(A_MOMENT);
  await reads(article.copyCitation, "Copy citation");
}, ALONE);

scenario("copying gives the address of the page, without its anchor", async (world) => {
  const guide = await world.open(HOME, { permissions: MAY });
  await guide.followTo(`${ARTICLE}#sources`);
  await guide.arriveAt(`${ARTICLE}#sources`);
  const article = new ArticlePage(guide);
  await article.copyLink.click();
  await reads(article.copyLink, "Copied");
  assert.equal(await article.copied(), world.site.base + ARTICLE);
}, ALONE);

scenario("the keyboard copies too, and keeps its place", async (world) => {
  const guide = await world.open(ARTICLE, { permissions: MAY });
  const article = new ArticlePage(guide);
  await article.copyLink.focus();
  await guide.press("Enter");
  await reads(article.copyLink, "Copied");
  assert.equal(await article.copied(), world.site.base + ARTICLE);
  assert.equal((await guide.focused()).tag, "button");
}, ALONE);

scenario("pressed twice, the button finds its own words again", async (world) => {
  const guide = await world.open(ARTICLE, { permissions: MAY, clock: true });
  const article = new ArticlePage(guide);
  await article.copyCitation.click();
  await reads(article.copyCitation, "Copied");
  await guide.later(500);
  await article.copyCitation.click();
  await article.copied();
  await guide.later(A_MOMENT);
  assert.equal(await article.copyCitation.textContent(), "Copy citation");
}, ALONE);

scenario("where copying is refused, the page says so", async (world) => {
  // An empty list of permissions refuses all.
  const guide = await world.open(ARTICLE, { permissions: [] });
  const article = new ArticlePage(guide);
  await article.copyCitation.click();
  await reads(article.copyCitation, "Could not copy. Select the text and copy it yourself.");
}, ALONE);

scenario("that something was copied is said to those who cannot see it", async (world) => {
  const guide = await world.open(ARTICLE, { permissions: MAY });
  await new ArticlePage(guide).copyCitation.click();
  await eventually(async () => {
    const said = await guide.page.locator("[role=status], [role=alert], [aria-live]").allTextContents();
    assert.ok(said.includes("Copied"), `the page's status says ${JSON.stringify(said)}`);
  }, { within: 1500 });
}, ALONE);

async function reads(button, words) {
  await eventually(async () => assert.equal(await button.textContent(), words));
}
