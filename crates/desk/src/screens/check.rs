//! All answers, to be looked over before the paper is finished.

use platform::draw::{Tag, tag};
use tools::Answered;

use crate::desk::{Desk, Screen};
use crate::parts::{button, buttons, summary};
use crate::screens::section::meters;

pub fn check(desk: Desk, within: Tag) -> Tag {
    let form = desk.form();
    let rows = desk.answers().with(|answers| desk.ask(|_, cx| tools::summary(&form, answers, cx)));
    let finish = move || {
        let errors = desk.finished().err().unwrap_or_default();
        let is_finished = errors.is_empty();
        // Told in any case, so that a screen reader says it again.
        desk.errors().set(errors);
        if is_finished {
            desk.show(Screen::Take);
        } else {
            desk.focus_later(".errors");
        }
    };
    let mut within =
        summary(desk, within).child(desk.tag("h2", "desk-check-title")).child(meters(desk));
    for section in &form.sections {
        within = within.child(tag("h3").text(&section.title));
        let own: Vec<&Answered> = rows.iter().filter(|row| row.section == section.id).collect();
        for rows in own.chunk_by(|row, next| row.item == next.item) {
            let item = rows[0].item.as_str();
            let name = (!item.is_empty()).then(|| tag("h4").class("item-name").text(item));
            let list =
                rows.iter().fold(tag("dl").class("answers"), |list, it| list.child(row(desk, it)));
            within = within.maybe(name).child(list);
        }
    }
    within.child(buttons().child(button(desk, "main", "desk-finish", finish)))
}

fn row(desk: Desk, row: &Answered) -> Tag {
    let (said, class) = match row.values.is_empty() {
        true => (desk.words("desk-no-answer"), "none"),
        false => (row.values.join("\n"), "said"),
    };
    let item = if row.item.is_empty() { String::new() } else { format!("{}: ", row.item) };
    let label = item + &row.label;
    let words = desk.words_with("desk-change-named", &[("label", &label)]);
    let field = row.field.clone();
    let change = button(desk, "link", "desk-change", move || desk.focus_field(&field));
    tag("div")
        .child(tag("dt").text(&row.label))
        .child(tag("dd").class(class).text(&said))
        .child(tag("dd").class("change").child(change.attr("aria-label", &words)))
}
