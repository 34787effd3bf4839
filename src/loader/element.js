// `<untoc-guide>`: the guide on somebody else's page. Its contract stands in `src/element.rs`.

import { guide, warn } from "./guides.js";
import { known, languageOf, match } from "./language.js";
import { FIRST, sheet } from "./looks.js";
import { build, frame, pause, site, styles } from "./parts.js";

/** Attributes of which only some values are known; the first is the default. */
const VALUES = {
  theme: ["auto", "light", "dark"],
  mode: ["inline", "launcher"],
  load: ["visible", "click", "eager"],
  routing: ["none", "hash"],
  storage: ["none", "local"],
};
/** Attributes that are also properties; `lang` is one of every element. */
const PROPERTIES = [...Object.keys(VALUES), "view", "pack", "shortcut"];
/** What an address in the page's own begins with where `routing="hash"`. */
const HASH = "#untoc/";
/** How near the window an element has to be to be loaded. */
const NEAR = "300px";

const make = (tag, more) => Object.assign(document.createElement(tag), more);

export class UntocGuide extends HTMLElement {
  static observedAttributes = ["lang", ...PROPERTIES];

  #root = this.attachShadow({ mode: "open" });
  #box;
  #dialog;
  /** What ends when the element leaves the page. */
  #ends;
  /** The guide that is mounted, and what it was made of. */
  #mounted;
  #made = "";
  /** The address shown, within the language; undefined before the first. */
  #at;
  #isReady;
  ready = new Promise((resolve) => { this.#isReady = resolve; });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet("first", FIRST)];
    // Heard before the app hears it: a click on the page's own link loads the guide.
    this.addEventListener("click", (event) => this.#clicked(event));
  }

  connectedCallback() {
    // Moved within the page: all is still there.
    if (this.#ends) return;
    this.#ends = new AbortController();
    for (const name of ["lang", ...PROPERTIES]) {
      // Set before this class was there to see it.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#begin();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#ends?.abort();
      this.#ends = undefined;
      this.#unmount();
      this.#root.replaceChildren();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#ends || before === now) return;
    if (name === "view") {
      this.#at = undefined;
      this.#show(this.#value("view"));
    } else if (name === "lang" || name === "pack") {
      if (this.#mounted) this.#load();
    } else if (name !== "theme") {
      // The frame is another: all is made again, at the same place.
      this.#ends.abort();
      this.#ends = new AbortController();
      this.#unmount();
      this.#begin();
    } else this.#value("theme");
  }

  /** Shows a page: `steps`, `articles/untoc-18`, `search?q=…`. */
  navigate(route) {
    return this.#show(String(route).trim());
  }

  /** Searches. */
  search(query) {
    return this.#show(`search?q=${encodeURIComponent(query)}`);
  }

  /** Opens the dialog of a launcher; loads the guide where it waits for a click. */
  open() {
    if (this.#dialog && !this.#dialog.open && this.isConnected) {
      this.#dialog.firstChild.ariaLabel = build.close[languageOf(this)];
      this.#dialog.showModal();
    }
    return this.#load();
  }

  close() {
    this.#dialog?.close();
  }

  focus(options) {
    if (this.#mounted && (!this.#dialog || this.#dialog.open)) this.#mounted.focus();
    else this.#root.querySelector("button")?.focus(options);
  }

  /** The value of an attribute, or what stands for it. */
  #value(name) {
    const value = this.getAttribute(name)?.trim() ?? "";
    const values = VALUES[name];
    if (!values || values.includes(value)) return value;
    if (value) warn(`${name}="${value}" is not one of ${values.join(", ")}`);
    return values[0];
  }

  /** Makes the frame, and in a task of its own all that can wait. */
  #begin() {
    const signal = this.#ends.signal;
    this.#box = make("div", { className: /^search\b/.test(this.#value("view")) ? "box bare" : "box" });
    this.#box.append(make("slot"));
    // Where the page gives no link of its own.
    this.#box.firstChild.append(make("a", { href: site, textContent: "UNTOC Guide" }));
    this.#root.replaceChildren(this.#value("mode") === "launcher" ? this.#launcher() : this.#box);
    pause().then(() => signal.aborted || this.#await(signal));
  }

  /** Waits until the guide is wanted. */
  #await(signal) {
    if (this.#value("routing") === "hash") this.#follow(signal);
    const shortcut = this.#value("shortcut").toLowerCase();
    if (shortcut) {
      document.addEventListener("keydown", (event) => this.#pressed(event, shortcut), { signal });
    }
    const lang = this.getAttribute("lang")?.trim();
    if (lang && !match(lang)) warn(`lang="${lang}" is not one of ${known.join(", ")}`);
    this.#watchLanguage(signal);
    const load = this.#value("load");
    if (this.#dialog || load === "click" && this.#at === undefined) return;
    if (load !== "visible") return this.#load();
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      this.#load();
    }, { rootMargin: NEAR });
    near.observe(this);
    signal.addEventListener("abort", () => near.disconnect());
  }

  /** A button that opens a dialog, which gives the focus back when it closes. */
  #launcher() {
    const words = this.textContent.trim() || "UNTOC Guide";
    const part = document.createDocumentFragment();
    const open = make("button", { type: "button", className: "open", textContent: words });
    open.part = "button";
    open.onclick = () => this.open();
    const close = make("button", { type: "button", className: "close", textContent: "×" });
    close.part = "close";
    close.onclick = () => this.close();
    this.#dialog = make("dialog", { ariaLabel: words });
    this.#dialog.part = "dialog";
    this.#dialog.append(close, this.#box);
    part.append(open, this.#dialog);
    return part;
  }

  /** The page's language may change around the element. */
  #watchLanguage(signal) {
    const watcher = new MutationObserver(() => {
      if (this.#mounted && !this.#made.startsWith(`${languageOf(this)} `)) this.#load();
    });
    watcher.observe(document, { attributes: true, attributeFilter: ["lang"], subtree: true });
    signal.addEventListener("abort", () => watcher.disconnect());
  }

  /** The address in the page's own, where the page asks for it. */
  #follow(signal) {
    const read = () => {
      const { hash } = location;
      if (hash.startsWith(HASH)) this.#show(decodeURI(hash.slice(HASH.length)));
      else if (this.#mounted && this.#at !== this.#value("view")) this.#show(this.#value("view"));
    };
    if (location.hash.startsWith(HASH)) this.#at = decodeURI(location.hash.slice(HASH.length));
    addEventListener("popstate", read, { signal });
  }

  #pressed(event, shortcut) {
    const mod = event.ctrlKey || event.metaKey;
    if (`${mod ? "mod+" : ""}${event.key?.toLowerCase()}` !== shortcut) return;
    event.preventDefault();
    this.open().then(() => this.focus());
  }

  #clicked(event) {
    if (this.#mounted || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#value("load") === "click" && event.composedPath()[0].closest?.("a")) {
      event.preventDefault();
      this.#load().then(() => this.focus());
    }
  }

  async #show(view) {
    this.#at = view;
    if (this.#mounted) this.#mounted.show(view);
    else if (this.#ends && !this.#dialog) await this.#load();
  }

  /** Loads the guide and puts it into the element. What fails leaves the page's own words there. */
  async #load() {
    // What is not in the page loads when it is put there.
    if (!this.#ends) return;
    const lang = languageOf(this);
    const pack = this.#value("pack");
    const made = `${lang} ${pack}`;
    if (this.#made === made) return this.ready;
    this.#made = made;
    const ends = this.#ends;
    // Left, or asked for something else, meanwhile.
    const isOver = () => ends !== this.#ends || this.#made !== made;
    try {
      await pause();
      const [one, text] = await Promise.all([guide(lang, pack), styles()]);
      await pause();
      if (isOver()) return;
      this.#root.adoptedStyleSheets = [sheet("first", FIRST), sheet("guide", text)];
      const mounted = this.#mount(one, lang);
      do await frame(); while (this.#mounted === mounted && mounted.draw());
      this.#box.classList.remove("draws");
      if (isOver()) return;
      if (one.lacks) this.#say("error", { reason: "pack" });
      this.#isReady(this);
      this.#say("ready");
    } catch (error) {
      if (isOver()) return;
      this.#made = "";
      warn(`the guide could not be loaded: ${error.message ?? error}`);
      this.#say("error", { reason: "load" });
    }
  }

  /** Begins to show the guide, which draws itself bit by bit. */
  #mount(one, lang) {
    this.#mounted?.free();
    const view = this.#at ?? this.#value("view");
    const root = `${site}${lang}/`;
    this.#box.querySelector("slot")?.remove();
    this.#box.classList.add("draws");
    return this.#mounted = one.mount(this.#box, view, /^search\b/.test(view), (what, value) => {
      if (what === "navigate") {
        const route = value.replace(root, "").replace(/\/(?=$|[?#])/, "");
        this.#at = route;
        if (this.#value("routing") === "hash") history.pushState(history.state, "", HASH + route);
        this.#say("navigate", { route: route || "home" });
      } else this.#say(what, value ? { [what === "error" ? "reason" : "format"]: value } : undefined);
    });
  }

  #unmount() {
    this.#mounted?.free();
    this.#mounted = this.#dialog = undefined;
    this.#made = "";
  }

  /** Tells the page, once what happens now is done. */
  #say(what, detail = null) {
    queueMicrotask(() => this.dispatchEvent(
      new CustomEvent(`untoc-${what}`, { bubbles: true, composed: true, detail }),
    ));
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(UntocGuide.prototype, name, {
    enumerable: true,
    configurable: true,
    get() { return this.getAttribute(name) ?? ""; },
    set(value) {
      if (value == null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
