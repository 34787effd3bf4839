//! What is kept on this device, and only after a person has said so once.
//!
//! The only code that keeps anything. Keys carry our prefix, as a partner's page shares its storage with
//! everything of its address; values are texts. It is `localStorage` and not a database, because a write is
//! done when [`set`] returns: what was typed before a reload is there after it (`docs/decisions/`).
//!
//! To keep something small, such as which steps are ticked: ask [`keeping`] first, and keep nothing where it
//! is false. Offer the person a button that calls [`keep`]; [`erase`] forgets everything at once.

use std::fmt;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DomException, Storage, StorageEvent};

/// Before every key.
const PREFIX: &str = "untoc-guide:";
/// Is there where a person has said that their work may be kept.
const CONSENT: &str = "keep";

/// Why nothing was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has no storage, or does not let this page have it.
    Absent,
    /// There is no room left.
    Full,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StoreError::Absent => {
                "this browser lets the page keep nothing: take a file away instead"
            }
            StoreError::Full => {
                "there is no room left: erase something, or take a file away instead"
            }
        })
    }
}

/// Whether the person has said that their work may be kept on this device.
pub fn keeping() -> bool {
    matches!(get(CONSENT), Ok(Some(_)))
}

/// Notes that the person has said so.
///
/// # Errors
/// Nothing can be kept here.
pub fn keep() -> Result<(), StoreError> {
    set(CONSENT, "yes")
}

/// # Errors
/// Nothing can be kept here.
pub fn get(key: &str) -> Result<Option<String>, StoreError> {
    storage()?.get_item(&whole(key)).map_err(|_| StoreError::Absent)
}

/// Keeps a text; done when this returns.
///
/// # Errors
/// The old text is still there then.
pub fn set(key: &str, value: &str) -> Result<(), StoreError> {
    storage()?.set_item(&whole(key), value).map_err(|error| {
        let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
        // Firefox has a name of its own for it.
        if name.contains("Quota") { StoreError::Full } else { StoreError::Absent }
    })
}

pub fn remove(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&whole(key));
    }
}

/// The keys of ours that begin so, without our prefix, in order.
pub fn keys(start: &str) -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let all = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    let ours = all.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned));
    let mut keys: Vec<String> = ours.filter(|key| key.starts_with(start)).collect();
    keys.sort();
    keys
}

/// Forgets everything of ours on this device, the person's word included.
pub fn erase() {
    for key in keys("") {
        remove(&key);
    }
}

/// Listens to changes that other tabs make; until it is dropped.
pub struct Watch(Closure<dyn FnMut(StorageEvent)>);

/// Calls `changed` with the key of everything of ours that another tab changes.
pub fn watch(changed: impl Fn(&str) + 'static) -> Watch {
    let closure = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        // No key: everything was removed.
        let key = event.key().unwrap_or_else(|| PREFIX.to_owned());
        if let Some(key) = key.strip_prefix(PREFIX) {
            changed(key);
        }
    });
    if let Some(window) = web_sys::window() {
        let callback = closure.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("storage", callback);
    }
    Watch(closure)
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let callback = self.0.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback("storage", callback);
        }
    }
}

fn whole(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// Asking for it may throw already, where a browser forbids it.
fn storage() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Absent)?;
    window.local_storage().ok().flatten().ok_or(StoreError::Absent)
}
