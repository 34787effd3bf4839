//! Which terms are in the index? Sorted, front-coded in blocks, read in place.
//!
//! A term's head is a byte with the bytes shared with the term before (0 for a block's first) in its
//! low and the bytes that follow in its high half, 15 standing for a byte of its own after it. Those
//! bytes are apart, in `text`, and so are, as varints, the numbers of documents: alike things compress
//! better together.

use crate::bytes::{Cursor, push_varint};
use crate::layout::{BLOCK, BLOCK_COLUMNS, Sections, write_blocks};
use crate::postings::{self, Place, Posting};

/// The larger numbers of a head stand in a byte of their own.
const ESCAPE: u8 = 15;

/// The sections that hold terms and postings.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub blocks: Vec<u8>,
    pub heads: Vec<u8>,
    pub frequencies: Vec<u8>,
    pub text: Vec<u8>,
    pub gaps: Vec<u8>,
    pub counts: Vec<u8>,
}

/// Writes terms, sorted and each with its postings. Terms have at most 255 bytes.
pub(crate) fn write<'t>(terms: impl Iterator<Item = (&'t str, &'t [Posting])>) -> Written {
    let mut out = Written::default();
    let mut blocks: Vec<[u32; BLOCK_COLUMNS]> = Vec::new();
    let mut last = "";
    for (at, (term, postings)) in terms.enumerate() {
        if at % BLOCK == 0 {
            let begins = [&out.heads, &out.frequencies, &out.text, &out.gaps, &out.counts];
            blocks.push(begins.map(|section| section.len() as u32));
            last = "";
        }
        let shared = term.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        let (shared, added) = (shared as u8, (term.len() - shared) as u8);
        out.heads.push(shared.min(ESCAPE) | added.min(ESCAPE) << 4);
        out.heads.extend([shared, added].into_iter().filter(|number| *number >= ESCAPE));
        out.text.extend(&term.as_bytes()[usize::from(shared)..]);
        let documents = postings::write(&mut out.gaps, &mut out.counts, postings);
        push_varint(&mut out.frequencies, documents);
        last = term;
    }
    out.blocks = write_blocks(&blocks);
    out
}

/// The place of a term.
pub(crate) fn find(index: &Sections, term: &[u8]) -> Option<Place> {
    let mut walk = walk_from(index, term);
    (walk.next() && walk.term == term).then_some(walk.place)
}

/// Walks the terms from the first that is not less than `term`.
pub(crate) fn walk_from<'a>(index: &Sections<'a>, term: &[u8]) -> Walk<'a> {
    // The last block whose first term is not greater.
    let (mut low, mut high) = (0, index.block_count());
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        let mut walk = walk_from_block(index, middle);
        if walk.step() && walk.term.as_slice() <= term {
            low = middle;
        } else {
            high = middle;
        }
    }
    let mut walk = walk_from_block(index, low);
    while walk.step() {
        if walk.term.as_slice() >= term {
            walk.is_ahead = true;
            break;
        }
    }
    walk
}

/// Walks all terms.
pub(crate) fn walk<'a>(index: &Sections<'a>) -> Walk<'a> {
    walk_from_block(index, 0)
}

fn walk_from_block<'a>(index: &Sections<'a>, block: usize) -> Walk<'a> {
    Walk {
        heads: Cursor::new(index.heads, index.block_entry(block, 0)),
        frequencies: Cursor::new(index.frequencies, index.block_entry(block, 1)),
        text: Cursor::new(index.text, index.block_entry(block, 2)),
        term: Vec::new(),
        shared: 0,
        place: Place { block: block as u32, before: 0, documents: 0 },
        in_block: 0,
        is_ahead: false,
    }
}

/// A place in the dictionary.
pub(crate) struct Walk<'a> {
    heads: Cursor<'a>,
    frequencies: Cursor<'a>,
    text: Cursor<'a>,
    /// The current term.
    pub term: Vec<u8>,
    /// How many of its bytes are those of the term before.
    pub shared: usize,
    pub place: Place,
    /// How many terms of the block have been read.
    in_block: usize,
    /// The current term has not been given yet.
    is_ahead: bool,
}

impl Walk<'_> {
    /// Steps to the next term; false at the end, or where the bytes make no sense.
    pub(crate) fn next(&mut self) -> bool {
        std::mem::take(&mut self.is_ahead) || self.step()
    }

    fn step(&mut self) -> bool {
        self.read().is_some()
    }

    fn read(&mut self) -> Option<()> {
        if self.in_block == BLOCK {
            self.place = Place { block: self.place.block + 1, before: 0, documents: 0 };
            self.in_block = 0;
        }
        let head = self.heads.byte()?;
        let mut number = |half: u8| if half < ESCAPE { Some(half) } else { self.heads.byte() };
        let shared = usize::from(number(head & 15)?);
        let added = usize::from(number(head >> 4)?);
        self.term.truncate(shared);
        self.shared = self.term.len();
        self.term.extend_from_slice(self.text.slice(added)?);
        self.place.before = self.place.before.checked_add(self.place.documents)?;
        self.place.documents = self.frequencies.varint()?;
        self.in_block += 1;
        Some(())
    }

    /// The current term as text; damaged bytes as none.
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.term).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::tests::sections;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn the_dictionary_is_a_sorted_map(
            terms in prop::collection::btree_map("[ab]{1,8}|[а-г]{1,3}|c{14,18}", 1u32..5, 0..200),
            sought in "[ab]{0,5}",
        ) {
            // Each term stands in as many documents as the map says, the first of them its own.
            let postings: Vec<(&str, Vec<Posting>)> = terms
                .iter()
                .enumerate()
                .map(|(at, (term, documents))| {
                    let docs = at as u32..at as u32 + documents;
                    let of_term = docs.map(|doc| Posting { doc, field: 0, count: 1 }).collect();
                    (term.as_str(), of_term)
                })
                .collect();
            let written = write(postings.iter().map(|(term, list)| (*term, list.as_slice())));
            let read = sections(&written);
            let mut all = BTreeMap::new();
            let mut walk = walk(&read);
            while walk.next() {
                let mut list = Vec::new();
                postings::read(&read, walk.place, |posting| list.push(posting));
                all.insert(walk.text().to_owned(), list);
            }
            let expected: BTreeMap<String, Vec<Posting>> =
                postings.iter().map(|(term, list)| ((*term).to_owned(), list.clone())).collect();
            prop_assert_eq!(&all, &expected);
            let found = find(&read, sought.as_bytes()).map(|place| place.documents);
            prop_assert_eq!(found, terms.get(&sought).copied());
            let mut walk = walk_from(&read, sought.as_bytes());
            for term in terms.range(sought..).map(|(term, _)| term) {
                prop_assert!(walk.next());
                prop_assert_eq!(walk.text(), term);
            }
            prop_assert!(!walk.next());
        }
    }
}
