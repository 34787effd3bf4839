// WebDriver (W3C, level 2), the few commands that these tests need: the protocol is HTTP and JSON.

/** Keys that have no character, as the protocol names them. */
export const KEYS = { Enter: "\uE007", ArrowDown: "\uE015", Tab: "\uE004", Escape: "\uE00C" };

/** What marks a reference to an element in JSON. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A driver that takes longer for a command will never answer, in milliseconds. */
const PATIENCE = 70_000;

/** What the driver refused, or could not do: `code` is the protocol's word for it. */
export class DriverError extends Error {
  constructor(command, { error, message }) {
    super(`${command}: ${error}: ${String(message).split("\n")[0]}`);
    this.code = error;
  }
}

/** An element of the page. What is no longer in the page answers with the code `stale element reference`. */
class Element {
  #session;
  #id;

  constructor(session, id) {
    this.#session = session;
    this.#id = id;
  }

  click() {
    return this.#session.post(`/element/${this.#id}/click`);
  }

  /** Types key by key, as a person would. */
  type(text) {
    return this.#session.post(`/element/${this.#id}/value`, { text });
  }

  clear() {
    return this.#session.post(`/element/${this.#id}/clear`);
  }

  toJSON() {
    return { [ELEMENT]: this.#id };
  }
}

/** One browser with a profile of its own, and one tab of it. */
export class Session {
  #address;

  /** `driver`: the driver's address, with no slash at its end. */
  static async start(driver, capabilities) {
    const body = { capabilities: { alwaysMatch: { acceptInsecureCerts: false, ...capabilities } } };
    const { sessionId } = await ask("POST", `${driver}/session`, body);
    const session = new Session();
    session.#address = `${driver}/session/${sessionId}`;
    return session;
  }

  post(command, body = {}) {
    return ask("POST", this.#address + command, body);
  }

  get(command) {
    return ask("GET", this.#address + command);
  }

  /** Ends the browser too. */
  end() {
    return ask("DELETE", this.#address);
  }

  /** Begins anew in a tab with no history, and closes what was open. */
  async freshTab() {
    const old = await this.get("/window/handles");
    const { handle } = await this.post("/window/new", { type: "tab" });
    for (const one of old) {
      await this.post("/window", { handle: one });
      await ask("DELETE", `${this.#address}/window`);
    }
    await this.post("/window", { handle });
  }

  open(url) {
    return this.post("/url", { url });
  }

  back() {
    return this.post("/back");
  }

  address() {
    return this.get("/url");
  }

  /** Runs a function in the page, which may be asynchronous, and answers what it answers. */
  async run(work, ...args) {
    // A promise that a script returns is not awaited by every driver; a callback is.
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
    const { value, error } = await this.post("/execute/async", { script, args });
    if (error !== undefined) throw new Error(`in the page: ${error}`);
    return value === undefined ? undefined : this.#revived(value);
  }

  /** Presses keys one after the other, where the focus is. Names as in KEYS, or single characters. */
  async press(...keys) {
    const actions = keys.map((key) => KEYS[key] ?? key).flatMap((value) => [
      { type: "keyDown", value }, { type: "keyUp", value },
    ]);
    await this.post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** References become elements. */
  #revived(value) {
    if (value === null || typeof value !== "object") return value;
    if (ELEMENT in value) return new Element(this, value[ELEMENT]);
    if (Array.isArray(value)) return value.map((one) => this.#revived(one));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#revived(one)]));
  }
}

async function ask(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new DriverError(`${method} ${new URL(url).pathname.replace(/^\/session\/[^/]+/, "")}`, value);
  return value;
}
