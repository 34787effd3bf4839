// Any page of the guide: what all of them share, and what can be seen of them.

import { eventually } from "../support/check.mjs";
import { SearchBox } from "./search-box.mjs";
import { SearchPage } from "./search-page.mjs";

export class GuidePage {
  constructor(page, base) {
    this.page = page;
    /** The site's root, with a slash at its end. */
    this.base = base;
    this.main = page.getByRole("main");
    this.heading = this.main.getByRole("heading", { level: 1 });
    this.menu = page.getByRole("navigation", { name: "Main" });
    this.skipLink = page.getByRole("link", { name: "Skip to the text" });
    this.brand = page.getByRole("banner").getByRole("link", { name: "UNTOC Guide" });
    this.aboutLink = page.getByRole("contentinfo").getByRole("link", { name: "About this guide" });
    this.reloadLink = page.getByRole("link", { name: "Reload the page" });
    /** Where the app says what went wrong; it has no name, and hides while all is well. */
    this.notice = page.locator(".notice");
    this.headSearch = new SearchBox(this, page.getByRole("banner").getByRole("search"));
    this.homeSearch = new SearchBox(this, this.main.getByRole("search"));
    this.search = new SearchPage(this);
    /** Says at the foot of the page whether the guide is kept for offline use. */
    this.saved = page.locator("[data-saved]");
    this.updateBar = page.getByRole("region", { name: "New version" });
    this.exit = page.getByRole("link", { name: "Leave now" });
  }

  async open(address, { app = true } = {}) {
    const answer = await this.page.goto(this.base + address);
    if (app) await this.awake();
    return answer;
  }

  /** Waits until the app has taken the page over. */
  async awake() {
    await this.page.locator("html.app").waitFor({ state: "attached" });
  }

  /** Waits until the guide says that it is kept for offline use. */
  async isSaved() {
    await this.saved.and(this.page.getByText(/^Saved for offline: text of \d+ \w+ \d+\.$/)).waitFor();
  }

  async reload() {
    const answer = await this.page.reload();
    await this.awake();
    return answer;
  }

  /** The address below the site's root, query and anchor included. */
  get address() {
    const url = this.page.url();
    return url.startsWith(this.base) ? url.slice(this.base.length) : url;
  }

  /** Waits until the page is the one at this address, heading and all. */
  async arriveAt(address) {
    await eventually(async () => {
      if (this.address !== address) throw new Error(`is at ${this.address}, not at ${address}`);
    });
    await this.heading.waitFor();
  }

  /** Follows a link of the page's main part by its words. */
  async follow(words) {
    await this.main.getByRole("link", { name: words }).first().click();
  }

  /** Follows a link to any address, as if the page had one. */
  async followTo(address) {
    await this.page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = "A link of the test";
      document.querySelector("main").append(link);
      link.click();
      link.remove();
    }, this.base + address);
  }

  /** Leaves a mark that no reload survives. */
  async mark() {
    await this.page.evaluate(() => { window.markOfTheTest = true; });
  }

  /** Whether the document is still the one that was marked. */
  async marked() {
    return this.page.evaluate(() => window.markOfTheTest === true);
  }

  /**
   * The page as it can be compared: addresses from the site's root on, without what is alive (the
   * search and its results) and without the heading's readiness for focus.
   */
  async look() {
    const look = await this.page.evaluate(() => {
      const main = document.querySelector("main").cloneNode(true);
      for (const place of main.querySelectorAll("[data-search], [data-alive]")) place.replaceChildren();
      for (const place of main.querySelectorAll("[data-results]")) place.remove();
      for (const field of main.querySelectorAll(".tick")) field.remove();
      for (const link of main.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
      main.querySelector("h1")?.removeAttribute("tabindex");
      const current = document.querySelector("header nav [aria-current]");
      return {
        title: document.title,
        kind: document.body.className,
        current: current && [current.textContent, current.getAttribute("aria-current")],
        menu: [...document.querySelectorAll("header nav a")].map((link) => link.href),
        // A tag a line: a difference then shows its place.
        main: main.innerHTML.replace(/></g, ">\n<").split("\n"),
      };
    });
    return JSON.parse(JSON.stringify(look).replaceAll(this.base, ""));
  }

  /** The focused element: its tag, id and words. */
  async focused() {
    return this.page.evaluate(() => {
      const { tagName, id, textContent } = document.activeElement;
      return { tag: tagName.toLowerCase(), id, words: textContent };
    });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Lets so many milliseconds go by, where the page was opened with a clock that stands still. */
  async later(milliseconds) {
    await this.page.clock.runFor(milliseconds);
  }

  /** Fails where the page is wider than the window. */
  async fits() {
    const { over, by } = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      const sticksOut = (element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      };
      const innermost = [...document.querySelectorAll("main *, header *, footer *")].find((element) =>
        sticksOut(element) && ![...element.children].some(sticksOut));
      return { over: scrollWidth - clientWidth, by: innermost?.outerHTML.slice(0, 120) };
    });
    if (over > 0) throw new Error(`the page is ${over} px wider than the window, by ${by}`);
  }
}
