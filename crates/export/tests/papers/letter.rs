//! A letter: no title over it, an address of several lines, a blank that nobody filled in.

use model::{Block, Inline, Paper, Tone};

use super::{blank, list, page, says, strong, text, web};

pub fn paper() -> Paper {
    let blocks = vec![
        Block::Paragraph(vec![
            strong("Subject:"),
            text(" Coast Watch Network and the review of Exampleland"),
        ]),
        says("Focal Point for the Review\nMinistry of Justice\n1 Harbour Road"),
        says("3 March 2027"),
        says("Dear Madam or Sir,"),
        Block::Paragraph(vec![
            text("We write to introduce "),
            Inline::Emphasis("Coast Watch Network".into()),
            text(". We know "),
            page("article 25", "articles/untoc-25/", "2"),
            text(" of the Convention from our work, and we ask one thing"),
            Inline::Cite(0),
            text(": would you add us to your list? We can come on "),
            blank("Two days that suit you"),
            text("."),
        ]),
        list(true, &["A report of two pages.", "A list of its sources,\nby year."]),
        Block::Paragraph(vec![
            text("Respectfully yours,\nThe Coordinator\n"),
            web("office@coast-watch.example", "mailto:office@coast-watch.example"),
            text("\n"),
            web("our page", "https://coast-watch.example/a?b=1&c=2"),
        ]),
        Block::Note { tone: Tone::Danger, text: vec![text("A letter makes you known.")] },
    ];
    Paper { title_shown: false, ..super::paper("en", "Letter to the focal point", blocks) }
}
