// Draws the pictures that the manifest names, from the icon and from the finished site: `cargo xtask pictures`.
//
// They are kept in version control: browsers that draw a letter otherwise would change them for nothing.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { launch } from "./support/browser.mjs";
import { HOME, openSite } from "./support/site.mjs";

const site = await openSite();
const browser = await launch();
const folder = new URL("../../public/", import.meta.url);
const icon = await readFile(new URL("icons/icon.svg", folder), "utf8");
await mkdir(new URL("screenshots/", folder), { recursive: true });

/** Systems cut maskable icons to any shape: the drawing keeps to the middle, the ground fills the square. */
const maskable = icon.replace('rx="12"', "")
  .replace(/(<rect[^>]*>)(.*)(<\/svg>)/, '$1<g transform="translate(9.6 9.6) scale(0.7)">$2</g>$3');
/** iPhones round the corners themselves. */
const touch = icon.replace('rx="12"', "");

for (const [name, svg, size] of [
  ["icon-192", icon, 192], ["icon-512", icon, 512], ["maskable-512", maskable, 512], ["touch-180", touch, 180],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg.replace("<svg", `<svg width="${size}" height="${size}" style="display:block"`)}`);
  await writeFile(new URL(`icons/${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
for (const [name, width, height] of [["narrow", 390, 844], ["wide", 1280, 800]]) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light", serviceWorkers: "block" });
  await page.goto(site.base + HOME);
  await page.locator("html.app").waitFor({ state: "attached" });
  await writeFile(new URL(`screenshots/${name}.png`, folder), await page.screenshot());
  await page.close();
}
await browser.close();
site.close();
