// Programs that the tests start and end: the drivers, and what else there is.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** How long a driver may take until it answers, in milliseconds: a busy machine is slow. */
const PATIENCE = 20_000;

const children = new Set();

/** Starts a program that ends with this run, however that ends. */
export function start(program, args, options) {
  const child = spawn(program, args, options);
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

process.on("exit", () => children.forEach((child) => child.kill()));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Starts a driver on a port that is free. `args`: a function of the port. Answers its address, and `words`: all that it has said. */
export async function startDriver(program, args, env = {}) {
  const port = await freePort();
  const child = start(program, args(port), { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => { words += bytes; });
  let broken;
  child.on("error", (error) => { broken = error; });
  const address = `http://127.0.0.1:${port}`;
  const end = performance.now() + PATIENCE;
  while (!await answers(address)) {
    if (broken || child.exitCode !== null || performance.now() > end) {
      child.kill();
      throw new Error(`${program} does not start: ${broken?.message ?? words}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return { address, words: () => words, stop: () => stopped(child) };
}

async function answers(address) {
  return fetch(`${address}/status`).then((answer) => answer.ok, () => false);
}

/** Ends a program of ours and waits until it is gone. */
export function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", done);
    child.kill();
  });
}

function freePort() {
  const server = createServer();
  return new Promise((found, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
