// A screen that nobody sees, for the engine that has no mode without one.

import { start, stopped } from "./driver.mjs";

/** Starts an X server on a number that is free. Answers `{ display, stop }`. */
export function startDisplay() {
  const child = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (bytes) => { words += bytes; });
  return new Promise((found, failed) => {
    child.on("error", failed);
    child.on("exit", () => failed(new Error(`Xvfb stopped: ${words}`)));
    child.stdio[3].once("data", (bytes) => found({ display: `:${String(bytes).trim()}`, stop: () => stopped(child) }));
  });
}
