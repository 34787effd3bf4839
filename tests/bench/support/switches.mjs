// How Chromium is started, for scenarios and for measuring.

export const SWITCHES = [
  // Containers run as root and without a graphics card.
  "--no-sandbox",
  "--disable-gpu",
  // Nothing may leave the machine, the browser's own errands included.
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
