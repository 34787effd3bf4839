//! Which documents have a term, in which fields, how often.
//!
//! A posting is the distance to the term's previous document (a varint; for the first, the document
//! itself) and then one byte a field: the field in bits 0 to 2, the count less one in bits 3 to 6,
//! and in bit 7 whether another field follows. Counts end at 16: with saturation, more would not
//! change a rank.

use crate::bytes::{Cursor, push_varint};

const MOST_COUNTED: u32 = 16;

/// A term's occurrences in one field of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    pub doc: u32,
    pub field: u8,
    pub count: u32,
}

/// Writes postings that are sorted by document and field.
pub(crate) fn write(out: &mut Vec<u8>, postings: &[Posting]) {
    let mut last = 0;
    for of_doc in postings.chunk_by(|a, b| a.doc == b.doc) {
        push_varint(out, of_doc[0].doc - last);
        last = of_doc[0].doc;
        for (at, posting) in of_doc.iter().enumerate() {
            let count = (posting.count.min(MOST_COUNTED) - 1) as u8;
            let more = u8::from(at + 1 < of_doc.len());
            out.push(posting.field | count << 3 | more << 7);
        }
    }
}

/// Calls `take` with each posting; stops at the first that is not whole.
pub(crate) fn read(bytes: &[u8], take: &mut dyn FnMut(Posting)) {
    let mut cursor = Cursor::new(bytes, 0);
    let mut doc = 0u32;
    while let Some(distance) = cursor.varint() {
        let Some(next) = doc.checked_add(distance) else { return };
        doc = next;
        loop {
            let Some(byte) = cursor.byte() else { return };
            let count = u32::from(byte >> 3 & 15) + 1;
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

    #[test]
    fn postings_are_read_as_written() {
        let posting = |doc, field, count| Posting { doc, field, count };
        let postings =
            [posting(0, 0, 1), posting(0, 7, 16), posting(300, 2, 3), posting(301, 1, 2)];
        let mut bytes = Vec::new();
        write(&mut bytes, &postings);
        assert_eq!(bytes.len(), 8);
        let mut read_back = Vec::new();
        read(&bytes, &mut |posting| read_back.push(posting));
        assert_eq!(read_back, postings);
    }

    #[test]
    fn counts_beyond_sixteen_are_sixteen() {
        let mut bytes = Vec::new();
        write(&mut bytes, &[Posting { doc: 0, field: 0, count: 1000 }]);
        read(&bytes, &mut |posting| assert_eq!(posting.count, 16));
    }
}
