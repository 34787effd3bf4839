// How long each search takes. Runs in Node and in a page.

/**
 * Milliseconds of each keystroke with each engine, as the medians of `runs` runs. The engines take
 * turns, so that what slows the machine down meets all of them. A search may answer later.
 */
export async function clock(engines, keystrokes, runs) {
  const taken = engines.map(() => keystrokes.map(() => []));
  for (let run = 0; run < runs; run++) {
    for (const at of turns(engines.length, run)) {
      const { search } = engines[at];
      for (let key = 0; key < keystrokes.length; key++) {
        const begin = performance.now();
        const answer = search(keystrokes[key], 10);
        if (answer instanceof Promise) await answer;
        taken[at][key].push(performance.now() - begin);
      }
    }
  }
  return taken.map((engine) => engine.map(median));
}

/** Another one begins each time. */
function turns(count, run) {
  return Array.from({ length: count }, (_, at) => (at + run) % count);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
