// Every page of the finished site, read as a file.

import assert from "node:assert/strict";
import { none } from "../support/check.mjs";
import { readNames, readPages, readStyles } from "../support/files.mjs";
import { scenario } from "../support/scenario.mjs";

/** Attributes whose addresses a browser may ask for. */
const LOADING = ["href", "src", "action", "srcset", "poster", "data", "formaction", "ping"];

/** Stands for the host; no page may name one. */
const HOST = "http://site.test/";

scenario("every link within the site leads to a page and a place that exist", async ({ site }) => {
  const pages = await readPages(site.dist);
  const names = await readNames(site.dist);
  const ids = new Map(pages.map(({ address, tags }) => [address, idsOf(tags)]));
  const wrong = [];
  let links = 0;
  for (const { address, tags } of pages) {
    for (const { name, attributes } of tags) {
      const value = attributes.href ?? attributes.src ?? attributes.action;
      if (value === undefined) continue;
      const url = new URL(value, HOST + address);
      if (!url.href.startsWith(HOST)) continue;
      links++;
      const goal = url.pathname.slice(1);
      const file = goal === "" || goal.endsWith("/") ? `${goal}index.html` : goal;
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!names.has(file)) wrong.push(`${address}: <${name}> leads to ${goal}, which is missing`);
      else if (anchor && !ids.get(goal)?.includes(anchor)) {
        wrong.push(`${address}: ${goal} has no place #${anchor}`);
      }
    }
  }
  assert.ok(pages.length > 200, `only ${pages.length} pages`);
  assert.ok(links > 5_000, `only ${links} links`);
  none(wrong, "links that lead nowhere");
});

scenario("no page has a script, a style or a listener within it", async ({ site }) => {
  const wrong = [];
  for (const { address, html, tags } of await readPages(site.dist)) {
    for (const { name, attributes } of tags) {
      if (name === "style") wrong.push(`${address}: <style>`);
      if (name === "script" && !attributes.src) wrong.push(`${address}: <script> without src`);
      for (const key of Object.keys(attributes)) {
        if (key === "style" || key.startsWith("on")) wrong.push(`${address}: <${name} ${key}>`);
      }
      for (const key of ["href", "src", "action"]) {
        if (/^\s*(javascript|data):/i.test(attributes[key] ?? "")) wrong.push(`${address}: ${key}`);
      }
    }
    if (!/^<!DOCTYPE html>/i.test(html)) wrong.push(`${address}: no doctype`);
  }
  none(wrong, "what a strict policy forbids");
});

scenario("a page without the special stylesheet uses no class that only that one styles", async ({ site }) => {
  const classes = async (name) => new Set((await readStyles(site.dist, name)).match(/(?<=\.)[a-z][\w-]*/g));
  const common = await classes("page");
  const special = [...await classes("special")].filter((name) => !common.has(name));
  assert.ok(special.includes("glossary"), "the special stylesheet has classes of its own");
  const wrong = [];
  for (const { address, tags } of await readPages(site.dist)) {
    const hasSpecial = tags.some(({ attributes }) => /(^|\/)special-\w+\.css$/.test(attributes.href ?? ""));
    if (hasSpecial || !/^en\/(articles|questions)\/./.test(address)) continue;
    const used = tags.flatMap(({ attributes }) => attributes.class?.split(" ") ?? []);
    wrong.push(...used.filter((name) => special.includes(name)).map((name) => `${address}: .${name}`));
  }
  none(wrong, "classes without their styles");
});

scenario("no page loads anything from another host", async ({ site }) => {
  const wrong = [];
  for (const { address, tags } of await readPages(site.dist)) {
    for (const { name, attributes } of tags) {
      for (const key of LOADING) {
        const value = attributes[key];
        if (value === undefined || (name === "a" && key === "href")) continue;
        if (!new URL(value, HOST).href.startsWith(HOST)) wrong.push(`${address}: <${name} ${key}>`);
      }
    }
  }
  none(wrong, "requests to other hosts");
});

scenario("every page has a language, a title of its own, a description and one first heading", async ({ site }) => {
  const wrong = [];
  const titles = new Map();
  for (const { address, html, tags, redirects } of await readPages(site.dist)) {
    // What stands in frames of other sites is filled there, and search engines are told to leave it.
    if (address.startsWith("embed/")) continue;
    const of = (name) => tags.filter((tag) => tag.name === name);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
    if (!title) wrong.push(`${address}: no title`);
    // The root leads on to the first page at once, and aliases to the page of the new name.
    if (titles.has(title) && !redirects) wrong.push(`${address}: same title as ${titles.get(title)}`);
    titles.set(title, address);
    if (!of("html")[0]?.attributes.lang) wrong.push(`${address}: no language`);
    if (of("h1").length !== 1) wrong.push(`${address}: ${of("h1").length} first headings`);
    const named = of("meta").find(({ attributes }) => attributes.name === "description");
    // Search engines list neither the page for wrong addresses nor those that lead on at once.
    const listed = address !== "404.html" && !redirects;
    if (listed && !named?.attributes.content) wrong.push(`${address}: no description`);
    const fits = of("meta").some(({ attributes }) => attributes.name === "viewport");
    if (!fits) wrong.push(`${address}: no viewport`);
  }
  none(wrong, "what pages lack");
});

scenario("every id is there once, and what refers to an id finds it", async ({ site }) => {
  const wrong = [];
  for (const { address, tags } of await readPages(site.dist)) {
    const ids = idsOf(tags);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    if (twice.length > 0) wrong.push(`${address}: twice ${twice}`);
    for (const { attributes } of tags) {
      for (const key of ["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
        for (const id of (attributes[key] ?? "").split(/\s+/).filter(Boolean)) {
          if (!ids.includes(id)) wrong.push(`${address}: ${key}="${id}" finds nothing`);
        }
      }
    }
  }
  none(wrong, "faulty ids");
});

function idsOf(tags) {
  return tags.map(({ attributes }) => attributes.id).filter(Boolean);
}
