//! Bringing a file: a draft to go on with, or a colleague's copy of the open one.

use leptos::prelude::*;
use platform::files;
use tools::{Conflict, Draft, FieldKind, Form, Merged, Value};

use crate::desk::Desk;
use crate::sharing::{self, OpenError};

/// On the first screen: a file becomes a draft.
pub fn bring(desk: Desk) -> AnyView {
    chooser(desk, "bring", "desk-bring", move |desk, draft| {
        desk.begin(Some(draft.answers), Some(draft.name))
    })
}

/// In an open draft: a colleague's copy is merged into it. What both have changed is shown, to be decided.
pub fn merge(desk: Desk) -> AnyView {
    let merged = RwSignal::new_local(None::<Merged>);
    let take = move |_: Desk, draft: Draft| {
        let new = desk.answers.with_untracked(|mine| tools::merge(None, mine, &draft.answers));
        merged.set(Some(new));
        desk.focus_later(".merging");
    };
    let shown = move || merged.get().map(|new| conflicts(desk, new, merged));
    view! {
        <details class="share">
            <summary>{desk.words("desk-merge")}</summary>
            {chooser(desk, "merge", "desk-merge-file", take)}
            {shown}
        </details>
    }
    .into_any()
}

/// Everything on which the copies differ, each with a choice. Mine stands until the person chooses.
fn conflicts(desk: Desk, new: Merged, merged: RwSignal<Option<Merged>, LocalStorage>) -> AnyView {
    let form = desk.form.get_untracked();
    let count = new.conflicts.len().to_string();
    let row = |(number, conflict): (usize, &Conflict)| {
        let label = label(desk, &form, &new, &conflict.field);
        let name = format!("conflict-{number}");
        let choice = |theirs: bool, value: &Option<Value>| {
            let id = format!("{name}-{}", if theirs { "theirs" } else { "mine" });
            let words = if theirs { "desk-merge-theirs" } else { "desk-merge-mine" };
            let said = said(desk, value);
            let change = move |_| {
                merged.update(|merged| match (merged, theirs) {
                    (Some(merged), true) => merged.take_theirs(number),
                    (Some(merged), false) => merged.take_mine(number),
                    _ => {}
                });
            };
            view! {
                <div class="choice">
                    <input type="radio" id=id.clone() name=name.clone() checked=!theirs on:change=change/>
                    <label for=id><b>{desk.words(words)}</b> " " {said}</label>
                </div>
            }
        };
        let (mine, theirs) = (choice(false, &conflict.mine), choice(true, &conflict.theirs));
        view! { <fieldset class="field"><legend>{label}</legend>{mine}{theirs}</fieldset> }
    };
    let rows = new.conflicts.iter().enumerate().map(row).collect_view();
    let finish = move |_| {
        if let Some(Merged { answers, .. }) = merged.get_untracked() {
            merged.set(None);
            desk.take_answers(answers);
            desk.work.changed(desk);
            desk.show(crate::desk::Screen::Check);
        }
    };
    view! {
        <div class="merging" role="region" aria-label=desk.words("desk-merge")>
            <p>{desk.words_with("desk-merge-count", &[("count", &count)])}</p>
            {rows}
            <p class="buttons">
                <button type="button" class="main" on:click=finish>{desk.words("desk-merge-finish")}</button>
                <button type="button" class="plain" on:click=move |_| merged.set(None)>
                    {desk.words("desk-merge-leave")}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// What a conflict is about: the field, and within a list the item.
fn label(desk: Desk, form: &Form, merged: &Merged, path: &str) -> String {
    let mut parts = path.split('/');
    let (list, key, inner) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let Some(field) = form.fields().find(|field| field.id == list) else { return path.to_owned() };
    let Some(key) = key else { return field.label.clone() };
    let items = merged.answers.items(list);
    let name = items
        .iter()
        .find(|item| item.key == key)
        .map(|item| desk.ask(|_, cx| tools::item_name(field, &item.values, cx)));
    let inner = match (&field.kind, inner) {
        (FieldKind::Items { fields, .. }, Some(inner)) => {
            fields.iter().find(|field| field.id == inner).map(|field| field.label.clone())
        }
        _ => None,
    };
    let parts = [name.unwrap_or_else(|| field.label.clone()), inner.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// A side of a conflict in words.
fn said(desk: Desk, value: &Option<Value>) -> String {
    match value {
        None | Some(Value::Check(false)) => desk.words("desk-no-answer"),
        Some(Value::Check(true)) => desk.words("desk-yes"),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Many(ids)) => ids.join(", "),
        Some(Value::Items(items)) => {
            let texts = items.iter().flat_map(|item| item.values.0.values());
            texts.map(|value| said(desk, &Some(value.clone()))).collect::<Vec<_>>().join("; ")
        }
    }
}

/// A field for a file, and for its passphrase where it is locked.
fn chooser(
    desk: Desk,
    id: &'static str,
    words: &'static str,
    take: impl Fn(Desk, Draft) + Copy + Send + 'static,
) -> AnyView {
    let file = RwSignal::new(Vec::<u8>::new());
    let locked = RwSignal::new(false);
    let passphrase = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let open = move || {
        let (bytes, secret) = (file.get_untracked(), passphrase.get_untracked());
        platform::task(async move {
            match sharing::open(&bytes, &secret).await {
                Ok(draft) if draft.tool != desk.tool().id() => {
                    let other = desk.guide(|guide| guide.tool_title(&draft.tool));
                    said.set(desk.words_with("desk-open-other", &[("tool", &other)]));
                }
                Ok(draft) => {
                    locked.set(false);
                    said.set(String::new());
                    take(desk, draft);
                }
                Err(error) => {
                    locked.set(matches!(error, OpenError::Locked | OpenError::Refused));
                    said.set(desk.words(error.words()));
                }
            }
        });
    };
    let chosen = move |event: leptos::ev::Event| {
        platform::task(async move {
            match files::chosen(&event).await {
                Some(bytes) => {
                    file.set(bytes);
                    passphrase.set(String::new());
                    open();
                }
                None => said.set(desk.words("draft-too-large")),
            }
        });
    };
    let secret = move || {
        locked.get().then(|| {
            let own = format!("{id}-passphrase");
            view! {
                <label for=own.clone()>{desk.words("desk-passphrase")}</label>
                <input
                    id=own
                    class="line"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    prop:value=move || passphrase.get()
                    on:input=move |event| passphrase.set(event_target_value(&event))
                />
                <p class="buttons">
                    <button type="button" class="plain" on:click=move |_| open()>{desk.words("desk-unlock")}</button>
                </p>
            }
        })
    };
    view! {
        <div class="field bring">
            <label for=id>{desk.words(words)}</label>
            <p class="hint" id=format!("{id}-hint")>{desk.words(&format!("{words}-hint"))}</p>
            <input
                id=id
                type="file"
                accept=".json,.locked,application/json"
                aria-describedby=format!("{id}-hint")
                on:change=chosen
            />
            {secret}
            <p role="status" class="said">{move || said.get()}</p>
        </div>
    }
    .into_any()
}
