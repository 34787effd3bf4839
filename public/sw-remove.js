// Takes the place of sw.js on a host that gives the guide up: removes all that the worker kept, and
// the worker itself. Touches nothing of other sites on the same origin.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const ours = `untoc-guide:${self.registration.scope}:`;
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await self.registration.unregister();
}
