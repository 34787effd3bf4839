//! The search box of the head and of the first page: a combobox with a list of results, by the
//! pattern of the ARIA Authoring Practices (list, manual selection: nothing is preselected).
//!
//! Enter without a choice leads to the search page, as the form does without scripts.

use std::sync::Arc;

use leptos::ev::{FocusEvent, KeyboardEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::components::hit::marked;
use crate::library::Library;
use crate::platform::timer::Pause;
use crate::platform::{dom, events, location};
use crate::results::{Filter, Hit};

/// Hits looked at for the list; with three of each kind that is a phone's screen.
const LOOKED_AT: usize = 24;
const OF_EACH_KIND: usize = 3;
const GROUPS: usize = 4;
/// A pause in typing after which the number of results is said: screen readers drop what comes
/// faster.
const PAUSE: u32 = 600;

/// What the list shows for one query.
#[derive(Clone, Default, PartialEq)]
struct Suggestions {
    query: String,
    groups: Vec<(String, Vec<Hit>)>,
    total: usize,
}

impl Suggestions {
    fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.groups.iter().flat_map(|(_, hits)| hits)
    }
}

#[component]
pub fn SearchBox(
    library: Arc<Library>,
    /// Keeps the ids of several boxes on one page apart.
    id: String,
    /// What the reader had typed before the app came.
    typed: String,
    /// Called with the address of the page to show.
    go: Callback<String>,
) -> impl IntoView {
    let field_id = format!("q-{id}");
    let list_id = format!("suggestions-{id}");
    let query = RwSignal::new(typed);
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let said = RwSignal::new(String::new());
    let pause = StoredValue::new_local(Pause::default());

    let finder = Arc::clone(&library);
    let suggestions = Memo::new(move |_| suggest(&finder, &query.get()));
    let shown = move || open.get() && !query.with(|query| query.trim().is_empty());
    let option_id = {
        let list_id = list_id.clone();
        move |place: usize| format!("{list_id}-{place}")
    };

    let search_page = library.href("search/");
    let submit = {
        let search_page = search_page.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let choice = active.get_untracked();
            let chosen = choice.and_then(|place| {
                suggestions
                    .with_untracked(|found| found.hits().nth(place).map(|hit| hit.href.clone()))
            });
            open.set(false);
            go.run(chosen.unwrap_or_else(|| {
                location::with_query(&search_page, query.get_untracked().trim())
            }));
        }
    };

    let speaker = Arc::clone(&library);
    let input = move |text: String| {
        query.set(text);
        active.set(None);
        open.set(true);
        // Emptied first: words that are the same as before would not be said again.
        said.set(String::new());
        let speaker = Arc::clone(&speaker);
        pause.update_value(|pause| {
            pause.after(PAUSE, move || {
                let total = suggestions.with_untracked(|found| found.total).to_string();
                let empty = query.with_untracked(|query| query.trim().is_empty());
                let words = speaker.words_with("search-count", &[("count", &total)]);
                said.set(if empty { String::new() } else { words });
            });
        });
    };

    let key_option_id = option_id.clone();
    let key = move |event: KeyboardEvent| {
        // Shortcuts of the browser and of input methods are not ours.
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let count = suggestions.with_untracked(|found| found.hits().count());
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp"
                if count > 0 && !query.with_untracked(|q| q.trim().is_empty()) =>
            {
                event.prevent_default();
                let down = event.key() == "ArrowDown";
                let next = if open.get_untracked() {
                    step(active.get_untracked(), count, down)
                } else {
                    Some(if down { 0 } else { count - 1 })
                };
                open.set(true);
                active.set(next);
                if let Some(place) = next {
                    dom::reveal(&key_option_id(place));
                }
            }
            "Escape" if open.get_untracked() => {
                event.prevent_default();
                open.set(false);
                active.set(None);
            }
            "Tab" => {
                open.set(false);
                active.set(None);
            }
            "Escape" => {
                query.set(String::new());
                said.set(String::new());
            }
            _ => {}
        }
    };

    let left = move |event: FocusEvent| {
        let form = event.current_target().and_then(|target| target.dyn_into().ok());
        if !form.is_some_and(|form: web_sys::Element| events::moved_within(&form, &event)) {
            open.set(false);
            active.set(None);
        }
    };

    let current_option = {
        let option_id = option_id.clone();
        move || active.get().filter(|_| shown()).map(&option_id)
    };
    let list_library = Arc::clone(&library);
    let list = {
        let list_id = list_id.clone();
        move || {
            let found = suggestions.get();
            view! {
                <div
                    class="suggestions"
                    hidden=move || !shown()
                >
                    {options(&list_library, &list_id, &found, active, open)}
                    {all_results(&list_library, &found)}
                </div>
            }
        }
    };

    view! {
        <form role="search" action=search_page on:submit=submit on:focusout=left>
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
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || shown().to_string()
                aria-controls=list_id
                aria-activedescendant=current_option
                prop:value=move || query.get()
                on:input=move |event| input(event_target_value(&event))
                on:keydown=key
            />
            <button type="submit">{library.words("search-button")}</button>
            {list}
            <p class="unseen" role="status">{move || said.get()}</p>
        </form>
    }
}

fn suggest(library: &Library, query: &str) -> Suggestions {
    if query.trim().is_empty() {
        return Suggestions::default();
    }
    let found = library.find(query);
    let results = library.show(&found, &Filter::default(), LOOKED_AT);
    let mut groups = results.groups(OF_EACH_KIND);
    groups.truncate(GROUPS);
    let groups = groups
        .into_iter()
        .map(|(kind, hits)| (library.words(&format!("kind-{}", kind.folder())), hits))
        .collect();
    Suggestions { query: query.trim().to_owned(), groups, total: results.total }
}

/// The options, by group. They are links, so that they open in a new tab as links do.
fn options(
    library: &Library,
    list_id: &str,
    found: &Suggestions,
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
) -> impl IntoView + use<> {
    let mut place = 0;
    let groups: Vec<_> = found
        .groups
        .iter()
        .enumerate()
        .map(|(number, (name, hits))| {
            let group_id = format!("{list_id}-group-{number}");
            let labelled_by = group_id.clone();
            let options: Vec<_> = hits
                .iter()
                .map(|hit| {
                    let own = place;
                    place += 1;
                    option(format!("{list_id}-{own}"), own, hit.clone(), active, open)
                })
                .collect();
            view! {
                <div role="group" aria-labelledby=labelled_by>
                    <div class="group-name" role="presentation" id=group_id>{name.clone()}</div>
                    {options}
                </div>
            }
        })
        .collect();
    view! {
        <div role="listbox" id=list_id.to_owned() aria-label=library.words("search-suggestions")>
            {groups}
        </div>
    }
}

fn option(
    id: String,
    place: usize,
    hit: Hit,
    active: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let chosen = move || active.get() == Some(place);
    view! {
        <a
            role="option"
            id=id
            tabindex="-1"
            href=hit.href
            aria-selected=move || chosen().to_string()
            on:click=move |_| open.set(false)
        >
            {(!hit.instrument.is_empty()).then(|| view! {
                <span class="label" data-instrument=hit.instrument>{hit.label}</span>
            })}
            <span class="title">{marked(hit.title)}</span>
            <span class="snippet">{marked(hit.snippet)}</span>
        </a>
    }
}

/// What stands below the options: the way to all results, or that there are none.
fn all_results(library: &Library, found: &Suggestions) -> impl IntoView + use<> {
    let words = if found.total == 0 { "search-none" } else { "search-all" };
    let href = location::with_query(&library.href("search/"), &found.query);
    let words = library.words_with(words, &[("query", &found.query)]);
    view! { <a class="all" href=href tabindex="-1">{words}</a> }
}

/// The option after or before `active`; past either end there is none, and then the other end.
fn step(active: Option<usize>, count: usize, down: bool) -> Option<usize> {
    match (active, down) {
        (None, true) => Some(0),
        (None, false) => Some(count - 1),
        (Some(place), true) => Some(place + 1).filter(|next| *next < count),
        (Some(place), false) => place.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round_through_the_field_itself() {
        assert_eq!(step(None, 3, true), Some(0));
        assert_eq!(step(Some(2), 3, true), None);
        assert_eq!(step(None, 3, false), Some(2));
        assert_eq!(step(Some(0), 3, false), None);
    }
}
