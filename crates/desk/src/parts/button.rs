//! Buttons.

use platform::draw::{Tag, tag};

use crate::desk::Desk;

/// A button with words of the guide. `class` says what it looks like; empty for an outline.
pub fn button(desk: Desk, class: &str, words: &str, act: impl Fn() + 'static) -> Tag {
    made(desk, class, words, Box::new(act))
}

#[inline(never)]
fn made(desk: Desk, class: &str, words: &str, act: Box<dyn Fn()>) -> Tag {
    plain(class, &desk.words(words), act)
}

/// A button with any words.
#[inline(never)]
pub fn plain(class: &str, words: &str, act: Box<dyn Fn()>) -> Tag {
    let button = tag("button").attr("type", "button").text(words);
    let button = if class.is_empty() { button } else { button.class(class) };
    button.on("click", move |_| act())
}

/// A line of buttons, to be filled.
pub fn buttons() -> Tag {
    tag("p").class("buttons")
}
