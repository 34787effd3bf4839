// Notes everything that a page complains of, or does behind the reader's back.

/** Says violations of the policy aloud: the console does not name all of them. */
const SAY_VIOLATIONS = `addEventListener("securitypolicyviolation", (event) =>
  console.error("policy violated:", event.violatedDirective, event.blockedURI, event.sample));`;

/**
 * Watches all pages of a context. Answers the list that complaints are added to.
 * `base`: the only address below which requests may go, or several.
 */
export async function watch(context, base) {
  const complaints = [];
  const note = (words) => complaints.push(words);
  await context.addInitScript(SAY_VIOLATIONS);
  context.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // What playwright says where World.open allows no worker.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    note(`console ${message.type()}: ${message.text()}${at(message.location())}`);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const url = request.url();
    // These two hold their bytes themselves, or the page does.
    if (/^(data|blob):/.test(url)) return;
    if (![base].flat().some((base) => url.startsWith(base))) note(`foreign request: ${url}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Moving on breaks off what was still loading. What the policy or the network refuses has other names.
    if (reason !== "net::ERR_ABORTED") note(`failed request: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) note(`answer ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

function at({ url, lineNumber }) {
  return url ? ` (${url}:${lineNumber})` : "";
}
