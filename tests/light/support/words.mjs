// Words of finished pages, roughly: to see that two sites say the same.

/** The main part of a page, without what the program of a site adds to headings. */
export function mainOf(html) {
  const main = html.match(/<main[^>]*>.*<\/main>/s)?.[0] ?? "";
  return main.replaceAll(/<a class="header-anchor".*?<\/a>/gs, "");
}

export function wordsOf(html) {
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/&[a-z#0-9]+;/g, " ");
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
