// The browser that all scenarios share.

import { chromium } from "playwright-core";
import { SWITCHES } from "../../bench/support/switches.mjs";

/** Starts `CHROMIUM`, or the usual one. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: SWITCHES,
  });
}
