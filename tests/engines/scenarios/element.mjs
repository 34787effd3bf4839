// The guide on a page of somebody else, from another origin.

import assert from "node:assert/strict";
import { openHost, page, strictPolicy } from "../../browser/support/host.mjs";
import { scenario } from "../support/scenario.mjs";

scenario("the element on a partner's page: read, search, an article", async (world) => {
  const { guide, session } = world;
  const host = await openHost();
  try {
    const element = '<untoc-guide lang="en" load="eager"><a href="https://guide.example/en/">Read</a></untoc-guide>';
    host.put("/", {
      body: page(guide.base, `<h1>A partner</h1>${element}`),
      headers: { "Content-Security-Policy": strictPolicy(guide.base) },
    });
    await guide.load(host.address);
    await guide.write("Search the guide", "art 18", "untoc-guide");
    await guide.find("option", undefined, "untoc-guide");
    await session.press("ArrowDown", "Enter");
    await guide.find("heading", /Mutual legal assistance/, "untoc-guide");
    assert.equal(await session.address(), host.address, "the page's own address was touched");
  } finally {
    host.close();
  }
});
