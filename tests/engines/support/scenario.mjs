// The list of scenarios: each is a row of the table in docs/offline.md, and its name the row's first cell.

const all = [];

/** Registers a scenario. `run` gets a World (see world.mjs). */
export function scenario(name, run) {
  all.push({ name, run });
}

export function registered() {
  return all;
}

/** Thrown where a scenario has seen that the engine has not what it needs: the words go into the table. */
export class Cannot extends Error {}
