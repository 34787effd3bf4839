//! Reads the content folder of a site: all files, all languages, all mistakes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use model::{Entry, Kind, Message};
use pack::Alias;

use crate::authored::{Authored, read_authored};
use crate::diagnostic::{Diagnostic, Faults};
use crate::facts::{self, Facts, Language, Site};
use crate::read::read_messages;
use crate::resolve::resolve;
use crate::synonyms::{Synonym, read_synonyms};

/// Everything the site says.
#[derive(Debug)]
pub struct Content {
    pub site: Site,
    pub facts: Facts,
    pub editions: Vec<Edition>,
}

/// Everything the site says in one language. Entry n has the keywords n.
#[derive(Debug)]
pub struct Edition {
    pub language: Language,
    pub messages: Vec<(String, Message)>,
    pub synonyms: Vec<Synonym>,
    pub entries: Vec<Entry>,
    pub keywords: Vec<Vec<String>>,
    pub aliases: Vec<Alias>,
}

/// Reads the content folder.
///
/// # Errors
/// Every author's mistake, by file and line.
pub fn read_content(folder: &Path) -> Result<Content, Vec<Diagnostic>> {
    let mut faults = Faults::default();
    let site = facts::read_site(&read_file(folder, facts::SITE, &mut faults), &mut faults);
    let sources = facts::read_sources(&read_file(folder, facts::SOURCES, &mut faults), &mut faults);
    let mut facts = Facts { sources, ..Facts::default() };
    let instruments = read_file(folder, facts::INSTRUMENTS, &mut faults);
    facts::read_instruments(&instruments, &mut facts, &mut faults);
    let mut editions = Vec::new();
    for language in &site.languages {
        editions.push(read_edition(folder, language, &site, &facts, &mut faults));
    }
    if faults.is_empty() {
        Ok(Content { site, facts, editions })
    } else {
        Err(faults.into_sorted())
    }
}

fn read_edition(
    folder: &Path,
    language: &Language,
    site: &Site,
    facts: &Facts,
    faults: &mut Faults,
) -> Edition {
    let lang = language.lang.as_str();
    let ui = format!("{lang}/ui.ftl");
    let messages = read_messages(&ui, &read_file(folder, &ui, faults), faults);
    let synonyms_file = format!("{lang}/synonyms.toml");
    let synonyms =
        read_synonyms(&synonyms_file, &read_file(folder, &synonyms_file, faults), faults);
    let mut authored: Vec<Authored> = Vec::new();
    for kind in Kind::ALL {
        for (file, text) in read_folder(folder, &format!("{lang}/{}", kind.folder()), faults) {
            authored.extend(read_authored(&file, kind, &text, facts, faults));
        }
    }
    authored.sort_by(|a, b| (a.kind, &a.order, &a.id).cmp(&(b.kind, &b.order, &b.id)));
    check_whole(lang, &authored, site, facts, faults);
    let (entries, aliases) = resolve(&authored, facts, faults);
    let keywords = authored.into_iter().map(|entry| entry.keywords).collect();
    Edition { language: language.clone(), messages, synonyms, entries, keywords, aliases }
}

/// What can only be seen with all entries at hand.
fn check_whole(lang: &str, authored: &[Authored], site: &Site, facts: &Facts, faults: &mut Faults) {
    let missing =
        |kind: Kind, id: &str| !authored.iter().any(|entry| entry.kind == kind && entry.id == id);
    let instruments = facts.instruments.iter().map(|fact| (Kind::Instrument, &fact.id));
    let articles = facts.articles.iter().map(|fact| (Kind::Article, &fact.id));
    for (kind, id) in instruments.chain(articles) {
        if missing(kind, id) {
            faults.add(
                &format!("{lang}/{}/{id}.md", kind.folder()),
                0,
                "The file is missing: facts/instruments.toml names it.",
                "Write it, as content/README.md describes.",
            );
        }
    }
    let mut orders: BTreeMap<(Kind, u16), &str> = BTreeMap::new();
    for entry in authored {
        if entry.reviewed.value > site.version {
            faults.add(
                &entry.file,
                entry.reviewed.line,
                format!(
                    "`reviewed` is {}, later than the site's version {}.",
                    entry.reviewed.value, site.version
                ),
                "Correct the day, or the version in site.toml.",
            );
        }
        let numbered = matches!(entry.kind, Kind::Step | Kind::Guide | Kind::Question);
        if numbered && let Some(other) = orders.insert((entry.kind, entry.order.0), &entry.file) {
            faults.add(
                &entry.file,
                0,
                format!("`order` is {}, and so it is in {other}.", entry.order.0),
                "Give each its own number.",
            );
        }
    }
}

fn read_file(folder: &Path, file: &str, faults: &mut Faults) -> String {
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| {
        faults.add(
            file,
            0,
            format!("The file cannot be read: {error}."),
            "Check that it is there and that its text is saved as UTF-8.",
        );
        String::new()
    })
}

/// The Markdown files right in a folder, by name. A folder that is not there has none.
fn read_folder(root: &Path, folder: &str, faults: &mut Faults) -> Vec<(String, String)> {
    let Ok(listing) = fs::read_dir(root.join(folder)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = listing.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let file = format!("{folder}/{name}");
        if name.ends_with(".md") {
            let text = read_file(root, &file, faults);
            files.push((file, text));
        } else {
            faults.add(
                &file,
                0,
                "This is not a page.",
                "Files in this folder end in .md; move it elsewhere.",
            );
        }
    }
    files
}
