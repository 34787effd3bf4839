// The suggestions follow the ARIA pattern of a combobox with a list and manual selection.

import assert from "node:assert/strict";
import { each, eventually } from "../support/check.mjs";
import { scenario } from "../support/scenario.mjs";
import { ARTICLE, HOME } from "../support/site.mjs";

const BOXES = [["homeSearch", HOME], ["headSearch", ARTICLE]];

scenario("while typing nothing is preselected and no option is called current", async (world) => {
  await each(BOXES, async ([name, address]) => {
    const box = (await world.open(address))[name];
    await box.field.focus();
    for (const letter of "smuggling") {
      await box.guide.page.keyboard.type(letter);
      assert.equal(await box.current(), null);
      assert.equal(await box.chosen.count(), 0);
    }
    await box.guide.press("ArrowDown");
    assert.ok(await box.current(), "the arrow chose nothing");
    await box.guide.page.keyboard.type("s");
    assert.equal(await box.current(), null, "typing on left the choice");
    assert.equal(await box.chosen.count(), 0);
  });
});

scenario("the field names its list, says whether it is open and points at the chosen option", async (world) => {
  const box = (await world.open(HOME)).homeSearch;
  assert.equal(await box.field.getAttribute("role"), "combobox");
  assert.equal(await box.field.getAttribute("aria-autocomplete"), "list");
  assert.equal(await box.field.getAttribute("aria-expanded"), "false");
  await box.type("court");
  await box.options.first().waitFor();
  assert.equal(await box.field.getAttribute("aria-expanded"), "true");
  assert.equal(await box.field.getAttribute("aria-controls"), await box.list.getAttribute("id"));
  const count = await box.options.count();
  for (let place = 0; place < count; place++) {
    await box.guide.press("ArrowDown");
    const chosen = await box.chosen.all();
    assert.equal(chosen.length, 1);
    assert.equal(await chosen[0].getAttribute("id"), await box.current());
    assert.equal(await box.options.nth(place).getAttribute("id"), await box.current());
    assert.ok(await box.focused(), "the focus left the field");
  }
  await box.guide.press("ArrowDown");
  assert.equal(await box.current(), null, "past the last option is the field itself");
  await box.guide.press("ArrowUp");
  assert.equal(await box.current(), await box.options.last().getAttribute("id"));
});

scenario("the chosen option is always in view", async (world) => {
  const guide = await world.open(ARTICLE, { width: 1280, height: 480 });
  const box = guide.headSearch;
  await box.type("trafficking");
  await box.options.first().waitFor();
  for (let place = 0; place < await box.options.count(); place++) {
    await guide.press("ArrowDown");
    const seen = await box.chosen.evaluate((option) => {
      const { left, top, width, height } = option.getBoundingClientRect();
      const at = (y) => option.contains(document.elementFromPoint(left + width / 2, y));
      return at(top + 2) && at(top + height - 2);
    });
    assert.ok(seen, `option ${place + 1} is not in view`);
  }
});

scenario("Esc closes the list once, keeps focus and text, and clears only when pressed again", async (world) => {
  await each(BOXES, async ([name, address]) => {
    const box = (await world.open(address))[name];
    await box.type("smuggling");
    await box.options.first().waitFor();
    await box.guide.press("ArrowDown", "Escape");
    assert.equal(await box.isOpen(), false);
    assert.equal(await box.field.getAttribute("aria-expanded"), "false");
    assert.equal(await box.current(), null);
    assert.ok(await box.focused(), "the focus is lost");
    assert.equal(await box.text(), "smuggling");
    await box.guide.press("ArrowDown");
    assert.ok(await box.isOpen(), "the arrow does not open the list again");
    await box.guide.press("Escape", "Escape");
    assert.equal(await box.text(), "");
    assert.ok(await box.focused(), "the focus is lost after clearing");
  });
});

scenario("a click outside closes the list and a click on a suggestion opens it", async (world) => {
  const guide = await world.open(HOME);
  const box = guide.homeSearch;
  await box.type("smuggling");
  await box.options.first().waitFor();
  await guide.heading.click();
  await eventually(async () => assert.equal(await box.isOpen(), false));
  await box.field.focus();
  await guide.press("ArrowDown");
  const [wanted] = await box.addresses();
  await box.options.first().click();
  await guide.arriveAt(wanted);
});

scenario("keys that are not the search's own are left alone", async (world) => {
  const guide = await world.open(ARTICLE);
  const box = guide.headSearch;
  await guide.page.evaluate(() => {
    window.taken = [];
    addEventListener("keydown", (event) => event.defaultPrevented && window.taken.push(event.key));
  });
  await guide.press("/");
  assert.equal(await box.focused(), false, "/ is stolen");
  await box.type("and/or");
  assert.equal(await box.text(), "and/or");
  for (const modifier of ["Control", "Meta", "Alt"]) {
    for (const key of ["k", "f", "ArrowDown", "ArrowUp", "Escape"]) {
      await box.field.evaluate((field, [modifier, key]) => {
        field.dispatchEvent(new KeyboardEvent("keydown", {
          key, bubbles: true, cancelable: true,
          ctrlKey: modifier === "Control", metaKey: modifier === "Meta", altKey: modifier === "Alt",
        }));
      }, [modifier, key]);
    }
  }
  assert.deepEqual(await guide.page.evaluate(() => window.taken), []);
  assert.equal(await box.current(), null);
  await guide.press("Control+a", "Control+c", "End", "Control+v");
  assert.equal(await box.text(), "and/orand/or", "copying and pasting does not work");
});

scenario("an input method composes undisturbed", async (world) => {
  const guide = await world.open(HOME);
  const box = guide.homeSearch;
  await box.field.focus();
  await box.field.evaluate((field) => {
    window.composed = [];
    for (const kind of ["compositionstart", "compositionend"]) {
      field.addEventListener(kind, () => window.composed.push(kind));
    }
  });
  const keys = await guide.page.context().newCDPSession(guide.page);
  for (const text of ["f", "fo", "foc", "foca", "focal"]) {
    await keys.send("Input.imeSetComposition", {
      text, selectionStart: text.length, selectionEnd: text.length,
    });
    assert.equal(await box.text(), text);
  }
  await box.options.first().waitFor();
  // While words are composed these keys choose among the input method's own suggestions.
  const taken = await box.field.evaluate((field) =>
    ["ArrowDown", "ArrowUp", "Escape", "Enter"].filter((key) =>
      !field.dispatchEvent(new KeyboardEvent("keydown", {
        key, isComposing: true, bubbles: true, cancelable: true,
      }))
    ));
  assert.deepEqual(taken, []);
  assert.equal(await box.current(), null);
  assert.ok(await box.isOpen(), "Esc of the input method closed the list");
  assert.equal(guide.address, HOME);
  await keys.send("Input.insertText", { text: "focal" });
  assert.equal(await box.text(), "focal");
  const composed = await guide.page.evaluate(() => window.composed);
  assert.deepEqual(composed, ["compositionstart", "compositionend"]);
});

scenario("each keystroke shows the suggestions of that keystroke", async (world) => {
  const guide = await world.open(HOME);
  const box = guide.homeSearch;
  await box.field.focus();
  const query = "mutual legal assistance";
  for (let length = 1; length <= query.length; length++) {
    await guide.page.keyboard.type(query[length - 1]);
    const words = await box.allResults.textContent();
    assert.ok(words.includes(`“${query.slice(0, length).trim()}”`), `${length} letters: ${words}`);
  }
  const typed = await box.addresses();
  const afresh = (await world.open(HOME)).homeSearch;
  await afresh.field.fill(query);
  await afresh.options.first().waitFor();
  assert.deepEqual(typed, await afresh.addresses());
});
