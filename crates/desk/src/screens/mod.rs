//! What is shown, one screen at a time.

mod bring;
mod check;
mod section;
mod share;
mod start;
mod take;
mod tasks;
mod views;

use platform::draw::{Tag, tag};

use crate::desk::{Desk, Screen};
use crate::parts::{notices, paper, plain};
use crate::work::Kept;

pub use share::take_file;

/// The whole desk: notices, the screen, and the paper beside it.
pub fn whole(desk: Desk) -> Tag {
    let is_start = move || desk.screen().with(|screen| *screen == Screen::Start);
    let in_draft = move || (!is_start()).then(String::new);
    // What draws a screen looks at answers in passing: only another screen, or other answers, draw it anew.
    let screen =
        move || Some(format!("{} {}", desk.screen().with(Screen::key), desk.epoch().get()));
    // Another view of the answers has the whole room.
    let paper = move || match desk.screen().get() {
        Screen::Start => Some("example".to_owned()),
        Screen::View(_) => None,
        _ => Some("own".to_owned()),
    };
    let sides = tag("div")
        .class("sides-of-desk")
        .by_key(screen, move |_| shown(desk))
        .by_key(paper, move |key| beside(desk, key == "example"));
    tag("div")
        .class("desk")
        .by_key(in_draft, move |_| bar(desk))
        .by_key(in_draft, move |_| notices(desk))
        .child(sides)
}

fn shown(desk: Desk) -> Tag {
    let is_view = desk.screen().with(|screen| matches!(screen, Screen::View(_)));
    let within = tag("div").class(if is_view { "asking whole" } else { "asking" });
    match desk.screen().get() {
        Screen::Start => start::start(desk, within),
        Screen::Tasks => tasks::tasks(desk, within),
        Screen::Section(place) => section::section(desk, place, within),
        Screen::Check => check::check(desk, within),
        Screen::Take => take::take(desk, within),
        Screen::View(id) => views::view(desk, &id, within),
    }
}

fn beside(desk: Desk, is_start: bool) -> Tag {
    let within = tag("div").class("beside");
    if is_start { start::example(desk, within) } else { paper(desk, within) }
}

/// What `aria-current` says of a place in the bar: a section is one of the questions.
fn place_of(shown: &Screen, place: &Screen) -> Option<&'static str> {
    match shown {
        _ if shown == place => Some("page"),
        Screen::Section(_) if *place == Screen::Tasks => Some("true"),
        _ => None,
    }
}

/// The ways about within a draft, and where the draft is.
fn bar(desk: Desk) -> Tag {
    let place = move |words: &str, to: Screen| {
        let own = to.clone();
        let current = move || desk.screen().with(|it| place_of(it, &own)).map(str::to_owned);
        let button = plain("link", words, Box::new(move || desk.show(to.clone())));
        tag("li").child(button.live("aria-current", current))
    };
    // Which there are depends on the answers.
    let views = move || desk.answers().with(|answers| desk.ask(|tool, cx| tool.views(answers, cx)));
    let keys = move || views().into_iter().map(|it| format!("{} {}", it.id, it.title)).collect();
    let view = move |key: &str| {
        let (id, title) = key.split_once(' ').unwrap_or((key, ""));
        place(title, Screen::View(id.to_owned()))
    };
    let list = tag("ul")
        .child(place(&desk.words("desk-start-again"), Screen::Start))
        .child(place(&desk.words("desk-tasks"), Screen::Tasks))
        .each(keys, view)
        .child(place(&desk.words("desk-check"), Screen::Check));
    let is_kept = move || desk.work().kept.with(|kept| *kept == Kept::Device);
    let words = move || desk.words(if is_kept() { "desk-kept-device" } else { "desk-kept-memory" });
    let kept = tag("p").class("where").live("data-kept", move || Some(is_kept().to_string()));
    tag("nav")
        .class("desk-bar")
        .attr("aria-label", &desk.words("desk-bar"))
        .child(list)
        .child(kept.words(words))
}
