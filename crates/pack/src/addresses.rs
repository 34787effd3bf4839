//! Links to entries, short: in a record, the address of an entry is one letter.
//!
//! A guide has thousands of links within itself, and all it takes to name an entry is its number. The
//! letter for number n is U+0100 + n: no address of the guide begins with such a letter.

use model::{Block, Document, Head, Inline, Kind, Target};

const FIRST: u32 = 0x100;

/// Puts letters in the place of the addresses of entries.
pub(crate) fn shorten(document: &mut Document, heads: &[&Head]) {
    change(document, |address, anchor| {
        let number = heads.iter().position(|head| {
            *address == head.route().address() && (head.kind != Kind::Term || *anchor == head.id)
        });
        let letter = number.and_then(|number| char::from_u32(FIRST + number as u32));
        let (Some(number), Some(letter)) = (number, letter) else { return };
        *address = letter.to_string();
        if heads[number].kind == Kind::Term {
            anchor.clear();
        }
    });
}

/// Puts the addresses of entries in the place of letters. What is no letter of an entry stays.
pub(crate) fn lengthen(document: &mut Document, heads: &[Head]) {
    change(document, |address, anchor| {
        let mut letters = address.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return };
        let number = (letter as u32).checked_sub(FIRST);
        let Some(head) = number.and_then(|number| heads.get(number as usize)) else { return };
        *address = head.route().address();
        if head.kind == Kind::Term {
            anchor.clone_from(&head.id);
        }
    });
}

fn change(document: &mut Document, change: impl Fn(&mut String, &mut String)) {
    for inline in document.blocks.iter_mut().flat_map(Block::lines_mut).flatten() {
        if let Inline::Link { to: Target::Page { address, anchor }, .. } = inline {
            change(address, anchor);
        }
    }
}

#[cfg(test)]
mod tests {
    use model::Detail;

    use super::*;

    fn head(kind: Kind, id: &str) -> Head {
        let (title, summary) = (String::new(), String::new());
        Head { kind, id: id.to_owned(), title, summary, detail: Detail::None }
    }

    fn link(address: &str, anchor: &str) -> Document {
        let to = Target::Page { address: address.to_owned(), anchor: anchor.to_owned() };
        let text = "words".to_owned();
        Document { blocks: vec![Block::Paragraph(vec![Inline::Link { text, to }])] }
    }

    fn heads() -> Vec<Head> {
        vec![head(Kind::Guide, "rule-17"), head(Kind::Term, "bureau"), head(Kind::Term, "child")]
    }

    fn short(document: &Document) -> Document {
        let mut document = document.clone();
        shorten(&mut document, &heads().iter().collect::<Vec<_>>());
        document
    }

    #[test]
    fn the_address_of_an_entry_is_one_letter_and_comes_back() {
        for (address, anchor, letter, left) in [
            ("guides/rule-17/", "apply", "\u{100}", "apply"),
            ("terms/", "bureau", "\u{101}", ""),
            ("terms/", "child", "\u{102}", ""),
        ] {
            let document = link(address, anchor);
            let mut made = short(&document);
            assert_eq!(made, link(letter, left));
            lengthen(&mut made, &heads());
            assert_eq!(made, document);
        }
    }

    #[test]
    fn other_addresses_stay_as_they_are() {
        for (address, anchor) in [("obligations/", ""), ("terms/", "nothing"), ("terms/", "")] {
            let mut made = short(&link(address, anchor));
            assert_eq!(made, link(address, anchor));
            lengthen(&mut made, &heads());
            assert_eq!(made, link(address, anchor));
        }
    }

    #[test]
    fn a_letter_of_no_entry_is_left_as_it_is() {
        for address in ["\u{103}", "\u{10ffff}", "a", "\u{100}\u{100}", ""] {
            let mut document = link(address, "");
            lengthen(&mut document, &heads());
            assert_eq!(document, link(address, ""));
        }
    }
}
