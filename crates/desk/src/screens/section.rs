//! One part of the form.

use leptos::prelude::*;
use tools::{Field, FieldError};

use crate::desk::{Desk, Screen};
use crate::parts::{self, field, shape};

pub fn section(desk: Desk, place: usize) -> AnyView {
    let section = desk.form.with_untracked(|form| form.sections.get(place).cloned());
    let Some(section) = section else {
        return crate::screens::tasks::tasks(desk);
    };
    let fields = Memo::new(move |_| {
        let fields = |form: &tools::Form| form.sections.get(place).map(|it| it.fields.clone());
        desk.form.with(fields).unwrap_or_default()
    });
    let one = move |it: Field| {
        let id = it.id.clone();
        field(desk, it, id)
    };
    let number = (place + 1).to_string();
    let count = move || desk.form.with(|form| form.sections.len().to_string());
    let step = move || desk.words_with("desk-part", &[("number", &number), ("count", &count())]);
    let own_words = move || {
        fields.with(|fields| fields.iter().any(|field| field.own_words)).then(|| meters(desk))
    };
    let intro = (!section.intro.is_empty()).then(|| view! { <p class="intro">{section.intro}</p> });
    view! {
        {parts::summary(desk)}
        <p class="step">{step}</p>
        <h2>{section.title}</h2>
        {intro}
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                go_on(desk, place);
            }
        >
            <For each=move || fields.get() key=shape children=one/>
            {own_words}
            <p class="buttons">
                <button type="submit" class="main">{desk.words("desk-continue")}</button>
                <button type="button" class="plain" on:click=move |_| desk.show(Screen::Tasks)>
                    {desk.words("desk-later")}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// On to the next part, or to what is wrong in this one.
fn go_on(desk: Desk, place: usize) {
    let all = desk.finished().err().unwrap_or_default();
    let fields = desk.form.with_untracked(|form| {
        form.sections.get(place).map(|section| section.fields.clone()).unwrap_or_default()
    });
    let here = all.into_iter().filter(|error| fields.iter().any(|it| is_in(error, it)));
    let here: Vec<_> = here.collect();
    if here.is_empty() {
        desk.errors.set(Vec::new());
        let is_last = desk.form.with_untracked(|form| place + 1 >= form.sections.len());
        desk.show(if is_last { Screen::Check } else { Screen::Section(place + 1) });
    } else {
        // Anew, so that a screen reader says it again.
        desk.errors.set(Vec::new());
        desk.errors.set(here);
        desk.focus_later(".errors");
    }
}

/// Whether an error is about a field or something within it.
fn is_in(error: &FieldError, field: &Field) -> bool {
    error.field.split('/').next() == Some(field.id.as_str())
}

/// How far the words are the writer's own.
pub fn meters(desk: Desk) -> AnyView {
    let rows = move || {
        let row = |meter: tools::Meter| {
            view! {
                <div class="meter" data-good=meter.good.to_string()>
                    <span class="meter-label">{meter.label.clone()}</span>
                    <meter min="0" max="100" value=meter.value.to_string() aria-label=meter.label></meter>
                    <span role="status">{meter.words}</span>
                </div>
            }
        };
        desk.meters.get().into_iter().map(row).collect_view()
    };
    view! { <div class="meters">{rows}</div> }.into_any()
}
