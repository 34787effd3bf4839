// A server for the pages of the benchmark. Not the one of `cargo xtask serve`: pages must be isolated
// from other origins here, which makes the browser's clock fine, and nothing else is asked of it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Serves a folder to this machine. Answers the address, which ends with a slash, and how to stop. */
export async function serve(folder) {
  const server = createServer(async ({ url }, response) => {
    // Normalized, a path that starts with a slash leads nowhere above it.
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    try {
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${server.address().port}/`, stop };
}
