//! Packs from other people's folders of Markdown.

use std::fs;
use std::path::{Path, PathBuf};

use compiler::pack_folder;
use model::{Block, Entry, Inline, Target};
use pack::Pack;
use search::{Index, Options};

#[test]
fn a_file_without_a_head_has_its_first_heading_as_title() {
    let folder = folder("plain", &[("visit.md", "# The visit\n\nWhat happens there.\n")]);
    let entry = &entries(&folder)[0];
    assert_eq!(entry.head.title, "The visit");
    assert_eq!(entry.head.id, "visit");
    assert_eq!(entry.body.plain_text(), "What happens there.\n");
}

#[test]
fn a_file_without_head_and_heading_has_its_name_as_title() {
    let folder = folder("no-heading", &[("notes/visit.md", "What happens there.\n")]);
    assert_eq!(entries(&folder)[0].head.title, "notes/visit");
}

#[test]
fn a_head_between_hyphens_gives_the_title_and_is_not_text() {
    let files = [
        ("a.md", "---\ntitle: The visit\ndraft: true\n---\n\n## When\n\nSoon.\n"),
        ("b.md", "---\r\ntitle: \"In quotes\"\r\n---\r\nSoon.\r\n"),
        ("c.md", "---\nlayout: page\n---\n# From the heading\n\nSoon.\n"),
        ("d.md", "---\n\nA rule, not a head.\n"),
    ];
    let entries = entries(&folder("yaml", &files));
    assert_eq!(titles(&entries), ["The visit", "In quotes", "From the heading", "d"]);
    assert_eq!(entries[0].body.plain_text(), "When\nSoon.\n");
    assert_eq!(entries[1].body.plain_text(), "Soon.\n");
    assert_eq!(entries[3].body.plain_text(), "A rule, not a head.\n");
}

#[test]
fn a_head_of_ours_gives_title_summary_and_keywords() {
    let head = "title = \"The visit\"\nsummary = \"What happens.\"\nkeywords = [\"inspection\"]\n";
    let text = format!("+++\n{head}unheard_of = 1\n+++\n\n# Kept\n\nSoon.\n");
    let folder = folder("ours", &[("a.md", &text), ("b.md", "Something else.\n")]);
    let bytes = pack_folder(&folder).unwrap();
    let pack = Pack::open(bytes).unwrap();
    let head = pack.head(0).unwrap();
    assert_eq!((head.title.as_str(), head.summary.as_str()), ("The visit", "What happens."));
    assert_eq!(pack.entry(0).unwrap().body.headings(), "Kept\n");
    let index = Index::open(pack.index_bytes()).unwrap();
    let hits = index.search("inspection", &Options::default()).hits;
    assert_eq!(hits.iter().map(|hit| hit.doc).collect::<Vec<_>>(), [0]);
}

#[test]
fn a_byte_order_mark_does_not_hide_the_first_heading() {
    let folder = folder("mark", &[("a.md", "\u{feff}# The visit\n\nSoon.\n")]);
    assert_eq!(entries(&folder)[0].head.title, "The visit");
}

#[test]
fn links_within_the_folder_and_citations_leave_their_words_only() {
    let text = "See [this](b.md).[^1]\n\n- and [that](b.md#x)[^1]\n\n| [head](b.md) |\n|---|\n\
                | [cell](b.md) and [out](https://example.org) |\n";
    let entry = entries(&folder("links", &[("a.md", text)])).remove(0);
    assert_eq!(entry.body.plain_text(), "See this.\nand that\nhead\ncell and out\n");
    let inlines: Vec<&Inline> = entry.body.blocks.iter().flat_map(Block::lines).flatten().collect();
    let kept = |inline: &&&Inline| !matches!(inline, Inline::Text(_));
    let out = Target::Web("https://example.org".to_owned());
    assert_eq!(
        inlines.iter().filter(kept).collect::<Vec<_>>(),
        [&&Inline::Link { text: "out".to_owned(), to: out }]
    );
}

#[test]
fn html_is_left_out_and_a_picture_becomes_its_words() {
    let text = "# Visit\n\nBefore <b>bold</b> ![map](map.png) after.\n\n<div>\nx\n</div>\n\nEnd.\n";
    let entry = entries(&folder("html", &[("a.md", text)])).remove(0);
    assert_eq!(entry.body.plain_text(), "Before bold map after.\nEnd.\n");
}

#[test]
fn every_file_below_the_folder_is_an_entry_with_an_id_of_its_own() {
    let files = [
        ("a/b.md", "One."),
        ("a-b.md", "Two."),
        ("визит.md", "Three."),
        ("отчёт.md", "Four."),
        (".hidden/c.md", "Not shown."),
        ("d.txt", "No page."),
    ];
    let entries = entries(&folder("ids", &files));
    let ids: Vec<&str> = entries.iter().map(|entry| entry.head.id.as_str()).collect();
    assert_eq!(ids, ["a-b", "a-b-2", "page", "page-2"]);
}

#[test]
fn a_file_that_is_not_utf_8_is_named_with_a_remedy() {
    let folder = folder("latin-1", &[("a.md", "Fine.\n"), ("b/c.md", "")]);
    fs::write(folder.join("b/c.md"), b"caf\xe9").unwrap();
    let faults = pack_folder(&folder).unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["b/c.md: The text is not saved as UTF-8.\n    Save it again with the encoding UTF-8."]
    );
}

#[test]
fn a_folder_without_markdown_is_a_mistake_that_says_so() {
    for name in ["empty", "not-there"] {
        let folder = folder(name, &[]);
        if name == "not-there" {
            fs::remove_dir(&folder).unwrap();
        }
        let faults = pack_folder(&folder).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].fault, "There is no Markdown file (.md) in this folder.");
        assert!(!faults[0].remedy.is_empty());
    }
}

#[test]
fn the_same_folder_gives_the_same_bytes_wherever_it_is() {
    let files = [("b.md", "# B\n\nTwo words.\n"), ("a/a.md", "# A\n\n- One\n"), ("c.md", "C")];
    let mut other_order = files;
    other_order.reverse();
    let one = pack_folder(&folder("same-1", &files)).unwrap();
    let two = pack_folder(&folder("same-2", &other_order)).unwrap();
    assert!(one == two, "the bytes differ");
}

#[test]
fn the_same_content_gives_the_same_pack_twice() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let bytes = || {
        let content = compiler::read_content(&base).unwrap();
        compiler::pack_of(&content, &content.editions[0])
    };
    let (one, two) = (bytes(), bytes());
    assert!(one == two, "the bytes differ");
    assert_eq!(Pack::open(one).unwrap().heads().len(), 9);
}

/// A new folder that holds these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The entries of the pack of a folder.
fn entries(folder: &Path) -> Vec<Entry> {
    let pack = Pack::open(pack_folder(folder).unwrap()).unwrap();
    (0..pack.heads().len()).map(|number| pack.entry(number as u16).unwrap()).collect()
}

fn titles(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.head.title.as_str()).collect()
}
