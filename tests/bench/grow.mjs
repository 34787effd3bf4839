// Makes a collection larger as natural text grows: with more pages come more words, by Heaps' law
// V = K·n^β. Job: `{docs, times, out}`. The same job gives the same text.
//
// The pages are repeated, and in every repetition some of the rare words become others, which have
// not been there before: as many as the law asks for. Common words stay, so their postings grow
// with the text. An altered word keeps its length, its first letter and its last three.

import { run } from "./support/job.mjs";
import { readJsonl, writeJsonl } from "./support/jsonl.mjs";

/** English text lies between 0.4 and 0.6 (Manning, Raghavan, Schütze, Introduction to IR, 5.1.1). */
const BETA = 0.55;

/** A word in fewer than this part of the pages is rare. */
const RARE = 0.01;

const WORD = /[\p{L}\p{M}]+/gu;
const VOWELS = "aeiou";
const CONSONANTS = "bcdfghklmnprstvw";

await run(async ({ docs, times, out }) => {
  const pages = await readJsonl(docs);
  const frequency = documentFrequencies(pages);
  const rare = [...frequency].filter(([, count]) => count <= Math.max(1, RARE * pages.length));
  const share = frequency.size / Math.max(1, rare.length);
  const isRare = new Set(rare.map(([word]) => word));
  const grown = [...pages];
  for (let copy = 1; copy < times; copy++) {
    const fresh = ((copy + 1) ** BETA - copy ** BETA) * share;
    const alter = (text) =>
      text.replace(WORD, (word) => {
        const known = word.toLowerCase();
        return isRare.has(known) && chance(known, copy) < fresh ? other(known, copy) : word;
      });
    for (const { id, title, body } of pages) {
      grown.push({ id: `${id}+${copy}`, title: alter(title), body: alter(body) });
    }
  }
  await writeJsonl(out, grown);
  return { documents: grown.length, words: documentFrequencies(grown).size, before: frequency.size };
});

function documentFrequencies(pages) {
  const frequency = new Map();
  for (const { title, body } of pages) {
    for (const word of new Set(`${title} ${body}`.toLowerCase().match(WORD))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return frequency;
}

/** A vowel for a vowel, a consonant for a consonant. */
function other(word, copy) {
  const letters = [...word];
  const end = Math.max(2, letters.length - 3);
  return letters.map((letter, at) => {
    if (at === 0 || at >= end) return letter;
    const kind = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
    return kind[Math.floor(chance(`${word}${at}`, copy) * kind.length)];
  }).join("");
}

/** From 0 to below 1, the same for the same word and copy (FNV-1a, then mixed). */
function chance(word, copy) {
  let hash = 0x811c9dc5 ^ Math.imul(copy, 0x9e3779b1);
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
