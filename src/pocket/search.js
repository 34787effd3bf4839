// The search of the pocket file, in plain JavaScript: it runs where nothing else does, and over the text
// that is in the page. Words are found at their beginnings; what has them in its title comes first.

const MOST = 40;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every entry: its heading, its text up to the next one, and the heading of its kind. */
function entries() {
  let kind = "";
  return [...document.querySelectorAll("#text h2, #text h3")].flatMap((heading) => {
    if (heading.tagName === "H2") {
      kind = plain(heading.textContent);
      return [];
    }
    let text = "";
    for (let next = heading.nextElementSibling; next && !/^H[23]$/.test(next.tagName); next = next.nextElementSibling) {
      text += ` ${next.textContent}`;
    }
    return { id: heading.id, title: heading.textContent, inTitle: plain(heading.textContent), text, inText: plain(text), kind };
  });
}

let all;

/** How well an entry fits the words, given as patterns; 0 where it lacks one of them. */
function score({ inTitle, inText }, patterns) {
  let sum = 0;
  for (const pattern of patterns) {
    const count = inText.split(pattern).length - 1;
    const named = pattern.test(inTitle);
    if (!count && !named) return 0;
    sum += (named ? 10 : 0) + Math.log1p(count) / Math.log(2000 + inText.length) * 8;
  }
  return sum;
}

const wordsOf = (query) => plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The entries that have all words, best first. */
function ranked(words, among) {
  const patterns = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u"));
  return words.length === 0 ? [] : among
    .map((entry) => ({ entry, fits: score(entry, patterns) }))
    .filter(({ fits }) => fits > 0)
    .sort((one, other) => other.fits - one.fits)
    .map(({ entry }) => entry);
}

/** The places of the entries for which `isOne` holds and that a query finds. Their kind is a word that fits them all. */
export function placesOf(query, isOne) {
  all ??= entries();
  const among = all.filter(({ id }) => isOne(id)).map((entry) => ({ ...entry, inTitle: `${entry.inTitle} ${entry.kind}` }));
  return ranked(wordsOf(query), among).map(({ id }) => id);
}

/** Some words around the first place where the text has one of the words. */
function around({ text, inText }, words) {
  const at = Math.max(0, Math.min(...words.map((word) => inText.indexOf(word)).filter((at) => at >= 0), inText.length));
  const start = text.lastIndexOf(" ", Math.max(at - 50, 0)) + 1;
  return `${start > 1 ? "… " : ""}${text.slice(start, start + 160).trim()} …`;
}

/** Brings the search box to life. */
export function startSearch() {
  const form = document.querySelector("form");
  const [field] = form.elements;
  const list = document.querySelector("#found");
  const status = form.querySelector("[role=status]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  field.addEventListener("input", () => {
    all ??= entries();
    const words = wordsOf(field.value);
    const found = ranked(words, all);
    status.textContent = words.length === 0 ? "" : status.dataset.words.replace("%count%", found.length);
    list.replaceChildren(...found.slice(0, MOST).map((entry) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: `#${entry.id}`, textContent: entry.title });
      item.append(link, document.createElement("br"), around(entry, words));
      return item;
    }));
  });
}
