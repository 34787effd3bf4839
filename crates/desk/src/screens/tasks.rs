//! The parts of the form and how far each is.

use platform::draw::{Tag, tag};
use platform::events;
use tools::Status;

use crate::desk::{Desk, Screen};
use crate::parts::{button, buttons, plain};
use crate::screens::{bring, share};

pub fn tasks(desk: Desk, within: Tag) -> Tag {
    let name = tag("input")
        .attr("id", "draft-name")
        .class("line")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "120")
        .attr("aria-describedby", "draft-name-hint")
        .value(&desk.work().name.get().name)
        .on("change", move |event| desk.rename(events::value(&event)));
    let hint = tag("p").class("hint").attr("id", "draft-name-hint");
    let field = tag("div")
        .class("field")
        .child(tag("label").attr("for", "draft-name").text(&desk.words("desk-name")))
        .child(hint.text(&desk.words("desk-name-hint")))
        .child(name);
    let (list, next) = sections(desk);
    let on = match next {
        Some(place) => {
            button(desk, "main", "desk-continue", move || desk.show(Screen::Section(place)))
        }
        None => button(desk, "main", "desk-check", move || desk.show(Screen::Check)),
    };
    within
        .child(desk.tag("h2", "desk-tasks-title"))
        .child(list)
        .child(buttons().child(on))
        .redrawn(move || Vec::from_iter(language(desk)))
        .child(field)
        .child(share::share(desk))
        .child(bring::merge(desk))
}

/// The choice of a language for the paper, where there is one. Drawn anew where a language could not be had.
fn language(desk: Desk) -> Option<Tag> {
    let has_failed = desk.lang_failed().get();
    let all = desk.paper_languages();
    if all.is_empty() {
        return None;
    }
    let chosen = desk.lang().get_untracked();
    let hint = tag("p").class("hint").text(&desk.words("desk-language-hint"));
    let failed = has_failed
        .then(|| desk.tag("p", "desk-language-failed").attr("role", "alert").class("error"));
    let group = tag("fieldset")
        .class("field")
        .child(desk.tag("legend", "desk-language"))
        .child(hint)
        .maybe(failed);
    for (lang, name) in all {
        let id = format!("paper-{lang}");
        let input = tag("input")
            .attr("type", "radio")
            .attr("name", "paper-language")
            .attr("id", &id)
            .checked(lang == chosen);
        let label = tag("label").attr("for", &id).attr("lang", lang.as_str()).text(&name);
        let choose = move |_| {
            desk.write_in(Some(&lang));
            desk.changed();
        };
        let row = tag("div").class("choice").child(input.on("change", choose)).child(label);
        group.push(row);
    }
    Some(group)
}

/// The list, and the first part that is not complete.
fn sections(desk: Desk) -> (Tag, Option<usize>) {
    let errors = desk.finished().err().unwrap_or_default();
    let mut next = None;
    let mut list = tag("ol").class("sections");
    for (place, section) in desk.form().sections.iter().enumerate() {
        let status = desk.answers().with(|answers| tools::status(section, answers, &errors));
        if status != Status::Complete {
            next = next.or(Some(place));
        }
        let state = of(status);
        let id = format!("task-{place}");
        let show = move || desk.show(Screen::Section(place));
        let button = plain("link", &section.title, Box::new(show)).attr("aria-describedby", &id);
        let state = tag("span")
            .class("state")
            .attr("id", &id)
            .attr("data-state", state)
            .text(&desk.words(state));
        list = list.child(tag("li").child(button).child(state));
    }
    (list, next)
}

fn of(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "desk-not-started",
        Status::Incomplete => "desk-incomplete",
        Status::Complete => "desk-completed",
    }
}
