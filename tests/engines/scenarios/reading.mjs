// Coming to the guide for the first time, and moving in it.

import assert from "node:assert/strict";
import { scenario } from "../support/scenario.mjs";

scenario("first visit: the text is there, and the app takes the page over", async ({ guide, session }) => {
  await guide.load(`${guide.base}en/`);
  // As the host gave it, whether the app has come by now or not.
  assert.match(await guide.heading(), /review/i);
  const before = await session.run(() => document.querySelector("main").textContent.length);
  assert.ok(before > 500, `the page has ${before} characters`);
  await guide.awake();
  assert.match(await guide.heading(), /review/i);
});

scenario("an article by links; Back; by its address", async ({ guide, session }) => {
  await guide.open("en/");
  await session.run(() => { window.markOfTest = true; });
  await guide.click("link", "Treaties", "header");
  await guide.find("heading", /treaties/i, "main");
  await guide.click("link", /Trafficking in Persons Protocol|Protocol .*Trafficking/i, "main");
  await guide.click("link", /^Article 3\b|Use of terms/, "main");
  await guide.arriveAt("en/articles/tip-3/");
  const title = await guide.heading();
  await session.back();
  await guide.arriveAt("en/instruments/tip/");
  assert.equal(await session.run(() => window.markOfTest), true, "the page was loaded anew");
  await guide.open("en/articles/tip-3/");
  assert.equal(await guide.heading(), title);
});
