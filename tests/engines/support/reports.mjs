// Requests to other hosts, as every engine tells them: the policy of the site refuses them, and the
// engine sends a report of each to the address that the policy names.

import { createServer } from "node:http";

/** Listens for reports. Answers `{ address, heard, stop }`, where `heard` grows. */
export async function listenForReports() {
  const heard = [];
  const server = createServer(async (request, answer) => {
    let text = "";
    for await (const part of request) text += part;
    answer.writeHead(204, { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" }).end();
    if (request.method === "POST") heard.push(inWords(text));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    heard,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function inWords(text) {
  try {
    const { "csp-report": report } = JSON.parse(text);
    return `refused by the policy: ${report["effective-directive"] ?? report["violated-directive"]} ${report["blocked-uri"]}`;
  } catch {
    return `refused by the policy: ${text}`;
  }
}
