//! Which terms are in the index? Sorted, front-coded in blocks, read in place.
//!
//! An entry is: bytes shared with the term before (0 for a block's first), bytes that follow, those
//! bytes, and the length of the term's postings as a varint. Postings lie in the order of the
//! terms, so their places need no storing but at a block's start.

use crate::bytes::{Cursor, push_varint};
use crate::layout::{BLOCK, BLOCK_ENTRY};

/// Writes terms, sorted and each with its postings, as block table, dictionary and postings.
pub(crate) fn write<'t>(
    terms: impl Iterator<Item = (&'t str, Vec<u8>)>,
) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let (mut blocks, mut dictionary, mut postings) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = "";
    for (at, (term, its_postings)) in terms.enumerate() {
        if at % BLOCK == 0 {
            blocks.extend((dictionary.len() as u32).to_le_bytes());
            blocks.extend((postings.len() as u32).to_le_bytes());
            last = "";
        }
        let shared = term.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        dictionary.push(shared as u8);
        dictionary.push((term.len() - shared) as u8);
        dictionary.extend(&term.as_bytes()[shared..]);
        push_varint(&mut dictionary, its_postings.len() as u32);
        postings.extend(its_postings);
        last = term;
    }
    (blocks, dictionary, postings)
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Dictionary<'a> {
    pub blocks: &'a [u8],
    pub dictionary: &'a [u8],
    pub postings: &'a [u8],
}

impl<'a> Dictionary<'a> {
    /// The postings of a term.
    pub(crate) fn find(&self, term: &[u8]) -> Option<&'a [u8]> {
        let mut walk = self.walk_from(term);
        (walk.next() && walk.term == term).then(|| walk.postings())
    }

    /// Walks the terms from the first that is not less than `term`.
    pub(crate) fn walk_from(&self, term: &[u8]) -> Walk<'a> {
        // The last block whose first term is not greater.
        let (mut low, mut high) = (0, self.block_count());
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            let mut walk = self.walk_from_block(middle);
            if walk.next() && walk.term.as_slice() <= term {
                low = middle;
            } else {
                high = middle;
            }
        }
        let mut walk = self.walk_from_block(low);
        walk.skip_until = Some(term.to_vec());
        walk
    }

    /// Walks all terms.
    pub(crate) fn walk(&self) -> Walk<'a> {
        self.walk_from_block(0)
    }

    fn block_count(&self) -> usize {
        self.blocks.len() / BLOCK_ENTRY
    }

    fn walk_from_block(&self, block: usize) -> Walk<'a> {
        let mut entry = Cursor::new(self.blocks, block.saturating_mul(BLOCK_ENTRY));
        let (at, postings_at) = match (entry.u32(), entry.u32()) {
            (Some(at), Some(postings_at)) => (at as usize, postings_at as usize),
            _ => (usize::MAX, 0),
        };
        Walk {
            entries: Cursor::new(self.dictionary, at),
            all_postings: self.postings,
            term: Vec::new(),
            postings_from: postings_at,
            postings_to: postings_at,
            skip_until: None,
        }
    }
}

/// A place in the dictionary.
pub(crate) struct Walk<'a> {
    entries: Cursor<'a>,
    all_postings: &'a [u8],
    /// The current term.
    pub term: Vec<u8>,
    postings_from: usize,
    postings_to: usize,
    skip_until: Option<Vec<u8>>,
}

impl<'a> Walk<'a> {
    /// Steps to the next term; false at the end, or where the bytes make no sense.
    pub(crate) fn next(&mut self) -> bool {
        let skip_until = self.skip_until.take().unwrap_or_default();
        loop {
            if self.step().is_none() {
                return false;
            }
            if self.term >= skip_until {
                return true;
            }
        }
    }

    fn step(&mut self) -> Option<()> {
        let shared = usize::from(self.entries.byte()?);
        let added = usize::from(self.entries.byte()?);
        self.term.truncate(shared);
        self.term.extend_from_slice(self.entries.slice(added)?);
        let len = self.entries.varint()? as usize;
        self.postings_from = self.postings_to;
        self.postings_to = self.postings_to.checked_add(len)?;
        Some(())
    }

    /// The current term as text; damaged bytes as none.
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.term).unwrap_or_default()
    }

    pub(crate) fn postings(&self) -> &'a [u8] {
        self.all_postings.get(self.postings_from..self.postings_to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn the_dictionary_is_a_sorted_map(
            terms in prop::collection::btree_map("[ab]{1,8}|[а-г]{1,3}", prop::collection::vec(any::<u8>(), 0..5), 0..200),
            sought in "[ab]{0,5}",
        ) {
            let (blocks, dictionary, postings) =
                write(terms.iter().map(|(term, postings)| (term.as_str(), postings.clone())));
            let read = Dictionary { blocks: &blocks, dictionary: &dictionary, postings: &postings };
            let mut all = BTreeMap::new();
            let mut walk = read.walk();
            while walk.next() {
                all.insert(walk.text().to_owned(), walk.postings().to_vec());
            }
            prop_assert_eq!(&all, &terms);
            prop_assert_eq!(read.find(sought.as_bytes()), terms.get(&sought).map(Vec::as_slice));
            let mut walk = read.walk_from(sought.as_bytes());
            for term in terms.range(sought..).map(|(term, _)| term) {
                prop_assert!(walk.next());
                prop_assert_eq!(walk.text(), term);
            }
            prop_assert!(!walk.next());
        }
    }
}
