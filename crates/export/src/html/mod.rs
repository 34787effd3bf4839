//! A whole page of HTML that needs nothing besides itself: to be kept, sent and printed.
//!
//! It asks no other computer for anything, runs no script, and says so in a policy of its own.

use model::{Block, Inline, Paper};

use crate::outline::headings;
use crate::plain::{one_line, words};
use crate::table::{cell, columns, is_wide};
use crate::xml::Xml;
use crate::{Options, Writer, link};

pub(crate) struct Html;

/// The style of the page, on screens and on paper. A page whose policy refuses styles within it, such as
/// a frame of the app, can adopt it as a style sheet.
pub const STYLE: &str = include_str!("paper.css");

impl Writer for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn mime(&self) -> &'static str {
        "text/html;charset=utf-8"
    }

    fn fits(&self, _: &Paper) -> bool {
        true
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        let title = one_line(&paper.title);
        let mut page = Xml::bare();
        page.raw("<!doctype html>\n");
        let direction = options.direction.as_str();
        page.open("html", &[("lang", paper.lang.as_str()), ("dir", direction)]);
        page.raw("\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" ");
        page.raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        // A page must have a title; a paper without one is still a paper.
        page.leaf("title", &[], if title.is_empty() { "–" } else { &title });
        page.raw("\n<style>\n");
        page.raw(STYLE);
        page.raw("</style>\n</head>\n");
        page.open("body", &[("class", if is_wide(paper) { "wide" } else { "upright" })]);
        page.raw("\n<main>\n");
        if paper.title_shown && !title.is_empty() {
            page.leaf("h1", &[], &title);
            page.raw("\n");
        }
        if paper.contents {
            contents(&mut page, paper, options);
        }
        let mut headings = 0;
        for block in &paper.document.blocks {
            write_block(&mut page, block, options, &mut headings);
            page.raw("\n");
        }
        page.raw("</main>\n</body>\n</html>\n");
        page.into_bytes()
    }
}

/// The anchor of a heading, by its number: names of our own are unique whatever the paper says.
fn anchor(number: usize) -> String {
    format!("s{number}")
}

fn contents(page: &mut Xml, paper: &Paper, options: &Options) {
    let headings = headings(paper);
    if headings.is_empty() {
        return;
    }
    page.open("nav", &[("aria-labelledby", "contents")]);
    page.leaf("h2", &[("id", "contents")], &one_line(&options.contents));
    page.raw("<ul>\n");
    for ((level, text), number) in headings.iter().zip(1..) {
        page.open("li", if *level < 3 { &[] } else { &[("class", "sub")] });
        page.leaf("a", &[("href", &format!("#{}", anchor(number)))], text);
        page.raw("</li>\n");
    }
    page.raw("</ul></nav>\n");
}

fn write_block(page: &mut Xml, block: &Block, options: &Options, headings: &mut usize) {
    match block {
        Block::Heading { level, text, .. } => {
            *headings += 1;
            let tag = if *level < 3 { "h2" } else { "h3" };
            page.open(tag, &[("id", &anchor(*headings))]);
            inlines(page, text, options);
            page.close(tag);
        }
        Block::Paragraph(text) => {
            page.open("p", &[]);
            inlines(page, text, options);
            page.close("p");
        }
        Block::Note { text, .. } => {
            page.open("p", &[("class", "note")]);
            inlines(page, text, options);
            page.close("p");
        }
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            page.open(tag, &[]);
            for item in items {
                page.open("li", &[]);
                inlines(page, item, options);
                page.close("li");
            }
            page.close(tag);
        }
        Block::Table { head, rows } => table(page, head, rows, options),
        Block::Picture(picture) => write_block(page, &picture.list(), options, headings),
    }
}

fn table(page: &mut Xml, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], options: &Options) {
    let columns = columns(head, rows);
    if columns == 0 {
        return;
    }
    // The names of the columns are said again on every sheet.
    page.raw("<div class=\"table\"><table><thead>");
    write_row(page, head, columns, "th", options);
    page.raw("</thead><tbody>\n");
    for row in rows {
        write_row(page, row, columns, "td", options);
        page.raw("\n");
    }
    page.raw("</tbody></table></div>");
}

fn write_row(
    page: &mut Xml,
    row: &[Vec<Inline>],
    columns: usize,
    tag: &'static str,
    options: &Options,
) {
    page.open("tr", &[]);
    for column in 0..columns {
        page.open(tag, if tag == "th" { &[("scope", "col")] } else { &[] });
        inlines(page, cell(row, column), options);
        page.close(tag);
    }
    page.close("tr");
}

fn inlines(page: &mut Xml, inlines: &[Inline], options: &Options) {
    for inline in inlines {
        let text = words(inline);
        match inline {
            Inline::Text(_) => lines(page, &text),
            Inline::Strong(_) => wrapped(page, "strong", &text),
            Inline::Emphasis(_) => wrapped(page, "em", &text),
            Inline::Blank { .. } => wrapped(page, "mark", &text),
            Inline::Link { to, .. } => match link::address(to, options) {
                Some(address) => {
                    page.open("a", &[("href", &address)]);
                    lines(page, &text);
                    page.close("a");
                }
                None => lines(page, &text),
            },
            Inline::Cite(_) => {}
        }
    }
}

fn wrapped(page: &mut Xml, tag: &'static str, text: &str) {
    page.open(tag, &[]);
    lines(page, text);
    page.close(tag);
}

fn lines(page: &mut Xml, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            page.raw("<br>");
        }
        page.text(line);
    }
}
