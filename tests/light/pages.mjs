// The pages of the guide as a VitePress site: the words of every finished page as Markdown, built.
//
// Job: `{dist, into}`: the finished site, and a folder that is made anew. Answer: `{pages, words, sites}`:
// how many pages it has, how many words ours and VitePress's have, and its variants with their folders.

import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { run } from "../bench/support/job.mjs";
import { markdownOf } from "./support/markdown.mjs";
import { mainOf, wordsOf } from "./support/words.mjs";

const PACKAGES = fileURLToPath(new URL("node_modules", import.meta.url));
const PROGRAM = join(PACKAGES, "vitepress/bin/vitepress.js");

/** Pages that are a place for a program, and have hardly words of their own; VitePress has its own search. */
const WITHOUT_WORDS = /^en\/(search|storage|tools)\//;

/** The theme as it comes, with the letters of Inter, and as its guide offers it to who has letters already. */
const VARIANTS = [
  { name: "VitePress", theme: "vitepress/theme" },
  { name: "VitePress, no fonts", theme: "vitepress/theme-without-fonts" },
];

await run(async ({ dist, into }) => {
  const { version } = JSON.parse(await readFile(join(PACKAGES, "vitepress/package.json"), "utf8"));
  const pages = (await readdir(join(dist, "en"), { recursive: true }))
    .filter((path) => path.endsWith("index.html"))
    .map((path) => `en/${path}`)
    .filter((path) => !WITHOUT_WORDS.test(path));
  const texts = await Promise.all(pages.map((path) => readFile(join(dist, path), "utf8")));
  const sites = [];
  let theirs = 0;
  for (const { name, theme } of VARIANTS) {
    const folder = join(into, theme.replace("/", "-"));
    await write(folder, pages, texts, theme);
    console.log(`  building ${name} of ${pages.length} pages …`);
    await promisify(execFile)(process.execPath, [PROGRAM, "build", folder], { maxBuffer: 1 << 26 });
    const built = join(folder, ".vitepress/dist");
    const results = await Promise.all(pages.map((path) => readFile(join(built, path), "utf8")));
    theirs = sum(results.map((html) => wordsOf(mainOf(html))));
    sites.push({ name: name.replace("VitePress", `VitePress ${version}`), folder: built });
  }
  return { pages: pages.length, words: { ours: sum(texts.map((html) => wordsOf(mainOf(html)))), theirs }, sites };
});

async function write(folder, pages, texts, theme) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, ".vitepress/theme"), { recursive: true });
  // Its programs look for their packages beside the site.
  await symlink(PACKAGES, join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(folder, ".vitepress/config.mjs"), `export default ${JSON.stringify(config(texts[0]), null, 2)};\n`);
  await writeFile(join(folder, ".vitepress/theme/index.mjs"), `export { default } from "${theme}";\n`);
  for (const [at, path] of pages.entries()) {
    const file = join(folder, path.replace(/html$/, "md"));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, markdownOf(texts[at]));
  }
}

/** What a VitePress site with a search of its own is told, and the menu that our pages have. No sidebar. */
function config(page) {
  const menu = page.match(/<nav class="menu".*?<\/nav>/s)?.[0] ?? "";
  const links = [...menu.matchAll(/<a href="\.{0,2}\/(?:\.\.\/)*([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  return {
    title: "UNTOC Guide",
    lang: "en",
    // Links to the pages that are left out.
    ignoreDeadLinks: true,
    themeConfig: {
      search: { provider: "local" },
      nav: links.map(([, to, text]) => ({ text, link: `/en/${to}` })),
    },
  };
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}
