// A page of somebody else with the guide in it.

import { eventually } from "../support/check.mjs";

export class HostPage {
  constructor(page, guide) {
    this.page = page;
    /** The address of the guide's site. */
    this.guide = guide;
    this.element = page.locator("untoc-guide").first();
    this.frame = this.element.locator(".guide");
    this.heading = this.frame.locator(".main h1");
    this.field = this.frame.locator(".main input[type=search]");
    this.back = this.frame.getByRole("button", { name: "Back" });
  }

  /** Waits until the first element shows the guide. */
  async ready() {
    await this.frame.waitFor();
    await this.heading.waitFor({ state: "attached" });
  }

  /** Waits for the heading of a page in the element. */
  async shows(words) {
    await eventually(async () => {
      const text = await this.heading.textContent();
      if (!text.includes(words)) throw new Error(`shows “${text}”, not “${words}”`);
    });
  }

  /** Notes the element's events: see `events`. */
  async listen() {
    await this.page.evaluate(() => {
      window.heardOfGuide = [];
      for (const what of ["ready", "navigate", "search", "export", "error"]) {
        document.addEventListener(`untoc-${what}`, (event) =>
          window.heardOfGuide.push([what, event.detail]));
      }
    });
  }

  events() {
    return this.page.evaluate(() => window.heardOfGuide);
  }
}
