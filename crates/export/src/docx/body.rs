//! The text of the document: its blocks as paragraphs and tables, its inlines as runs.

use model::{Block, Direction, Inline, Paper};

use super::NAMESPACES;
use super::parts::{BULLETS, link_id};
use crate::outline::headings;
use crate::plain::{one_line, words};
use crate::sheet::Sheet;
use crate::table::{cell, columns, widths};
use crate::xml::Xml;
use crate::{Options, bidi, link};

pub(super) struct Body {
    pub document: Vec<u8>,
    /// Where links lead, in the order of their numbers.
    pub links: Vec<String>,
    pub ordered_lists: usize,
}

pub(super) fn write(paper: &Paper, options: &Options) -> Body {
    let sheet = Sheet::of(paper);
    let mut text = Text {
        xml: Xml::new(),
        options,
        text_width: sheet.text_width(),
        links: Vec::new(),
        ordered_lists: 0,
        headings: 0,
    };
    text.xml.open("w:document", &NAMESPACES);
    text.xml.raw("<w:body>");
    if paper.title_shown {
        text.plain_paragraph("Title", &one_line(&paper.title));
    }
    if paper.contents {
        text.contents(paper);
    }
    for block in &paper.document.blocks {
        text.block(block);
    }
    text.section(&sheet);
    text.xml.raw("</w:body>");
    text.xml.close("w:document");
    Body { document: text.xml.into_bytes(), links: text.links, ordered_lists: text.ordered_lists }
}

/// What a run looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Strong,
    Emphasis,
    Blank,
    Link,
}

struct Text<'a> {
    xml: Xml,
    options: &'a Options,
    text_width: usize,
    links: Vec<String>,
    ordered_lists: usize,
    headings: usize,
}

impl Text<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                self.start_paragraph(if *level < 3 { "Heading1" } else { "Heading2" }, None);
                self.headings += 1;
                let id = self.headings.to_string();
                let name = bookmark(self.headings);
                self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
                self.inlines(text);
                self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
                self.xml.close("w:p");
            }
            Block::Paragraph(text) => self.paragraph("Normal", None, text),
            Block::Note { text, .. } => self.paragraph("Note", None, text),
            Block::List { ordered, items } => {
                self.ordered_lists += usize::from(*ordered);
                let list = if *ordered { BULLETS + self.ordered_lists } else { BULLETS };
                for (number, item) in items.iter().enumerate() {
                    let is_last = number + 1 == items.len();
                    let style = if is_last { "ListEnd" } else { "ListParagraph" };
                    self.paragraph(style, Some(list), item);
                }
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Picture(picture) => self.block(&picture.list()),
        }
    }

    /// The headings, each leading to its place. They stand in a field, which the word processor can make
    /// anew; page numbers are left out, as nothing here knows where pages end.
    fn contents(&mut self, paper: &Paper) {
        let headings = headings(paper);
        if headings.is_empty() {
            return;
        }
        self.plain_paragraph("TOCHeading", &one_line(&self.options.contents));
        for (number, (level, text)) in headings.iter().enumerate() {
            self.start_paragraph(if *level < 3 { "TOC1" } else { "TOC2" }, None);
            if number == 0 {
                self.xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
                self.xml.raw("<w:r><w:instrText xml:space=\"preserve\">");
                self.xml.raw(" TOC \\o &quot;1-2&quot; \\n \\h \\z \\u </w:instrText></w:r>");
                self.xml.raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            self.xml.open("w:hyperlink", &[("w:anchor", &bookmark(number + 1))]);
            self.runs(text, Look::Plain);
            self.xml.close("w:hyperlink");
            if number + 1 == headings.len() {
                self.xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            self.xml.close("w:p");
        }
        self.plain_paragraph("TableText", "");
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        let columns = columns(head, rows);
        if columns == 0 {
            return;
        }
        let widths: Vec<String> =
            widths(head, rows, self.text_width).iter().map(usize::to_string).collect();
        self.xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
        if self.is_right_to_left() {
            self.xml.raw("<w:bidiVisual/>");
        }
        // Fiftieths of a percent: the width of the text.
        self.xml.raw("<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", width)]);
        }
        self.xml.raw("</w:tblGrid>");
        self.row(head, &widths, true);
        for row in rows {
            self.row(row, &widths, false);
        }
        // Two tables with nothing between them would become one, and a document cannot end with one.
        self.xml.raw("</w:tbl>");
        self.plain_paragraph("TableText", "");
    }

    fn row(&mut self, row: &[Vec<Inline>], widths: &[String], is_head: bool) {
        self.xml.raw("<w:tr><w:trPr><w:cantSplit/>");
        if is_head {
            // Said again on every page.
            self.xml.raw("<w:tblHeader/>");
        }
        self.xml.raw("</w:trPr>");
        for (column, width) in widths.iter().enumerate() {
            self.xml.raw("<w:tc><w:tcPr>");
            self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            if is_head {
                self.xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1EEE8\"/>");
            }
            self.xml.raw("</w:tcPr>");
            let style = if is_head { "TableHead" } else { "TableText" };
            self.paragraph(style, None, cell(row, column));
            self.xml.raw("</w:tc>");
        }
        self.xml.raw("</w:tr>");
    }

    fn plain_paragraph(&mut self, style: &str, text: &str) {
        self.start_paragraph(style, None);
        self.runs(text, Look::Plain);
        self.xml.close("w:p");
    }

    fn paragraph(&mut self, style: &str, list: Option<usize>, text: &[Inline]) {
        self.start_paragraph(style, list);
        self.inlines(text);
        self.xml.close("w:p");
    }

    fn start_paragraph(&mut self, style: &str, list: Option<usize>) {
        self.xml.raw("<w:p><w:pPr>");
        self.xml.empty("w:pStyle", &[("w:val", style)]);
        if let Some(list) = list {
            self.xml.raw("<w:numPr><w:ilvl w:val=\"0\"/>");
            self.xml.empty("w:numId", &[("w:val", &list.to_string())]);
            self.xml.raw("</w:numPr>");
        }
        if self.is_right_to_left() {
            self.xml.raw("<w:bidi/>");
        }
        self.xml.raw("</w:pPr>");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let text = words(inline);
            match inline {
                Inline::Text(_) => self.runs(&text, Look::Plain),
                Inline::Strong(_) => self.runs(&text, Look::Strong),
                Inline::Emphasis(_) => self.runs(&text, Look::Emphasis),
                Inline::Blank { .. } => self.runs(&text, Look::Blank),
                Inline::Link { to, .. } => match link::address(to, self.options) {
                    Some(address) => {
                        let id = link_id(self.links.len());
                        self.links.push(address);
                        self.xml.open("w:hyperlink", &[("r:id", &id)]);
                        self.runs(&text, Look::Link);
                        self.xml.close("w:hyperlink");
                    }
                    None => self.runs(&text, Look::Plain),
                },
                Inline::Cite(_) => {}
            }
        }
    }

    fn runs(&mut self, text: &str, look: Look) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.xml.raw("<w:r><w:br/></w:r>");
            }
            for (direction, run) in bidi::runs(line, self.options.direction) {
                self.run(run, look, direction);
            }
        }
    }

    fn run(&mut self, text: &str, look: Look, direction: Direction) {
        self.xml.raw("<w:r>");
        let is_right_to_left = direction == Direction::RightToLeft;
        if look != Look::Plain || is_right_to_left {
            self.xml.raw("<w:rPr>");
            self.xml.raw(match look {
                Look::Plain => "",
                Look::Strong => "<w:b/><w:bCs/>",
                Look::Emphasis => "<w:i/><w:iCs/>",
                Look::Blank => "<w:highlight w:val=\"yellow\"/>",
                Look::Link => "<w:rStyle w:val=\"Hyperlink\"/>",
            });
            if is_right_to_left {
                self.xml.raw("<w:rtl/>");
            }
            self.xml.raw("</w:rPr>");
        }
        for (number, part) in text.split('\t').enumerate() {
            if number > 0 {
                self.xml.raw("<w:tab/>");
            }
            if !part.is_empty() {
                self.xml.leaf("w:t", &[("xml:space", "preserve")], part);
            }
        }
        self.xml.raw("</w:r>");
    }

    fn section(&mut self, sheet: &Sheet) {
        self.xml.raw("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>");
        let (width, height) = (sheet.width.to_string(), sheet.height.to_string());
        let mut size = vec![("w:w", &*width), ("w:h", &*height)];
        if sheet.turned {
            size.push(("w:orient", "landscape"));
        }
        self.xml.empty("w:pgSz", &size);
        let margin = sheet.margin.to_string();
        let mut margins =
            ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, &*margin)).to_vec();
        margins.extend([("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")]);
        self.xml.empty("w:pgMar", &margins);
        if self.is_right_to_left() {
            self.xml.raw("<w:bidi/>");
        }
        self.xml.raw("</w:sectPr>");
    }

    fn is_right_to_left(&self) -> bool {
        self.options.direction == Direction::RightToLeft
    }
}

/// The mark of a heading, by its number from 1. Word knows its own by this beginning.
fn bookmark(heading: usize) -> String {
    format!("_Toc{heading}")
}
