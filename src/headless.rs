//! The guide without its looks, for sites that have a search of their own: what is found and what an
//! entry says, as JSON.

use find::{Filter, GoTo, Hit, OURS, Piece, Place, Target};
use model::{Kind, Route};

use crate::library::Library;

/// What a query finds, best first: at most `limit`, and only of these kinds where any are named by
/// their folders, with commas between.
pub fn search(library: &Library, query: &str, limit: usize, kinds: &str) -> String {
    let kinds: Vec<&str> = kinds.split(',').filter(|kind| !kind.is_empty()).collect();
    let found = library.find(query);
    let results = library.show(&found, &Filter::default(), usize::MAX);
    let is_wanted = |hit: &&Hit| kinds.is_empty() || kinds.contains(&hit.kind.folder());
    let hits = results.hits.iter().filter(is_wanted).take(limit);
    let mut json = Json::default();
    json.list(hits, |json, hit| {
        let (_, label) = library.label(hit.pack, hit.number);
        json.object(&[
            ("id", &id_of(library, hit.pack, hit.number)),
            ("kind", hit.kind.folder()),
            ("title", &words(&hit.title)),
            ("label", &label),
            ("snippet", &words(&hit.snippet)),
            ("href", &library.href_of_hit(hit)),
            ("from", library.partner(hit.pack)),
        ]);
    });
    json.text
}

/// Where the beginning of a name leads, best first.
pub fn suggest(library: &Library, prefix: &str, limit: usize) -> String {
    let found = library.find(prefix);
    let results = library.show(&found, &Filter::default(), limit);
    let places = found.go_to.iter().map(|place: &GoTo| {
        let id = match &place.target {
            Target::Entry(number) => id_of(library, OURS, *number),
            Target::Folder(kind) => kind.folder().to_owned(),
        };
        (id, words(&place.title), library.href_of_place(place))
    });
    let hits = results.hits.iter().map(|hit| {
        (id_of(library, hit.pack, hit.number), words(&hit.title), library.href_of_hit(hit))
    });
    let mut json = Json::default();
    json.list(places.chain(hits).take(limit), |json, (id, title, href)| {
        json.object(&[("id", &id), ("title", &title), ("href", &href)]);
    });
    json.text
}

/// An entry by its id, as `articles/untoc-18`; `null` where there is none.
pub fn entry(library: &Library, id: &str) -> String {
    let (folder, id) = id.trim_matches('/').split_once('/').unwrap_or_default();
    let kind = Kind::from_folder(folder);
    let entry = kind.and_then(|kind| library.entry(kind, id));
    let Some(entry) = entry else { return "null".to_owned() };
    let head = &entry.head;
    let address = Route::of_entry(head.kind, &head.id).address();
    let anchor = if head.kind == Kind::Term { format!("#{}", head.id) } else { String::new() };
    let mut json = Json::default();
    json.object(&[
        ("id", &format!("{folder}/{id}")),
        ("kind", folder),
        ("title", &head.title),
        ("summary", &head.summary),
        ("text", &entry.plain_text()),
        ("href", &library.href(&format!("{address}{anchor}"))),
    ]);
    json.text
}

fn id_of(library: &Library, pack: usize, number: u16) -> String {
    let place = Place { pack, number, anchor: String::new() };
    let head = library.head(&place);
    head.map_or_else(String::new, |head| format!("{}/{}", head.kind.folder(), head.id))
}

fn words(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// JSON while it is written: lists, and objects of texts.
#[derive(Default)]
struct Json {
    text: String,
}

impl Json {
    fn list<T>(&mut self, items: impl Iterator<Item = T>, write: impl Fn(&mut Json, T)) {
        self.text.push('[');
        for (place, item) in items.enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            write(self, item);
        }
        self.text.push(']');
    }

    /// What is empty is left out.
    fn object(&mut self, values: &[(&str, &str)]) {
        self.text.push('{');
        let mut comma = "";
        for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
            self.text.push_str(comma);
            self.string(name);
            self.text.push(':');
            self.string(value);
            comma = ",";
        }
        self.text.push('}');
    }

    fn string(&mut self, value: &str) {
        self.text.push('"');
        for character in value.chars() {
            match character {
                '"' | '\\' => self.text.extend(['\\', character]),
                '\n' => self.text.push_str("\\n"),
                // Signs that JSON refuses say nothing.
                _ if character.is_control() => self.text.push(' '),
                _ => self.text.push(character),
            }
        }
        self.text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_empty_ones_left_out() {
        let mut json = Json::default();
        json.list([1, 2].into_iter(), |json, _| {
            json.object(&[("a", "\"\\\n\u{7}é"), ("b", "")]);
        });
        assert_eq!(json.text, r#"[{"a":"\"\\\n é"},{"a":"\"\\\n é"}]"#);
    }
}
