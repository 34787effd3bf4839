//! A list of things of one shape, such as the activities of a plan: added, chosen from ready-made ones, moved,
//! removed and brought back.

use platform::chance;
use platform::draw::{Signal, Tag, tag, words};
use tools::{Answers, Field, FieldKind, Item, Preset, Value};

use crate::desk::Desk;
use crate::parts::field::{Frame, field};
use crate::parts::{button, buttons, plain};
use crate::path;

/// The items of a list and what can be done with them.
#[derive(Clone, Copy)]
struct List {
    frame: Frame,
    /// The item added last, which is open.
    fresh: Signal<String>,
    /// What was removed last, and from where.
    removed: Signal<Option<(usize, Item)>>,
}

pub fn items(frame: Frame, add: &str, library: &[Preset]) -> Tag {
    let list = List { frame, fresh: Signal::new(String::new()), removed: Signal::new(None) };
    let group = tag("fieldset")
        .live("class", move || Some(frame.class("field items")))
        .live("aria-describedby", move || frame.described())
        .child(frame.label_words(tag("legend")));
    let keys = move || list.with(|items| items.iter().map(|item| item.key.clone()).collect());
    let undo = tag("div").attr("role", "status").redrawn(move || list.undo_line());
    let add = plain("", add, Box::new(move || list.add(Answers::default())));
    let group = frame
        .help(group)
        .each(keys, move |key| list.item(key))
        .child(undo)
        .child(buttons().child(add.attr("id", &frame.id())));
    let library = (!library.is_empty()).then(|| list.library(library));
    frame.advice(group.maybe(library))
}

impl List {
    fn desk(self) -> Desk {
        self.frame.desk()
    }

    /// Looks at the items and follows them.
    fn with<R>(self, look: impl FnOnce(&[Item]) -> R) -> R {
        let path = self.frame.path();
        self.desk().answers().with(|answers| match path::get(answers, &path) {
            Some(Value::Items(items)) => look(items),
            _ => look(&[]),
        })
    }

    /// Changes the items.
    fn change(self, change: impl FnOnce(&mut Vec<Item>)) {
        let mut items = self.with(<[Item]>::to_vec);
        change(&mut items);
        let value = (!items.is_empty()).then_some(Value::Items(items));
        self.desk().answer(&self.frame.path(), value);
    }

    fn name(self, values: &Answers) -> String {
        let name = self.frame.item_name(values);
        if name.is_empty() { self.desk().words("desk-unnamed") } else { name }
    }

    fn add(self, values: Answers) {
        let key = chance::name();
        self.fresh.set(key.clone());
        self.removed.set(None);
        let item = Item { key: key.clone(), values };
        self.change(|items| items.push(item));
        let asked = self.frame.asked();
        let first = match &asked.field.kind {
            FieldKind::Items { fields, .. } => fields.first().map(|field| field.id.as_str()),
            _ => None,
        };
        let path = format!("{}/{key}/{}", asked.path, first.unwrap_or_default());
        self.desk().focus_field(&path);
    }

    fn remove(self, key: &str) {
        let Some(place) = self.place(key) else { return };
        self.change(|items| {
            let item = items.remove(place);
            self.removed.set(Some((place, item)));
        });
        self.desk().focus_later(".undo button");
    }

    fn undo(self) {
        if let Some((place, item)) = self.removed.get_untracked() {
            self.removed.set(None);
            self.change(|items| items.insert(place.min(items.len()), item));
            self.desk().focus_field(&self.frame.path());
        }
    }

    fn place(self, key: &str) -> Option<usize> {
        self.with(|items| items.iter().position(|item| item.key == key))
    }

    fn shift(self, key: &str, down: bool) {
        let Some(place) = self.place(key) else { return };
        let other = if down { place + 1 } else { place.wrapping_sub(1) };
        if other < self.with(<[Item]>::len) {
            self.change(|items| items.swap(place, other));
        }
    }

    /// What was removed, to be brought back.
    fn undo_line(self) -> Vec<Tag> {
        let Some((_, item)) = self.removed.get() else { return Vec::new() };
        let desk = self.desk();
        let words = desk.words_with("desk-removed", &[("name", &self.name(&item.values))]);
        let undo = button(desk, "small", "desk-undo", move || self.undo());
        vec![tag("p").class("undo").text(&words).text(" ").child(undo)]
    }

    fn item(self, key: &str) -> Tag {
        let desk = self.desk();
        let own = key.to_owned();
        let name = words(move || {
            self.with(|items| {
                let Some(place) = items.iter().position(|item| item.key == own) else {
                    return String::new();
                };
                let number = (place + 1).to_string();
                let name = self.name(&items[place].values);
                desk.words_with("desk-item", &[("number", &number), ("name", &name)])
            })
        });
        let item = tag("details")
            .class("item")
            .attr_if("open", self.fresh.with_untracked(|fresh| *fresh == key).then_some(""))
            .child(tag("summary").words(move || name.get()));
        let act = |class: &str, words: &'static str, act: fn(List, &str)| {
            let key = key.to_owned();
            let named = format!("{words}-named");
            let label = move || Some(desk.words_with(&named, &[("name", &name.get())]));
            button(desk, class, words, move || act(self, &key)).live("aria-label", label)
        };
        let buttons = buttons()
            .child(act("small move", "desk-up", |list, key| list.shift(key, false)))
            .child(act("small move", "desk-down", |list, key| list.shift(key, true)))
            .child(act("small", "desk-remove", List::remove));
        self.fields(item, key).child(buttons)
    }

    /// The fields of an item.
    fn fields(self, mut within: Tag, key: &str) -> Tag {
        let asked = self.frame.asked();
        let fields: &[Field] = match &asked.field.kind {
            FieldKind::Items { fields, .. } => fields,
            _ => &[],
        };
        for it in fields {
            let path = format!("{}/{key}/{}", asked.path, it.id);
            within = within.child(field(self.desk(), it, path));
        }
        within
    }

    /// Ready-made ones, under their headings.
    fn library(self, library: &[Preset]) -> Tag {
        let mut groups: Vec<(&str, Tag)> = Vec::new();
        for preset in library {
            let row = self.preset(preset);
            match groups.iter_mut().find(|(group, _)| *group == preset.group) {
                Some((_, list)) => list.push(row),
                None => groups.push((&preset.group, tag("ul").class("chosen").child(row))),
            }
        }
        let summary = self.desk().tag("summary", "desk-library");
        let mut whole = tag("details").class("library").child(summary);
        for (group, list) in groups {
            let heading = (!group.is_empty()).then(|| tag("h3").text(group));
            whole = whole.maybe(heading).child(list);
        }
        whole
    }

    fn preset(self, preset: &Preset) -> Tag {
        let desk = self.desk();
        let label = [("name", preset.label.as_str())];
        let mut name = tag("span").text(&preset.label).text(" ");
        if !preset.page.is_empty() {
            let page = tag("a")
                .attr("href", &desk.guide(|guide| guide.href(&preset.page)))
                .attr("target", "_blank")
                .attr("aria-label", &desk.words_with("desk-how-named", &label))
                .text(&desk.words("desk-how"));
            name = name.child(page);
        }
        let values = preset.values.clone();
        let add = button(desk, "small", "desk-add", move || self.add(values.clone()));
        tag("li")
            .child(name)
            .child(add.attr("aria-label", &desk.words_with("desk-add-named", &label)))
    }
}
