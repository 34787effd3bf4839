// Finding things in a page by what they are and what they are called, as a reader does. `locate` runs in the page.

/** The first element that is seen, of this role, with this name, within this part of the page (or its shadow); or null. */
export function locate(role, name, within) {
  const SELECTORS = {
    button: "button",
    // Its words are pressed: the box itself may be drawn by styles, and then not every driver finds it.
    choice: "input[type=radio] + label, input[type=checkbox] + label",
    field: "input, textarea, select",
    heading: "h1, h2, h3",
    link: "a[href]",
    option: "[role=option]",
  };
  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element) => {
    const label = element.ariaLabel ?? element.getAttribute("aria-label");
    return tidy(label || (element.labels?.length ? element.labels[0].textContent : element.textContent));
  };
  // A label holds a hint as well: its beginning is the name.
  const fits = (text) => {
    if (name === null) return true;
    if (name.pattern) return new RegExp(name.pattern, name.flags).test(text);
    return role === "field" ? text.startsWith(name.text) : text === name.text;
  };
  return [...document.querySelectorAll(within)].map((part) => part.shadowRoot ?? part)
    .flatMap((part) => [...part.querySelectorAll(SELECTORS[role])])
    .find((element) => element.checkVisibility() && fits(nameOf(element))) ?? null;
}

/** A name as `locate` takes it: words exactly, or a pattern. */
export function named(name) {
  if (name === undefined) return null;
  return name instanceof RegExp ? { pattern: name.source, flags: name.flags } : { text: name };
}
