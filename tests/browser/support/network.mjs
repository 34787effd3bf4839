// Making the network slow or faulty for one page.

/** What the browser itself says of an address that does not exist. */
export const NOT_FOUND = [/^console error: Failed to load resource: .*status of 404/, /^answer 404: /];

/** What it says of a host that is gone, or of a network that is. */
export const GONE = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_CONNECTION_REFUSED/,
  /ERR_FAILED/,
  // What the worker was still keeping of the tools, when the host went away.
  /ERR_CONNECTION_RESET/,
];

/** What the browser says of a request that was broken off on purpose. */
export const BROKEN_OFF = [
  /^failed request: .*ERR_FAILED/,
  /^console error: Failed to load resource: net::ERR_FAILED/,
];

/** Answers requests that match only when the function given back is called. */
export async function hold(page, pattern) {
  let release;
  const released = new Promise((done) => { release = done; });
  await intercept(page, pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Answers requests that match so many milliseconds later. */
export function delayed(page, pattern, milliseconds) {
  return intercept(page, pattern, async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue();
  });
}

/** Answers requests that match with what `change` makes of the file's bytes. */
export function changed(page, pattern, change, { type } = {}) {
  return intercept(page, pattern, async (route) => {
    const answer = await fetch(route.request().url());
    const body = change(Buffer.from(await answer.arrayBuffer()));
    await route.fulfill({ status: 200, contentType: type ?? answer.headers.get("content-type"), body });
  });
}

/** Answers requests that match as a host without the file. */
export function missing(page, pattern) {
  return intercept(page, pattern, (route) => route.fulfill({ status: 404, body: "" }));
}

/** Breaks requests that match off, as a lost connection does. */
export function brokenOff(page, pattern) {
  return intercept(page, pattern, (route) => route.abort());
}

async function intercept(page, pattern, answer) {
  // A page that has moved on or closed no longer needs its answer.
  await page.route(pattern, (route) => answer(route).catch(() => {}));
}
