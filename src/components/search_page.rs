//! The search page: a field, filters with their counts, and the results, alive as one types.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;
use model::{Kind, Route};

use crate::components::hit::marked;
use crate::library::Library;
use crate::platform::location;
use crate::platform::timer::Pause;
use crate::results::{Filter, Found, Hit, Results};

/// Results shown at first, and added each time.
const PAGE: usize = 20;
/// See `search_box`: screen readers drop what comes faster; the address follows then too.
const PAUSE: u32 = 600;

#[component]
pub fn SearchPage(
    library: Arc<Library>,
    /// What to look for at first.
    query: String,
) -> impl IntoView {
    let query = RwSignal::new(query);
    let filter = RwSignal::new(Filter::default());
    let limit = RwSignal::new(PAGE);
    let said = RwSignal::new(String::new());
    let pause = StoredValue::new_local(Pause::default());

    let finder = Arc::clone(&library);
    let found = Memo::new_with_compare(move |_| finder.find(&query.get()), |_, _| true);
    let shower = Arc::clone(&library);
    let results = Memo::new(move |_| {
        found.with(|found: &Found| shower.show(found, &filter.get(), limit.get()))
    });
    let count = {
        let library = Arc::clone(&library);
        move || {
            let total = results.with(|results| results.total).to_string();
            library.words_with("search-count", &[("count", &total)])
        }
    };
    let settle = {
        let (library, count) = (Arc::clone(&library), count.clone());
        move || {
            let (library, count) = (Arc::clone(&library), count.clone());
            // Emptied first: words that are the same as before would not be said again.
            said.set(String::new());
            keep_address(&library, query);
            pause.update_value(|pause| {
                pause.after(PAUSE, move || {
                    // Browsers refuse changes that come too fast; the last one must get through.
                    keep_address(&library, query);
                    let text = query.get_untracked();
                    said.set(if text.trim().is_empty() { String::new() } else { untrack(count) });
                });
            });
        }
    };
    let input = {
        let settle = settle.clone();
        move |text: String| {
            query.set(text);
            limit.set(PAGE);
            settle();
        }
    };
    let submit = {
        let settle = settle.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            settle();
        }
    };
    let clear = {
        let settle = settle.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                query.set(String::new());
                settle();
            }
        }
    };
    let choose = Callback::new(move |chosen: Filter| {
        filter.set(chosen);
        limit.set(PAGE);
        settle();
    });

    // What stands below is made anew only when it has to be: a choice or a button that has the
    // focus must keep it. So the choices stay while their counts change.
    let choices = Memo::new(move |_| {
        results.with(|results| {
            let kinds: Vec<Kind> = results.kinds.iter().map(|(kind, _)| *kind).collect();
            let ids = results.instruments.iter().map(|(id, _)| id.clone());
            (kinds, ids.collect::<Vec<String>>())
        })
    });
    let is_empty = Memo::new(move |_| query.with(|query| query.trim().is_empty()));
    let more = Memo::new(move |_| results.with(|results| results.total > results.hits.len()));
    let body_library = Arc::clone(&library);
    let body = move || {
        if is_empty.get() {
            return nothing_typed(&body_library).into_any();
        }
        let (kinds, instruments) = choices.get();
        if kinds.is_empty() {
            return nothing_found(&body_library, query.get().trim()).into_any();
        }
        let (list_library, words) = (Arc::clone(&body_library), body_library.words("search-more"));
        view! {
            {filters(&body_library, kinds, &instruments, results, filter, choose)}
            <p class="quiet">{count.clone()}</p>
            {move || results.with(|results| hits(&list_library, results))}
            {move || more.get().then(|| view! {
                <button type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                    {words.clone()}
                </button>
            })}
        }
        .into_any()
    };

    view! {
        <form role="search" action=library.href("search/") on:submit=submit>
            <label class="unseen" for="q-page">{library.words("search-label")}</label>
            <input
                id="q-page"
                type="search"
                name="q"
                placeholder=library.words("search-placeholder")
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="200"
                prop:value=move || query.get()
                on:input=move |event| input(event_target_value(&event))
                on:keydown=clear
            />
            <button type="submit">{library.words("search-button")}</button>
            <p class="unseen" role="status">{move || said.get()}</p>
        </form>
        <div class="results" data-results="">{body}</div>
    }
}

/// The address bar shows the search, so that it can be kept, sent on and come back to.
fn keep_address(library: &Library, query: RwSignal<String>) {
    let text = query.get_untracked();
    location::replace(&location::with_query(&library.href("search/"), text.trim()));
}

fn nothing_typed(library: &Library) -> impl IntoView + use<> {
    view! { <p class="quiet">{library.words("search-empty")}</p> {lists(library)} }
}

fn nothing_found(library: &Library, query: &str) -> impl IntoView + use<> {
    view! {
        <p>{library.words_with("search-none", &[("query", query)])}</p>
        <p class="quiet">{library.words("search-none-help")}</p>
        {lists(library)}
    }
}

/// The lists of all entries, for those who do not know what to type.
fn lists(library: &Library) -> impl IntoView + use<> {
    let items: Vec<_> = [Kind::Question, Kind::Step, Kind::Guide, Kind::Article, Kind::Term]
        .into_iter()
        .map(|kind| {
            let href = library.href(&Route::Folder(kind).address());
            let words = library.words(&format!("folder-{}-title", kind.folder()));
            view! { <li><a href=href>{words}</a></li> }
        })
        .collect();
    view! { <ul class="plain">{items}</ul> }
}

/// Choices by kind and by treaty, each with the number of results that choosing it shows.
fn filters(
    library: &Library,
    kinds: Vec<Kind>,
    instruments: &[String],
    results: Memo<Results>,
    filter: RwSignal<Filter>,
    choose: Callback<Filter>,
) -> impl IntoView + use<> {
    let by_kind: Vec<_> = std::iter::once(None)
        .chain(kinds.into_iter().map(Some))
        .map(|kind| {
            let words = match kind {
                Some(kind) => library.words(&format!("kind-{}", kind.folder())),
                None => library.words("search-filter-all"),
            };
            let count = move || {
                results.with(|results| match kind {
                    Some(kind) => count_of(&results.kinds, &kind),
                    None => results.any_kind,
                })
            };
            let chosen = move || filter.with(|filter| filter.kind == kind);
            choice("kind", words, count, chosen, move || {
                choose.run(Filter { kind, ..filter.get_untracked() });
            })
        })
        .collect();
    let named = library.instruments().into_iter().filter(|(id, _)| instruments.contains(id));
    let by_instrument: Vec<_> = std::iter::once((None, library.words("search-filter-any")))
        .chain(named.map(|(id, name)| (Some(id), name)))
        .map(|(id, words)| {
            let (counted, own) = (id.clone(), id.clone());
            let count = move || {
                results.with(|results| match &counted {
                    Some(id) => count_of(&results.instruments, id),
                    None => results.any_instrument,
                })
            };
            let chosen = move || filter.with(|filter| filter.instrument == own);
            choice("instrument", words, count, chosen, move || {
                choose.run(Filter { instrument: id.clone(), ..filter.get_untracked() });
            })
        })
        .collect();
    let useful = by_instrument.len() > 2;
    view! {
        <fieldset class="choices">
            <legend>{library.words("search-filter")}</legend>
            {by_kind}
        </fieldset>
        {useful.then(|| view! {
            <fieldset class="choices">
                <legend>{library.words("search-filter-instrument")}</legend>
                {by_instrument}
            </fieldset>
        })}
    }
}

fn count_of<K: PartialEq>(counts: &[(K, usize)], key: &K) -> usize {
    counts.iter().find(|(known, _)| known == key).map_or(0, |(_, count)| *count)
}

fn choice(
    name: &'static str,
    words: String,
    count: impl Fn() -> usize + Send + 'static,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + 'static,
) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name=name prop:checked=chosen on:change=move |_| choose()/>
            <span>{words}</span>
            <span class="count">{move || count().to_string()}</span>
        </label>
    }
}

fn hits(library: &Library, results: &Results) -> impl IntoView + use<> {
    let none = results.hits.is_empty().then(|| library.words("search-filtered-none"));
    let items: Vec<_> = results.hits.iter().cloned().map(hit).collect();
    view! {
        {none.map(|words| view! { <p>{words}</p> })}
        <ol class="hits">{items}</ol>
    }
}

fn hit(hit: Hit) -> impl IntoView {
    let instrument = (!hit.instrument.is_empty()).then_some(hit.instrument);
    view! {
        <li>
            <span class="label" data-instrument=instrument>{hit.label}</span>
            <a href=hit.href>{marked(hit.title)}</a>
            <p class="snippet">{marked(hit.snippet)}</p>
        </li>
    }
}
