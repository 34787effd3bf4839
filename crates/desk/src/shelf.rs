//! Drafts on this device: listing, saving without overwriting another tab's work, setting aside what cannot
//! be read. Knows no browser: where things are kept is a [`Store`].

use platform::store::{self, StoreError};

use tools::{Draft, DraftError};

/// Where texts are kept under keys.
pub trait Store {
    /// # Errors
    /// Nothing can be kept here.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// # Errors
    /// The old text is still there then.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str);
    /// Keys that begin so, in order.
    fn keys(&self, start: &str) -> Vec<String>;
}

/// The browser's own.
pub struct Device;

impl Store for Device {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        store::get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        store::set(key, value)
    }

    fn remove(&self, key: &str) {
        store::remove(key);
    }

    fn keys(&self, start: &str) -> Vec<String> {
        store::keys(start)
    }
}

/// Before the id of a draft.
const DRAFT: &str = "draft:";
/// Before the id of a text that could not be read.
const ASIDE: &str = "aside:";

/// Why a draft was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Another tab has changed or deleted it since it was loaded here.
    Overtaken,
    Store(StoreError),
}

/// The key of a draft, as other tabs tell of it.
pub fn key(id: &str) -> String {
    format!("{DRAFT}{id}")
}

/// The drafts of a tool, the one changed last first. What cannot be read is set aside.
pub fn list(store: &dyn Store, tool: &str) -> Vec<(String, Draft)> {
    let mut drafts: Vec<(String, Draft)> = all(store);
    drafts.retain(|(_, draft)| draft.tool == tool);
    drafts.sort_by(|a, b| b.1.changed.cmp(&a.1.changed).then_with(|| a.0.cmp(&b.0)));
    drafts
}

fn all(store: &dyn Store) -> Vec<(String, Draft)> {
    let ids = store.keys(DRAFT).into_iter().map(|key| key[DRAFT.len()..].to_owned());
    ids.filter_map(|id| Some((load(store, &id)?, id))).map(|(draft, id)| (id, draft)).collect()
}

/// A draft; `None` where it is gone, or was set aside because it cannot be read.
pub fn load(store: &dyn Store, id: &str) -> Option<Draft> {
    let text = store.get(&key(id)).ok()??;
    match Draft::from_json(text.as_bytes()) {
        Ok(draft) => Some(draft),
        // A newer version of the guide will read it again.
        Err(DraftError::Newer | DraftError::UnknownTool) => None,
        Err(_) => {
            // Moved, never thrown away: where there is no room for both, it stays where it is.
            store.remove(&key(id));
            let aside = format!("{ASIDE}{id}");
            if store.set(&aside, &text).is_err() {
                let _ = store.set(&key(id), &text);
            }
            None
        }
    }
}

/// Texts that were set aside: id and text.
pub fn aside(store: &dyn Store) -> Vec<(String, String)> {
    let keys = store.keys(ASIDE).into_iter();
    keys.filter_map(|key| Some((key[ASIDE.len()..].to_owned(), store.get(&key).ok()??))).collect()
}

pub fn forget_aside(store: &dyn Store, id: &str) {
    store.remove(&format!("{ASIDE}{id}"));
}

/// Saves a draft. `known` is when it was last changed as far as this tab knows: by that it sees that another one
/// has written. `None` is a new draft.
///
/// # Errors
/// [`SaveError`]; what was kept before is still there.
pub fn save(
    store: &dyn Store,
    id: &str,
    draft: &Draft,
    known: Option<u64>,
) -> Result<(), SaveError> {
    let kept = store.get(&key(id)).map_err(SaveError::Store)?;
    let kept = kept.map(|text| Draft::from_json(text.as_bytes()).map_or(u64::MAX, |it| it.changed));
    if kept != known {
        return Err(SaveError::Overtaken);
    }
    store.set(&key(id), &draft.to_json()).map_err(SaveError::Store)
}

pub fn delete(store: &dyn Store, id: &str) {
    store.remove(&key(id));
}

/// The draft of a tool that was changed last, for what "My country" knows.
pub fn newest(store: &dyn Store, tool: &str) -> Option<Draft> {
    list(store, tool).into_iter().next().map(|(_, draft)| draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use tools::Answers;

    /// Holds so many bytes.
    struct Room(RefCell<BTreeMap<String, String>>, usize);

    impl Store for Room {
        fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
            Ok(self.0.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
            let length = |(key, value): (&String, &String)| key.len() + value.len();
            let map = self.0.borrow().clone();
            let others: usize = map.iter().filter(|(other, _)| *other != key).map(length).sum();
            if others + key.len() + value.len() > self.1 {
                return Err(StoreError::Full);
            }
            self.0.borrow_mut().insert(key.to_owned(), value.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) {
            self.0.borrow_mut().remove(key);
        }

        fn keys(&self, start: &str) -> Vec<String> {
            self.0.borrow().keys().filter(|key| key.starts_with(start)).cloned().collect()
        }
    }

    fn room(bytes: usize) -> Room {
        Room(RefCell::default(), bytes)
    }

    fn draft(tool: &str, changed: u64, name: &str) -> Draft {
        let (tool, name) = (tool.to_owned(), name.to_owned());
        Draft { tool, id: String::new(), name, changed, lang: None, answers: Answers::default() }
    }

    #[test]
    fn drafts_are_listed_with_the_newest_first_and_without_those_of_other_tools() {
        let store = room(9999);
        save(&store, "a", &draft("letter", 1, "A"), None).unwrap();
        save(&store, "b", &draft("letter", 2, "B"), None).unwrap();
        save(&store, "c", &draft("plan", 3, "C"), None).unwrap();
        let ids: Vec<String> = list(&store, "letter").into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["b", "a"]);
    }

    #[test]
    fn a_tab_that_was_overtaken_overwrites_nothing() {
        let store = room(9999);
        save(&store, "a", &draft("letter", 1, "first"), None).unwrap();
        save(&store, "a", &draft("letter", 2, "second"), Some(1)).unwrap();
        let late = save(&store, "a", &draft("letter", 3, "late"), Some(1));
        assert_eq!(late, Err(SaveError::Overtaken));
        assert_eq!(load(&store, "a").unwrap().name, "second");
        delete(&store, "a");
        let gone = save(&store, "a", &draft("letter", 4, "gone"), Some(2));
        assert_eq!(gone, Err(SaveError::Overtaken));
        assert_eq!(load(&store, "a"), None);
    }

    #[test]
    fn without_room_the_old_draft_stays() {
        let store = room(200);
        save(&store, "a", &draft("letter", 1, "short"), None).unwrap();
        let full = save(&store, "a", &draft("letter", 2, &"x".repeat(300)), Some(1));
        assert_eq!(full, Err(SaveError::Store(StoreError::Full)));
        assert_eq!(load(&store, "a").unwrap().name, "short");
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_whole() {
        let store = room(60);
        let text = "{\"schema\":1,\"tool\":";
        store.set(&key("a"), text).unwrap();
        assert_eq!(list(&store, "letter"), []);
        assert_eq!(aside(&store), [("a".to_owned(), text.to_owned())]);
        assert_eq!(store.keys(DRAFT), Vec::<String>::new());
        forget_aside(&store, "a");
        assert_eq!(aside(&store), []);
    }

    #[test]
    fn a_draft_of_a_newer_version_is_left_alone() {
        let store = room(999);
        let text = "{\"schema\":99,\"tool\":\"letter\",\"answers\":{}}";
        store.set(&key("a"), text).unwrap();
        assert_eq!(list(&store, "letter"), []);
        assert_eq!(store.get(&key("a")).unwrap().as_deref(), Some(text));
        let over = save(&store, "a", &draft("letter", 1, "mine"), None);
        assert_eq!(over, Err(SaveError::Overtaken));
    }
}
