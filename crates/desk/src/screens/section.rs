//! One part of the form.

use platform::draw::{Signal, Tag, tag, watch};
use tools::{Field, FieldError, Meter};

use crate::desk::{Desk, Screen};
use crate::parts::{button, buttons, field, shape, summary};

pub fn section(desk: Desk, place: usize, within: Tag) -> Tag {
    let form = desk.form();
    let Some(section) = form.sections.get(place) else {
        return crate::screens::tasks::tasks(desk, within);
    };
    let number = (place + 1).to_string();
    let step = move || {
        let count = desk.form().sections.len().to_string();
        desk.words_with("desk-part", &[("number", &number), ("count", &count)])
    };
    let keys = move || with_fields(desk, place, |fields| fields.iter().map(shape).collect());
    let draw = move |key: &str| {
        with_fields(desk, place, |fields| {
            let drawn = fields.iter().find(|field| shape(field) == key);
            drawn.map_or_else(|| tag("div"), |it| field(desk, it, it.id.clone()))
        })
    };
    let own_words = move || {
        let measured = with_fields(desk, place, |fields| fields.iter().any(|it| it.own_words));
        measured.then(String::new)
    };
    let on = tag("button").attr("type", "submit").class("main").text(&desk.words("desk-continue"));
    let later = button(desk, "plain", "desk-later", move || desk.show(Screen::Tasks));
    let form = tag("form")
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            go_on(desk, place);
        })
        .each(keys, draw)
        .by_key(own_words, move |_| meters(desk))
        .child(buttons().child(on).child(later));
    let intro = (!section.intro.is_empty()).then(|| tag("p").class("intro").text(&section.intro));
    summary(desk, within)
        .child(tag("p").class("step").words(step))
        .child(tag("h2").text(&section.title))
        .maybe(intro)
        .child(form)
}

/// Looks at the fields of a section.
fn with_fields<R>(desk: Desk, place: usize, look: impl FnOnce(&[Field]) -> R) -> R {
    let form = desk.form();
    look(form.sections.get(place).map_or(&[], |section| &section.fields))
}

/// On to the next part, or to what is wrong in this one.
fn go_on(desk: Desk, place: usize) {
    let mut errors = desk.finished().err().unwrap_or_default();
    with_fields(desk, place, |fields| {
        errors.retain(|error| fields.iter().any(|field| is_in(error, field)));
    });
    let is_right = errors.is_empty();
    // Told in any case, so that a screen reader says it again.
    desk.errors().set(errors);
    if is_right {
        let is_last = place + 1 >= desk.form().sections.len();
        desk.show(if is_last { Screen::Check } else { Screen::Section(place + 1) });
    } else {
        desk.focus_later(".errors");
    }
}

/// Whether an error is about a field or something within it.
fn is_in(error: &FieldError, field: &Field) -> bool {
    error.field.split('/').next() == Some(field.id.as_str())
}

/// How far the words are the writer's own.
pub fn meters(desk: Desk) -> Tag {
    let all = Signal::new(Vec::<Meter>::new());
    watch(Box::new(move || all.set_new(desk.meters())));
    let keys = move || all.with(|all| all.iter().map(|meter| meter.label.clone()).collect());
    tag("div").class("meters").each(keys, move |label| meter(all, label))
}

fn meter(all: Signal<Vec<Meter>>, label: &str) -> Tag {
    let own = label.to_owned();
    let of = move |part: fn(&Meter) -> String| {
        let own = own.clone();
        move || {
            all.with(|all| all.iter().find(|meter| meter.label == own).map(part))
                .unwrap_or_default()
        }
    };
    let (value, good) = (of(|it| it.value.to_string()), of(|it| it.good.to_string()));
    let bar = tag("meter").attr("min", "0").attr("max", "100").attr("aria-label", label);
    tag("div")
        .class("meter")
        .live("data-good", move || Some(good()))
        .child(tag("span").class("meter-label").text(label))
        .child(bar.live("value", move || Some(value())))
        .child(tag("span").attr("role", "status").words(of(|it| it.words.clone())))
}
