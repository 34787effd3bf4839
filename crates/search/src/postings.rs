//! Where does a term stand? Postings lie in two streams, which compress better apart: the distances
//! between documents, and per document a byte a field: field in bits 0–2, a code of the count in
//! bits 3–6, bit 7 if another field follows. In both, a document ends at a byte below 128, so that
//! the streams are stepped over alike.

use crate::bytes::{Cursor, push_varint};
use crate::layout::Sections;

/// The counts that are told apart; others are the next lower one. With saturation, finer steps would
/// hardly change a rank, and they cost bytes.
pub(crate) const COUNTS: [u32; 7] = [1, 2, 3, 4, 6, 9, 14];

/// A term's occurrences in one field of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub doc: u32,
    pub field: u8,
    pub count: u32,
}

/// Where a term's postings are: after `before` others of their block, `documents` of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub block: u32,
    pub before: u32,
    pub documents: u32,
}

/// Writes postings that are sorted by document and field. Answers the number of documents.
pub(crate) fn write(gaps: &mut Vec<u8>, counts: &mut Vec<u8>, postings: &[Posting]) -> u32 {
    let mut next = 0;
    let mut documents = 0;
    for of_doc in postings.chunk_by(|a, b| a.doc == b.doc) {
        push_varint(gaps, of_doc[0].doc - next);
        next = of_doc[0].doc + 1;
        documents += 1;
        for (at, posting) in of_doc.iter().enumerate() {
            let code = COUNTS.iter().rposition(|&count| count <= posting.count).unwrap_or(0) as u8;
            let more = u8::from(at + 1 < of_doc.len());
            counts.push(posting.field | code << 3 | more << 7);
        }
    }
    documents
}

/// Calls `take` with each posting of a term; stops at the first that is not whole.
pub(crate) fn read(index: &Sections, place: Place, mut take: impl FnMut(Posting)) {
    let stream = |bytes, column| {
        let begin = index.block_entry(place.block as usize, column);
        let mut cursor = Cursor::new(bytes, begin);
        cursor.step_over(place.before).map(|()| cursor)
    };
    let (Some(mut gaps), Some(mut counts)) = (stream(index.gaps, 3), stream(index.counts, 4))
    else {
        return;
    };
    let mut next = 0u32;
    for _ in 0..place.documents {
        let Some(doc) = gaps.varint().and_then(|gap| next.checked_add(gap)) else { return };
        next = doc.saturating_add(1);
        loop {
            let Some(byte) = counts.byte() else { return };
            let count = COUNTS.get(usize::from(byte >> 3 & 15)).copied().unwrap_or(1);
            take(Posting { doc, field: byte & 7, count });
            if byte < 0x80 {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary;
    use crate::layout::tests::sections;

    fn read_back(postings: &[Posting]) -> Vec<Posting> {
        let written = dictionary::write([("term", postings)].into_iter());
        let mut found = Vec::new();
        let sections = sections(&written);
        let place = dictionary::find(&sections, b"term").unwrap();
        read(&sections, place, |posting| found.push(posting));
        found
    }

    #[test]
    fn postings_are_read_as_written() {
        let posting = |doc, field, count| Posting { doc, field, count };
        let postings =
            [posting(0, 0, 1), posting(0, 7, 14), posting(300, 2, 3), posting(301, 1, 2)];
        assert_eq!(read_back(&postings), postings);
    }

    #[test]
    fn large_counts_are_rounded_down() {
        for (count, told) in [(4, 4), (5, 4), (8, 6), (13, 9), (1000, 14)] {
            let found = read_back(&[Posting { doc: 0, field: 0, count }]);
            assert_eq!(found[0].count, told);
        }
    }
}
