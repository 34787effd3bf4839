//! What of Markdown is read, and what is said to be a mistake.

use super::*;

fn read(text: &str) -> (Body, Vec<String>) {
    let mut faults = Faults::default();
    let body = read_body("a.md", text, 10, &mut faults);
    let faults = faults.into_sorted();
    (body, faults.iter().map(|fault| format!("{}: {}", fault.line, fault.fault)).collect())
}

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

#[test]
fn paragraphs_links_and_citations_are_read() {
    let (body, faults) = read("Ask **now**, see [the path](steps/a#how).[^one] And.[^one]\n");
    assert!(faults.is_empty());
    let target = Target::Page { address: "steps/a".into(), anchor: "how".into() };
    assert_eq!(
        body.document.blocks,
        [Block::Paragraph(vec![
            text("Ask "),
            Inline::Strong("now".into()),
            text(", see "),
            Inline::Link { text: "the path".into(), to: target },
            text("."),
            Inline::Cite(0),
            text(" And."),
            Inline::Cite(1),
        ])]
    );
    let cited = Located { value: "one".to_owned(), line: 10 };
    assert_eq!(body.cited, [cited.clone(), cited]);
    assert_eq!(body.links, [Located { value: "steps/a#how".into(), line: 10 }]);
}

#[test]
fn headings_keep_their_short_names_or_are_given_one() {
    let (body, _) = read("## Why it matters {#why}\n\n### How to *apply*\n");
    let ids: Vec<&str> = body
        .document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading { id, .. } => id.as_str(),
            _ => "",
        })
        .collect();
    assert_eq!(ids, ["why", "how-to-apply"]);
}

#[test]
fn lists_tables_and_notes_are_read() {
    let (body, faults) =
        read("1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!CAUTION]\n> Check it.\n");
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(
        body.document.blocks,
        [
            Block::List { ordered: true, items: vec![vec![text("one")], vec![text("two")]] },
            Block::Table {
                head: vec![vec![text("a")], vec![text("b")]],
                rows: vec![vec![vec![text("1")], vec![text("2")]]],
            },
            Block::Note { tone: Tone::Uncertain, text: vec![text("Check it.")] },
        ]
    );
}

#[test]
fn what_cannot_be_shown_is_said_with_its_line() {
    let (_, faults) = read("# Title\n\n<b>x</b>\n\n![x](y)\n\n> quote\n\n- a\n  - b\n");
    let lines: Vec<&str> = faults.iter().map(|fault| fault.split(':').next().unwrap()).collect();
    assert_eq!(lines, ["10", "12", "14", "16", "19"], "{faults:?}");
}

#[test]
fn a_text_by_others_keeps_every_word() {
    let document = read_any_body(
        "> A quote\n\n- one\n  - two\n    - three\n- four\n\n```\ncode\n```\n\n![a picture](x)\n\nA note.[^1]\n\n[^1]: Below.\n",
    );
    let item = |words: &str| vec![text(words)];
    assert_eq!(document.blocks[0], Block::Paragraph(vec![text("A quote")]));
    let items = vec![item("one"), item("two"), item("three"), item("four")];
    assert_eq!(document.blocks[1], Block::List { ordered: false, items });
    assert_eq!(document.blocks[2], Block::Paragraph(vec![text("code")]));
    assert_eq!(document.blocks[3], Block::Paragraph(vec![text("a picture")]));
    assert!(document.plain_text().contains("Below."));
}

#[test]
fn a_picture_of_ours_stands_alone_and_nothing_else_is_one() {
    let (body, faults) = read("Before.\n\n![](pictures/course)\n\nAfter.\n");
    assert!(faults.is_empty(), "{faults:?}");
    let [Block::Paragraph(_), Block::Picture(picture), Block::Paragraph(_)] =
        body.document.blocks.as_slice()
    else {
        panic!("{:?}", body.document.blocks);
    };
    assert_eq!((picture.id.as_str(), body.lines.as_slice()), ("course", &[10, 12, 14][..]));
    for text in ["See ![](pictures/course)\n", "- ![](pictures/course)\n", "![](course.png)\n"] {
        assert_eq!(read(text).1.len(), 1, "{text}");
    }
}
