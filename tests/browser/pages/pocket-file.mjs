// The pocket file, opened from a folder: no server, no network, nothing beside it.

import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ToolPage } from "./tool-page.mjs";

export const FILE = "pocket/untoc-guide-en.html";

export class PocketFile {
  constructor(guide) {
    const { page } = guide;
    this.guide = guide;
    this.page = page;
    this.search = page.getByLabel("Search the guide");
    this.results = page.locator("#found").getByRole("link");
    this.tools = page.getByRole("region", { name: "Tools" }).getByRole("link");
    this.back = page.getByRole("link", { name: "Back to the text" });
    this.exit = page.getByRole("button", { name: "Leave now" });
    this.contents = page.getByRole("heading", { name: "Contents" });
    this.tool = new ToolPage(guide);
  }

  /** Opens a tool by its title and waits until it can be used. */
  async openTool(title) {
    await this.tools.filter({ hasText: title }).click();
    await this.tool.ready();
  }
}

/**
 * Opens a copy of the file, alone in a folder. `change`: a function of its HTML; `before`: as with World.open, besides
 * the network being off.
 */
export async function openPocket(world, { change, before, ...options } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "untoc-guide-pocket-"));
  world.afterwards(() => rm(folder, { recursive: true, force: true }));
  const [from, to] = [join(world.site.dist, FILE), join(folder, "a guide.html")];
  if (change) await writeFile(to, change(await readFile(from, "utf8")));
  else await copyFile(from, to);
  const guide = await world.open("a%20guide.html", {
    base: `${pathToFileURL(folder).href}/`,
    app: false,
    before: async (page, context) => {
      await context.setOffline(true);
      await before?.(page, context);
    },
    ...options,
  });
  return new PocketFile(guide);
}

export const NO_WASM = (page) => page.addInitScript(() => { delete window.WebAssembly; });
