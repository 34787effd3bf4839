// The search with its list of suggestions, in the head and on the first page.

export class SearchBox {
  constructor(guide, form) {
    this.guide = guide;
    this.form = form;
    this.field = form.getByLabel("Search the guide");
    this.button = form.getByRole("button", { name: "Search" });
    this.list = form.getByRole("listbox", { name: "Suggestions" });
    this.options = form.getByRole("option");
    this.chosen = form.getByRole("option", { selected: true });
    this.status = form.getByRole("status");
    /** The way to all results, or the words that there are none. */
    this.allResults = form.getByRole("link", { name: /^(All results for|Nothing found for) / });
  }

  /** Types key by key, as a reader does. */
  async type(text, { delay = 0 } = {}) {
    await this.field.focus();
    await this.guide.page.keyboard.type(text, { delay });
  }

  /** The addresses of the options below the site's root, in their order. */
  async addresses() {
    const hrefs = await this.options.evaluateAll((links) => links.map((link) => link.href));
    return hrefs.map((href) => href.replace(this.guide.base, ""));
  }

  /** The id that the field calls the current option; null where there is none. */
  async current() {
    return this.field.getAttribute("aria-activedescendant");
  }

  async isOpen() {
    return this.list.isVisible();
  }

  async text() {
    return this.field.inputValue();
  }

  async focused() {
    return this.field.evaluate((field) => field === document.activeElement);
  }
}
