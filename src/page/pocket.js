// The search of the pocket file, in plain JavaScript: it runs where nothing else does, and over the text
// that is in the page. Words are found at their beginnings; what has them in its title comes first.

const MOST = 40;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every entry: its heading, and its text up to the next one. */
function entries() {
  return [...document.querySelectorAll("h3[id]")].map((heading) => {
    let text = "";
    for (let next = heading.nextElementSibling; next && !/^H[23]$/.test(next.tagName); next = next.nextElementSibling) {
      text += ` ${next.textContent}`;
    }
    return { id: heading.id, title: heading.textContent, inTitle: ` ${plain(heading.textContent)}`, text, inText: plain(text) };
  });
}

/** How well an entry fits the words; 0 where it lacks one of them. */
function score({ inTitle, inText }, words) {
  let sum = 0;
  for (const word of words) {
    const count = inText.split(new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u")).length - 1;
    const named = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u").test(inTitle);
    if (!count && !named) return 0;
    sum += (named ? 10 : 0) + Math.log1p(count) / Math.log(2000 + inText.length) * 8;
  }
  return sum;
}

/** Some words around the first place where the text has one of the words. */
function around({ text, inText }, words) {
  const at = Math.max(0, Math.min(...words.map((word) => inText.indexOf(word)).filter((at) => at >= 0), inText.length));
  const start = text.lastIndexOf(" ", Math.max(at - 50, 0)) + 1;
  return `${start > 1 ? "… " : ""}${text.slice(start, start + 160).trim()} …`;
}

const form = document.querySelector("form");
const [field] = form.elements;
const list = document.querySelector("#found");
const status = form.querySelector("[role=status]");
let all;

function find() {
  all ??= entries();
  const words = plain(field.value).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.length === 0 ? [] : all
    .map((entry) => ({ entry, fits: score(entry, words) }))
    .filter(({ fits }) => fits > 0)
    .sort((one, other) => other.fits - one.fits);
  status.textContent = words.length === 0 ? "" : status.dataset.words.replace("%count%", found.length);
  list.replaceChildren(...found.slice(0, MOST).map(({ entry }) => {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `#${entry.id}`, textContent: entry.title });
    item.append(link, document.createElement("br"), around(entry, words));
    return item;
  }));
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
field.addEventListener("input", find);
