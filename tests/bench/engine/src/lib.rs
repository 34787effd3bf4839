//! The reader of `search` behind six plain functions, without wasm-bindgen, so that the module holds
//! nothing but the engine. The one place of the benchmark that knows the crate's interface, beside
//! `crates/search/examples/jsonl.rs` and `crates/compiler/examples/collection.rs`.
//!
//! A page writes bytes where [`reserve`] says, then calls [`open`] or [`search`] with the same place.

use std::cell::RefCell;

use search::{Index, Options};

thread_local! {
    static STATE: RefCell<State> = const { RefCell::new(State { index: None, hits: Vec::new() }) };
}

struct State {
    index: Option<Index<'static>>,
    hits: Vec<u32>,
}

/// Room for `length` bytes. [`open`] keeps it, [`search`] gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Opens the index in the bytes at `at`, which stay where they are. Answers 1, or 0 where they are no index.
///
/// # Safety
/// `at` comes from `reserve(length)` and is used this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(at: *mut u8, length: usize) -> u32 {
    // SAFETY: as the caller promises, this is the box that `reserve` gave away.
    let bytes: &'static [u8] =
        Box::leak(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) });
    STATE.with_borrow_mut(|state| {
        state.index = Index::open(bytes).ok();
        u32::from(state.index.is_some())
    })
}

/// Searches for the UTF-8 at `at` and answers how many hits there are, at most `limit`.
///
/// # Safety
/// `at` comes from `reserve(length)` and is used this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn search(at: *mut u8, length: usize, limit: usize) -> usize {
    // SAFETY: as the caller promises, this is the box that `reserve` gave away.
    let query = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) };
    let query = std::str::from_utf8(&query).unwrap_or_default();
    STATE.with_borrow_mut(|state| {
        let Some(index) = &state.index else { return 0 };
        let answer = index.search(query, &Options { limit, ..Options::default() });
        state.hits = answer.hits.iter().map(|hit| hit.doc).collect();
        state.hits.len()
    })
}

/// The document numbers of the last search, best first: so many as [`search`] said.
#[unsafe(no_mangle)]
pub extern "C" fn hits() -> *const u32 {
    STATE.with_borrow(|state| state.hits.as_ptr())
}
