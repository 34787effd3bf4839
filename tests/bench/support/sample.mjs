// Which queries stand for all of them. Never chance: two runs ask the same.

/** `count` of the items, spread evenly from the first to the last. */
export function spread(items, count) {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]);
}

/** More queries than this say nothing new about speed. */
const MOST_QUERIES = 60;

/**
 * What a search box asks while people type, the first letter included: as many queries, spread
 * evenly, as together have no more than `most` letters; one at least.
 */
export function keystrokes(queries, most) {
  const texts = queries.map(({ clean }) => clean).filter(Boolean);
  for (let count = Math.min(MOST_QUERIES, texts.length); count > 0; count--) {
    const chosen = spread(texts, count);
    const letters = chosen.map((text) => [...text]);
    if (count === 1 || letters.reduce((sum, { length }) => sum + length, 0) <= most) {
      return letters.flatMap((text) => text.map((_, at) => text.slice(0, at + 1).join("")));
    }
  }
  return [];
}
