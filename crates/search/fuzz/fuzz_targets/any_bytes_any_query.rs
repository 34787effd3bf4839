//! Any bytes as an index and any text as a query: an answer or an error, never a panic, in little time.
//!
//! The first byte says how many bytes are the query; the rest is the index. An index of version and
//! magic is made of them, so that the fuzzer need not find those.

#![no_main]

use libfuzzer_sys::fuzz_target;
use search::{Index, Options, highlights, snippet};

fuzz_target!(|data: &[u8]| {
    let Some((&len, rest)) = data.split_first() else { return };
    let (query, bytes) = rest.split_at(usize::from(len).min(rest.len()));
    let query = String::from_utf8_lossy(query);
    let Ok(index) = Index::open(bytes) else { return };
    if index.len() > 100_000 {
        // As many documents as bytes is the most a real index can have.
        return;
    }
    let texts = |_: u32, take: &mut dyn FnMut(&str)| take(&query);
    let answer = index.search(&query, &Options { limit: 5, filter: None, texts: Some(&texts) });
    for hit in &answer.hits {
        let _ = index.explain(&query, hit.doc, &Options::default());
    }
    let passage = snippet(&query, &answer.matcher, 20);
    assert!(query.get(passage.text_range).is_some());
    for range in highlights(&query, &answer.matcher) {
        assert!(query.get(range).is_some());
    }
});
