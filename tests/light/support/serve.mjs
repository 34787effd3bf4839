// The server of both sites: the same headers, brotli 11 for all that compresses, and an account of
// what it gave out. Not the one of `cargo xtask serve`, which compresses less and keeps no account.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pack": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
/** Compressed already. */
const DENSE = [".png", ".woff2"];
/** A hash in a file's name, as both sites have it: its file may be kept for good. */
const HASHED = /[-.][\w-]{8,}\.\w+$|_bg\.wasm$/;

/**
 * Serves a folder to this machine. Answers the address, which ends with a slash; the account, a row
 * `{path, bytes}` a request with the bytes of its answer, head and body; and how to stop.
 */
export async function serve(folder) {
  const account = [];
  const packed = new Map();
  const server = createServer(async ({ url, socket, headers }, response) => {
    // Normalized, a path that starts with a slash leads nowhere above it.
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)).replace(/\/$/, "/index.html");
    const before = socket.bytesWritten;
    response.on("finish", () => account.push({ path, bytes: socket.bytesWritten - before }));
    try {
      if (!packed.has(path)) packed.set(path, await pack(join(folder, path)));
      const { bytes, tag, encoding } = packed.get(path);
      // As all hosts do for what may not be kept without asking.
      if (headers["if-none-match"] === tag) return void response.writeHead(304, { ETag: tag }).end();
      response.writeHead(200, {
        "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
        "Content-Length": bytes.length,
        ETag: tag,
        "Cache-Control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
        ...encoding,
      });
      response.end(bytes);
    } catch {
      response.writeHead(404, { "Content-Length": 0 }).end();
    }
  });
  // A browser's visit is one connection's life.
  server.keepAliveTimeout = 60_000;
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${server.address().port}/`, account, stop };
}

async function pack(file) {
  const bytes = await readFile(file);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 16)}"`;
  if (DENSE.includes(extname(file))) return { bytes, tag, encoding: {} };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { bytes: await promisify(brotliCompress)(bytes, { params }), tag, encoding: { "Content-Encoding": "br" } };
}
