// The program on which tools are used, out of the page itself: unpacked and started when the first tool is opened.

import { read } from "./letters.js";
import { unpack } from "./lzma.js";
import { placesOf } from "./search.js";

/** The text of the guide as the file has it, before a translation or anything else in the browser changes it. */
const text = document.querySelector("#text").textContent;

/** The addresses of the entries, in the order of their places. */
let addresses = [];

/** The place of an entry in the file, by its address in the guide; the contents where the file has no such entry. */
export function placeOf(address) {
  const [, folder, id] = /^([^/#]*)\/?#?([^/#]*)/.exec(address);
  const number = addresses.indexOf(`${folder}/${id}`);
  return number < 0 ? "contents" : number.toString(36);
}

/** The ids of the articles that a query finds, best first. */
export function findArticles(query) {
  const addressAt = (place) => addresses[parseInt(place, 36)];
  return placesOf(query, (place) => addressAt(place).startsWith("articles/"))
    .map((place) => addressAt(place).slice("articles/".length));
}

const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/** FNV-1a of 32 bits. */
const sumOf = (bytes) => bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x1000193), 0x811c9dc5) >>> 0;

async function start() {
  const packed = document.querySelector("[data-parts]");
  const lengths = packed.dataset.parts.split(" ").map(Number);
  const sum = lengths.pop();
  const dictionary = new TextEncoder().encode(text);
  const bytes = await unpack(read(packed.textContent), dictionary, lengths.reduce((all, one) => all + one), pause);
  if (sumOf(bytes) !== sum) throw Error("what was unpacked is not what was packed");
  let at = 0;
  const [pack, list, styles, glue, program] = lengths.map((length) => bytes.subarray(at, at += length));
  const inWords = (part) => new TextDecoder().decode(part);
  addresses = inWords(list).trim().split("\n");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inWords(styles));
  const module = await import(URL.createObjectURL(new Blob([glue], { type: "text/javascript" })));
  await module.default({ module_or_path: await WebAssembly.compile(program) });
  document.adoptedStyleSheets.push(sheet);
  return (place, tool, options) => {
    // The pack holds what the desk otherwise has in two.
    const handle = module.open(place, tool, pack.slice(), pack.slice(), options);
    sheet.disabled = false;
    return () => {
      // The text has styles of its own.
      sheet.disabled = true;
      handle.close();
    };
  };
}

let started;

/** Answers a function that opens a tool and gives one that closes it; what failed is tried again the next time. */
export function load() {
  started ??= start().catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}
