// Looking for barriers with axe-core.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 at levels A and AA. */
const MUST = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Good advice that is no criterion. */
const SHOULD = ["best-practice"];

/** Answers `{ must, should }`: lines on what violates WCAG 2.2 AA, and what good practice. */
export async function barriers(guide) {
  if (!await guide.page.evaluate(() => "axe" in window)) {
    // Not a script element: the site's policy would rightly refuse it.
    const devtools = await guide.page.context().newCDPSession(guide.page);
    await devtools.send("Runtime.evaluate", { expression: source });
    await devtools.detach();
  }
  const violations = await guide.page.evaluate(async (tags) => {
    const found = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
      // What a violation looks like is said by its selector.
      selectors: true,
    });
    return found.violations.map(({ id, help, tags, nodes }) => ({
      id, help, tags,
      nodes: nodes.map(({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`),
    }));
  }, [...MUST, ...SHOULD]);
  const lines = (wanted) =>
    violations.filter(({ tags }) => tags.some((tag) => wanted.includes(tag))).map(line);
  return { must: lines(MUST), should: lines(SHOULD) };
}

function line({ id, help, nodes }) {
  const shown = nodes.slice(0, 3).join("; ");
  return `${id}: ${help}: ${nodes.length} × ${shown}`;
}
