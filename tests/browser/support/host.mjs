// Somebody else's site: pages of a scenario, on an origin of their own.

import { createServer } from "node:http";

/** What a partner's page may allow and no more, as conventions and docs/embedding.md have it. */
export function strictPolicy(guide, { wasm = true } = {}) {
  const origin = new URL(guide).origin;
  return `default-src 'none'; script-src 'self' ${origin}${wasm ? " 'wasm-unsafe-eval'" : ""}; ` +
    `connect-src ${origin}; style-src 'self'; img-src 'self'`;
}

/** Starts a host. `files`: by path, a text of HTML or `{ type, body, headers }`. Answers its address. */
export async function openHost() {
  const files = new Map();
  const server = createServer((request, answer) => {
    const path = new URL(request.url, "http://host").pathname;
    const file = files.get(path);
    if (!file) {
      answer.writeHead(path === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    const { type = "text/html; charset=utf-8", body, headers = {} } =
      typeof file === "string" ? { body: file } : file;
    answer.writeHead(200, { "Content-Type": type, ...headers }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    put: (path, file) => files.set(path, file),
    close: () => server.close(),
  };
}

/** A page with these elements in its body, and the loader in its head. */
export function page(guide, body, { head = "", loader = "v1/untoc-guide.js", lang = "en", attributes = "" } = {}) {
  return `<!DOCTYPE html><html lang="${lang}" ${attributes}><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width">${head}
${loader ? `<script type="module" src="${guide}${loader}"></script>` : ""}</head><body>${body}</body></html>`;
}
