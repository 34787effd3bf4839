// The list of scenarios. A file in scenarios/ holds one idea; each scenario's name is a sentence.

const all = [];

/**
 * Registers a scenario. `run` gets a World (see world.mjs).
 *
 * `alone`: measures time, so nothing else may run beside it.
 * `seconds`: the longest it may take; 90 unless it says otherwise.
 */
export function scenario(name, run, { alone = false, seconds = 90 } = {}) {
  const file = /scenarios\/([^/]+)\.mjs/.exec(new Error().stack)?.[1] ?? "";
  all.push({ name, run, alone, seconds, file });
}

export function registered() {
  return all;
}
