//! The answers for a colleague, or to go on elsewhere: open, or locked by a passphrase.

use platform::draw::{Signal, Tag, tag};
use platform::{download, secret};

use crate::desk::Desk;
use crate::parts::{button, buttons};
use crate::screens::bring::passphrase;
use crate::screens::take::file_name;
use crate::sharing;

/// Gives the answers as a file, to go on elsewhere or to keep.
pub fn take_file(desk: Desk) {
    let draft = desk.draft();
    download::offer(&file_name(desk, "json"), "application/json", &draft.to_json());
    desk.exported("json");
}

/// The answers for a colleague: open, or locked by a passphrase.
pub fn share(desk: Desk) -> Tag {
    let take = button(desk, "plain", "desk-take-answers", move || take_file(desk));
    tag("details")
        .class("share")
        .child(desk.tag("summary", "desk-share"))
        .child(desk.tag("p", "desk-share-why"))
        .child(buttons().child(take))
        .maybe(secret::is_there().then(|| locking(desk)))
}

fn locking(desk: Desk) -> Tag {
    let typed = Signal::new(String::new());
    let said = Signal::new(String::new());
    let lock = move || {
        let secret = typed.get_untracked();
        if secret.chars().count() < sharing::SHORTEST {
            said.set(desk.words("desk-lock-short"));
            return;
        }
        said.set(desk.words("desk-locking"));
        let draft = desk.draft().to_json();
        platform::task(async move {
            let file = sharing::lock(&secret, draft.as_bytes()).await;
            // The screen may have been left meanwhile.
            if said.is_over() {
                return;
            }
            let words = match file {
                Some(file) => {
                    let name = file_name(desk, "locked");
                    download::offer_bytes(&name, "application/octet-stream", &file);
                    desk.exported("locked");
                    "desk-locked"
                }
                None => "desk-lock-failed",
            };
            said.set(desk.words(words));
        });
    };
    let hint = tag("p").class("hint").attr("id", "passphrase-hint");
    let field = passphrase(typed, "passphrase").attr("aria-describedby", "passphrase-hint");
    let button = tag("button").attr("type", "submit").class("plain").text(&desk.words("desk-lock"));
    tag("form")
        .class("field")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            lock();
        })
        .child(tag("label").attr("for", "passphrase").text(&desk.words("desk-passphrase")))
        .child(hint.text(&desk.words("desk-passphrase-hint")))
        .child(field)
        .child(buttons().child(button))
        .child(tag("p").attr("role", "status").class("said").words(move || said.get()))
}
