//! All answers, to be looked over before the paper is finished.

use leptos::prelude::*;
use tools::Answered;

use crate::desk::{Desk, Screen};
use crate::parts;
use crate::screens::section::meters;

pub fn check(desk: Desk) -> AnyView {
    let form = desk.form.get_untracked();
    let rows =
        desk.answers.with_untracked(|answers| desk.ask(|_, cx| tools::summary(&form, answers, cx)));
    let section = |section: &tools::Section| {
        let own = rows.iter().filter(|row| row.section == section.id);
        let rows = own.map(|answered| row(desk, answered.clone())).collect_view();
        view! { <h3>{section.title.clone()}</h3> <dl class="answers">{rows}</dl> }
    };
    let sections = form.sections.iter().map(section).collect_view();
    let finish = move |_| match desk.finished() {
        Ok(_) => {
            desk.errors.set(Vec::new());
            desk.show(Screen::Take);
        }
        Err(errors) => {
            desk.errors.set(Vec::new());
            desk.errors.set(errors);
            desk.focus_later(".errors");
        }
    };
    view! {
        {parts::summary(desk)}
        <h2>{desk.words("desk-check-title")}</h2>
        {meters(desk)}
        {sections}
        <p class="buttons">
            <button type="button" class="main" on:click=finish>{desk.words("desk-finish")}</button>
        </p>
    }
    .into_any()
}

fn row(desk: Desk, row: Answered) -> AnyView {
    let Answered { field, item, label, values, .. } = row;
    let (said, class) = match values.is_empty() {
        true => (desk.words("desk-no-answer"), "none"),
        false => (values.join("\n"), "said"),
    };
    let label = if item.is_empty() { label } else { format!("{item}: {label}") };
    let words = desk.words_with("desk-change-named", &[("label", &label)]);
    view! {
        <div>
            <dt>{label}</dt>
            <dd class=class>{said}</dd>
            <dd class="change">
                <button
                    type="button"
                    class="link"
                    aria-label=words
                    on:click=move |_| desk.focus_field(&field)
                >
                    {desk.words("desk-change")}
                </button>
            </dd>
        </div>
    }
    .into_any()
}
