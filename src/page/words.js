// Numbers and days in the words of the page's language.

const lang = document.documentElement.lang;

/** A day as `2026-11-24` in words. */
export function asDate(day) {
  // The guide writes British English.
  const words = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  return words.format(new Date(`${day}T00:00:00Z`));
}

/** Bytes as megabytes, never as nothing. */
export function asMegabytes(bytes) {
  const words = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return words.format(Math.max(bytes / 1e6, 0.1));
}

/** Puts the lines into a list, which is hidden while it has none. */
export function fillList(list, lines) {
  list.replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  }));
  list.hidden = lines.length === 0;
}
