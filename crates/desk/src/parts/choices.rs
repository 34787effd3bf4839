//! Fields that are chosen: one of several, any of several, a box to tick.

use leptos::prelude::*;
use tools::{Choice, Value};

use crate::parts::field::Frame;
use crate::path;

/// The ids that are chosen so far.
fn chosen(frame: Frame) -> Vec<String> {
    frame.desk.answers.with_untracked(|answers| match path::get(answers, &frame.path()) {
        Some(Value::Text(id)) => vec![id.clone()],
        Some(Value::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    })
}

pub fn one(frame: Frame, choices: Vec<Choice>) -> AnyView {
    let take = move |id: &str, _: bool| frame.desk.answer_text(&frame.path(), id.to_owned());
    group(frame, choices, "radio", take)
}

pub fn many(frame: Frame, choices: Vec<Choice>) -> AnyView {
    let order: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
    let take = move |id: &str, on: bool| {
        let mut ids = chosen(frame);
        ids.retain(|known| known != id);
        if on {
            ids.push(id.to_owned());
        }
        // As the form has them, however they were ticked.
        ids.sort_by_key(|id| order.iter().position(|known| known == id));
        frame.desk.answer(&frame.path(), (!ids.is_empty()).then_some(Value::Many(ids)));
    };
    group(frame, choices, "checkbox", take)
}

fn group(
    frame: Frame,
    choices: Vec<Choice>,
    kind: &'static str,
    take: impl Fn(&str, bool) + Clone + 'static,
) -> AnyView {
    let already = chosen(frame);
    let options = choices.into_iter().enumerate().map(|(place, choice)| {
        let Choice { id, label, hint } = choice;
        // The focus goes to the first.
        let own = if place == 0 { frame.id() } else { frame.id_of(&place.to_string()) };
        let hint_id = format!("{own}-choice");
        let hint = (!hint.is_empty()).then(|| {
            view! { <span class="hint" id=hint_id.clone()>{hint}</span> }
        });
        let described = hint.is_some().then_some(hint_id);
        let is_chosen = already.contains(&id);
        let (take, value) = (take.clone(), id.clone());
        let change = move |event| take(&value, event_target_checked(&event));
        view! {
            <div class="choice">
                <input
                    type=kind
                    id=own.clone()
                    name=frame.id()
                    value=id
                    aria-describedby=described
                    prop:checked=is_chosen
                    on:change=change
                />
                <label for=own>{label}</label>
                {hint}
            </div>
        }
    });
    view! {
        <fieldset
            class="field choices-of"
            class:wrong=move || frame.is_wrong()
            aria-describedby=move || frame.described()
        >
            <legend>{frame.label_words()}</legend>
            {frame.help()}
            {options.collect_view()}
            {frame.advice()}
        </fieldset>
    }
    .into_any()
}

pub fn check(frame: Frame) -> AnyView {
    let ticked = frame.desk.answers.with_untracked(|answers| {
        matches!(path::get(answers, &frame.path()), Some(Value::Check(true)))
    });
    let change = move |event| {
        let ticked = event_target_checked(&event);
        frame.desk.answer(&frame.path(), ticked.then_some(Value::Check(true)));
    };
    view! {
        <div class="field" class:wrong=move || frame.is_wrong()>
            {frame.help()}
            <div class="choice">
                <input
                    type="checkbox"
                    id=frame.id()
                    aria-describedby=move || frame.described()
                    aria-invalid=move || frame.invalid()
                    prop:checked=ticked
                    on:change=change
                />
                <label for=frame.id()>{frame.label_words()}</label>
            </div>
            {frame.advice()}
        </div>
    }
    .into_any()
}
