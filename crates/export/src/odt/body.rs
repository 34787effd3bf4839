//! The text of the document, and the styles of its tables: columns have widths by style only.

use model::{Block, Inline, Paper};

use super::parts::{NAMESPACES, mode};
use crate::outline::headings;
use crate::plain::{one_line, words};
use crate::sheet::{Sheet, points};
use crate::table::{cell, columns, widths};
use crate::xml::Xml;
use crate::{Options, link};

pub(super) fn write(paper: &Paper, options: &Options, sheet: &Sheet) -> Vec<u8> {
    let mut text = Text {
        xml: Xml::bare(),
        styles: Xml::bare(),
        options,
        text_width: sheet.text_width(),
        tables: 0,
        headings: 0,
    };
    if paper.title_shown {
        text.plain_paragraph("Title", &one_line(&paper.title));
    }
    if paper.contents {
        text.contents(paper);
    }
    for block in &paper.document.blocks {
        text.block(block);
    }
    let mut xml = Xml::new();
    xml.open("office:document-content", &NAMESPACES);
    xml.raw("<office:automatic-styles>");
    xml.append(text.styles);
    xml.raw("<style:style style:name=\"Cell\" style:family=\"table-cell\">");
    xml.raw(
        "<style:table-cell-properties fo:padding=\"2.5pt\" fo:border=\"0.5pt solid #a9a297\"/>",
    );
    xml.raw("</style:style><style:style style:name=\"HeadCell\" style:family=\"table-cell\">");
    xml.raw("<style:table-cell-properties fo:padding=\"2.5pt\" fo:border=\"0.5pt solid #a9a297\" ");
    xml.raw("fo:background-color=\"#f1eee8\"/></style:style>");
    xml.raw("<style:style style:name=\"Row\" style:family=\"table-row\">");
    xml.raw("<style:table-row-properties fo:keep-together=\"always\"/></style:style>");
    xml.raw("</office:automatic-styles><office:body><office:text>");
    xml.append(text.xml);
    xml.raw("</office:text></office:body>");
    xml.close("office:document-content");
    xml.into_bytes()
}

struct Text<'a> {
    xml: Xml,
    /// Those of the tables met so far.
    styles: Xml,
    options: &'a Options,
    text_width: usize,
    tables: usize,
    headings: usize,
}

impl Text<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                let (style, outline) =
                    if *level < 3 { ("Heading_20_1", "1") } else { ("Heading_20_2", "2") };
                let attributes = [("text:style-name", style), ("text:outline-level", outline)];
                self.xml.open("text:h", &attributes);
                self.headings += 1;
                let mark = bookmark(self.headings);
                self.xml.empty("text:bookmark-start", &[("text:name", &mark)]);
                self.inlines(text);
                self.xml.empty("text:bookmark-end", &[("text:name", &mark)]);
                self.xml.close("text:h");
            }
            Block::Paragraph(text) => self.paragraph("Standard", text),
            Block::Note { text, .. } => self.paragraph("Note", text),
            Block::List { ordered, items } => {
                let style = if *ordered { "Numbers" } else { "Bullets" };
                self.xml.open("text:list", &[("text:style-name", style)]);
                for (number, item) in items.iter().enumerate() {
                    self.xml.open("text:list-item", &[]);
                    let is_last = number + 1 == items.len();
                    self.paragraph(if is_last { "List_20_End" } else { "List" }, item);
                    self.xml.close("text:list-item");
                }
                self.xml.close("text:list");
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Picture(picture) => self.block(&picture.list()),
        }
    }

    /// The headings, each leading to its place, in an index that the word processor can make anew.
    fn contents(&mut self, paper: &Paper) {
        let headings = headings(paper);
        if headings.is_empty() {
            return;
        }
        let title = one_line(&self.options.contents);
        self.xml.raw("<text:table-of-content text:name=\"Contents\">");
        self.xml.raw("<text:table-of-content-source text:outline-level=\"2\">");
        let style = [("text:style-name", "Contents_20_Heading")];
        self.xml.leaf("text:index-title-template", &style, &title);
        // What an entry holds when it is made anew: the heading, leading to its place.
        for (level, style) in [("1", "Contents_20_1"), ("2", "Contents_20_2")] {
            self.xml.open(
                "text:table-of-content-entry-template",
                &[("text:outline-level", level), ("text:style-name", style)],
            );
            self.xml.raw("<text:index-entry-link-start/><text:index-entry-text/>");
            self.xml.raw("<text:index-entry-link-end/>");
            self.xml.close("text:table-of-content-entry-template");
        }
        self.xml.raw("</text:table-of-content-source><text:index-body>");
        self.xml.raw("<text:index-title text:name=\"Contents Title\">");
        self.plain_paragraph("Contents_20_Heading", &title);
        self.xml.raw("</text:index-title>");
        for (number, (level, text)) in headings.iter().enumerate() {
            let style = if *level < 3 { "Contents_20_1" } else { "Contents_20_2" };
            self.xml.open("text:p", &[("text:style-name", style)]);
            self.link(&format!("#{}", bookmark(number + 1)), "Index_20_Link", text);
            self.xml.close("text:p");
        }
        self.xml.raw("</text:index-body></text:table-of-content>");
        self.plain_paragraph("Table_20_Text", "");
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        let columns = columns(head, rows);
        if columns == 0 {
            return;
        }
        self.tables += 1;
        let name = format!("Table{}", self.tables);
        let style = [("style:name", &*name), ("style:family", "table")];
        self.styles.open("style:style", &style);
        self.styles.empty(
            "style:table-properties",
            &[
                ("style:width", &*points(self.text_width)),
                ("table:align", "margins"),
                ("table:border-model", "collapsing"),
                ("fo:margin-bottom", "12pt"),
                ("style:writing-mode", mode(self.options.direction)),
            ],
        );
        self.styles.close("style:style");
        self.xml.open("table:table", &[("table:name", &name), ("table:style-name", &name)]);
        for (column, width) in widths(head, rows, self.text_width).into_iter().enumerate() {
            let name = format!("{name}.{column}");
            let style = [("style:name", &*name), ("style:family", "table-column")];
            self.styles.open("style:style", &style);
            let width = [("style:column-width", &*points(width))];
            self.styles.empty("style:table-column-properties", &width);
            self.styles.close("style:style");
            self.xml.empty("table:table-column", &[("table:style-name", &name)]);
        }
        // Said again on every page.
        self.xml.open("table:table-header-rows", &[]);
        self.row(head, columns, "HeadCell", "Table_20_Head");
        self.xml.close("table:table-header-rows");
        for row in rows {
            self.row(row, columns, "Cell", "Table_20_Text");
        }
        self.xml.close("table:table");
    }

    fn row(&mut self, row: &[Vec<Inline>], columns: usize, cell_style: &str, style: &str) {
        self.xml.open("table:table-row", &[("table:style-name", "Row")]);
        for column in 0..columns {
            let attributes = [("table:style-name", cell_style), ("office:value-type", "string")];
            self.xml.open("table:table-cell", &attributes);
            self.paragraph(style, cell(row, column));
            self.xml.close("table:table-cell");
        }
        self.xml.close("table:table-row");
    }

    fn plain_paragraph(&mut self, style: &str, text: &str) {
        self.xml.open("text:p", &[("text:style-name", style)]);
        self.text(text);
        self.xml.close("text:p");
    }

    fn paragraph(&mut self, style: &str, text: &[Inline]) {
        self.xml.open("text:p", &[("text:style-name", style)]);
        self.inlines(text);
        self.xml.close("text:p");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let text = words(inline);
            match inline {
                Inline::Text(_) => self.text(&text),
                Inline::Strong(_) => self.span("Strong", &text),
                Inline::Emphasis(_) => self.span("Emphasis", &text),
                Inline::Blank { .. } => self.span("Blank", &text),
                Inline::Link { to, .. } => match link::address(to, self.options) {
                    Some(address) => self.link(&address, "Internet_20_link", &text),
                    None => self.text(&text),
                },
                Inline::Cite(_) => {}
            }
        }
    }

    fn span(&mut self, style: &str, text: &str) {
        self.xml.open("text:span", &[("text:style-name", style)]);
        self.text(text);
        self.xml.close("text:span");
    }

    fn link(&mut self, address: &str, style: &str, text: &str) {
        let attributes =
            [("xlink:type", "simple"), ("xlink:href", address), ("text:style-name", style)];
        self.xml.open("text:a", &attributes);
        self.text(text);
        self.xml.close("text:a");
    }

    /// The format makes one space of several, so each but the first of a row is an element.
    fn text(&mut self, text: &str) {
        let mut piece = String::new();
        // Also where it begins: what stands before it may have ended with one.
        let mut after_space = true;
        for char in text.chars() {
            let element = match char {
                '\n' => "<text:line-break/>",
                '\t' => "<text:tab/>",
                ' ' if after_space => "<text:s/>",
                _ => "",
            };
            if element.is_empty() {
                piece.push(char);
            } else {
                self.xml.text(&piece);
                piece.clear();
                self.xml.raw(element);
            }
            after_space = matches!(char, ' ' | '\n' | '\t');
        }
        self.xml.text(&piece);
    }
}

/// The mark of a heading, by its number from 1.
fn bookmark(heading: usize) -> String {
    format!("part{heading}")
}
