//! The words of the interface: each that the code asks for is there, and each there is asked for.

use std::collections::BTreeSet;

use model::{Form, Kind, PartyStatus, Status, Strength};

use super::assert_none;
use super::site::{content, edition, packs, routes, whole_page};
use crate::sources::pieces::{Piece, pieces, without_tests};
use crate::sources::{self, File};

/// Where words are asked for.
const CODE: [&str; 4] = ["src", "crates/find/src", "crates/view/src", "crates/compiler/src/output"];

/// Messages that no code asks for: to be used or removed. The list only gets shorter.
const NOT_USED: &[&str] = &[];

/// Ids that are put together: how they are written, and all that comes of it.
fn built() -> Vec<(&'static str, Vec<String>)> {
    let of = |parts: &[&str], id: &dyn Fn(&str) -> String| -> Vec<String> {
        parts.iter().map(|part| id(part)).collect()
    };
    let kinds = Kind::ALL.map(Kind::folder);
    // `hit_label` has words of its own for articles, instruments and models.
    let labels = [Kind::Step, Kind::Guide, Kind::Question, Kind::Term, Kind::Topic, Kind::Tool]
        .map(Kind::folder);
    let strengths = Strength::ALL.map(Strength::as_str);
    let forms = Form::ALL.map(Form::as_str);
    let own_text = [
        "about-independent",
        "about-privacy",
        "about-uncertain",
        "embedding-html",
        "embedding-fixed",
        "embedding-wordpress",
        "embedding-drupal",
        "embedding-squarespace",
        "embedding-wix",
        "embedding-frame",
        "embedding-link",
        "embedding-policy",
    ];
    let home = [
        "home-tools",
        "home-path",
        "home-treaties",
        "home-topics",
        "home-questions",
        "home-guides",
        "home-models",
    ];
    let facets = ["instrument", "strength", "topic", "cluster", "who"];
    let embedding = [
        ("mode", &["inline", "launcher"][..]),
        ("load", &["visible", "click", "eager"]),
        ("theme", &["auto", "light", "dark"]),
        ("storage", &["none", "local"]),
        ("height", &["640", "400", "auto"]),
    ];
    let embedding = embedding
        .into_iter()
        .flat_map(|(id, values)| values.iter().map(move |value| format!("embedding-{id}-{value}")));
    let PartyStatus { states, bases } = &content().facts.party_status;
    let groups = states.iter().filter_map(|state| state.group.as_ref());
    let groups: Vec<String> = groups.map(|group| format!("regional-group-{group}")).collect();
    let languages = ["ar", "es", "fr", "ru", "zh"];
    vec![
        ("month-{}", (1..=12).map(|month| format!("month-{month}")).collect()),
        ("cluster-{number}", (1..=4).map(|number| format!("cluster-{number}")).collect()),
        ("folder-{}-title", of(&kinds, &|kind| format!("folder-{kind}-title"))),
        ("folder-{folder}-title", of(&kinds, &|kind| format!("folder-{kind}-title"))),
        ("folder-{}-lead", of(&kinds, &|kind| format!("folder-{kind}-lead"))),
        ("stage-{}", of(&["before", "during", "after"], &|stage| format!("stage-{stage}"))),
        ("kind-{}", of(&kinds, &|kind| format!("kind-{kind}"))),
        ("label-{}", of(&labels, &|kind| format!("label-{kind}"))),
        ("strength-{}", of(&strengths, &|it| format!("strength-{it}"))),
        ("strength-{}-means", of(&strengths, &|it| format!("strength-{it}-means"))),
        ("form-{}", of(&forms, &|form| format!("form-{form}"))),
        ("forms-{}", of(&forms, &|form| format!("forms-{form}"))),
        ("filter-{name}", of(&facets, &|name| format!("filter-{name}"))),
        ("state-{}", states.iter().map(|state| format!("state-{}", state.id)).collect()),
        ("region-{}", states.iter().map(|state| format!("region-{}", state.region)).collect()),
        ("regional-group-{group}", groups.clone()),
        ("regional-group-{id}", groups),
        ("status-{}", of(&Status::ALL.map(Status::as_str), &|it| format!("status-{it}"))),
        ("basis-{id}", bases.iter().map(|id| format!("basis-{id}")).collect()),
        ("language-{tag}", of(&languages, &|tag| format!("language-{tag}"))),
        ("embedding-{id}-{value}", embedding.collect()),
        (
            "embedding-{name}",
            of(&["view", "lang", "mode", "load", "theme", "height", "storage"], &|name| {
                format!("embedding-{name}")
            }),
        ),
        ("{id}-text", of(&own_text, &|id| format!("{id}-text"))),
        ("{id}-more", of(&home, &|id| format!("{id}-more"))),
    ]
}

/// A text in the code.
struct Literal {
    text: String,
    /// The code before it, without spaces.
    before: String,
    at: String,
}

fn literals(files: &[File]) -> Vec<Literal> {
    let mut found = Vec::new();
    for file in files {
        let mut before = String::new();
        for (offset, piece) in pieces(&without_tests(&file.text)) {
            match piece {
                Piece::Code(code) => before = code.split_whitespace().collect(),
                Piece::Comment(_) => {}
                Piece::Text(text) => {
                    let at = file.at(offset);
                    found.push(Literal { text: text.to_owned(), before: before.clone(), at });
                }
            }
        }
    }
    found
}

fn code() -> Vec<File> {
    sources::files(&CODE, &[".rs"])
}

fn messages() -> BTreeSet<String> {
    edition().messages.iter().map(|(id, _)| id.clone()).collect()
}

fn ends_with_any(text: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| text.ends_with(end))
}

/// Ids that the code asks for and the messages do not have.
fn unknown_ids(literals: &[Literal], messages: &BTreeSet<String>) -> Vec<String> {
    let built = built();
    let families: BTreeSet<&str> = messages.iter().filter_map(|id| id.split('-').next()).collect();
    let mut found = Vec::new();
    for Literal { text, before, at } in literals {
        if ends_with_any(before, &["words(&format!(", "words_with(&format!("]) {
            if !built.iter().any(|(template, _)| template == text) {
                found.push(format!("{at}: list what `{text}` can become in `built`."));
            }
            continue;
        }
        let is_asked = ends_with_any(before, &["words(", "words(cx,", "words_with("]);
        // What is passed on by another name looks like its family.
        let is_named = !ends_with_any(before, &["class(", "attr(", "id(", "="])
            && is_id(text)
            && families.contains(text.split('-').next().unwrap_or_default());
        if (is_asked || is_named) && !messages.contains(text) {
            found.push(format!("{at}: en/ui.ftl has no `{text}`."));
        }
    }
    found
}

/// Two or more words in small letters with hyphens, as `search-none`.
fn is_id(text: &str) -> bool {
    let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.contains('-') && text.split('-').all(|part| !part.is_empty() && part.bytes().all(shape))
}

#[test]
fn every_word_that_the_code_asks_for_is_there() {
    let messages = messages();
    let mut found = unknown_ids(&literals(&code()), &messages);
    let ids = built().into_iter().flat_map(|(_, ids)| ids);
    let missing = ids.filter(|id| !messages.contains(id));
    found.extend(
        missing.map(|id| format!("en/ui.ftl has no `{id}`, which the code puts together.")),
    );
    assert_none(found);
}

#[test]
fn every_message_is_asked_for() {
    let literals = literals(&code());
    let templates: Vec<&str> = literals.iter().map(|literal| literal.text.as_str()).collect();
    let mut found = Vec::new();
    let mut used: BTreeSet<String> = literals
        .iter()
        .filter(|literal| !ends_with_any(&literal.before, &["class(", "attr("]))
        .map(|literal| literal.text.clone())
        .collect();
    for (template, ids) in built() {
        if templates.contains(&template) {
            used.extend(ids);
        } else {
            found.push(format!("No code writes `{template}` any more: take it out of `built`."));
        }
    }
    for id in messages() {
        match (used.contains(&id), NOT_USED.contains(&id.as_str())) {
            (false, false) => found.push(format!("en/ui.ftl: nothing shows `{id}`: remove it.")),
            (true, true) => found.push(format!("`{id}` is used: take it off NOT_USED.")),
            _ => {}
        }
    }
    let gone = NOT_USED.iter().filter(|id| !messages().contains(**id));
    found.extend(gone.map(|id| format!("`{id}` is gone: take it off NOT_USED.")));
    assert_none(found);
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let named = |edition: &compiler::Edition| -> Vec<(String, BTreeSet<String>)> {
        let mut named: Vec<(String, BTreeSet<String>)> =
            edition.messages.iter().map(|(id, message)| (id.clone(), values(message))).collect();
        named.sort();
        named
    };
    for other in &content().editions {
        assert_eq!(named(other), named(edition()), "{}", other.language.name);
    }
}

/// The names of the values that a message takes.
fn values(message: &model::Message) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut add = |piece: &model::Piece| {
        if let model::Piece::Value(name) = piece {
            names.insert(name.clone());
        }
    };
    for part in &message.parts {
        match part {
            model::Part::Piece(piece) => add(piece),
            model::Part::Choice { cases, other, .. } => {
                cases.iter().flat_map(|(_, pieces)| pieces).chain(other).for_each(&mut add);
            }
        }
    }
    names
}

#[test]
fn no_page_shows_the_name_of_a_message_or_of_a_value() {
    let entries = content().editions.iter().flat_map(|edition| &edition.entries);
    // A link on `money-laundering` is a word of the content.
    let said: BTreeSet<&str> = entries
        .flat_map(|entry| entry.body.blocks.iter().flat_map(model::Block::lines).flatten())
        .map(model::Inline::text)
        .collect();
    let mut found = Vec::new();
    for pack in packs() {
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            for text in whole.texts() {
                let is_value = text.split('{').skip(1).any(|rest| rest.contains('}'));
                if is_id(text) && !said.contains(text) || is_value {
                    found.push(format!("{}: {text}", whole.route.address()));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    assert_none(found);
}

#[test]
fn a_word_that_is_not_there_is_noticed_however_it_is_asked_for() {
    let messages = BTreeSet::from(["search-none".to_owned(), "skip".to_owned()]);
    let lines = [
        ("cx.words(\"skp\")", 1),
        ("cx.words_with(\n    \"search-count\",\n    &[])", 1),
        ("let id = if none { \"search-nothing\" } else { \"search-none\" };", 1),
        ("cx.words(&format!(\"colour-{}\", n))", 1),
        ("cx.words(\"skip\"); el(\"p\").class(\"search-head\")", 0),
        ("cx.words(&format!(\"month-{}\", n)) // cx.words(\"skp\")", 0),
    ];
    for (line, count) in lines {
        let file = File::new("a.rs", line);
        let found = unknown_ids(&literals(&[file]), &messages);
        assert_eq!(found.len(), count, "{line}: {found:?}");
    }
}
