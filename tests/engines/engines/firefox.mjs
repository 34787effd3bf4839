// Firefox ESR through geckodriver.

import { startDriver } from "../support/driver.mjs";
import { Session } from "../support/webdriver.mjs";

export const name = "Firefox";

const PREFERENCES = {
  // What pages write to the console goes to standard output, which the driver passes on.
  "devtools.console.stdout.content": true,
  // What the browser says of itself is no concern of ours.
  "devtools.console.stdout.chrome": false,
  // Its own errands, which fail where there is no network.
  "app.shield.optoutstudies.enabled": false,
  "nimbus.rollouts.enabled": false,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.download.manager.showWhenStarting": false,
};

/**
 * Lines of what a page said, and of what it threw. The browser speaks there of itself too: its errors come from
 * addresses of its own, and a name of its own stands alone on the first line of what it says.
 */
const COMPLAINT = /^(?:console\.(?:error|warn): (?!\w+: $)|JavaScript (?:error|warning): (?:https?|file|blob):).*$/gm;

export async function start({ downloads }) {
  const driver = await startDriver(process.env.GECKODRIVER ?? "geckodriver", (port) => ["--port", String(port)]);
  const session = await Session.start(driver.address, {
    browserName: "firefox",
    "moz:firefoxOptions": {
      binary: "/usr/bin/firefox-esr",
      args: ["-headless", "--width", "1280", "--height", "900"],
      prefs: { ...PREFERENCES, "browser.download.dir": downloads },
    },
  });
  let start = 0;
  return {
    session,
    async fresh() {
      await session.freshTab();
      start = driver.words().length;
    },
    async complaints() {
      return driver.words().slice(start).match(COMPLAINT) ?? [];
    },
    async stop() {
      await session.end().catch(() => {});
      await driver.stop();
    },
  };
}
