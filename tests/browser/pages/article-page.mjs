// An article: its citation and the buttons that copy.

export class ArticlePage {
  constructor(guide) {
    this.guide = guide;
    this.citation = guide.page.locator("[data-citation]");
    this.copyCitation = guide.main.locator('[data-action="copy-citation"]');
    this.copyLink = guide.main.locator('[data-action="copy-link"]');
  }

  /** What lies on the clipboard. */
  async copied() {
    return this.guide.page.evaluate(() => navigator.clipboard.readText());
  }
}
