//! The plain-word summaries of the articles are each written for its own article.

use std::collections::BTreeMap;

use model::{Block, Document, Entry, Kind};

use super::assert_none;
use super::site::edition;

/// So many words in a row do not meet by chance.
const RUN: usize = 9;

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Runs of words that two of the texts share: the names of both, and the run.
fn shared_runs<'a>(texts: &[(&'a str, String)]) -> Vec<(&'a str, &'a str, String)> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut shared: Vec<(&str, &str, String)> = Vec::new();
    for (name, text) in texts {
        for run in words(text).windows(RUN) {
            let run = run.join(" ");
            match first.get(&run) {
                Some(other) if other == name => {}
                // One message for a pair is enough.
                Some(other) if shared.iter().any(|(a, b, _)| a == other && b == name) => {}
                Some(other) => shared.push((other, name, run)),
                None => {
                    first.insert(run, name);
                }
            }
        }
    }
    shared
}

/// The text before the first heading: the headings themselves are the same in all.
fn summary(entry: &Entry) -> String {
    let blocks = entry.body.blocks.iter();
    let blocks = blocks.take_while(|block| !matches!(block, Block::Heading { .. }));
    Document { blocks: blocks.cloned().collect() }.plain_text()
}

#[test]
fn no_two_articles_say_the_same_nine_words() {
    let articles = edition().entries.iter().filter(|entry| entry.head.kind == Kind::Article);
    let texts: Vec<(&str, String)> =
        articles.map(|entry| (entry.head.id.as_str(), summary(entry))).collect();
    let shared = shared_runs(&texts);
    let found = shared.iter().map(|(a, b, run)| format!("{a} and {b} both say “{run}”."));
    let found: Vec<String> = found.collect();
    assert_none(found);
}

#[test]
fn a_run_of_nine_words_is_noticed_and_one_of_eight_is_not() {
    let text = |words: &str| words.to_owned();
    let texts = [
        ("a", text("States must do one two three four five six, and more.")),
        ("b", text("Each must do One two three. Four five six and none.")),
        ("c", text("But do one two three four five six or less.")),
    ];
    let shared = shared_runs(&texts);
    assert_eq!(shared, [("a", "b", "must do one two three four five six and".to_owned())]);
}
