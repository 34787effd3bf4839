//! Articles, found by search and chosen: a combobox by the pattern of the ARIA Authoring Practices (list, manual
//! selection: nothing is preselected).

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use tools::Value;

use crate::parts::field::Frame;
use crate::path;
use platform::{events, options::step, timer::Pause};

/// A pause in typing after which the number of articles is said: screen readers drop what comes faster.
const PAUSE: u32 = 600;

/// An article in the list.
#[derive(Clone, PartialEq, Eq)]
struct Offer {
    id: String,
    citation: String,
    title: String,
}

/// The field: those chosen, and the search for more.
pub fn articles(frame: Frame) -> AnyView {
    let desk = frame.desk;
    let chosen = move || {
        desk.answers.with(|answers| match path::get(answers, &frame.path()) {
            Some(Value::Many(ids)) => ids.clone(),
            _ => Vec::new(),
        })
    };
    let set = move |ids: Vec<String>| {
        desk.answer(&frame.path(), (!ids.is_empty()).then_some(Value::Many(ids)));
    };
    let add = move |id: String| {
        let mut ids = untrack(chosen);
        if !ids.contains(&id) {
            ids.push(id);
            set(ids);
        }
    };
    let remove = move |id: &str| {
        let mut ids = untrack(chosen);
        ids.retain(|known| known != id);
        set(ids);
        desk.focus_field(&frame.path());
    };
    let row = move |id: String| {
        let (citation, title) = desk.guide(|guide| {
            let article = guide.article(&id);
            article.map_or_else(
                || (id.clone(), String::new()),
                |it| (it.citation.clone(), it.title.clone()),
            )
        });
        let words = desk.words_with("desk-remove-named", &[("name", &citation)]);
        view! {
            <li>
                <span><b>{citation}</b> " " {title}</span>
                <button type="button" class="small" aria-label=words on:click=move |_| remove(&id)>
                    {desk.words("desk-remove")}
                </button>
            </li>
        }
    };
    view! {
        <div
            class="field"
            class:wrong=move || frame.is_wrong()
            role="group"
            aria-label=frame.label()
        >
            <label for=frame.id()>{frame.label_words()}</label>
            {frame.help()}
            <ul class="chosen">
                <For each=chosen key=|id| id.clone() children=row/>
            </ul>
            {finder(frame, String::new(), add)}
            {frame.advice()}
        </div>
    }
    .into_any()
}

/// The search. With a label of its own it stands below another control, without it is the field's control.
pub fn finder(
    frame: Frame,
    label: String,
    take: impl Fn(String) + Copy + Send + 'static,
) -> AnyView {
    let desk = frame.desk;
    let is_own = label.is_empty();
    let id = if is_own { frame.id() } else { frame.id_of("find") };
    let list_id = format!("{id}-list");
    let query = RwSignal::new(String::new());
    let offers = RwSignal::new(Vec::<Offer>::new());
    let open = RwSignal::new(false);
    let current = RwSignal::new(None::<usize>);
    let said = RwSignal::new(String::new());
    let pause = StoredValue::new_local(Pause::default());
    let fill = move || {
        let typed = query.get_untracked();
        let ids = if typed.trim().is_empty() { Vec::new() } else { desk.find_articles(&typed) };
        let offer = |id: String| {
            let words = desk.guide(|guide| {
                guide.article(&id).map(|it| (it.citation.clone(), it.title.clone()))
            });
            words.map(|(citation, title)| Offer { id, citation, title })
        };
        offers.set(ids.into_iter().filter_map(offer).collect());
        current.set(None);
        open.set(!typed.trim().is_empty());
        said.set(String::new());
        pause.update_value(|pause| {
            pause.after(PAUSE, move || {
                let count = offers.with_untracked(Vec::len).to_string();
                let is_empty = query.with_untracked(|query| query.trim().is_empty());
                let words = desk.words_with("desk-articles-count", &[("count", &count)]);
                said.set(if is_empty { String::new() } else { words });
            });
        });
    };
    let choose = move |place: usize| {
        let offer = offers.with_untracked(|offers| offers.get(place).cloned());
        if let Some(Offer { id, citation, .. }) = offer {
            query.set(String::new());
            open.set(false);
            current.set(None);
            take(id);
            said.set(desk.words_with("desk-articles-added", &[("name", &citation)]));
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return;
        }
        let count = offers.with_untracked(Vec::len);
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") if count > 0 => {
                event.prevent_default();
                let next = step(current.get_untracked(), count, key == "ArrowDown");
                current.set(if open.get_untracked() { next } else { None });
                open.set(true);
            }
            "Enter" => {
                // Never the whole form.
                event.prevent_default();
                if let Some(place) = current.get_untracked().filter(|_| open.get_untracked()) {
                    choose(place);
                }
            }
            "Escape" if open.get_untracked() => {
                event.prevent_default();
                event.stop_propagation();
                open.set(false);
            }
            "Escape" => query.set(String::new()),
            _ => {}
        }
    };
    let left = move |event: FocusEvent| {
        if !events::stays_within(&event) {
            open.set(false);
        }
    };
    let option_id = {
        let list_id = list_id.clone();
        move |place: usize| format!("{list_id}-{place}")
    };
    let active = {
        let option_id = option_id.clone();
        move || current.get().map(&option_id)
    };
    let options = move || {
        let row = |(place, offer): (usize, Offer)| {
            let id = option_id(place);
            view! {
                <li
                    role="option"
                    id=id
                    aria-selected=move || (current.get() == Some(place)).to_string()
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| choose(place)
                >
                    <b>{offer.citation}</b>
                    <span>{offer.title}</span>
                </li>
            }
        };
        offers.get().into_iter().enumerate().map(row).collect_view()
    };
    let none = move || {
        (open.get() && offers.with(Vec::is_empty))
            .then(|| view! { <p class="none">{desk.words("desk-articles-none")}</p> })
    };
    let is_open = move || open.get() && !offers.with(Vec::is_empty);
    let name = if is_own { frame.label() } else { label.clone() };
    view! {
        <div class="article-finder" on:focusout=left>
            {(!is_own).then(|| view! { <label for=id.clone()>{label}</label> })}
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                role="combobox"
                placeholder=desk.words("desk-articles-placeholder")
                aria-autocomplete="list"
                aria-expanded=move || is_open().to_string()
                aria-controls=list_id.clone()
                aria-activedescendant=active
                aria-describedby=move || if is_own { frame.described() } else { None }
                aria-invalid=move || if is_own { frame.invalid() } else { None }
                prop:value=move || query.get()
                on:input=move |event| {
                    query.set(event_target_value(&event));
                    fill();
                }
                on:keydown=key
            />
            <ul role="listbox" id=list_id aria-label=name hidden=move || !is_open()>{options}</ul>
            {none}
            <p class="unseen" role="status">{move || said.get()}</p>
        </div>
    }
    .into_any()
}
