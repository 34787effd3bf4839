//! A list of things of one shape, such as the activities of a plan: added, chosen from ready-made ones, moved,
//! removed and brought back.

use leptos::prelude::*;
use platform::chance;
use tools::{Answers, Field, Item, Preset, Value};

use crate::desk::Desk;
use crate::parts::field::{Frame, field};
use crate::path;

/// The items of a list and what can be done with them.
#[derive(Clone, Copy)]
struct List {
    frame: Frame,
    fields: StoredValue<Vec<Field>>,
    /// The item added last, which is open.
    fresh: RwSignal<String>,
    /// What was removed last, and from where.
    removed: RwSignal<Option<(usize, Item)>>,
}

pub fn items(frame: Frame, fields: Vec<Field>, add: String, library: Vec<Preset>) -> AnyView {
    let desk = frame.desk;
    let list = List {
        frame,
        fields: StoredValue::new(fields),
        fresh: RwSignal::new(String::new()),
        removed: RwSignal::new(None),
    };
    let keys = move || list.all().into_iter().map(|item| item.key).collect::<Vec<String>>();
    let undo = move || {
        list.removed.get().map(|(_, item)| {
            let words = desk.words_with("desk-removed", &[("name", &list.name(&item.values))]);
            view! {
                <p class="undo">
                    {words} " "
                    <button type="button" class="small" on:click=move |_| list.undo()>
                        {desk.words("desk-undo")}
                    </button>
                </p>
            }
        })
    };
    view! {
        <fieldset
            class="field items"
            class:wrong=move || frame.is_wrong()
            aria-describedby=move || frame.described()
        >
            <legend>{frame.label_words()}</legend>
            {frame.help()}
            <For each=keys key=|key| key.clone() children=move |key| list.item(key)/>
            <div role="status">{undo}</div>
            <p class="buttons">
                <button type="button" id=frame.id() on:click=move |_| list.add(Answers::default())>{add}</button>
            </p>
            {(!library.is_empty()).then(|| list.library(library))}
            {frame.advice()}
        </fieldset>
    }
    .into_any()
}

impl List {
    fn desk(self) -> Desk {
        self.frame.desk
    }

    fn all(self) -> Vec<Item> {
        self.desk().answers.with(|answers| match path::get(answers, &self.frame.path()) {
            Some(Value::Items(items)) => items.clone(),
            _ => Vec::new(),
        })
    }

    fn set(self, items: Vec<Item>) {
        let value = (!items.is_empty()).then_some(Value::Items(items));
        self.desk().answer(&self.frame.path(), value);
    }

    fn name(self, values: &Answers) -> String {
        let name = self.frame.item_name(values);
        if name.is_empty() { self.desk().words("desk-unnamed") } else { name }
    }

    fn add(self, values: Answers) {
        let mut items = untrack(move || self.all());
        let key = chance::name();
        self.fresh.set(key.clone());
        items.push(Item { key: key.clone(), values });
        self.removed.set(None);
        self.set(items);
        let first = self.fields.with_value(|fields| fields.first().map(|field| field.id.clone()));
        let path = self.frame.path();
        self.desk().focus_field(&format!("{path}/{key}/{}", first.unwrap_or_default()));
    }

    fn remove(self, key: &str) {
        let mut items = untrack(move || self.all());
        if let Some(place) = items.iter().position(|item| item.key == key) {
            let item = items.remove(place);
            self.removed.set(Some((place, item)));
            self.set(items);
            self.desk().focus_later(".undo button");
        }
    }

    fn undo(self) {
        if let Some((place, item)) = self.removed.get_untracked() {
            let mut items = untrack(move || self.all());
            items.insert(place.min(items.len()), item);
            self.removed.set(None);
            self.set(items);
            self.desk().focus_field(&self.frame.path());
        }
    }

    fn shift(self, key: &str, down: bool) {
        let mut items = untrack(move || self.all());
        let Some(place) = items.iter().position(|item| item.key == key) else { return };
        let other = if down { place + 1 } else { place.wrapping_sub(1) };
        if other < items.len() {
            items.swap(place, other);
            self.set(items);
        }
    }

    fn item(self, key: String) -> AnyView {
        let desk = self.desk();
        let open = self.fresh.with_untracked(|fresh| *fresh == key);
        let name = {
            let key = key.clone();
            Memo::new(move |_| {
                let items = self.all();
                let place = items.iter().position(|item| item.key == key);
                place.map_or_else(String::new, |place| {
                    let number = (place + 1).to_string();
                    let name = self.name(&items[place].values);
                    desk.words_with("desk-item", &[("number", &number), ("name", &name)])
                })
            })
        };
        let within = format!("{}/{key}", self.frame.path());
        let fields = self.fields.with_value(|fields| {
            let one = |it: &Field| field(desk, it.clone(), format!("{within}/{}", it.id));
            fields.iter().map(one).collect_view()
        });
        let act = |words: &'static str, act: fn(List, &str)| {
            let key = key.clone();
            let label =
                move || desk.words_with(&format!("{words}-named"), &[("name", &name.get())]);
            view! {
                <button type="button" class="small" aria-label=label on:click=move |_| act(self, &key)>
                    {desk.words(words)}
                </button>
            }
        };
        view! {
            <details class="item" open=open>
                <summary>{move || name.get()}</summary>
                {fields}
                <p class="buttons">
                    {act("desk-up", |list, key| list.shift(key, false))}
                    {act("desk-down", |list, key| list.shift(key, true))}
                    {act("desk-remove", List::remove)}
                </p>
            </details>
        }
        .into_any()
    }

    /// Ready-made ones, under their headings.
    fn library(self, library: Vec<Preset>) -> AnyView {
        let desk = self.desk();
        let mut groups: Vec<(String, Vec<Preset>)> = Vec::new();
        for preset in library {
            match groups.iter_mut().find(|(group, _)| *group == preset.group) {
                Some((_, presets)) => presets.push(preset),
                None => groups.push((preset.group.clone(), vec![preset])),
            }
        }
        let row = move |preset: Preset| {
            let words = desk.words_with("desk-add-named", &[("name", &preset.label)]);
            let page = (!preset.page.is_empty()).then(|| {
                let href = desk.guide(|guide| guide.href(&preset.page));
                let words = desk.words_with("desk-how-named", &[("name", &preset.label)]);
                view! { <a href=href target="_blank" aria-label=words>{desk.words("desk-how")}</a> }
            });
            let values = preset.values;
            view! {
                <li>
                    <span>{preset.label} " " {page}</span>
                    <button type="button" class="small" aria-label=words on:click=move |_| self.add(values.clone())>
                        {desk.words("desk-add")}
                    </button>
                </li>
            }
        };
        let group = move |(name, presets): (String, Vec<Preset>)| {
            let heading = (!name.is_empty()).then(|| view! { <h4>{name}</h4> });
            view! { {heading} <ul class="chosen">{presets.into_iter().map(row).collect_view()}</ul> }
        };
        view! {
            <details class="library">
                <summary>{desk.words("desk-library")}</summary>
                {groups.into_iter().map(group).collect_view()}
            </details>
        }
        .into_any()
    }
}
