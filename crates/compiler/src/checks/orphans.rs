//! Pages that nothing leads to but the list of their folder: few will ever see them.

use std::collections::BTreeSet;

use model::{Block, Detail, Entry, Inline, Kind, Route, Substance, Target};

use crate::checks::Checked;
use crate::diagnostic::Faults;

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    // A page that could not be read has links that nobody knows.
    if !checked.is_whole {
        return;
    }
    let mut linked: BTreeSet<String> = BTreeSet::new();
    for entry in checked.entries {
        let own = address(entry);
        linked.extend(links(entry, checked.entries).into_iter().filter(|link| *link != own));
    }
    for (entry, authored) in checked.entries.iter().zip(checked.authored) {
        // Every term is on the glossary, which is one page.
        if entry.head.kind != Kind::Term && !linked.contains(&address(entry)) {
            faults.add(
                &authored.file,
                0,
                "No page leads here; the list of its folder does not count.",
                format!(
                    "Link to `{}/{}` from the text or from `related` of a page where readers would \
                     look for it.",
                    entry.head.kind.folder(),
                    entry.head.id
                ),
            );
        }
    }
}

fn address(entry: &Entry) -> String {
    entry.head.route().address()
}

/// The addresses of all pages that an entry's page leads to by what its author wrote.
fn links(entry: &Entry, entries: &[Entry]) -> Vec<String> {
    let mut links: Vec<String> =
        entry.related.iter().map(|related| address(&entries[usize::from(related.entry)])).collect();
    for inline in entry.body.blocks.iter().flat_map(Block::lines).flatten() {
        if let Inline::Link { to: Target::Page { address, .. }, .. } = inline {
            links.push(address.clone());
        }
    }
    if let Substance::Topic(facts) = &entry.substance {
        let articles = facts.provisions.iter().map(|it| &entries[usize::from(it.article)]);
        links.extend(articles.map(address));
    }
    // The page of an article begins with its instrument.
    if let Detail::Article(facts) = &entry.head.detail {
        links.push(Route::of_entry(Kind::Instrument, &facts.instrument).address());
    }
    links
}
