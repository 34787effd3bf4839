//! What is to be known about a draft: where it is, and what went wrong with keeping it.

use platform::draw::{Signal, Tag, tag};
use platform::store::StoreError;

use crate::desk::Desk;
use crate::parts::{button, buttons};
use crate::screens::take_file;
use crate::work::Kept;

/// Whether the draft is kept, the question whether it may be, and every trouble with it.
pub fn notices(desk: Desk) -> Tag {
    let work = desk.work();
    let asked = Signal::new(false);
    let notice = move || match work.kept.get() {
        Kept::Overtaken => Some("overtaken"),
        Kept::Failed(StoreError::Full) => Some("full"),
        Kept::Failed(StoreError::Absent) => Some("absent"),
        Kept::Memory if work.typed.get() && !asked.get() => Some("memory"),
        Kept::Memory | Kept::Device => None,
    };
    tag("div").class("notices").by_key(
        move || notice().map(str::to_owned),
        move |notice| match notice {
            "overtaken" => overtaken(desk),
            "full" => failed(desk, "desk-store-full"),
            "absent" => failed(desk, "desk-store-absent"),
            _ => memory(desk, asked),
        },
    )
}

/// The text is in this page only: asks once whether drafts may be kept.
fn memory(desk: Desk, asked: Signal<bool>) -> Tag {
    if !desk.work().may_keep {
        let words = desk.words("desk-memory-only");
        return tag("p").class("keep").attr("role", "status").text(&words);
    }
    let title = desk.words("desk-keep-title");
    let question =
        tag("p").child(tag("b").text(&title)).text(" ").text(&desk.words("desk-keep-why"));
    let buttons = buttons()
        .child(button(desk, "", "desk-keep-yes", move || {
            desk.keep();
            // The question is gone, and the focus with it: to what says where the draft is now.
            desk.focus_later(".where");
        }))
        .child(button(desk, "plain", "desk-keep-no", move || {
            asked.set(true);
            desk.focus_later("h2");
        }));
    tag("div")
        .class("keep")
        .attr("role", "region")
        .attr("aria-label", &title)
        .child(question)
        .child(buttons)
}

fn failed(desk: Desk, words: &str) -> Tag {
    let buttons = buttons()
        .child(button(desk, "", "desk-take-file", move || take_file(desk)))
        .child(button(desk, "plain", "desk-try-again", move || desk.save()));
    trouble(desk, words, buttons)
}

fn overtaken(desk: Desk) -> Tag {
    let buttons = buttons()
        .child(button(desk, "", "desk-keep-both", move || desk.keep_both()))
        .child(button(desk, "plain", "desk-load-other", move || desk.load_other()));
    trouble(desk, "desk-overtaken", buttons)
}

fn trouble(desk: Desk, words: &str, buttons: Tag) -> Tag {
    let words = tag("p").text(&desk.words(words));
    tag("div").class("trouble").attr("role", "alert").child(words).child(buttons)
}
