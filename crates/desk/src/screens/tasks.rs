//! The parts of the form and how far each is.

use leptos::prelude::*;

use crate::desk::{Desk, Screen};
use crate::screens::{bring, take};
use tools::Status;

pub fn tasks(desk: Desk) -> AnyView {
    let errors = Memo::new(move |_| {
        desk.answers.track();
        desk.finished().err().unwrap_or_default()
    });
    let rows = move || {
        let form = desk.form.get();
        let state = |section: &tools::Section| {
            desk.answers
                .with(|answers| errors.with(|errors| tools::status(section, answers, errors)))
        };
        let row = |(place, section): (usize, tools::Section)| {
            let state = state(&section);
            let id = format!("task-{place}");
            view! {
                <li>
                    <button
                        type="button"
                        class="link"
                        aria-describedby=id.clone()
                        on:click=move |_| desk.show(Screen::Section(place))
                    >
                        {section.title}
                    </button>
                    <span class="state" id=id data-state=of(state)>{desk.words(of(state))}</span>
                </li>
            }
        };
        form.sections.into_iter().enumerate().map(row).collect_view()
    };
    let name = desk.work.name.with_untracked(|name| name.name.clone());
    view! {
        <h2>{desk.words("desk-tasks-title")}</h2>
        <ol class="sections">{rows}</ol>
        <p class="buttons">
            <button type="button" class="main" on:click=move |_| desk.show(Screen::Check)>
                {desk.words("desk-check")}
            </button>
        </p>
        <div class="field">
            <label for="draft-name">{desk.words("desk-name")}</label>
            <p class="hint" id="draft-name-hint">{desk.words("desk-name-hint")}</p>
            <input
                id="draft-name"
                class="line"
                type="text"
                autocomplete="off"
                maxlength="120"
                aria-describedby="draft-name-hint"
                prop:value=name
                on:change=move |event| desk.rename(event_target_value(&event))
            />
        </div>
        {take::share(desk)}
        {bring::merge(desk)}
    }
    .into_any()
}

fn of(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "desk-not-started",
        Status::Incomplete => "desk-incomplete",
        Status::Complete => "desk-completed",
    }
}
