//! Reads the content folder of a site: all files, all languages, all mistakes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use model::{Entry, Form, Kind, Message, Picture};
use pack::Alias;

use crate::authored::{Authored, read_authored, unread};
use crate::changes::{Change, read_changes};
use crate::checks::{self, Checked};
use crate::diagnostic::{Diagnostic, Faults, nearest};
use crate::facts::{self, Facts, Language, Site};
use crate::link_terms::link_terms;
use crate::party_status;
use crate::pictures::{self, read_picture};
use crate::read::{Located, no_day, read_messages};
use crate::resolve::resolve;
use crate::synonyms::{Synonym, read_synonyms};

/// The files of a language beside the folders of its entries.
const UI: &str = "ui.ftl";
const TOOLS: &str = "tools.ftl";
const EMBED: &str = "embed.ftl";
const SYNONYMS: &str = "synonyms.toml";
/// May be left out: a first version changes nothing.
const CHANGES: &str = "changes.toml";

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
    /// The words of the tools, which travel in a pack of their own.
    pub tools: Vec<(String, Message)>,
    /// The words of the element and of its doctor that no pack can bring.
    pub embed: Vec<(String, Message)>,
    pub synonyms: Vec<Synonym>,
    /// Newest first.
    pub changes: Vec<Change>,
    pub entries: Vec<Entry>,
    pub keywords: Vec<Vec<String>>,
    pub aliases: Vec<Alias>,
}

impl Edition {
    /// How many there are of each kind of entry, and of what articles ask: as "107 articles".
    pub fn counts(&self) -> Vec<String> {
        let of = |kind: Kind| self.entries.iter().filter(|entry| entry.head.kind == kind).count();
        let mut counts: Vec<String> =
            Kind::ALL.iter().map(|kind| format!("{} {}", of(*kind), kind.folder())).collect();
        let obligations: usize = self.entries.iter().map(|entry| entry.obligations().len()).sum();
        counts.insert(2, format!("{obligations} obligations"));
        counts
    }
}

/// Reads the content folder.
///
/// # Errors
/// Every author's mistake, by file and line.
pub fn read_content(folder: &Path) -> Result<Content, Vec<Diagnostic>> {
    let mut faults = Faults::default();
    let texts = [facts::SITE, facts::SOURCES, facts::INSTRUMENTS]
        .map(|file| read_file(folder, file, &mut faults));
    let [Some(site), Some(sources), Some(instruments)] = texts else {
        // Without them every other file would seem wrong.
        return Err(faults.into_sorted());
    };
    let site = facts::read_site(&site, &mut faults);
    let sources = facts::read_sources(&sources, &mut faults);
    let mut facts = Facts { sources, ..Facts::default() };
    facts::read_instruments(&instruments, &mut facts, &mut faults);
    // A site of other people's need not have it.
    if folder.join(party_status::FILE).is_file()
        && let Some(text) = read_file(folder, party_status::FILE, &mut faults)
    {
        facts.party_status = party_status::read_party_status(&text, &mut faults);
    }
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
    check_names(folder, lang, faults);
    let [messages, tools, embed] = [UI, TOOLS, EMBED].map(|name| {
        let words = format!("{lang}/{name}");
        let text = read_file(folder, &words, faults)?;
        Some(read_messages(&words, &text, faults))
    });
    let words = format!("{lang}/{SYNONYMS}");
    let synonyms =
        read_file(folder, &words, faults).map(|text| read_synonyms(&words, &text, faults));
    let changes = format!("{lang}/{CHANGES}");
    let changes = match folder.join(&changes).exists() {
        true => read_file(folder, &changes, faults)
            .map(|text| read_changes(&changes, &text, site.version, faults)),
        false => None,
    };
    let mut authored: Vec<Authored> = Vec::new();
    for kind in Kind::ALL {
        let pages = format!("{lang}/{}", kind.folder());
        for (file, text) in read_folder(folder, &pages, PAGE, faults) {
            authored.push(match text {
                Some(text) => read_authored(&file, kind, &text, facts, faults),
                None => unread(&file, kind),
            });
        }
    }
    authored.sort_by(|a, b| (a.kind, &a.order, &a.id).cmp(&(b.kind, &b.order, &b.id)));
    check_whole(lang, &authored, site, facts, faults);
    let pictures = read_pictures(folder, language, faults);
    let (mut entries, aliases) = resolve(&authored, &pictures, facts, faults);
    link_terms(&mut entries, &authored);
    let checked = Checked {
        language,
        site,
        facts,
        authored: &authored,
        entries: &entries,
        is_whole: faults.is_empty(),
    };
    checks::run(&checked, faults);
    let keywords = authored.into_iter().map(|entry| entry.keywords).collect();
    Edition {
        language: language.clone(),
        messages: messages.unwrap_or_default(),
        tools: tools.unwrap_or_default(),
        embed: embed.unwrap_or_default(),
        synonyms: synonyms.unwrap_or_default(),
        changes: changes.unwrap_or_default(),
        entries,
        keywords,
        aliases,
    }
}

fn read_pictures(folder: &Path, language: &Language, faults: &mut Faults) -> Vec<Picture> {
    let files = format!("{}/{}", language.lang, pictures::FOLDER);
    let mut pictures = Vec::new();
    for (file, text) in read_folder(folder, &files, PICTURE, faults) {
        let text = text.unwrap_or_default();
        pictures.push(read_picture(&file, &text, language.direction, faults));
    }
    pictures
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
    let mut purposes: BTreeMap<(Form, &str), &str> = BTreeMap::new();
    let mut orders: BTreeMap<(Kind, u16), &str> = BTreeMap::new();
    for entry in authored {
        if entry.reviewed.value > site.version && site.version != no_day() {
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
        if let Some(Located { value, line }) = entry.number
            && let Some(other) = orders.insert((entry.kind, value), &entry.file)
        {
            faults.add(
                &entry.file,
                line,
                format!("`order` is {value}, and so it is in {other}."),
                "Give each its own number.",
            );
        }
        if let Some(Located { value: (form, purpose), line }) = &entry.purpose
            && let Some(other) = purposes.insert((*form, purpose), &entry.file)
        {
            faults.add(
                &entry.file,
                *line,
                format!("`purpose` is \"{purpose}\", and so it is in {other}, of the same form."),
                "Give each its own purpose.",
            );
        }
    }
}

/// Reports what stands in a language's folder and would never be read.
fn check_names(root: &Path, lang: &str, faults: &mut Faults) {
    let known = [UI, TOOLS, EMBED, SYNONYMS, CHANGES, pictures::FOLDER]
        .into_iter()
        .chain(Kind::ALL.map(Kind::folder));
    for name in names(&root.join(lang)) {
        if known.clone().any(|known| known == name) {
            continue;
        }
        let remedy = match nearest(&name, known.clone()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "See `Where things are` in content/README.md, or move it elsewhere.".to_owned(),
        };
        faults.add(&format!("{lang}/{name}"), 0, "The guide does not read this.", remedy);
    }
}

/// The text of a file; what is wrong with it otherwise is reported.
fn read_file(folder: &Path, file: &str, faults: &mut Faults) -> Option<String> {
    match fs::read_to_string(folder.join(file)) {
        Ok(text) => Some(text),
        Err(error) => {
            let (fault, remedy) = unreadable(&error);
            faults.add(file, 0, fault, remedy);
            None
        }
    }
}

/// Fault and remedy of a file that cannot be read.
pub fn unreadable(error: &io::Error) -> (String, &'static str) {
    match error.kind() {
        io::ErrorKind::NotFound => {
            ("The file is missing.".to_owned(), "Write it, as content/README.md describes.")
        }
        io::ErrorKind::InvalidData => {
            ("The text is not saved as UTF-8.".to_owned(), "Save it again with the encoding UTF-8.")
        }
        _ => (format!("The file cannot be read: {error}."), "Check that it is a file, and yours."),
    }
}

/// How the files of a folder end, and what one of them is.
type Files = (&'static str, &'static str);
const PAGE: Files = (".md", "page");
const PICTURE: Files = (".toml", "picture");

/// The files of a folder, by name. A folder that is not there has none.
fn read_folder(
    root: &Path,
    folder: &str,
    (end, what): Files,
    faults: &mut Faults,
) -> Vec<(String, Option<String>)> {
    let mut files = Vec::new();
    for name in names(&root.join(folder)) {
        let file = format!("{folder}/{name}");
        if name.ends_with(end) {
            let text = read_file(root, &file, faults);
            files.push((file, text));
        } else {
            faults.add(
                &file,
                0,
                format!("This is not a {what}."),
                format!("Files in this folder end in {end}; move it elsewhere."),
            );
        }
    }
    files
}

/// What stands right in a folder, in order, but for what is hidden.
fn names(folder: &Path) -> Vec<String> {
    let Ok(listing) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = listing
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}
