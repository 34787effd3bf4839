// Any page of the guide, in any engine: what a reader finds, presses and sees.

import { eventually } from "../../browser/support/check.mjs";
import { locate, named } from "../support/find.mjs";

/** A wait that lasts longer is a failure, in milliseconds: the site is on this machine, which may be busy. */
const PATIENCE = 30_000;

/** What the driver says of an element that the app has just drawn anew, or moved. */
const TRY_AGAIN = ["stale element reference", "element click intercepted", "element not interactable"];

export class Guide {
  #engine;

  /** `base`: the site's root, with a slash at its end. */
  constructor(engine, base) {
    this.#engine = engine;
    this.session = engine.session;
    this.base = base;
  }

  /** Opens an address below the site's root and waits until the app has taken the page over. */
  async open(address) {
    await this.#move(() => this.session.open(this.base + address));
    await this.awake();
  }

  /** As the reader's button does: the driver's own command goes past what is kept for offline use, in Firefox. */
  async reload() {
    await this.#move(async () => {
      await this.session.run(() => {
        window.oldPageOfTest = true;
        setTimeout(() => location.reload());
      });
      await this.until(() => !window.oldPageOfTest && document.readyState === "complete", "the page does not load anew");
    });
    await this.awake();
  }

  /** Loads a page that need not be one with the app. */
  async load(url) {
    await this.#move(() => this.session.open(url));
  }

  /** What the page has said so far is read before it goes. */
  async #move(move) {
    await this.#engine.complaints().catch(() => {});
    await move();
    await this.#engine.watch?.();
  }

  async awake() {
    await this.until(() => document.documentElement.classList.contains("app"), "the app does not come");
  }

  /** Waits until the guide says that it is kept for offline use. */
  async isSaved() {
    await this.until(
      () => /^Saved for offline: text of /.test(document.querySelector("[data-saved]")?.textContent),
      "the guide does not say that it is kept",
    );
  }

  /** Waits until a function holds in the page. */
  async until(holds, otherwise, ...args) {
    await eventually(async () => {
      if (!await this.session.run(holds, ...args)) throw new Error(`${otherwise} (at ${await this.session.address()})`);
    }, { within: PATIENCE });
  }

  /** Whether something is in the page and seen. */
  async has(role, name, within = "body") {
    return await this.session.run(locate, role, named(name), within) !== null;
  }

  /** Waits for something by its role and name. */
  async find(role, name, within = "body") {
    return eventually(async () => {
      const element = await this.session.run(locate, role, named(name), within);
      if (element === null) throw new Error(`there is no ${role} “${name ?? ""}” at ${await this.session.address()}`);
      return element;
    }, { within: PATIENCE });
  }

  async click(role, name, within) {
    await this.#persist(`${role} “${name ?? ""}”`, async () => {
      const element = await this.find(role, name, within);
      // The driver of WebKit does not always scroll to what is above the window.
      await this.session.run((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), element);
      await element.click();
    });
  }

  /** Types into a field, key by key, in the place of what it holds. */
  async write(label, text, within) {
    await this.#persist(`field “${label}”`, async () => {
      const field = await this.find("field", label, within);
      await field.clear();
      await field.type(text);
    });
  }

  async #persist(what, attempt) {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!TRY_AGAIN.includes(error.code)) throw error;
        if (performance.now() > end) throw new Error(`${what}: ${error.message}`);
      }
    }
  }

  /** The words of the page's own heading. */
  heading() {
    return this.session.run(() => document.querySelector("main h1")?.textContent);
  }

  /** Waits until the page is the one at this address, heading and all. */
  async arriveAt(address) {
    await this.until(
      (url) => location.href === url && document.querySelector("main h1") !== null,
      `does not come to ${address}`, this.base + address,
    );
  }
}
