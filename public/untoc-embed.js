// In the frame at embed/…: shows what its address asks for, and tells the page around how high the
// guide is. The height is no secret, so any page may hear it; questions are taken from that page alone.

const guide = document.querySelector("untoc-guide");
const asked = new URLSearchParams(location.search);
for (const name of ["view", "theme"]) {
  if (asked.has(name)) guide.setAttribute(name, asked.get(name));
}

function tell(message) {
  if (parent !== window) parent.postMessage(message, "*");
}

function tellHeight() {
  tell({ untoc: "height", height: Math.ceil(guide.getBoundingClientRect().height) });
}

new ResizeObserver(tellHeight).observe(guide);
addEventListener("untoc-navigate", () => tell({ untoc: "top" }));
addEventListener("message", ({ source, data }) => {
  if (source === parent && data?.untoc === "hello") tellHeight();
});
