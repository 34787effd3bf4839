//! From names to numbers: links, related pages, sources, aliases.

use std::collections::BTreeMap;

use model::{
    Block, Citation, Document, Entry, Head, Inline, Kind, Obligation, Picture, Provision, Related,
    Substance, Target, is_within,
};
use pack::Alias;

use crate::authored::Authored;
use crate::diagnostic::{Faults, nearest};
use crate::facts::{Facts, SOURCES};
use crate::read::Located;

/// Where an id or alias leads: the number of an entry.
type Names<'a> = BTreeMap<(Kind, &'a str), u16>;

/// Makes entries of what the authors wrote, which is in reading order.
pub fn resolve(
    authored: &[Authored],
    pictures: &[Picture],
    facts: &Facts,
    faults: &mut Faults,
) -> (Vec<Entry>, Vec<Alias>) {
    let (names, aliases) = collect_names(authored, faults);
    let entries = authored
        .iter()
        .map(|entry| {
            let sources = sources(entry, facts, faults);
            let related = related(entry, authored, &names, faults);
            check_links(entry, authored, &names, faults);
            let mut body = resolve_body(entry, authored, &names, &sources, facts);
            put_pictures(entry, &mut body, pictures, faults);
            Entry {
                head: Head {
                    kind: entry.kind,
                    id: entry.id.clone(),
                    title: entry.title.clone(),
                    summary: entry.summary.clone(),
                    detail: entry.detail.clone(),
                },
                body,
                substance: substance(entry, authored, &names, faults),
                sources,
                related,
                confidence: entry.confidence,
                reviewed: entry.reviewed.value,
            }
        })
        .collect();
    (entries, aliases)
}

fn collect_names<'a>(authored: &'a [Authored], faults: &mut Faults) -> (Names<'a>, Vec<Alias>) {
    let mut names = Names::new();
    for (number, entry) in authored.iter().enumerate() {
        names.insert((entry.kind, entry.id.as_str()), number as u16);
    }
    let mut aliases = Vec::new();
    for (number, entry) in authored.iter().enumerate() {
        for alias in &entry.aliases {
            let name = (entry.kind, alias.value.as_str());
            if let Some(other) = names.get(&name).copied() {
                faults.add(
                    &entry.file,
                    alias.line,
                    format!(
                        "The id `{}` belongs to {} already.",
                        alias.value,
                        authored[usize::from(other)].file
                    ),
                    "An id leads to one page only: remove the alias or rename it.",
                );
                continue;
            }
            names.insert(name, number as u16);
            aliases.push(Alias { kind: entry.kind, id: alias.value.clone(), entry: number as u16 });
        }
    }
    aliases.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    (names, aliases)
}

/// Sources of the head first, then those cited in the text, each place once.
fn sources(entry: &Authored, facts: &Facts, faults: &mut Faults) -> Vec<Citation> {
    let named = entry.sources.iter().map(|source| (&source.value.0, &source.value.1, source.line));
    let none = String::new();
    let cited = entry.body.cited.iter().map(|cited| (&cited.value, &none, cited.line));
    let mut citations: Vec<Citation> = Vec::new();
    for (id, at, line) in named.chain(cited) {
        let Some(source) = facts.source(id) else {
            let known = facts.sources.iter().map(|source| source.id.as_str());
            let remedy = match nearest(id, known) {
                Some(near) => format!("Did you mean `{near}`? Or add `{id}` to {SOURCES}."),
                None => format!("Add it to {SOURCES}."),
            };
            faults.add(&entry.file, line, format!("There is no source `{id}`."), remedy);
            continue;
        };
        let known = citations
            .iter()
            .any(|known| known.source == source && (known.at == *at || at.is_empty()));
        if !known {
            citations.push(Citation { source, at: at.clone() });
        }
    }
    citations
}

fn related(
    entry: &Authored,
    authored: &[Authored],
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Related> {
    let mut related = Vec::new();
    for reference in &entry.related {
        let (page, why) = &reference.value;
        let Some(number) = find(page, names) else {
            unknown_page(entry, page, reference.line, authored, faults);
            continue;
        };
        let other = &authored[usize::from(number)];
        if other.kind == entry.kind && other.id == entry.id {
            faults.add(
                &entry.file,
                reference.line,
                "The page is related to itself.",
                "Remove the line.",
            );
            continue;
        }
        related.push(Related { entry: number, why: why.clone() });
    }
    related
}

fn check_links(entry: &Authored, authored: &[Authored], names: &Names<'_>, faults: &mut Faults) {
    for Located { value, line } in &entry.body.links {
        let (page, anchor) = value.split_once('#').unwrap_or((value, ""));
        let target = if page.is_empty() {
            Some(entry)
        } else {
            find(page, names).map(|number| &authored[usize::from(number)])
        };
        let Some(target) = target else {
            unknown_page(entry, page, *line, authored, faults);
            continue;
        };
        check_anchor(entry, target, anchor, *line, faults);
    }
}

/// Reports a place that is not on the page it should be on.
fn check_anchor(
    entry: &Authored,
    target: &Authored,
    anchor: &str,
    line: usize,
    faults: &mut Faults,
) {
    let paragraphs: Vec<String> = match &target.substance {
        Substance::Article(obligations) => obligations.iter().map(Obligation::anchor).collect(),
        _ => Vec::new(),
    };
    let places = || headings(target).chain(paragraphs.iter().map(String::as_str));
    // Of a file without a text it is said that it has none.
    let is_read = !target.body.document.blocks.is_empty();
    // A paragraph of which only parts have a row is a place too.
    let is_there = headings(target).any(|id| id == anchor)
        || paragraphs.iter().any(|paragraph| is_within(paragraph, anchor));
    if anchor.is_empty() || !is_read || is_there {
        return;
    }
    let remedy = match nearest(anchor, places()) {
        Some(near) => format!("Did you mean `#{near}`?"),
        None => "Correct the part after #, or leave it out.".to_owned(),
    };
    let fault = match target.kind {
        Kind::Article => format!("{} has no paragraph or heading `#{anchor}`.", target.file),
        _ => format!("{} has no heading {{#{anchor}}}.", target.file),
    };
    faults.add(&entry.file, line, fault, remedy);
}

/// The short names of the headings of a page.
fn headings(entry: &Authored) -> impl Iterator<Item = &str> {
    entry.body.document.blocks.iter().filter_map(|block| match block {
        Block::Heading { id, .. } => Some(id.as_str()),
        _ => None,
    })
}

fn unknown_page(
    entry: &Authored,
    page: &str,
    line: usize,
    authored: &[Authored],
    faults: &mut Faults,
) {
    let known: Vec<String> =
        authored.iter().map(|entry| format!("{}/{}", entry.kind.folder(), entry.id)).collect();
    let without_kind = || known.iter().find(|known| known.split('/').nth(1) == Some(page));
    let remedy = match nearest(page, known.iter().map(String::as_str))
        .or_else(|| without_kind().map(String::as_str))
    {
        Some(near) => format!("Did you mean `{near}`?"),
        None if page.contains('@') => format!("Write mailto:{page} for a mail address."),
        None => {
            "Name a page as kind/id, as articles/untoc-18; start the address of another site with \
             https://."
                .to_owned()
        }
    };
    faults.add(&entry.file, line, format!("There is no page `{page}`."), remedy);
}

fn find(page: &str, names: &Names<'_>) -> Option<u16> {
    let (folder, id) = page.trim_end_matches('/').split_once('/')?;
    names.get(&(Kind::from_folder(folder)?, id)).copied()
}

/// The text with addresses for names, and with citations that count into the entry's sources.
fn resolve_body(
    entry: &Authored,
    authored: &[Authored],
    names: &Names<'_>,
    sources: &[Citation],
    facts: &Facts,
) -> Document {
    let mut document = entry.body.document.clone();
    for inline in document.blocks.iter_mut().flat_map(Block::lines_mut).flatten() {
        match inline {
            Inline::Link { text, to: Target::Page { address, anchor } } => {
                if address.is_empty() {
                    // `#heading` alone is a place on the page itself.
                    *address = model::Route::of_entry(entry.kind, &entry.id).address();
                    continue;
                }
                let Some(number) = find(address, names) else { continue };
                let target = &authored[usize::from(number)];
                if text.is_empty() {
                    text.clone_from(&target.title);
                }
                if target.kind == Kind::Term {
                    anchor.clone_from(&target.id);
                }
                *address = model::Route::of_entry(target.kind, &target.id).address();
            }
            Inline::Cite(number) => {
                let id = &entry.body.cited[usize::from(*number)].value;
                let place = facts.source(id).and_then(|source| {
                    sources.iter().position(|citation| citation.source == source)
                });
                *number = place.unwrap_or_default() as u16;
            }
            _ => {}
        }
    }
    document
}

/// Puts each picture in the place where the text names it.
fn put_pictures(
    entry: &Authored,
    document: &mut Document,
    pictures: &[Picture],
    faults: &mut Faults,
) {
    for (block, line) in document.blocks.iter_mut().zip(&entry.body.lines) {
        let Block::Picture(named) = block else { continue };
        if let Some(picture) = pictures.iter().find(|picture| picture.id == named.id) {
            *named = picture.clone();
            continue;
        }
        let known = pictures.iter().map(|picture| picture.id.as_str());
        let remedy = match nearest(&named.id, known) {
            Some(near) => format!("Did you mean `pictures/{near}`?"),
            None => "Name a file of the folder pictures, without .toml.".to_owned(),
        };
        faults.add(&entry.file, *line, format!("There is no picture `{}`.", named.id), remedy);
    }
}

/// The provisions of a topic by number, and all else as it was read.
fn substance(
    entry: &Authored,
    authored: &[Authored],
    names: &Names<'_>,
    faults: &mut Faults,
) -> Substance {
    let mut substance = entry.substance.clone();
    let Substance::Topic(facts) = &mut substance else { return substance };
    for Located { value, line } in &entry.provisions {
        let (id, anchor) = value.split_once('#').unwrap_or((value, ""));
        let Some(article) = names.get(&(Kind::Article, id)).copied() else {
            let known = authored.iter().filter(|entry| entry.kind == Kind::Article);
            let typed = id.trim_start_matches("articles/");
            let remedy = match nearest(typed, known.map(|entry| entry.id.as_str())) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Write untoc-25 for an article, untoc-25#1-b for a paragraph of it.".into(),
            };
            faults.add(&entry.file, *line, format!("There is no article `{id}`."), remedy);
            continue;
        };
        check_anchor(entry, &authored[usize::from(article)], anchor, *line, faults);
        let provision = Provision { article, anchor: anchor.to_owned() };
        if facts.provisions.contains(&provision) {
            let fault = format!("The provision `{value}` stands twice.");
            faults.add(&entry.file, *line, fault, "Keep one of them.");
        }
        facts.provisions.push(provision);
    }
    substance
}
