//! The search index over the entries of an edition: which words of an entry count how much.

use model::{Detail, Entry, Kind, Substance};
use search::{Analyzer, Field, IndexBuilder, Settings};

use crate::content::Edition;

/// The name of a thing: the strongest sign that it is what was looked for.
const TITLE: &str = "title";
/// How lawyers point at it ("article 18"). Its length says nothing, so it dilutes nothing.
const REFERENCE: &str = "reference";
/// What editors expect people to type.
const KEYWORDS: &str = "keywords";
const HEADINGS: &str = "headings";
const BODY: &str = "body";
/// What a treaty asks, paragraph by paragraph: many words, few of them what a page is about.
const RULES: &str = "rules";

/// The bytes of the index; document n is entry n.
pub fn build_index(edition: &Edition) -> Vec<u8> {
    let field = |name, weight, length_normalization| Field {
        name,
        weight,
        length_normalization,
        is_name: name == TITLE,
    };
    let mut builder = IndexBuilder::new(Settings {
        analyzer: Analyzer::for_language(edition.language.lang.as_str()),
        fields: vec![
            field(TITLE, 4.0, 0.3),
            field(REFERENCE, 4.0, 0.0),
            field(KEYWORDS, 2.5, 0.3),
            field(HEADINGS, 1.0, 0.5),
            field(BODY, 1.0, 0.5),
            field(RULES, 0.25, 0.5),
        ],
    });
    for (entry, keywords) in edition.entries.iter().zip(&edition.keywords) {
        let headings = entry.body.headings();
        let text = entry.body.plain_text();
        let whole = entry.plain_text();
        let rules = whole.strip_prefix(&text).unwrap_or_default();
        let body = format!("{}\n{text}", entry.head.summary);
        let keywords = all_keywords(entry, keywords, edition);
        let reference = reference(entry, edition);
        let fields = [
            (TITLE, entry.head.title.as_str()),
            (REFERENCE, &reference),
            (KEYWORDS, &keywords),
            (HEADINGS, &headings),
            (BODY, &body),
            (RULES, rules),
        ];
        builder.add(&fields, prior(entry.head.kind));
    }
    for group in &edition.synonyms {
        for say in &group.say {
            for means in &group.means {
                builder.synonym(say, means);
            }
        }
    }
    builder.finish()
}

/// How welcome an entry is, whatever the query: between equals, what helps a newcomer goes
/// before the definition of a word.
fn prior(kind: Kind) -> f32 {
    match kind {
        Kind::Guide | Kind::Step | Kind::Tool => 1.1,
        Kind::Question | Kind::Instrument => 1.05,
        Kind::Article | Kind::Topic => 1.0,
        Kind::Model => 0.9,
        Kind::Term => 0.95,
    }
}

/// The words that find an entry without being shown on it, and its other names.
fn all_keywords(entry: &Entry, keywords: &[String], edition: &Edition) -> String {
    let mut lines: Vec<&str> = keywords.iter().map(String::as_str).collect();
    if let Detail::Term(facts) = &entry.head.detail {
        lines.extend(facts.also.iter().map(String::as_str));
        lines.extend(facts.translations.iter().map(|(_, term)| term.as_str()));
    }
    let mut all = lines.join("\n");
    // People ask for their country.
    if let Substance::PartyStatus(facts) = &entry.substance {
        for state in &facts.states {
            all.push('\n');
            all.push_str(&message(edition, &format!("state-{}", state.id)));
        }
    }
    all
}

/// The words of a message that takes no values; empty where it is not there.
fn message(edition: &Edition, id: &str) -> String {
    let found = edition.messages.iter().find(|(known, _)| known == id);
    found.map(|(_, message)| message.format(&[], &|_| "other".to_owned())).unwrap_or_default()
}

/// "Article 18" with the names of its treaty, in the words of the language.
fn reference(entry: &Entry, edition: &Edition) -> String {
    let names = |id: &str| {
        edition
            .entries
            .iter()
            .find_map(|other| match &other.head.detail {
                Detail::Instrument(facts) if other.head.id == id => {
                    Some(format!("{id} {} {}", facts.abbreviation, facts.short_title))
                }
                _ => None,
            })
            .unwrap_or_default()
    };
    match &entry.head.detail {
        Detail::Article(facts) => {
            let number = facts.number.to_string();
            let message = edition.messages.iter().find(|(id, _)| id == "article-number");
            let words = message.map_or(number.clone(), |(_, message)| {
                message.format(&[("number", &number)], &|_| "other".to_owned())
            });
            format!("{words} {}", names(&facts.instrument))
        }
        Detail::Instrument(_) => names(&entry.head.id),
        _ => String::new(),
    }
}
