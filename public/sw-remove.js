// Takes the place of sw.js on a host that gives the guide up: removes all that the worker kept, and
// the worker itself. Touches nothing of other sites on the same origin.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));
// A page that registers it while it is about to go brings it back: it goes again, and the page need not wait.
addEventListener("message", (event) => event.waitUntil(remove().then(() => event.ports[0]?.postMessage({ failed: "gone" }))));

async function remove() {
  const ours = `untoc-guide:${self.registration.scope}:`;
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await self.registration.unregister();
}
