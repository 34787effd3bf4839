// What a scenario works with: opens pages, and knows afterwards whether any of them complained.

import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GuidePage } from "../pages/guide-page.mjs";
import { HostPage } from "../pages/host-page.mjs";
import { openHost } from "./host.mjs";
import { NOT_FOUND } from "./network.mjs";
import { watch } from "./watch.mjs";

/** Where pictures go. */
const PICTURES = process.env.PICTURES ?? join(tmpdir(), "untoc-guide-pictures");

/** Browsers ask for it of their own where a page names no icon, as the neutral page does. */
const ICON = /\/favicon\.ico/;

/** A wait that lasts longer is a failure: the site is on this machine. */
const PATIENCE = Number(process.env.PATIENCE) || 30_000;

export class World {
  #browser;
  #watched = [];
  #afterwards = [];
  #hosts = [];
  /** Lines for the person who reads the results; they fail nothing. */
  notes = [];

  constructor(browser, site) {
    this.#browser = browser;
    this.site = site;
  }

  /**
   * Opens an address below the site's root in a browser of its own and waits until the app has
   * taken the page over.
   *
   * `base`: the root, where it is not the usual one. `scripts: false`: as browsers without
   * scripts. `app: false`: do not wait for the app. `allow`: what the page may complain of.
   * `before`: called with page and context before anything is loaded. `width`, `height`, `scheme`
   * (light or dark), `zoom`, `permissions`, `touch`: as they say. `clock: true`: the page's timers stand
   * still, once the app is there, but for GuidePage.later. `worker: true`: the guide may keep itself for offline
   * use; without that every page comes from the network, as on a first visit.
   */
  async open(address, options = {}) {
    const {
      base = this.site.base, scripts = true, app = scripts, allow = [], before,
      width = 1280, height = 800, zoom = 1, scheme = "light", permissions, clock = false,
      touch = false, worker = false,
    } = options;
    const context = await this.#browser.newContext({
      javaScriptEnabled: scripts,
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      deviceScaleFactor: zoom,
      colorScheme: scheme,
      permissions,
      hasTouch: touch,
      serviceWorkers: worker ? "allow" : "block",
      locale: "en-GB",
    });
    context.setDefaultTimeout(PATIENCE);
    const complaints = await watch(context, base);
    const page = await context.newPage();
    this.#watched.push({ context, page, complaints, allow });
    await before?.(page, context);
    const guide = new GuidePage(page, base);
    if (clock) await page.clock.install();
    await guide.open(address, { app });
    if (clock) await page.clock.pauseAt(Date.now() + 3_600_000);
    return guide;
  }

  /**
   * Opens a page of somebody else that has the guide in it. `html`: the page, or a function of the
   * guide's address; `policy`: its Content-Security-Policy; `files`: more of the host's, by path; the
   * rest as with `open`. Waits for the guide unless `ready` is false.
   */
  async visit(html, options = {}) {
    const {
      guide = this.site.base, policy, files = {}, path = "/", ready = true, scripts = true, allow = [],
      before, width = 1000, height = 800, scheme = "light", locale = "en-GB",
    } = options;
    const host = await openHost();
    this.#hosts.push(host);
    const body = typeof html === "function" ? html(guide) : html;
    const headers = policy ? { "Content-Security-Policy": policy } : {};
    host.put("/", { body, headers });
    for (const [name, file] of Object.entries(files)) host.put(name, file);
    const context = await this.#browser.newContext({
      javaScriptEnabled: scripts,
      viewport: { width, height },
      colorScheme: scheme,
      locale,
    });
    context.setDefaultTimeout(PATIENCE);
    const complaints = await watch(context, [host.address, guide]);
    const page = await context.newPage();
    this.#watched.push({ context, page, complaints, allow });
    await before?.(page, context);
    const there = new HostPage(page, guide);
    there.host = host;
    await page.goto(host.address + path.slice(1));
    if (ready) await there.ready();
    return there;
  }

  /** The look of a page in a browser without scripts: see GuidePage.look. */
  async plainLook(address) {
    const known = this.site.plainLooks;
    if (!known.has(address)) {
      const guide = await this.open(address, { scripts: false, allow: NOT_FOUND });
      known.set(address, await guide.look());
    }
    return known.get(address);
  }

  /** A line for the person who reads the results. */
  note(words) {
    this.notes.push(words);
  }

  /** Where a picture of this name goes. */
  async picturePath(name) {
    await mkdir(PICTURES, { recursive: true });
    return join(PICTURES, `${name.replace(/[^\w-]+/g, "-").slice(0, 120)}.png`);
  }

  /** A picture of the page opened last; undefined where there is none. */
  async picture(name) {
    const page = this.#watched.at(-1)?.page;
    if (!page || page.isClosed()) return undefined;
    const path = await this.picturePath(name);
    return page.screenshot({ path, timeout: 5000 }).then(() => path, () => undefined);
  }

  /** Does something once the pages are closed: they may ask for files until then. */
  afterwards(task) {
    this.#afterwards.push(task);
  }

  async close() {
    this.#hosts.forEach((host) => host.close());
    for (const { context, complaints } of this.#watched) {
      // What is cut off by closing is nobody's fault.
      const heard = complaints.length;
      await context.close().catch(() => {});
      complaints.length = heard;
    }
    for (const task of this.#afterwards) await task();
  }

  /** What pages complained of without leave, each once. */
  complaints() {
    const all = this.#watched.flatMap(({ complaints, allow }) =>
      complaints.filter((words) => !ICON.test(words) && !allow.some((pattern) => pattern.test(words)))
    );
    return [...new Set(all)];
  }
}
