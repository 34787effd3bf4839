// The page on storage, alive: what is kept, and the buttons that change it.

import { asDate, asMegabytes } from "./words.js";
import { keepAndSay, say, sayState } from "./saved.js";
import { lookForUpdate } from "./update.js";
import { container, remove, removeAll, root, state } from "./worker.js";
import { readBackup, writeBackup, forgetAll } from "./backup.js";

const within = (selector) => document.querySelector(`main ${selector}`);

/** Says the outcome of a button beside it. */
function tell(name, number) {
  const place = within(`[data-outcome=${name}]`);
  if (place) place.textContent = number === undefined ? "" : place.getAttribute(`data-${number}`);
}

/** Takes a button away, and keeps its place: nothing moves. */
function idle(button, isIdle) {
  button?.toggleAttribute("data-idle", isIdle);
}

/** How many bytes each part is: where nothing is kept yet, the host knows. */
async function sizes(now) {
  if (now?.bytes) return now.bytes;
  const answer = await fetch(`${root}bytes.json`).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

async function draw() {
  const list = within(".parts");
  if (!list) return;
  const now = await state().catch(() => undefined);
  const bytes = await sizes(now);
  for (const item of list.children) {
    const { part } = item.dataset;
    const kept = Boolean(now?.kept?.includes("app") && now.kept.includes(part));
    const [words] = item.querySelectorAll("[data-yes]");
    const own = bytes && (part === "tools" ? bytes.tools : bytes.app + bytes[part]);
    const size = own ? asMegabytes(own) : "?";
    words.textContent = kept
      ? words.dataset.yes.replace("%date%", asDate(now.date)).replace("%size%", size)
      : words.dataset.no;
    const [save, forget] = item.querySelectorAll("button");
    idle(save, kept || !container || document.querySelector("[data-saved=cannot]") !== null);
    idle(forget, !kept);
    save.dataset.words ??= save.textContent;
    save.textContent = save.dataset.words.replace("%size%", size);
  }
  const room = within("[data-room]");
  const used = await navigator.storage?.estimate?.().catch(() => undefined);
  room.textContent = now && used ? room.dataset.room.replace("%size%", asMegabytes(used.usage)) : "";
  idle(within("[data-do=check]"), !now);
  idle(within("[data-do=persist]"),
    !now || !navigator.storage?.persist || await navigator.storage.persisted());
}

const deeds = {
  async save(button) {
    await keepAndSay(button.closest("[data-part]").dataset.part);
  },
  async remove(button) {
    await remove(button.closest("[data-part]").dataset.part);
    await sayState();
  },
  async persist() {
    tell("saved", await navigator.storage.persist() ? 0 : 1);
  },
  async check() {
    tell("saved");
    const found = await lookForUpdate();
    if (found && !found.installing && !found.waiting) tell("saved", 2);
  },
  async backup() {
    tell("drafts", writeBackup() ? 1 : 0);
  },
  async erase() {
    await removeAll();
    await forgetAll();
    say("no");
    tell("erase", 0);
  },
};

addEventListener("click", async ({ target }) => {
  const button = target.closest?.("main button[data-do]");
  const deed = button && deeds[button.dataset.do];
  if (!deed) return;
  button.disabled = true;
  await deed(button).catch(() => {});
  button.disabled = false;
  await draw();
});

addEventListener("change", async ({ target }) => {
  if (!target.closest?.("[data-do=restore]")) return;
  tell("drafts", await readBackup(target.files[0]) ? 1 : 2);
  target.value = "";
});

// The app moves between pages in this one document.
const main = document.querySelector("main");
if (main) new MutationObserver(draw).observe(main, { childList: true });
addEventListener("untoc-saved", draw);
draw();
