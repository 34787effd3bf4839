// The table of all obligations, with the fields that choose its rows.

export class ObligationsPage {
  constructor(guide) {
    const main = guide.page.getByRole("main");
    this.guide = guide;
    this.fields = main.getByRole("form", { name: "Choose rows" });
    this.status = main.getByRole("status");
    this.rows = main.locator("tr[data-row]:visible");
    this.takeShown = main.getByRole("button", { name: "Take away what is shown" });
    this.takeAll = main.getByRole("link", { name: "Take all away (CSV)" });
  }

  field(name) {
    return this.fields.getByLabel(name, { exact: true });
  }

  async choose(name, words) {
    const option = this.field(name).locator("option").filter({ hasText: words }).first();
    await this.field(name).selectOption(await option.getAttribute("value"));
  }

  /** How many rows the page says it shows, and of how many. */
  async counts() {
    const [, shown, total] = /^(\d+) of (\d+) /.exec(await this.status.textContent());
    return { shown: Number(shown), total: Number(total) };
  }

  /** What a field offers: `[words, number]` of each choice. */
  async choices(name) {
    const texts = await this.field(name).locator("option").allTextContents();
    return texts.map((text) => {
      const [, words, count] = /^(.*) \((\d+)\)$/.exec(text);
      return [words, Number(count)];
    });
  }
}
