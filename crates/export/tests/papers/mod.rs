//! The papers of the cases, and short words to write them with.

mod arabic;
mod chinese;
mod hostile;
mod letter;
mod plan;

use export::Options;
use model::{Block, Date, Direction, Document, Inline, Lang, Paper, Target};

pub struct Case {
    /// The folder in `cases/`.
    pub name: &'static str,
    pub paper: Paper,
    pub options: Options,
}

pub fn all() -> Vec<Case> {
    vec![
        case("chinese-pledge", chinese::paper(), Direction::LeftToRight, "目录"),
        case("arabic-letter", arabic::paper(), Direction::RightToLeft, "المحتويات"),
        case("empty", empty(), Direction::LeftToRight, ""),
        case("hostile", hostile::paper(), Direction::LeftToRight, "<Contents>"),
        case("letter", letter::paper(), Direction::LeftToRight, "Contents"),
        case("plan", plan::paper(), Direction::LeftToRight, "Contents"),
    ]
}

fn case(name: &'static str, paper: Paper, direction: Direction, contents: &str) -> Case {
    let options = Options {
        today: day("2026-11-24"),
        direction,
        contents: contents.into(),
        base: Some(format!("https://guide.example/{}/", paper.lang)),
    };
    Case { name, paper, options }
}

/// A paper of which nothing is known yet.
fn empty() -> Paper {
    paper("en", "", Vec::new())
}

pub fn paper(lang: &str, title: &str, blocks: Vec<Block>) -> Paper {
    Paper {
        title: title.into(),
        title_shown: true,
        lang: Lang::new(lang).unwrap(),
        document: Document { blocks },
        contents: false,
        events: Vec::new(),
    }
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn strong(text: &str) -> Inline {
    Inline::Strong(text.into())
}

fn blank(label: &str) -> Inline {
    Inline::Blank { id: "id".into(), label: label.into() }
}

fn web(text: &str, address: &str) -> Inline {
    Inline::Link { text: text.into(), to: Target::Web(address.into()) }
}

fn page(text: &str, address: &str, anchor: &str) -> Inline {
    let to = Target::Page { address: address.into(), anchor: anchor.into() };
    Inline::Link { text: text.into(), to }
}

fn says(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, id: String::new(), text: vec![text(words)] }
}

fn list(ordered: bool, items: &[&str]) -> Block {
    Block::List { ordered, items: items.iter().map(|item| vec![text(item)]).collect() }
}

fn row(cells: &[&str]) -> Vec<Vec<Inline>> {
    cells.iter().map(|cell| vec![text(cell)]).collect()
}
