//! The first screen: an example to look at, a new draft, the drafts of this device.

use platform::draw::{Signal, Tag, tag};
use tools::Draft;

use crate::desk::{Desk, Screen};
use crate::parts::{button, buttons, drawn, plain};
use crate::screens::bring;
use crate::shelf::{self, Device};
use platform::{clock, download};

pub fn start(desk: Desk, within: Tag) -> Tag {
    let is_typed = desk.work().typed.get();
    let go_on =
        is_typed.then(|| button(desk, "main", "desk-go-on", move || desk.show(Screen::Tasks)));
    let (class, words) = if is_typed { ("", "desk-start-new") } else { ("main", "desk-start") };
    let example = move || desk.focus_later(".beside .desk-paper");
    let ways = buttons()
        .maybe(go_on)
        .child(button(desk, class, words, move || desk.begin(None)))
        .child(button(desk, "plain narrow-only", "desk-see-example", example));
    within
        .child(desk.tag("h2", "desk-begin"))
        .child(desk.tag("p", "desk-private"))
        .child(ways)
        .redrawn(move || drafts(desk))
        .child(tag("div").attr("role", "status").redrawn(move || undo(desk)))
        .redrawn(move || aside(desk))
        .child(bring::bring(desk))
        .by_key(move || anything(desk).then(String::new), move |_| erase(desk))
}

/// Puts the finished example of an invented organization beside it.
pub fn example(desk: Desk, within: Tag) -> Tag {
    let paper = desk.ask(|tool, cx| tool.preview(&tool.example(cx), cx));
    let label = desk.words("desk-example-paper");
    drawn(desk, &label, &paper, within)
}

/// The drafts of this device.
fn drafts(desk: Desk) -> Vec<Tag> {
    let all = desk.drafts();
    if all.is_empty() {
        return Vec::new();
    }
    let mut list = tag("ul").class("drafts");
    for (id, it) in all {
        list = list.child(draft(desk, id, it));
    }
    vec![desk.tag("h3", "desk-drafts"), list]
}

/// The one that was just deleted, to be brought back.
fn undo(desk: Desk) -> Vec<Tag> {
    let last = desk.work().deleted.with(|all| all.last().map(|(_, draft)| draft.name.clone()));
    let Some(name) = last else { return Vec::new() };
    let words = desk.words_with("desk-deleted", &[("name", &name)]);
    let undo = button(desk, "small", "desk-undo", move || desk.undelete());
    vec![tag("p").class("undo").text(&words).text(" ").child(undo)]
}

fn draft(desk: Desk, id: String, draft: Draft) -> Tag {
    let progress =
        desk.ask(|tool, cx| tools::progress(&tool.form(&draft.answers, cx), &draft.answers));
    let (done, of) = (progress.done.to_string(), progress.of.to_string());
    let progress = desk.words_with("desk-progress", &[("done", &done), ("of", &of)]);
    let changed = moment(desk, &clock::at(draft.changed as f64));
    let changed = desk.words_with("desk-changed", &[("date", &changed)]);
    let name = if draft.name.is_empty() { desk.words("desk-unnamed") } else { draft.name };
    let words = desk.words_with("desk-delete-named", &[("name", &name)]);
    let opened = id.clone();
    let delete = move || {
        desk.delete(&id);
        desk.focus_later(".undo button");
    };
    let quiet = tag("span").class("quiet").text(&progress).text(" ").text(&changed);
    tag("li")
        .child(plain("link", &name, Box::new(move || desk.open_draft(&opened))))
        .child(quiet)
        .child(button(desk, "small", "desk-delete", delete).attr("aria-label", &words))
}

/// `24 November 2026, 11:33`
fn moment(desk: Desk, changed: &str) -> String {
    let (day, time) = changed.split_once('T').unwrap_or((changed, ""));
    let day = model::Date::parse(day)
        .map_or_else(|| day.to_owned(), |day| desk.guide(|guide| guide.day(day)));
    if time.is_empty() { day } else { format!("{day}, {time}") }
}

/// What could not be read, to be taken away or erased.
fn aside(desk: Desk) -> Vec<Tag> {
    desk.work().shelf.track();
    let all = if desk.work().may_keep { shelf::aside(&Device) } else { Vec::new() };
    let row = |(id, text): (String, String)| {
        let file = format!("draft-{id}.txt");
        let take = move || download::offer(&file, "text/plain", &text);
        let delete = move || {
            shelf::forget_aside(&Device, &id);
            desk.work().moved();
        };
        let buttons = buttons().child(button(desk, "", "desk-take-file", take)).child(button(
            desk,
            "plain",
            "desk-delete",
            delete,
        ));
        let words = desk.tag("p", "desk-aside");
        tag("div").class("trouble").attr("role", "alert").child(words).child(buttons)
    };
    all.into_iter().map(row).collect()
}

/// Whether anything is kept or typed.
fn anything(desk: Desk) -> bool {
    desk.work().keeping.get() || desk.work().typed.get() || !desk.drafts().is_empty()
}

/// Erasing everything in one step.
fn erase(desk: Desk) -> Tag {
    let sure = Signal::new(false);
    let ask = move || {
        sure.set(true);
        desk.focus_later(".erase button");
    };
    tag("div").class("erase").redrawn(move || {
        if !sure.get() {
            return vec![button(desk, "", "desk-erase", ask)];
        }
        let question = tag("p").child(desk.tag("b", "desk-erase-sure"));
        let buttons = buttons()
            .child(button(desk, "", "desk-erase-yes", move || desk.erase_everything()))
            .child(button(desk, "plain", "desk-erase-no", move || sure.set(false)));
        vec![question, buttons]
    })
}
