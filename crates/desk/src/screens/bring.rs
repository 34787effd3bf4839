//! Bringing a file: a draft to go on with, or a colleague's copy of the open one.

use std::rc::Rc;

use platform::draw::{Signal, Tag, tag};
use platform::{events, files};
use tools::{Conflict, Draft, Field, FieldKind, Form, Merged, Value};

use crate::desk::{Desk, Screen};
use crate::parts::{button, buttons};
use crate::sharing::{self, OpenError};

/// On the first screen: a file becomes a draft.
pub fn bring(desk: Desk) -> Tag {
    let take = move |draft: Draft| desk.begin(Some(draft));
    chooser(desk, "bring", "desk-bring", Rc::new(take))
}

/// In an open draft: a colleague's copy is merged into it. What both have changed is shown, to be decided.
pub fn merge(desk: Desk) -> Tag {
    let merged = Signal::new(None::<Merged>);
    // Deciding draws nothing anew.
    let shown = Signal::new(0_u32);
    let take = move |draft: Draft| {
        let new = desk.answers().with_untracked(|mine| tools::merge(None, mine, &draft.answers));
        merged.set(Some(new));
        shown.update(|shown| *shown += 1);
        desk.focus_later(".merging");
    };
    let key = move || merged.with(Option::is_some).then(|| shown.get().to_string());
    tag("details")
        .class("share")
        .child(desk.tag("summary", "desk-merge"))
        .child(chooser(desk, "merge", "desk-merge-file", Rc::new(take)))
        .by_key(key, move |_| conflicts(desk, merged))
}

/// Everything on which the copies differ, each with a choice. Mine stands until the person chooses.
fn conflicts(desk: Desk, merged: Signal<Option<Merged>>) -> Tag {
    let region = tag("div")
        .class("merging")
        .attr("role", "region")
        .attr("aria-label", &desk.words("desk-merge"));
    let Some(new) = merged.get() else { return region };
    let form = desk.form();
    let count = new.conflicts.len().to_string();
    let words = desk.words_with("desk-merge-count", &[("count", &count)]);
    let mut region = region.child(tag("p").text(&words));
    for (number, conflict) in new.conflicts.iter().enumerate() {
        let Conflict { field, mine, theirs } = conflict;
        let (label, asked) = about(desk, &form, &new, field);
        let in_words = |value| said(desk, asked, value);
        let legend = tag("legend").text(&label);
        let row = tag("fieldset").class("field").child(legend);
        let row = row.child(choice(desk, merged, number, false, &in_words(mine)));
        region = region.child(row.child(choice(desk, merged, number, true, &in_words(theirs))));
    }
    let finish = move || {
        if let Some(Merged { answers, .. }) = merged.get_untracked() {
            merged.set(None);
            desk.take_answers(answers);
            desk.changed();
            desk.show(Screen::Check);
        }
    };
    let buttons = buttons().child(button(desk, "main", "desk-merge-finish", finish)).child(button(
        desk,
        "plain",
        "desk-merge-leave",
        move || merged.set(None),
    ));
    region.child(buttons)
}

/// One side of a conflict.
fn choice(
    desk: Desk,
    merged: Signal<Option<Merged>>,
    number: usize,
    theirs: bool,
    said: &str,
) -> Tag {
    let name = format!("conflict-{number}");
    let id = format!("{name}-{}", if theirs { "theirs" } else { "mine" });
    let words = desk.words(if theirs { "desk-merge-theirs" } else { "desk-merge-mine" });
    let change = move |_| {
        merged.update(|merged| match (merged, theirs) {
            (Some(merged), true) => merged.take_theirs(number),
            (Some(merged), false) => merged.take_mine(number),
            _ => {}
        });
    };
    let input = tag("input")
        .attr("type", "radio")
        .attr("id", &id)
        .attr("name", &name)
        .checked(!theirs)
        .on("change", change);
    let label = tag("label").attr("for", &id).child(tag("b").text(&words));
    let label = label.text(" ").text(said);
    tag("div").class("choice").child(input).child(label)
}

/// What a conflict is about, in words, and the field that asks it.
fn about<'a>(
    desk: Desk,
    form: &'a Form,
    merged: &Merged,
    path: &str,
) -> (String, Option<&'a Field>) {
    let mut parts = path.split('/');
    let (list, key, inner) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let Some(field) = form.fields().find(|field| field.id == list) else {
        return (path.to_owned(), None);
    };
    let Some(key) = key else { return (field.label.clone(), Some(field)) };
    let items = merged.answers.items(list);
    let name = items
        .iter()
        .find(|item| item.key == key)
        .map(|item| desk.ask(|_, cx| tools::item_name(field, &item.values, cx)));
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| field.label.clone());
    let inner = match (&field.kind, inner) {
        (FieldKind::Items { fields, .. }, Some(inner)) => fields.iter().find(|it| it.id == inner),
        _ => None,
    };
    match inner {
        Some(inner) => (format!("{name}: {}", inner.label), Some(inner)),
        None => (name, Some(field)),
    }
}

/// A side of a conflict in words.
fn said(desk: Desk, asked: Option<&Field>, value: &Option<Value>) -> String {
    let words = asked.map(|field| desk.ask(|_, cx| tools::in_words(field, value, cx)));
    words.filter(|words| !words.is_empty()).unwrap_or_else(|| desk.words("desk-no-answer"))
}

/// A file that is being opened.
#[derive(Clone, Copy)]
struct Chosen {
    desk: Desk,
    file: Signal<Vec<u8>>,
    passphrase: Signal<String>,
    locked: Signal<bool>,
    said: Signal<String>,
}

/// A field for a file, and for its passphrase where it is locked.
fn chooser(desk: Desk, id: &'static str, words: &str, take: Rc<dyn Fn(Draft)>) -> Tag {
    let chosen = Chosen {
        desk,
        file: Signal::new(Vec::new()),
        passphrase: Signal::new(String::new()),
        locked: Signal::new(false),
        said: Signal::new(String::new()),
    };
    let taken = Rc::clone(&take);
    let hint_id = format!("{id}-hint");
    let hint = tag("p").class("hint").attr("id", &hint_id);
    let file = tag("input")
        .attr("id", id)
        .attr("type", "file")
        .attr("accept", ".json,.locked,application/json")
        .attr("aria-describedby", &hint_id)
        .on("change", move |event| {
            let take = Rc::clone(&taken);
            platform::task(async move {
                match files::chosen(&event).await {
                    Some(bytes) => {
                        chosen.file.set(bytes);
                        chosen.passphrase.set(String::new());
                        chosen.open(take).await;
                    }
                    None => chosen.said.set_new(desk.words("draft-too-large")),
                }
            });
        });
    tag("div")
        .class("field bring")
        .child(tag("label").attr("for", id).text(&desk.words(words)))
        .child(hint.text(&desk.words(&format!("{words}-hint"))))
        .child(file)
        .redrawn(move || if chosen.locked.get() { chosen.secret(id, &take) } else { Vec::new() })
        .child(tag("p").attr("role", "status").class("said").words(move || chosen.said.get()))
}

impl Chosen {
    async fn open(self, take: Rc<dyn Fn(Draft)>) {
        let desk = self.desk;
        let (bytes, secret) = (self.file.get_untracked(), self.passphrase.get_untracked());
        let opened = sharing::open(&bytes, &secret).await;
        // The screen may have been left meanwhile.
        if self.said.is_over() {
            return;
        }
        let said = match opened {
            Ok(draft) if draft.tool != desk.tool().id() => {
                let other = desk.guide(|guide| guide.tool_title(&draft.tool));
                desk.words_with("desk-open-other", &[("tool", &other)])
            }
            Ok(draft) => {
                self.locked.set_new(false);
                take(draft);
                String::new()
            }
            Err(error) => {
                self.locked.set_new(matches!(error, OpenError::Locked | OpenError::Refused));
                desk.words(error.words())
            }
        };
        self.said.set_new(said);
    }

    /// The field for the passphrase.
    fn secret(self, id: &str, take: &Rc<dyn Fn(Draft)>) -> Vec<Tag> {
        let own = format!("{id}-passphrase");
        let label = tag("label").attr("for", &own).text(&self.desk.words("desk-passphrase"));
        let take = Rc::clone(take);
        let open = move || platform::task(self.open(Rc::clone(&take)));
        let open = button(self.desk, "plain", "desk-unlock", open);
        vec![label, passphrase(self.passphrase, &own), buttons().child(open)]
    }
}

/// A field in which a passphrase is typed, to be read while one types.
pub fn passphrase(typed: Signal<String>, id: &str) -> Tag {
    tag("input")
        .attr("id", id)
        .class("line")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .live_value(move || typed.get())
        .on("input", move |event| {
            typed.set(events::value(&event));
        })
}
