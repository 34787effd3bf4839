//! The reader of `search` behind four plain functions, without wasm-bindgen, so that the module holds
//! nothing but the engine. With `crates/search/examples/jsonl.rs` the one place of the benchmark that
//! knows the crate's interface.
//!
//! A page writes bytes where [`reserve`] says, then calls [`open`] or [`search`] with the same place.

use std::cell::RefCell;

use search::{Index, Memory, Options, search_together};

thread_local! {
    static STATE: RefCell<State> =
        RefCell::new(State {
            index: None,
            texts: Texts { bytes: &[] },
            memory: Memory::default(),
            hits: Vec::new(),
        });
}

struct State {
    index: Option<Index<'static>>,
    texts: Texts,
    memory: Memory,
    hits: Vec<u32>,
}

/// The documents' texts one after the other, as a pack would have them: a number of documents, an
/// offset for each and one for the end of the last (u32, little endian), and UTF-8.
#[derive(Clone, Copy)]
struct Texts {
    bytes: &'static [u8],
}

impl Texts {
    /// Empty where there is none.
    fn of(&self, doc: u32) -> &'static str {
        let text = || {
            let number = |at: usize| {
                let bytes = self.bytes.get(at * 4..at * 4 + 4)?;
                Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
            };
            let (count, doc) = (number(0)?, doc as usize);
            let base = (count + 2) * 4;
            let range = base + number(doc + 1)?..base + number(doc + 2)?;
            std::str::from_utf8(self.bytes.get(range)?).ok()
        };
        text().unwrap_or_default()
    }
}

/// Room for `length` bytes. [`open`] keeps it, [`search`] gives it back.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Opens the index in the bytes at `at`, and keeps the texts that its ranking reads. Both stay where they
/// are. Answers 1, or 0 where the bytes are no index.
///
/// # Safety
/// `at` comes from `reserve(length)`, `texts_at` from `reserve(texts_length)`, and both are used this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(
    at: *mut u8,
    length: usize,
    texts_at: *mut u8,
    texts_length: usize,
) -> u32 {
    // SAFETY: as the caller promises.
    let (bytes, texts) = unsafe { (taken(at, length), taken(texts_at, texts_length)) };
    STATE.with_borrow_mut(|state| {
        state.index = Index::open(Box::leak(bytes)).ok();
        state.texts = Texts { bytes: Box::leak(texts) };
        state.memory = Memory::default();
        u32::from(state.index.is_some())
    })
}

/// Searches for the UTF-8 at `at` and answers how many hits there are, at most `limit`.
///
/// # Safety
/// `at` comes from `reserve(length)` and is used this once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn search(at: *mut u8, length: usize, limit: usize) -> usize {
    // SAFETY: as the caller promises.
    let query = unsafe { taken(at, length) };
    let query = std::str::from_utf8(&query).unwrap_or_default();
    STATE.with_borrow_mut(|state| {
        let Some(index) = &state.index else { return 0 };
        let texts = state.texts;
        let texts = |doc: u32, take: &mut dyn FnMut(&str)| take(texts.of(doc));
        let options = Options { limit, texts: Some(&texts), ..Options::default() };
        let indexes = std::slice::from_ref(index);
        let answer = search_together(indexes, query, &options, &mut state.memory);
        state.hits = answer.hits.iter().map(|hit| hit.doc).collect();
        state.hits.len()
    })
}

/// The document numbers of the last search, best first: so many as [`search`] said.
#[unsafe(no_mangle)]
pub extern "C" fn hits() -> *const u32 {
    STATE.with_borrow(|state| state.hits.as_ptr())
}

/// The box that [`reserve`] gave away.
///
/// # Safety
/// `at` comes from `reserve(length)`, and nobody else takes it.
unsafe fn taken(at: *mut u8, length: usize) -> Box<[u8]> {
    // SAFETY: as the caller promises.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) }
}
