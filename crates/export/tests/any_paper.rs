//! Any paper, whatever it says, becomes a file that a strict reader takes, and the same one each time.

use std::io::{Cursor, Read};

use export::{Options, Writer, writers};
use model::{Block, Date, Direction, Document, Event, Inline, Lang, Paper, Picture, Target, Tone};
use proptest::collection::vec;
use proptest::prelude::*;

fn any_text() -> impl Strategy<Value = String> {
    // Ordinary letters, what formats give a meaning to, and any character there is.
    prop_oneof![
        "[a-z]{0,12}",
        "[ \\-+=@;,:|#*_`<>&\"'\\\\\\[\\]\\n\\r\\t\\x00-\\x1f0-9.)a]{0,20}",
        "[א-תا-ي a-z0-9(). ]{0,12}",
        ".{0,8}",
    ]
}

fn any_inline() -> impl Strategy<Value = Inline> {
    let page =
        (any_text(), any_text()).prop_map(|(address, anchor)| Target::Page { address, anchor });
    let web = prop_oneof![any_text(), any_text().prop_map(|text| format!("https:{text}"))];
    let target = prop_oneof![page, web.prop_map(Target::Web)];
    prop_oneof![
        4 => any_text().prop_map(Inline::Text),
        1 => any_text().prop_map(Inline::Strong),
        1 => any_text().prop_map(Inline::Emphasis),
        1 => (any_text(), target).prop_map(|(text, to)| Inline::Link { text, to }),
        1 => any::<u16>().prop_map(Inline::Cite),
        1 => (any_text(), any_text()).prop_map(|(id, label)| Inline::Blank { id, label }),
    ]
}

fn any_block() -> impl Strategy<Value = Block> {
    let line = || vec(any_inline(), 0..4);
    let row = move || vec(line(), 0..8);
    let tone =
        prop_oneof![Just(Tone::Plain), Just(Tone::Tip), Just(Tone::Danger), Just(Tone::Uncertain)];
    prop_oneof![
        (any::<u8>(), any_text(), line()).prop_map(|(level, id, text)| Block::Heading {
            level,
            id,
            text
        }),
        line().prop_map(Block::Paragraph),
        (any::<bool>(), vec(line(), 0..4))
            .prop_map(|(ordered, items)| Block::List { ordered, items }),
        (row(), vec(row(), 0..4)).prop_map(|(head, rows)| Block::Table { head, rows }),
        vec(line(), 0..3).prop_map(|items| Block::Picture(Picture { items, ..Picture::default() })),
        (tone, line()).prop_map(|(tone, text)| Block::Note { tone, text }),
    ]
}

fn any_day() -> impl Strategy<Value = Date> {
    (1..=9999u16, 1..=12u8, 1..=31u8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day))
}

fn any_event() -> impl Strategy<Value = Event> {
    ("[a-b]{0,1}", any_text(), any_text(), any_day(), vec(any::<u16>(), 0..3))
        .prop_map(|(id, title, text, day, reminders)| Event { id, title, text, day, reminders })
}

fn any_paper() -> impl Strategy<Value = Paper> {
    let lang = prop_oneof![Just("en"), Just("ar"), Just("zh"), Just("pt-br"), Just("x0")];
    (any_text(), any::<(bool, bool)>(), lang, vec(any_block(), 0..6), vec(any_event(), 0..4))
        .prop_map(|(title, (title_shown, contents), lang, blocks, events)| Paper {
            title,
            title_shown,
            lang: Lang::new(lang).unwrap(),
            document: Document { blocks },
            contents,
            events,
        })
}

fn any_options() -> impl Strategy<Value = Options> {
    let direction = prop_oneof![Just(Direction::LeftToRight), Just(Direction::RightToLeft)];
    let base = proptest::option::of(Just("https://guide.example/en/".to_owned()));
    (any_day(), direction, any_text(), base)
        .prop_map(|(today, direction, contents, base)| Options { today, direction, contents, base })
}

fn writer(id: &str) -> &'static dyn Writer {
    *writers().iter().find(|writer| writer.id() == id).unwrap()
}

/// Letters and digits only: what no format may lose or change.
fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn visible_letters(document: &Document) -> String {
    letters(&document.plain_text().replace(['\u{fffe}', '\u{ffff}'], ""))
}

proptest! {
    #[test]
    fn the_same_paper_gives_the_same_bytes(paper in any_paper(), options in any_options()) {
        for writer in writers() {
            prop_assert_eq!(writer.write(&paper, &options), writer.write(&paper.clone(), &options));
        }
    }

    #[test]
    fn an_archive_is_whole_and_its_parts_are_xml(paper in any_paper(), options in any_options()) {
        for writer in writers().iter().filter(|writer| ["docx", "odt"].contains(&writer.id())) {
            let bytes = writer.write(&paper, &options);
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut text = String::new();
            for number in 0..archive.len() {
                let mut file = archive.by_index(number).unwrap();
                let mut part = String::new();
                // Fails where the checksum does.
                file.read_to_string(&mut part).unwrap();
                if file.name() == "mimetype" {
                    continue;
                }
                let xml = roxmltree::Document::parse(&part).map_err(|e| {
                    TestCaseError::fail(format!("{}: {e}", file.name()))
                })?;
                if ["word/document.xml", "content.xml"].contains(&file.name()) {
                    let nodes = xml.descendants().filter(|node| node.is_text());
                    text = nodes.filter_map(|node| node.text()).collect();
                }
            }
            let text = letters(&text);
            prop_assert!(text.ends_with(&visible_letters(&paper.document)), "{text}");
        }
    }

    #[test]
    fn a_table_comes_back_cell_by_cell(
        head in vec(any_text(), 1..5),
        rows in vec(vec(any_text(), 1..5), 0..4),
        options in any_options(),
    ) {
        let line = |row: &Vec<String>| row.iter().map(|it| vec![Inline::Text(it.clone())]).collect();
        let table = Block::Table { head: line(&head), rows: rows.iter().map(line).collect() };
        let paper = Paper {
            title: String::new(),
            title_shown: true,
            lang: Lang::new("en").unwrap(),
            document: Document { blocks: vec![table] },
            contents: false,
            events: Vec::new(),
        };
        let bytes = writer("csv").write(&paper, &options);
        let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (record, row) in read.iter().zip(std::iter::once(&head).chain(&rows)) {
            prop_assert_eq!(record.len(), row.len());
            for (read, cell) in record.iter().zip(row) {
                prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{read}");
                let cell = cell.replace(['\u{fffe}', '\u{ffff}'], "");
                prop_assert_eq!(letters(read), letters(&cell));
            }
        }
    }

    #[test]
    fn lines_of_a_calendar_are_short_and_nothing_breaks_out(
        paper in any_paper(),
        options in any_options(),
    ) {
        let text = String::from_utf8(writer("ics").write(&paper, &options)).unwrap();
        let text = text.strip_suffix("\r\n").unwrap();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
        let unfolded = text.replace("\r\n ", "");
        let count = |line: &str| unfolded.split("\r\n").filter(|other| *other == line).count();
        prop_assert_eq!(count("BEGIN:VEVENT"), paper.events.len());
        prop_assert_eq!(count("END:VEVENT"), paper.events.len());
        let reminders: usize = paper.events.iter().map(|event| event.reminders.len()).sum();
        prop_assert_eq!(count("BEGIN:VALARM"), reminders);
        let mut uids: Vec<&str> =
            unfolded.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
        uids.sort_unstable();
        uids.dedup();
        prop_assert_eq!(uids.len(), paper.events.len());
    }

    #[test]
    fn markdown_says_what_was_typed(text in any_text(), strong in any_text()) {
        use pulldown_cmark::{Event, Parser, Tag, TagEnd};
        let blocks = vec![Block::Paragraph(vec![Inline::Text(text), Inline::Strong(strong)])];
        let paper = Paper {
            title: String::new(),
            title_shown: false,
            lang: Lang::new("en").unwrap(),
            document: Document { blocks },
            contents: false,
            events: Vec::new(),
        };
        let options = Options {
            today: Date::new(2026, 11, 24).unwrap(),
            direction: Direction::LeftToRight,
            contents: String::new(),
            base: None,
        };
        let bytes = writer("md").write(&paper, &options);
        let markdown = String::from_utf8(bytes).unwrap();
        let mut read = String::new();
        for event in Parser::new(&markdown) {
            match event {
                Event::Text(text) => read.push_str(&text),
                Event::SoftBreak | Event::HardBreak => {}
                Event::Start(Tag::Paragraph | Tag::Strong) => {}
                Event::End(TagEnd::Paragraph | TagEnd::Strong) => {}
                other => prop_assert!(false, "{other:?} in {markdown}"),
            }
        }
        prop_assert_eq!(letters(&read), visible_letters(&paper.document));
    }

    #[test]
    fn markdown_keeps_every_word_of_a_paper(paper in any_paper(), options in any_options()) {
        use pulldown_cmark::{Event, Options, Parser};
        let markdown = String::from_utf8(writer("md").write(&paper, &options)).unwrap();
        let mut read = String::new();
        let extensions = Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_STRIKETHROUGH;
        for event in Parser::new_ext(&markdown, extensions) {
            match event {
                Event::Text(text) => read.push_str(&text),
                Event::InlineHtml(html) => prop_assert_eq!(&*html, "<br>"),
                Event::Code(_) | Event::Html(_) | Event::Rule => {
                    prop_assert!(false, "{event:?} in {markdown}");
                }
                _ => {}
            }
        }
        let words = visible_letters(&paper.document);
        prop_assert!(letters(&read).ends_with(&words), "{markdown}");
    }

    #[test]
    fn a_page_is_well_formed(paper in any_paper(), options in any_options()) {
        let page = String::from_utf8(writer("html").write(&paper, &options)).unwrap();
        // What HTML leaves open, closed; then it is XML.
        let main = page.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0;
        let xml = format!("<main>{}</main>", main.replace("<br>", "<br/>"));
        let read = roxmltree::Document::parse(&xml).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let nodes = read.descendants().filter(|node| node.is_text());
        let text: String = nodes.filter_map(|node| node.text()).collect();
        prop_assert!(letters(&text).ends_with(&visible_letters(&paper.document)));
    }
}
