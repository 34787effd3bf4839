//! Whatever a person can type or paste, and shapes that no tool should make.

use model::{Block, Event, Inline, Paper, Target, Tone};

use super::{blank, day, heading, list, row, says, strong, text, web};

pub fn paper() -> Paper {
    let blocks = vec![
        says("</w:t></w:r><script>alert(1)</script> ]]> &amp; &#0; \"'"),
        says(
            "null \0, escape \u{1b}[31m, bell \u{7}, Word's break\u{b}and page\u{c}end, next\u{85}line, \u{fffe}\u{ffff}.",
        ),
        says("Both ends\r\nof lines\rare one\u{2028}thing.\ttab"),
        says("𝄞 and 👩‍👧 and e\u{301} and \u{202e}override\u{202c}"),
        heading(2, "# heading | with * marks"),
        heading(7, ""),
        Block::Paragraph(Vec::new()),
        Block::Paragraph(vec![
            strong(" spaced "),
            Inline::Emphasis("  ".into()),
            Inline::Cite(65535),
        ]),
        list(true, &["1. one", "- two", ""]),
        list(false, &[]),
        Block::Note {
            tone: Tone::Uncertain,
            text: vec![text("> [!NOTE]\n> no note"), blank("a]b[c")],
        },
        Block::Table { head: Vec::new(), rows: Vec::new() },
        Block::Table {
            head: row(&["one", "=HYPERLINK(\"x\")"]),
            rows: vec![
                row(&["@SUM(1)"]),
                row(&["a;=1+1;b", "|pipe|", "third\nline"]),
                row(&["\t=2", "\"=3", "+4", "-5"]),
            ],
        },
        Block::Paragraph(vec![
            web("no script", "javascript:alert(1)"),
            web("spaces", "https://a.example/ \"<>é[1]"),
            Inline::Link {
                text: String::new(),
                to: Target::Page { address: "../up".into(), anchor: "a b".into() },
            },
        ]),
    ];
    Paper {
        contents: true,
        events: vec![Event {
            id: "a\r\nBEGIN:VALARM;,\\".into(),
            title: "END:VEVENT\r\nBEGIN:VEVENT".into(),
            text: "a\r\nb\u{b}c \0 👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧".into(),
            day: day("9999-12-31"),
            reminders: vec![u16::MAX],
        }],
        ..super::paper("pt-br", "<title>\nof & \0 two lines", blocks)
    }
}
