// The page of all results, with its filters.

export class SearchPage {
  constructor(guide) {
    const main = guide.page.getByRole("main");
    this.guide = guide;
    this.form = main.getByRole("search");
    this.field = this.form.getByLabel("Search the guide");
    this.status = main.getByRole("status");
    this.kinds = main.getByRole("group", { name: "Show" });
    this.treaties = main.getByRole("group", { name: "Treaty" });
    this.hits = main.locator(".hits").getByRole("listitem");
    this.hitLinks = main.locator(".hits").getByRole("link");
    this.more = main.getByRole("button", { name: "Show more results" });
    /** The count that can be seen; the status is for those who listen. */
    this.count = main.locator(".results > .quiet").first();
  }

  async type(text, { delay = 0 } = {}) {
    await this.field.focus();
    await this.guide.page.keyboard.type(text, { delay });
  }

  /** The addresses of the hits shown, below the site's root. */
  async addresses() {
    const hrefs = await this.hitLinks.evaluateAll((links) => links.map((link) => link.href));
    return hrefs.map((href) => href.replace(this.guide.base, ""));
  }

  /** How many results the page says there are. */
  async total() {
    const words = await this.count.textContent();
    if (/^One result/.test(words)) return 1;
    return /^No results/.test(words) ? 0 : Number(/^(\d+) results/.exec(words)?.[1]);
  }

  /** How many results the choice says it has: `[words, number]` of each. */
  async choices(group) {
    if (await group.count() === 0) return [];
    const words = await group.locator("label").allInnerTexts();
    return words.map((text) => {
      const [, name, count] = /^(.*?)\s*(\d*)$/s.exec(text.trim());
      return [name.trim(), count === "" ? undefined : Number(count)];
    });
  }

  async choose(group, name) {
    await group.getByRole("radio", { name: new RegExp(`^${name}( ?\\d+)?$`) }).check({ force: true });
  }

  /** Shows all results by pressing the button as long as it is there. */
  async showAll() {
    while (await this.more.count() > 0) await this.more.click();
  }

  async showsHits() {
    await this.hitLinks.first().waitFor();
  }
}
