// Searching as one types, and among all results.

import { scenario } from "../support/scenario.mjs";

scenario("search with typing errors, and Enter to the article", async ({ guide, session }) => {
  await guide.open("en/");
  await guide.write("Search the guide", "traficking defintion", "main");
  await guide.find("option", undefined, "main");
  await session.press("ArrowDown", "Enter");
  await guide.arriveAt("en/articles/tip-3/");
});

scenario("the page of all results, and one of them", async ({ guide, session }) => {
  await guide.open("en/search/");
  await guide.write("Search the guide", "who do I write to", "main");
  await session.press("Enter");
  await guide.find("link", undefined, "main .hits");
  await guide.reload();
  await guide.click("link", undefined, "main .hits");
  await guide.until(() => !location.pathname.endsWith("/search/"), "a result leads nowhere");
});
