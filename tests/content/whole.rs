//! That a topic leads on to something to do, and that an article asks what can be answered.

use std::ops::RangeInclusive;

use model::{Block, Detail, Entry, Form, Inline, Kind, Target};

use super::assert_none;
use super::site::edition;

const FEWEST_TOPICS: usize = 22;
/// Reasons to write to an office.
const FEWEST_LETTERS: usize = 7;
/// Questions on a country that an organization can answer with evidence.
const QUESTIONS: RangeInclusive<usize> = 2..=6;

fn of_kind(kind: Kind) -> impl Iterator<Item = &'static Entry> {
    edition().entries.iter().filter(move |entry| entry.head.kind == kind)
}

/// Whether an entry names another of this kind, in its text or beside it.
fn leads_to(entry: &Entry, kind: Kind) -> bool {
    let mut inlines = entry.body.blocks.iter().flat_map(Block::lines).flatten();
    let is_link = |inline: &Inline| {
        matches!(inline, Inline::Link { to: Target::Page { address, .. }, .. }
            if address.strip_prefix(kind.folder()).is_some_and(|rest| rest.starts_with('/')))
    };
    let heads = &edition().entries;
    entry.related.iter().any(|it| heads[usize::from(it.entry)].head.kind == kind)
        || inlines.any(is_link)
}

#[test]
fn there_are_enough_topics_and_models_of_all_forms() {
    assert!(of_kind(Kind::Topic).count() >= FEWEST_TOPICS);
    for form in Form::ALL {
        let count = of_kind(Kind::Model).filter(|it| it.head.detail == Detail::Model(form)).count();
        let fewest = if form == Form::Letter { FEWEST_LETTERS } else { 1 };
        assert!(count >= fewest, "{count} of {}", form.as_str());
    }
}

#[test]
fn every_topic_leads_to_a_step_and_to_a_tool() {
    let wanted = [Kind::Step, Kind::Tool];
    let missing = of_kind(Kind::Topic).flat_map(|topic| {
        let missing = wanted.into_iter().filter(|kind| !leads_to(topic, *kind));
        missing.map(|kind| format!("topics/{} leads to none of {}.", topic.head.id, kind.folder()))
    });
    assert_none(missing.collect());
}

#[test]
fn an_article_asks_two_to_six_questions_where_it_asks_any() {
    let mut asking = 0;
    let mut found = Vec::new();
    for article in of_kind(Kind::Article) {
        let is_look = |block: &Block| matches!(block, Block::Heading { id, .. } if id == "look");
        let Some(at) = article.body.blocks.iter().position(is_look) else { continue };
        asking += 1;
        match article.body.blocks.get(at + 1) {
            Some(Block::List { items, .. }) if QUESTIONS.contains(&items.len()) => {}
            _ => found.push(format!("articles/{} does not list two to six.", article.head.id)),
        }
    }
    assert!(asking > 70, "only {asking} articles say what to look for");
    assert_none(found);
}
