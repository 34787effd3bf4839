/** Gives a file to whoever is at the page. */
export function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari begins late.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
