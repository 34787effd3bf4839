// WebKitGTK through WebKitWebDriver, in the small browser that comes with it. It needs an X server.

import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startDriver } from "../support/driver.mjs";
import { Session } from "../support/webdriver.mjs";

export const name = "WebKit";

/** `display`: of an X server. `folder`: the browser's home. `downloads`: where it puts files that a page gives. */
export async function start({ display, folder, downloads }) {
  // The folder for files is a setting of the desktop.
  await mkdir(join(folder, ".config"));
  await writeFile(join(folder, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const driver = await startDriver("WebKitWebDriver", (port) => [`--port=${port}`], {
    DISPLAY: display,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, ".config"),
    XDG_CACHE_HOME: join(folder, ".cache"),
    XDG_DATA_HOME: join(folder, ".local/share"),
    // There is no graphics card, and nobody listens to a screen reader.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    NO_AT_BRIDGE: "1",
  });
  const session = await Session.start(driver.address, {
    "webkitgtk:browserOptions": { binary: browser(), args: ["--automation"] },
  });
  let heard = [];
  return {
    session,
    async fresh() {
      await session.freshTab();
      heard = [];
    },
    /** The console of a driven session is shown to nobody: the page itself is asked, from when it has loaded. */
    watch: () => session.run(listen),
    async complaints() {
      heard.push(...await session.run(() => window.complaintsOfTest?.splice(0) ?? []));
      return heard;
    },
    async stop() {
      await session.end().catch(() => {});
      await driver.stop();
    },
  };
}

/** Debian keeps it in a folder named after the kind of processor. */
function browser() {
  const places = readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = places.find(existsSync);
  if (!found) throw new Error("MiniBrowser is missing: Debian has it in libwebkit2gtk-4.1-0");
  return found;
}

/** Runs in the page. */
function listen() {
  if (window.complaintsOfTest) return;
  const heard = window.complaintsOfTest = [];
  addEventListener("error", ({ message }) => heard.push(`uncaught: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => heard.push(`uncaught: ${reason}`));
  for (const level of ["error", "warn"]) {
    const said = console[level];
    console[level] = (...words) => {
      heard.push(`console ${level}: ${words.join(" ")}`);
      said.apply(console, words);
    };
  }
}
