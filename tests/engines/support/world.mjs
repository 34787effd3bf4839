// What a scenario works with: a new tab of one engine, and a host of its own. Its port is new, so nothing that an
// earlier scenario kept is there: browsers keep by host and port.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../../browser/support/check.mjs";
import { Guide } from "../pages/guide.mjs";
import { listenForReports } from "./reports.mjs";
import { Cannot } from "./scenario.mjs";

/** Browsers ask for it of their own where a page names no icon, as the neutral page does. */
const ICON = /\/favicon\.ico/;

/** Where pictures go, as in tests/browser. */
const PICTURES = process.env.PICTURES ?? join(tmpdir(), "untoc-guide-pictures");

export class World {
  #host;
  #reports;
  #allowed = [];

  /**
   * `engine`: a browser that has been started, and `downloads`, its folder for files. `site`: as
   * tests/browser/support/site.mjs opens it. `policy`: the site's Content-Security-Policy.
   */
  static async begin(engine, { site, policy, downloads }) {
    const world = new World();
    Object.assign(world, { engine, session: engine.session, site, downloads });
    await engine.fresh();
    for (const name of await readdir(downloads)) await rm(join(downloads, name));
    world.#reports = await listenForReports();
    await world.#serve(policy);
    world.guide = new Guide(engine, world.#host.address);
    return world;
  }

  async #serve(policy) {
    this.policy = policy;
    this.#host = await this.site.serveApart(this.site.dist, { policy: `${policy}; report-uri ${this.#reports.address}` });
  }

  /** Gives the site out at another address, with this policy. */
  async serveWith(policy) {
    await this.#close();
    await this.#serve(policy);
    this.guide.base = this.#host.address;
  }

  async #close() {
    await this.#host?.stop();
    this.#host = undefined;
  }

  /** The engine has not what this needs, as the scenario has just seen. */
  cannot(words) {
    throw new Cannot(words);
  }

  /** From now on no host answers. Browsers say so of what they ask it for: `allow` is what they may say. */
  async goOffline() {
    await this.#close();
    this.allow(/ERR_CONNECTION_(REFUSED|RESET)/, /ERR_FAILED/);
  }

  /** What the page may complain of. */
  allow(...patterns) {
    this.#allowed.push(...patterns);
  }

  /** Waits for a file that the page has given: `{ name, bytes }`. */
  async download() {
    return eventually(async () => {
      const names = await readdir(this.downloads);
      // Browsers give it another name until it is whole.
      const name = names.find((name) => !/^\.|\.(part|crdownload|wkdownload)$/.test(name));
      const bytes = name && names.length === 1 && await readFile(join(this.downloads, name));
      if (!bytes?.length) throw new Error("no file comes");
      return { name, bytes };
    }, { within: 15_000 });
  }

  /** What the page complained of and what the policy refused, without what it may; each once. */
  async complaints() {
    const heard = await this.engine.complaints();
    const all = [...heard, ...this.#reports.heard].filter((words) =>
      !ICON.test(words) && !this.#allowed.some((pattern) => pattern.test(words)));
    return [...new Set(all)];
  }

  /** A picture of the window, for whoever looks for the fault. Answers its place; undefined where there is none. */
  async picture(name) {
    const path = join(PICTURES, `${name.replace(/[^\w-]+/g, "-").slice(0, 120)}.png`);
    await mkdir(PICTURES, { recursive: true });
    return this.session.get("/screenshot").then((png) => writeFile(path, png, "base64")).then(() => path, () => undefined);
  }

  async end() {
    this.#reports.stop();
    await this.#close();
  }
}
