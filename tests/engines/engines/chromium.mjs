// Chromium through ChromeDriver.

import { startDriver } from "../support/driver.mjs";
import { Session } from "../support/webdriver.mjs";

export const name = "Chromium";

/** `downloads`: the folder where files go that the page gives. */
export async function start({ downloads }) {
  const driver = await startDriver("chromedriver", (port) => [`--port=${port}`]);
  const session = await Session.start(driver.address, {
    browserName: "chrome",
    "goog:loggingPrefs": { browser: "ALL" },
    "goog:chromeOptions": {
      binary: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // As in tests/browser/support/browser.mjs: containers run as root, and nothing may leave the machine.
      args: [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--window-size=1280,900",
      ],
      prefs: { "download.default_directory": downloads, "download.prompt_for_download": false },
    },
  });
  let heard = [];
  const complaints = async () => {
    for (const { level, message } of await session.post("/se/log", { type: "browser" })) {
      if (level === "SEVERE" || level === "WARNING") heard.push(message);
    }
    return heard;
  };
  return {
    session,
    /** A new tab that has said nothing. */
    async fresh() {
      await session.freshTab();
      await complaints();
      heard = [];
    },
    /** What the tab's console said of errors and warnings. */
    complaints,
    async stop() {
      await session.end().catch(() => {});
      await driver.stop();
    },
  };
}
