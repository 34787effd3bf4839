//! The text of a file: the part of Markdown that the guide uses, as a document.
//!
//! What Markdown can do and the guide cannot show (HTML, pictures, lists in lists, code) is a
//! mistake with a line, never silently dropped.

use model::{Block, Document, Inline, Picture, Target, Tone};
use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::diagnostic::Faults;
use crate::read::Located;

/// Short names that pages use for parts of their own.
const RESERVED: [&str; 7] =
    ["main", "sources", "related", "articles", "obligations", "side-by-side", "blanks"];

/// How the address of one of our pictures begins.
const PICTURES: &str = "pictures/";

/// A text whose references are not resolved yet.
#[derive(Debug, Default)]
pub struct Body {
    /// Links to pages hold the author's `kind/id`; citations count into `cited`.
    pub document: Document,
    /// The line on which each block starts.
    pub lines: Vec<usize>,
    /// The ids of the sources cited: every mention, in order.
    pub cited: Vec<Located<String>>,
    /// Every link to a page, as `kind/id` or `kind/id#heading`.
    pub links: Vec<Located<String>>,
}

/// Reads the text of `file` that starts on `first_line`.
pub fn read_body(file: &str, text: &str, first_line: usize, faults: &mut Faults) -> Body {
    read(file, text, first_line, faults, false)
}

/// Reads a text by people who do not know our rules. Every word that Markdown shows is kept: lists
/// in lists become one list; quotes, code and footnotes become paragraphs; a picture becomes what
/// stands for it. HTML is left out.
pub fn read_any_body(text: &str) -> Document {
    read("", text, 1, &mut Faults::default(), true).document
}

fn read(file: &str, text: &str, first_line: usize, faults: &mut Faults, lenient: bool) -> Body {
    let mut reader = Reader {
        file,
        text,
        first_line,
        faults,
        body: Body::default(),
        inlines: Vec::new(),
        style: Style::Plain,
        container: Vec::new(),
        skip: 0,
        lenient,
        nested: 0,
    };
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        reader.event(event, range.start);
    }
    reader.body
}

/// What of Markdown is told apart; the rest is text.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_OLD_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// What the inlines being read will be part of.
enum Container {
    List { ordered: bool, items: Vec<Vec<Inline>> },
    Table { head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    Note(Tone),
}

enum Style {
    Plain,
    Strong,
    Emphasis,
    Link { target: String, text: String },
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    first_line: usize,
    faults: &'a mut Faults,
    body: Body,
    inlines: Vec<Inline>,
    style: Style,
    container: Vec<Container>,
    /// How many unsupported elements we are inside of: reported once, at the outermost.
    skip: usize,
    /// Keeps words where it cannot keep their form.
    lenient: bool,
    /// How many lists within a list we are inside of; only where lenient.
    nested: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag, at),
            _ if self.skip > 0 => {}
            Event::Text(text) => self.words(&text),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words(" "),
            Event::FootnoteReference(id) => self.cite(&id, at),
            Event::Code(text) => self.words(&text),
            Event::Html(_) | Event::InlineHtml(_) => self.unsupported("HTML", at),
            Event::Rule => self.unsupported("A rule", at),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                self.unsupported("This mark", at);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        if self.skip > 0 {
            self.skip += 1;
            return;
        }
        match tag {
            Tag::Paragraph | Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                if matches!(tag, Tag::TableRow)
                    && let Some(Container::Table { rows, .. }) = self.container.last_mut()
                {
                    rows.push(Vec::new());
                }
            }
            Tag::Heading { .. } if !self.container.is_empty() => {
                self.skip_from("A heading inside a list or a note", at);
            }
            Tag::Table(_) if !self.container.is_empty() => {
                self.skip_from("A table inside a list or a note", at);
            }
            Tag::Heading { level, id, .. } => {
                if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
                    self.fault(
                        at,
                        "Only headings of two or three # can stand in a text.",
                        "Write ## or ###. The page's title comes from the head.",
                    );
                }
                let level = if level == HeadingLevel::H3 { 3 } else { 2 };
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                self.block(Block::Heading { level, id, text: Vec::new() }, at);
            }
            Tag::List(start) => {
                if self.container.is_empty() {
                    self.container
                        .push(Container::List { ordered: start.is_some(), items: Vec::new() });
                } else if self.lenient {
                    self.nested += 1;
                    self.finish_item();
                } else {
                    self.skip_from("A list inside a list or a note", at);
                }
            }
            Tag::Table(_) => {
                self.container.push(Container::Table { head: Vec::new(), rows: Vec::new() });
            }
            Tag::BlockQuote(kind) => match kind.and_then(tone) {
                Some(tone) if self.container.is_empty() => {
                    self.container.push(Container::Note(tone));
                }
                None if self.lenient => {}
                _ => {
                    self.fault(
                        at,
                        "A text after > must be a note of a known kind.",
                        "Start it with a line > [!NOTE], > [!TIP], > [!WARNING] or > [!CAUTION].",
                    );
                    self.skip += 1;
                }
            },
            Tag::Strong => self.style(Style::Strong, at),
            Tag::Emphasis => self.style(Style::Emphasis, at),
            Tag::Link { dest_url, .. } => {
                let target = dest_url.to_string();
                self.style(Style::Link { target, text: String::new() }, at);
            }
            Tag::CodeBlock(_) | Tag::Image { .. } | Tag::FootnoteDefinition(_) if self.lenient => {}
            Tag::CodeBlock(_) => {
                self.skip_from("Code, or a text that starts with four spaces,", at)
            }
            Tag::HtmlBlock => self.skip_from("HTML", at),
            Tag::Image { dest_url, .. } => match dest_url.strip_prefix(PICTURES) {
                Some(id) if self.container.is_empty() && self.inlines.is_empty() => {
                    self.picture(id, at);
                }
                _ => self.skip_from("A picture that is not one of ours, in a line of its own,", at),
            },
            Tag::FootnoteDefinition(_) => self.skip_from("The text of a footnote", at),
            _ => self.skip_from("This element", at),
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock => match self.container.last() {
                None => {
                    let text = self.take_inlines();
                    // A picture stands in a paragraph of its own, of which nothing is left.
                    let was_picture = text.is_empty() && self.is_at_picture();
                    if !was_picture {
                        self.block(Block::Paragraph(text), at);
                    }
                }
                // A second paragraph in an item or a note runs on in the same line.
                Some(Container::Note(_) | Container::List { .. }) => {
                    self.inlines.push(Inline::Text(" ".to_owned()));
                }
                Some(Container::Table { .. }) => {}
            },
            TagEnd::Heading(_) => {
                let inlines = self.take_inlines();
                if let Some(Block::Heading { text, id, .. }) = self.body.document.blocks.last_mut()
                {
                    *text = inlines;
                    if id.is_empty() {
                        *id = slug(text);
                    }
                }
                self.check_heading(at);
            }
            TagEnd::Item => self.finish_item(),
            TagEnd::List(_) if self.nested > 0 => self.nested -= 1,
            TagEnd::BlockQuote(kind) if self.lenient && kind.and_then(tone).is_none() => {}
            TagEnd::TableCell => {
                let inlines = self.take_inlines();
                if let Some(Container::Table { head, rows }) = self.container.last_mut() {
                    rows.last_mut().unwrap_or(head).push(inlines);
                }
            }
            TagEnd::List(_) | TagEnd::Table | TagEnd::BlockQuote(_) => {
                let inlines = self.take_inlines();
                let block = match self.container.pop() {
                    Some(Container::List { ordered, items }) => Block::List { ordered, items },
                    Some(Container::Table { head, rows }) => Block::Table { head, rows },
                    Some(Container::Note(tone)) => Block::Note { tone, text: inlines },
                    None => return,
                };
                self.block(block, at);
            }
            TagEnd::Strong | TagEnd::Emphasis => self.style = Style::Plain,
            TagEnd::Link => {
                if let Style::Link { target, text } =
                    std::mem::replace(&mut self.style, Style::Plain)
                {
                    self.link(target, text, at);
                }
            }
            _ => {}
        }
    }

    fn finish_item(&mut self) {
        let inlines = self.take_inlines();
        if self.lenient && inlines.is_empty() {
            return;
        }
        if let Some(Container::List { items, .. }) = self.container.last_mut() {
            items.push(inlines);
        }
    }

    /// Keeps the place of a picture; its words stand in its own file.
    fn picture(&mut self, id: &str, at: usize) {
        let picture = Picture { id: id.to_owned(), ..Picture::default() };
        self.block(Block::Picture(picture), at);
        // Of words for it, nothing is read.
        self.skip += 1;
    }

    fn is_at_picture(&self) -> bool {
        matches!(self.body.document.blocks.last(), Some(Block::Picture(_)))
    }

    fn block(&mut self, block: Block, at: usize) {
        self.body.lines.push(self.line(at));
        self.body.document.blocks.push(block);
    }

    /// Reports the last heading where another has its short name: a link leads to one place only.
    fn check_heading(&mut self, at: usize) {
        let ids = self.body.document.blocks.iter().map(|block| match block {
            Block::Heading { id, .. } => id.as_str(),
            _ => "",
        });
        let ids: Vec<&str> = ids.collect();
        let Some((id, before)) = ids.split_last().filter(|(id, _)| !id.is_empty()) else { return };
        let first = before.iter().position(|other| other == id);
        let faults = [
            RESERVED
                .contains(id)
                .then(|| format!("The short name {{#{id}}} is taken by the page itself.")),
            first.map(|first| {
                let line = self.body.lines[first];
                format!("The short name {{#{id}}} belongs to the heading on line {line} already.")
            }),
        ];
        for fault in faults.into_iter().flatten() {
            self.fault(at, &fault, "Give this heading its own, as `## Words {#words}`.");
        }
    }

    fn words(&mut self, words: &str) {
        match &mut self.style {
            Style::Link { text, .. } => text.push_str(words),
            Style::Strong => self.inlines.push(Inline::Strong(words.to_owned())),
            Style::Emphasis => self.inlines.push(Inline::Emphasis(words.to_owned())),
            Style::Plain => match self.inlines.last_mut() {
                Some(Inline::Text(text)) => text.push_str(words),
                _ => self.inlines.push(Inline::Text(words.to_owned())),
            },
        }
    }

    fn style(&mut self, style: Style, at: usize) {
        if !matches!(self.style, Style::Plain) {
            self.fault(
                at,
                "Strong words, emphasis and links cannot stand inside one another.",
                "Use one of them at a time.",
            );
        }
        self.style = style;
    }

    fn link(&mut self, target: String, text: String, at: usize) {
        let web = ["https://", "http://", "mailto:"].iter().any(|start| target.starts_with(start));
        let to = if web {
            if text.is_empty() {
                self.fault(at, "A link to another site has no words.", "Write [words](address).");
            }
            Target::Web(target)
        } else {
            let line = self.line(at);
            self.body.links.push(Located { value: target.clone(), line });
            let (address, anchor) = target.split_once('#').unwrap_or((&target, ""));
            Target::Page { address: address.to_owned(), anchor: anchor.to_owned() }
        };
        self.inlines.push(Inline::Link { text, to });
    }

    fn cite(&mut self, id: &str, at: usize) {
        let line = self.line(at);
        self.inlines.push(Inline::Cite(self.body.cited.len() as u16));
        self.body.cited.push(Located { value: id.to_owned(), line });
    }

    fn take_inlines(&mut self) -> Vec<Inline> {
        let mut inlines = std::mem::take(&mut self.inlines);
        if let Some(Inline::Text(text)) = inlines.last_mut() {
            text.truncate(text.trim_end().len());
            if text.is_empty() {
                inlines.pop();
            }
        }
        if let Some(Inline::Text(text)) = inlines.first_mut() {
            *text = text.trim_start().to_owned();
        }
        inlines
    }

    fn skip_from(&mut self, what: &str, at: usize) {
        self.unsupported(what, at);
        self.skip += 1;
    }

    fn unsupported(&mut self, what: &str, at: usize) {
        self.fault(
            at,
            &format!("{what} cannot be shown."),
            "See `What the text may contain` in content/README.md.",
        );
    }

    fn fault(&mut self, at: usize, fault: &str, remedy: &str) {
        let line = self.line(at);
        self.faults.add(self.file, line, fault, remedy);
    }

    fn line(&self, offset: usize) -> usize {
        self.first_line + self.text[..offset].matches('\n').count()
    }
}

fn tone(kind: BlockQuoteKind) -> Option<Tone> {
    match kind {
        BlockQuoteKind::Note => Some(Tone::Plain),
        BlockQuoteKind::Tip => Some(Tone::Tip),
        BlockQuoteKind::Warning => Some(Tone::Danger),
        BlockQuoteKind::Caution => Some(Tone::Uncertain),
        BlockQuoteKind::Important => None,
    }
}

/// The short name of a heading that was given none: its words in lower case, with hyphens.
fn slug(text: &[Inline]) -> String {
    let words: String = text.iter().map(Inline::text).collect();
    let mut slug = String::new();
    for character in words.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests;
