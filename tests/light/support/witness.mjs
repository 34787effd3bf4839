// What runs in the page before the page's own scripts: notes when it can be read, when it is alive, and
// then searches at once. It works the same on all sites; what differs is how each is used, `ways`.

/** Where to look on our pages, and on VitePress's. Functions travel to the page as text. */
export const WAYS = {
  ours: {
    text: "main .text",
    isAlive: "document.querySelector('html.app')",
    opener: undefined,
    field: "header [data-search] input",
    hit: "header [data-search] [role=option]",
  },
  vitepress: {
    text: ".vp-doc",
    // Vue writes it down when the page's links and buttons are its own.
    isAlive: "Boolean(document.querySelector('#app')?.__vue_app__)",
    opener: "#local-search button",
    field: ".VPLocalSearchBox input",
    hit: ".VPLocalSearchBox .results a",
  },
};

/** Runs in the page. Leaves its promise of `{text, alive, answered, hits, shift, loaded}` in `witness`. */
export function watch({ ways, query }) {
  const paints = [];
  let shift = 0;
  new PerformanceObserver((list) => paints.push(...list.getEntries()))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  }).observe({ type: "layout-shift", buffered: true });

  const isAlive = new Function(`return ${ways.isAlive}`);
  const find = (selector) => document.querySelector(selector);
  const until = (look) => new Promise((done) => {
    const again = () => (look() ? done(look()) : setTimeout(again, 10));
    again();
  });
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const now = () => performance.now();
  const loadedBy = (time) => performance.getEntriesByType("resource")
    .filter(({ responseEnd }) => responseEnd <= time)
    .map(({ name }) => new URL(name).pathname);

  async function visit() {
    await until(isAlive);
    const alive = now();
    if (ways.opener) (await until(() => find(ways.opener))).click();
    const field = await until(() => find(ways.field));
    field.focus();
    field.value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: query }));
    await until(() => find(ways.hit));
    await painted();
    const answered = now();
    // The paints before anything was asked; the largest is the last.
    const text = paints.filter(({ startTime }) => startTime <= alive).at(-1);
    if (!text?.element?.closest(ways.text)) throw new Error("the largest paint is not the article's text");
    return {
      text: text.startTime, alive, answered, shift,
      hits: [...document.querySelectorAll(ways.hit)].map((hit) => hit.textContent.trim().slice(0, 80)),
      loaded: { alive: loadedBy(alive), answered: loadedBy(answered) },
    };
  }
  globalThis.witness = visit();
}
