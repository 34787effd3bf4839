//! Any bytes and any query are answered, with a value or an error, in little time.

use proptest::prelude::*;
use search::{
    Analyzer, Field, Index, IndexBuilder, OpenError, Options, Settings, highlights, snippet,
};

fn built() -> Vec<u8> {
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::English,
        fields: vec![
            Field { name: "title", weight: 3.0, length_normalization: 0.4, is_name: true },
            Field { name: "body", weight: 1.0, length_normalization: 0.75, is_name: false },
        ],
    });
    for number in 0..40 {
        let title = format!("Article {number}");
        let body = format!(
            "The Conference of the Parties, {number}. Участие. 联合国公约 word{} {title}",
            number % 7
        );
        builder.add(&[("title", &title), ("body", &body)], 1.0);
    }
    builder.synonym("art", "article");
    builder.synonym("meeting", "conference of parties");
    builder.finish()
}

/// Searches whatever opens, with queries that reach every part of the index.
fn search_all(bytes: &[u8]) {
    let Ok(index) = Index::open(bytes) else { return };
    for query in ["art 18", "meeting", "conferense partys", "w", "联合国", ""] {
        let answer = index.search(query, &Options { limit: 5, filter: None, texts: None });
        assert!(answer.hits.iter().all(|hit| (hit.doc as usize) < index.len()));
        let text = "The Conference of the Parties to Article 18. 联合国公约";
        let passage = snippet(text, &answer.matcher, 20);
        assert!(text.get(passage.text_range).is_some());
    }
}

#[test]
fn a_changed_bit_anywhere_does_no_harm() {
    let good = built();
    for at in 0..good.len() {
        for bit in [0, 3, 7] {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            search_all(&bytes);
        }
    }
}

#[test]
fn a_cut_or_lengthened_index_does_not_open() {
    let mut bytes = built();
    for end in 0..bytes.len() {
        let error = Index::open(&bytes[..end]).err();
        let expected = if end < 4 { OpenError::NotAnIndex } else { OpenError::Damaged };
        assert_eq!(error, Some(expected), "cut at {end}");
    }
    bytes.push(0);
    assert_eq!(Index::open(&bytes).err(), Some(OpenError::Damaged));
}

#[test]
fn another_version_is_told_with_the_remedy() {
    let mut bytes = built();
    bytes[4] += 1;
    let error = Index::open(&bytes).unwrap_err();
    assert!(matches!(error, OpenError::OtherVersion { .. }));
    assert!(error.to_string().contains("build it again"));
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    assert_eq!(built(), built());
}

#[test]
fn an_empty_index_finds_nothing() {
    let bytes =
        IndexBuilder::new(Settings { analyzer: Analyzer::Default, fields: vec![] }).finish();
    let index = Index::open(&bytes).unwrap();
    assert!(index.is_empty());
    assert_eq!(index.search("word", &Options::default()).total, 0);
}

#[test]
fn long_and_strange_queries_are_answered() {
    let bytes = built();
    let index = Index::open(&bytes).unwrap();
    for query in [
        "x".repeat(10_000),
        "conference ".repeat(10_000),
        (0..10_000).map(|number| format!("confrence{number} mistypedword{number} ")).collect(),
        "联".repeat(10_000),
        "-".repeat(10_000),
        "a-".repeat(10_000),
        "e\u{301}".repeat(10_000),
        "\u{301}".repeat(10_000),
        "👩‍👩‍👧‍👦🏳️‍🌈\u{202E}\u{2066}\u{200F}".to_owned(),
        "\0\n\t 'é' ’s".to_owned(),
    ] {
        let answer = index.search(&query, &Options::default());
        let passage = snippet(&query, &answer.matcher, 100);
        assert!(query[passage.text_range].chars().count() <= 100);
    }
}

proptest! {
    #[test]
    fn random_bytes_do_no_harm(mut bytes in prop::collection::vec(any::<u8>(), 0..400), headed: bool) {
        if headed {
            let head = &built()[..32];
            bytes.splice(..bytes.len().min(32), head.iter().copied());
        }
        search_all(&bytes);
    }

    #[test]
    fn random_sections_do_no_harm(
        at in any::<prop::sample::Index>(),
        noise in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let mut bytes = built();
        let at = 28 + at.index(bytes.len() - 28);
        for (byte, noise) in bytes[at..].iter_mut().zip(noise) {
            *byte = noise;
        }
        search_all(&bytes);
    }

    #[test]
    fn any_query_and_text_give_whole_characters(
        query in any::<String>(),
        text in prop::collection::vec(prop::sample::select(vec![
            "Article", "18", "الأطراف", "المشاركة", "联合国公约", "Участие", "e\u{301}", "👩‍👩‍👧", "🇦🇹🇫🇷",
            "\u{200F}", "\u{202E}", ".", " ", " ", "\n", "(", "»", "-", "’", "\u{FE0F}", "क्षि",
        ]), 0..60),
        max_chars in 0usize..60,
    ) {
        let text = text.concat();
        let bytes = built();
        let index = Index::open(&bytes).unwrap();
        for query in [query.as_str(), text.as_str(), "article 18 участие 公约"] {
            let answer = index.search(query, &Options::default());
            let passage = snippet(&text, &answer.matcher, max_chars);
            let shown = text.get(passage.text_range.clone()).expect("whole characters");
            prop_assert!(shown.chars().count() <= max_chars);
            let marks = ['\u{301}', '\u{FE0F}', '\u{200D}'];
            prop_assert!(!text[passage.text_range.end..].starts_with(marks));
            let mut end = passage.text_range.start;
            for range in &passage.highlights {
                prop_assert!(end <= range.start && range.start < range.end);
                prop_assert!(range.end <= passage.text_range.end && text.get(range.clone()).is_some());
                end = range.end;
            }
            let all = highlights(&text, &answer.matcher);
            prop_assert!(passage.highlights.iter().all(|range| all.contains(range)));
        }
    }
}
