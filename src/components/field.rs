//! The form that searches, alive: the same for the box and for the search page.

use std::rc::Rc;

use leptos::ev::{FocusEvent, KeyboardEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::library::Library;
use platform::events;
use platform::timer::Pause;

/// A pause in typing after which the number of results is said: screen readers drop what comes
/// faster. The address follows then too.
const PAUSE: u32 = 600;

/// What the field does.
pub trait Search {
    /// The text has changed.
    fn input(&self);
    /// A key was pressed that is not a shortcut and no part of an input method's own.
    fn key(&self, event: &KeyboardEvent);
    fn submit(&self);
    /// The focus has left the form.
    fn left(&self) {}
    /// The number of results, in words; empty where nothing was asked.
    fn count(&self) -> String;
}

/// What the field shows.
#[derive(Clone, Copy)]
pub struct Field {
    pub query: RwSignal<String>,
    said: RwSignal<String>,
    pause: StoredValue<Pause, LocalStorage>,
}

/// What makes the field a combobox.
#[derive(Clone)]
pub struct Combobox {
    pub list_id: String,
    pub open: RwSignal<bool>,
    /// The id of the option that is chosen.
    pub current: RwSignal<Option<String>>,
}

impl Field {
    pub fn new(typed: String) -> Field {
        Field {
            query: RwSignal::new(typed),
            said: RwSignal::new(String::new()),
            pause: StoredValue::new_local(Pause::default()),
        }
    }

    pub fn text(&self) -> String {
        self.query.get_untracked()
    }

    pub fn is_empty(&self) -> bool {
        self.query.with_untracked(|query| query.trim().is_empty())
    }

    /// Says the count after a pause in typing.
    pub fn say_soon(&self, search: Rc<dyn Search>) {
        let said = self.said;
        // Emptied first: words that are the same as before would not be said again.
        said.set(String::new());
        self.pause.update_value(|pause| pause.after(PAUSE, move || said.set(search.count())));
    }
}

/// The form; `below` stands between its button and its status.
pub fn form(
    library: &Library,
    id: &str,
    field: Field,
    combobox: Option<Combobox>,
    search: Rc<dyn Search>,
) -> impl IntoView + use<> {
    let field_id = format!("q-{id}");
    let list_id = combobox.as_ref().map(|it| it.list_id.clone());
    let panel_id = list_id.as_ref().map(|id| format!("{id}-panel"));
    let role = combobox.as_ref().map(|_| "combobox");
    let autocomplete = combobox.as_ref().map(|_| "list");
    let open = combobox.as_ref().map(|it| it.open);
    let current = combobox.map(|it| it.current);
    let (typing, pressing, submitting, leaving) =
        (Rc::clone(&search), Rc::clone(&search), Rc::clone(&search), search);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        submitting.submit();
    };
    let input = move |event| {
        field.query.set(event_target_value(&event));
        typing.input();
    };
    let key = move |event: KeyboardEvent| {
        // Shortcuts of the browser and of input methods are not ours.
        if !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing()) {
            pressing.key(&event);
        }
    };
    let left = move |event: FocusEvent| {
        let form = event.current_target().and_then(|target| target.dyn_into().ok());
        if !form.is_some_and(|form: web_sys::Element| events::moved_within(&form, &event)) {
            leaving.left();
        }
    };
    view! {
        <form role="search" action=library.href("search/") on:submit=submit on:focusout=left>
            <label class="unseen" for=field_id.clone()>{library.words("search-label")}</label>
            <input
                id=field_id
                type="search"
                name="q"
                placeholder=library.words("search-placeholder")
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="200"
                role=role
                aria-autocomplete=autocomplete
                aria-expanded=move || open.map(|open| open.get().to_string())
                aria-controls=list_id
                aria-activedescendant=move || current.and_then(|current| current.get())
                prop:value=move || field.query.get()
                on:input=input
                on:keydown=key
            />
            <button type="submit">{library.words("search-button")}</button>
            {panel_id.map(|id| view! {
                <div class="suggestions" id=id hidden=move || !open.is_some_and(|open| open.get())></div>
            })}
            <p class="unseen" role="status">{move || field.said.get()}</p>
        </form>
    }
}
