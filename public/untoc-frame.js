// For a page around the guide's frame: gives the frame the height of what is in it. It listens to frames
// of the host that this script comes from, and to no others.

const { origin } = new URL(import.meta.url);

/** A frame is never higher than this, whatever it says: the longest page of the guide is shorter. */
const HIGHEST = 60_000;

const frames = () => [...document.querySelectorAll("iframe")];

addEventListener("message", ({ origin: from, source, data }) => {
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || from !== origin) return;
  if (data?.untoc === "height" && data.height > 0 && data.height <= HIGHEST) {
    frame.style.height = `${Math.ceil(data.height)}px`;
  } else if (data?.untoc === "top" && frame.getBoundingClientRect().top < 0) {
    frame.scrollIntoView();
  }
});

// Frames that are there already have told their height before anybody listened.
for (const frame of frames()) frame.contentWindow.postMessage({ untoc: "hello" }, "*");
