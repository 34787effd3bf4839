//! A pack from any folder of Markdown, with or without our front matter: for partners' own
//! content, and for measuring the search on other people's text.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use model::{
    Block, Confidence, Detail, Direction, Document, Entry, Head, Inline, Kind, Lang, Substance,
    Target,
};
use pack::{Contents, Meta};

use crate::content::{Edition, unreadable};
use crate::diagnostic::{Diagnostic, Faults};
use crate::facts::Language;
use crate::output::build_index;
use crate::read::{Table, no_day, read_any_body, split, split_at};

/// Reads every `.md` below `folder` and gives the bytes of a pack of guides. A title comes from
/// the head, else from the first heading, else from the file's name. What Markdown has and a pack
/// cannot hold keeps its words: pictures their alternative, links to other files theirs. HTML is left
/// out.
///
/// # Errors
/// Files that cannot be read, or a folder without any Markdown.
pub fn pack_folder(folder: &Path) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let mut faults = Faults::default();
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();
    let mut edition = Edition {
        language: Language {
            lang: Lang::new("en").expect("a valid tag"),
            name: "English".to_owned(),
            direction: Direction::LeftToRight,
            abbreviations: Vec::new(),
            official_names: Vec::new(),
        },
        messages: Vec::new(),
        tools: Vec::new(),
        embed: Vec::new(),
        synonyms: Vec::new(),
        changes: Vec::new(),
        entries: Vec::new(),
        keywords: Vec::new(),
        aliases: Vec::new(),
    };
    let mut ids = BTreeSet::new();
    for path in &files {
        let file = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
        match fs::read_to_string(path) {
            Ok(text) => {
                let (mut entry, keywords) = entry(&file, &text);
                entry.head.id = unlike(entry.head.id, &ids);
                ids.insert(entry.head.id.clone());
                edition.entries.push(entry);
                edition.keywords.push(keywords);
            }
            Err(error) => {
                let (fault, remedy) = unreadable(&error);
                faults.add(&file, 0, fault, remedy);
            }
        }
    }
    if files.is_empty() {
        faults.add(
            &folder.to_string_lossy(),
            0,
            "There is no Markdown file (.md) in this folder.",
            "Name the folder that holds them.",
        );
    }
    if files.len() > usize::from(u16::MAX) {
        faults.add(
            &folder.to_string_lossy(),
            0,
            "There are more than 65,535 files.",
            "Make several packs.",
        );
    }
    if !faults.is_empty() {
        return Err(faults.into_sorted());
    }
    Ok(pack::write(&Contents {
        meta: Meta {
            lang: edition.language.lang.clone(),
            direction: edition.language.direction,
            version: no_day(),
            languages: Vec::new(),
            aliases: Vec::new(),
        },
        messages: Vec::new(),
        sources: Vec::new(),
        index: build_index(&edition),
        entries: edition.entries,
    }))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(listing) = fs::read_dir(folder) else { return };
    for entry in listing.flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // A link is not followed: it could lead in a circle.
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            collect(&path, files);
        } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

fn entry(file: &str, text: &str) -> (Entry, Vec<String>) {
    // Other people's heads hold other keys, and their text what we cannot show: no mistakes here.
    let mut ignored = Faults::default();
    let (mut title, mut summary, mut keywords) = (String::new(), String::new(), Vec::new());
    let text = match split(text) {
        Some(parts) => {
            let mut table = Table::parse(file, parts.head, parts.head_line, &mut ignored);
            let mut take = |name| table.text(name, &mut ignored).map(|text| text.value);
            title = take("title").unwrap_or_default();
            summary = take("summary").unwrap_or_default();
            keywords =
                table.texts("keywords", &mut ignored).into_iter().map(|text| text.value).collect();
            parts.text
        }
        None => match split_at(text, "---") {
            Some(parts) => {
                title = yaml_title(parts.head);
                parts.text
            }
            None => text.strip_prefix('\u{feff}').unwrap_or(text),
        },
    };
    let mut body = read_any_body(text);
    plain(&mut body);
    if title.is_empty() {
        title = take_title(&mut body).unwrap_or_else(|| file.trim_end_matches(".md").to_owned());
    }
    let id = id_of(file.trim_end_matches(".md"));
    let head = Head { kind: Kind::Guide, id, title, summary, detail: Detail::None };
    let entry = Entry {
        head,
        body,
        substance: Substance::None,
        sources: Vec::new(),
        related: Vec::new(),
        confidence: Confidence::Uncertain,
        reviewed: no_day(),
    };
    (entry, keywords)
}

/// The path as an id. Names in other scripts leave nothing that can stand in an address.
fn id_of(path: &str) -> String {
    let shape = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let id: String = path.chars().map(shape).collect();
    if id.bytes().all(|byte| byte == b'-') { "page".to_owned() } else { id }
}

/// The id, with a number where it is taken.
fn unlike(id: String, taken: &BTreeSet<String>) -> String {
    if !taken.contains(&id) {
        return id;
    }
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or_default()
}

/// The title in a head as other tools write it, `title: Words`; empty where it has none.
fn yaml_title(head: &str) -> String {
    let title = head.lines().find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    title.trim().trim_matches(['"', '\'']).to_owned()
}

/// Links within the folder and citations have nothing to lead to in a pack: their words stay.
fn plain(document: &mut Document) {
    let plain_line = |text: &mut Vec<Inline>| {
        text.retain(|inline| !matches!(inline, Inline::Cite(_)));
        for inline in text {
            if let Inline::Link { text, to: Target::Page { .. } } = inline {
                *inline = Inline::Text(std::mem::take(text));
            }
        }
    };
    document.blocks.iter_mut().flat_map(Block::lines_mut).for_each(plain_line);
}

/// Takes the first heading out as the title.
fn take_title(document: &mut Document) -> Option<String> {
    let place = document.blocks.iter().position(|block| matches!(block, Block::Heading { .. }))?;
    let Block::Heading { text, .. } = document.blocks.remove(place) else { return None };
    Some(text.iter().map(Inline::text).collect())
}
