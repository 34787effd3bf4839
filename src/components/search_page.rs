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
            pause.update_value(|pause| {
                pause.after(PAUSE, move || {
                    let text = query.get_untracked();
                    location::replace(&location::with_query(&library.href("search/"), text.trim()));
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        settle();
    };
    let clear = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            query.set(String::new());
        }
    };

    let body_library = Arc::clone(&library);
    let body = move || {
        if query.with(|query| query.trim().is_empty()) {
            return nothing_typed(&body_library).into_any();
        }
        let results = results.get();
        if results.kinds.is_empty() {
            return nothing_found(&body_library, query.get().trim()).into_any();
        }
        view! {
            {filters(&body_library, &results, filter)}
            <p class="quiet">{count.clone()}</p>
            {hits(&body_library, &results, limit)}
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

/// Choices by kind and by treaty, each with the number of its results.
fn filters(
    library: &Library,
    results: &Results,
    filter: RwSignal<Filter>,
) -> impl IntoView + use<> {
    let all: usize = results.kinds.iter().map(|(_, count)| count).sum();
    let mut kinds = vec![(None, library.words("search-filter-all"), all)];
    for (kind, count) in &results.kinds {
        kinds.push((Some(*kind), library.words(&format!("kind-{}", kind.folder())), *count));
    }
    let kinds: Vec<_> = kinds
        .into_iter()
        .map(|(kind, words, count)| {
            choice(
                "kind",
                words,
                count,
                move || filter.with(|filter| filter.kind == kind),
                move || {
                    filter.update(|filter| {
                        filter.kind = kind;
                        if kind
                            .is_some_and(|kind| !matches!(kind, Kind::Article | Kind::Instrument))
                        {
                            filter.instrument = None;
                        }
                    });
                },
            )
        })
        .collect();
    let names = library.instruments();
    let mut instruments = vec![(None, library.words("search-filter-any"), 0)];
    for (id, name) in names {
        let count = results.instruments.iter().find(|(known, _)| *known == id);
        if let Some((_, count)) = count {
            instruments.push((Some(id), name, *count));
        }
    }
    let useful = instruments.len() > 2;
    let instruments: Vec<_> = instruments
        .into_iter()
        .map(|(id, words, count)| {
            let own = id.clone();
            choice(
                "instrument",
                words,
                count,
                move || filter.with(|filter| filter.instrument == own),
                move || filter.update(|filter| filter.instrument.clone_from(&id)),
            )
        })
        .collect();
    view! {
        <fieldset class="choices">
            <legend>{library.words("search-filter")}</legend>
            {kinds}
        </fieldset>
        {useful.then(|| view! {
            <fieldset class="choices">
                <legend>{library.words("search-filter-instrument")}</legend>
                {instruments}
            </fieldset>
        })}
    }
}

fn choice(
    name: &'static str,
    words: String,
    count: usize,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + 'static,
) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name=name prop:checked=chosen on:change=move |_| choose()/>
            <span>{words}</span>
            {(count > 0).then(|| view! { <span class="count">{count.to_string()}</span> })}
        </label>
    }
}

fn hits(library: &Library, results: &Results, limit: RwSignal<usize>) -> impl IntoView + use<> {
    let more = results.total > results.hits.len();
    let none = results.hits.is_empty().then(|| library.words("search-filtered-none"));
    let items: Vec<_> = results.hits.iter().cloned().map(hit).collect();
    let words = library.words("search-more");
    view! {
        {none.map(|words| view! { <p>{words}</p> })}
        <ol class="hits">{items}</ol>
        {more.then(|| view! {
            <button type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                {words}
            </button>
        })}
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
