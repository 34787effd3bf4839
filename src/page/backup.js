// Drafts as a file, and back again. What a draft holds is the business of who wrote it: here they are texts
// by their keys.

import { offer } from "./offer.js";

/** All that the guide keeps beside the worker's caches has this start. */
const OURS = "untoc-guide:";
const FORMAT = 1;

function store() {
  try { return localStorage; } catch { return undefined; }
}

function ownKeys(storage) {
  return Object.keys(storage ?? {}).filter((key) => key.startsWith(OURS));
}

/** Gives the drafts as a file. False where there are none. */
export function writeBackup() {
  const storage = store();
  const entries = ownKeys(storage).map((key) => [key, storage.getItem(key)]);
  if (entries.length === 0) return false;
  const text = JSON.stringify({ guide: OURS, format: FORMAT, entries: Object.fromEntries(entries) }, null, 1);
  offer(new Blob([text], { type: "application/json" }), "untoc-guide-drafts.json");
  return true;
}

/** Takes the drafts of a file, all or none. */
export async function readBackup(file) {
  try {
    const { guide, format, entries } = JSON.parse(await file.text());
    const pairs = Object.entries(entries);
    const fits = pairs.every(([key, text]) => key.startsWith(OURS) && typeof text === "string");
    if (guide !== OURS || format !== FORMAT || pairs.length === 0 || !fits) return false;
    pairs.forEach(([key, text]) => store().setItem(key, text));
    return true;
  } catch {
    return false;
  }
}

/** Forgets all of it, this tab's too. */
export async function forgetAll() {
  for (const storage of [store(), session()]) ownKeys(storage).forEach((key) => storage.removeItem(key));
  const databases = await indexedDB.databases?.().catch(() => []) ?? [];
  for (const { name } of databases) if (name.startsWith(OURS)) indexedDB.deleteDatabase(name);
}

function session() {
  try { return sessionStorage; } catch { return undefined; }
}
