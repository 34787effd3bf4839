// Tables that are kept on the device, as files: a link alone would ask the network, whatever the worker has kept.

import { offer } from "./offer.js";

addEventListener("click", async (event) => {
  const link = event.target.closest?.("main a[download]");
  if (!link?.href.endsWith(".csv") || event.defaultPrevented || !navigator.serviceWorker?.controller) return;
  event.preventDefault();
  const answer = await fetch(link.href).catch(() => undefined);
  if (answer?.ok) offer(await answer.blob(), new URL(link.href).pathname.split("/").at(-1));
  // The browser then says itself what it says of a network that is not there.
  else location.assign(link.href);
});
