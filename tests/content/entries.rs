//! How much there is, and that each thing is whole.

use model::{Block, Detail, Entry, Kind};

use super::assert_none;
use super::site::{content, edition};

/// The articles of each instrument.
const ARTICLES: [(&str, usize); 4] = [("untoc", 41), ("tip", 20), ("som", 25), ("fap", 21)];
const FEWEST_TERMS: usize = 108;
const FEWEST_STEPS: usize = 16;
const FEWEST_GUIDES: usize = 30;
const FEWEST_QUESTIONS: usize = 45;

/// The short names of the sections of a step.
const SECTIONS: [&str; 5] = ["why", "how", "when", "need", "risk"];

/// The topics of the fact base. Each is a guide's id or alias, for ever.
const TOPICS: [&str; 56] = [
    "review-mechanism",
    "resolution-9-1",
    "resolution-10-1",
    "clusters-and-phases",
    "timeline",
    "country-review",
    "drawing-of-lots",
    "focal-points",
    "governmental-experts",
    "self-assessment-questionnaire",
    "revmod",
    "sherloc",
    "list-of-observations",
    "confidentiality-publication",
    "languages",
    "general-review",
    "conference-of-the-parties",
    "cop-sessions",
    "cop-resolutions",
    "working-groups",
    "constructive-dialogue",
    "rule-17",
    "ecosoc-status",
    "funding",
    "secretariat",
    "technical-assistance",
    "ratification-status",
    "current-status",
    "entry-points",
    "before-the-review",
    "contacting-focal-points",
    "saq-input",
    "during-the-review",
    "parallel-report",
    "after-the-review",
    "constructive-dialogue-tips",
    "cop-statements",
    "side-events",
    "se4u",
    "se4u-toolkit",
    "guidelines-guide",
    "transparency-pledge",
    "action-plan",
    "e-learning",
    "regional-networks",
    "national-alliances",
    "voluntary-pilot-initiatives",
    "coalition-building",
    "untoc-hub",
    "travel-support",
    "risk-and-safety",
    "digital-security",
    "reprisals",
    "gi-toc",
    "alliance-of-ngos",
    "documents",
];

fn of_kind(kind: Kind) -> Vec<&'static Entry> {
    edition().entries.iter().filter(|entry| entry.head.kind == kind).collect()
}

#[test]
fn the_content_has_no_mistakes() {
    assert!(!content().editions.is_empty());
}

#[test]
fn every_article_of_the_four_treaties_is_there() {
    let articles = of_kind(Kind::Article);
    for (instrument, count) in ARTICLES {
        let numbers: Vec<usize> = articles
            .iter()
            .filter_map(|entry| match &entry.head.detail {
                Detail::Article(facts) if facts.instrument == instrument => {
                    Some(usize::from(facts.number))
                }
                _ => None,
            })
            .collect();
        assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{instrument}");
    }
    assert_eq!(articles.len(), 107);
    assert!(articles.iter().all(|entry| !entry.head.title.is_empty()));
}

#[test]
fn there_are_enough_steps_guides_questions_and_all_terms() {
    assert!(of_kind(Kind::Step).len() >= FEWEST_STEPS);
    assert!(of_kind(Kind::Guide).len() >= FEWEST_GUIDES);
    assert!(of_kind(Kind::Question).len() >= FEWEST_QUESTIONS);
    assert!(of_kind(Kind::Term).len() >= FEWEST_TERMS);
    assert_eq!(of_kind(Kind::Instrument).len(), ARTICLES.len());
}

#[test]
fn every_step_has_five_sections_that_say_something() {
    let mut found = Vec::new();
    for step in of_kind(Kind::Step) {
        for section in SECTIONS {
            let mut blocks =
                step.body.blocks.iter().skip_while(
                    |block| !matches!(block, Block::Heading { id, .. } if id == section),
                );
            let heading = blocks.next();
            let says_something = blocks
                .next()
                .is_some_and(|block| !matches!(block, Block::Heading { level: 2, .. }));
            if heading.is_none() || !says_something {
                found.push(format!("steps/{} says nothing under {{#{section}}}.", step.head.id));
            }
        }
    }
    assert_none(found);
}

#[test]
fn every_topic_of_the_fact_base_leads_to_a_guide() {
    let ids = of_kind(Kind::Guide).into_iter().map(|entry| entry.head.id.as_str());
    let aliases = edition().aliases.iter().filter(|alias| alias.kind == Kind::Guide);
    let known: Vec<&str> = ids.chain(aliases.map(|alias| alias.id.as_str())).collect();
    let missing = TOPICS.into_iter().filter(|topic| !known.contains(topic));
    assert_none(missing.map(|topic| format!("No guide is or has the alias `{topic}`.")).collect());
}

#[test]
fn other_languages_have_the_entries_of_the_first() {
    let heads = |edition: &compiler::Edition| -> Vec<(Kind, String)> {
        let mut heads: Vec<(Kind, String)> =
            edition.entries.iter().map(|entry| (entry.head.kind, entry.head.id.clone())).collect();
        heads.sort();
        heads
    };
    for other in &content().editions {
        assert_eq!(heads(other), heads(edition()), "{}", other.language.name);
    }
}
