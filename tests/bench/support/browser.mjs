// The browser in which engines are measured, each time a fresh one: no page warms another up.

import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";
import { SWITCHES } from "./switches.mjs";

/** The largest text takes the slowest engine minutes. */
const PATIENCE = 10 * 60_000;

/** The pages come from this machine. */
const LOADING = 60_000;

/**
 * Opens the page of `site/` in a browser of its own, once it is ready gives `use` the page and a
 * session of the developer tools, and closes the browser. `folder` is where `stage.mjs` has laid the
 * site out.
 */
export async function inPage(folder, use) {
  const { base, stop } = await serve(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: SWITCHES,
  });
  try {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(LOADING);
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(`  the page: ${error.message}`));
    page.on("requestfailed", (request) => console.error(`  not loaded: ${request.url()}`));
    await page.goto(`${base}page.html`);
    await page.waitForFunction(() => globalThis.bench);
    // Otherwise the clock is too coarse.
    if (!await page.evaluate(() => bench.isIsolated())) throw new Error("the page is not isolated");
    return await use(page, await context.newCDPSession(page));
  } finally {
    await browser.close();
    stop();
  }
}
