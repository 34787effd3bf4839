//! Bringing a file: a draft to go on with, or a colleague's copy of the open one.

use leptos::prelude::*;
use platform::files;
use tools::Draft;

use crate::desk::Desk;
use crate::sharing::{self, OpenError};

/// On the first screen: a file becomes a draft.
pub fn bring(desk: Desk) -> AnyView {
    chooser(desk, "bring", "desk-bring", move |desk, draft| {
        desk.begin(Some(draft.answers), Some(draft.name))
    })
}

/// In an open draft: a colleague's copy is merged into it.
pub fn merge(desk: Desk) -> AnyView {
    let _ = desk;
    ().into_any()
}

/// A field for a file, and for its passphrase where it is locked.
fn chooser(desk: Desk, id: &'static str, words: &'static str, take: fn(Desk, Draft)) -> AnyView {
    let file = RwSignal::new(Vec::<u8>::new());
    let locked = RwSignal::new(false);
    let passphrase = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let open = move || {
        let (bytes, secret) = (file.get_untracked(), passphrase.get_untracked());
        platform::task(async move {
            match sharing::open(&bytes, &secret).await {
                Ok(draft) if draft.tool != desk.tool().id() => {
                    let other = desk.words(&format!("{}-title", draft.tool));
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
