// The browser that all scenarios share.

import { chromium } from "playwright-core";

const SWITCHES = [
  // Containers run as root and without a graphics card.
  "--no-sandbox",
  "--disable-gpu",
  // Nothing may leave the machine, the browser's own errands included.
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts `CHROMIUM`, or the usual one. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: SWITCHES,
  });
}
