// Checks that wait, and checks that say what they saw.

/** Tries until `check` no longer throws; throws what it threw last. */
export async function eventually(check, { within = 5000 } = {}) {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(50);
    }
  }
}

export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/**
 * Runs `check` for each item and fails once, with all that went wrong; what went wrong alike is
 * said once.
 */
export async function each(items, check) {
  const wrong = new Map();
  for (const item of items) {
    try {
      await check(item);
    } catch (error) {
      const place = error.stack?.split("\n").find((line) => /(scenarios|pages)\//.test(line));
      const words = place ? `${error.message}\n  ${place.trim()}` : error.message;
      wrong.set(words, [...wrong.get(words) ?? [], Array.isArray(item) ? item[0] : String(item)]);
    }
  }
  none([...wrong].map(([words, names]) => `${listed(names)}: ${words}`), "wrong");
}

function listed(names) {
  const more = names.length > 4 ? ` and ${names.length - 4} more` : "";
  return `${names.slice(0, 4).join(", ")}${more}`;
}

/** Fails with the list unless it is empty. */
export function none(faults, what) {
  if (faults.length > 0) {
    const shown = faults.slice(0, 12).join("\n  ");
    const more = faults.length > 12 ? `\n  … and ${faults.length - 12} more` : "";
    throw new Error(`${what}: ${faults.length}\n  ${shown}${more}`);
  }
}
