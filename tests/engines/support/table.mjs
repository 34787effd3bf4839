// The table of docs/offline.md: what works where. It is written from the results and checked against them.

/** The heading above the table, up to the next one. */
const SECTION = /^## In three engines\n([\s\S]*?)(?=^## |$(?![\s\S]))/m;

/** The table as the results have it, in Markdown. */
export function tableOf(results, engines) {
  const rows = [...new Set(results.map(({ row }) => row))];
  const cell = (row, engine) => results.find((one) => one.row === row && one.engine === engine)?.cell ?? "fails";
  return [
    line(["what", ...engines]),
    line(["---", ...engines.map(() => "---")]).replaceAll(" ", ""),
    ...rows.map((row) => line([row, ...engines.map((engine) => cell(row, engine))])),
  ].join("\n");
}

function line(cells) {
  return `| ${cells.join(" | ")} |`;
}

/** The table that a text has; undefined where there is none. */
export function tableIn(text) {
  const section = SECTION.exec(text)?.[1];
  return section?.split("\n").filter((line) => line.startsWith("|")).join("\n");
}
