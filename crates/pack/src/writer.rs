//! Makes the bytes of a pack. Same contents, same bytes.

use model::{Entry, Head, Message, Source};

use crate::addresses;
use crate::header::seal;
use crate::records::Meta;
use crate::wire::Wire;

/// All that goes into a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    pub meta: Meta,
    /// The words of the interface: id and message. Sorted by the writer.
    pub messages: Vec<(String, Message)>,
    pub sources: Vec<Source>,
    /// In the order of their numbers. Entries of one kind stand together.
    pub entries: Vec<Entry>,
    /// The search index over the entries, document n being entry n.
    pub index: Vec<u8>,
}

/// The bytes of a pack.
///
/// # Panics
/// With more than 65,535 entries or 4 GiB of text, which no editor writes.
pub fn write(contents: &Contents) -> Vec<u8> {
    assert!(contents.entries.len() <= usize::from(u16::MAX), "too many entries for one pack");
    let mut messages = contents.messages.clone();
    messages.sort_by(|a, b| a.0.cmp(&b.0));
    seal([
        bytes_of(&contents.meta),
        bytes_of(&messages),
        bytes_of(&contents.sources),
        entries(&contents.entries),
        contents.index.clone(),
    ])
}

/// Count, then the offset of each record, then the records.
fn entries(entries: &[Entry]) -> Vec<u8> {
    let heads: Vec<&Head> = entries.iter().map(|entry| &entry.head).collect();
    let record = |entry: &Entry| {
        let mut entry = entry.clone();
        addresses::shorten(&mut entry.body, &heads);
        bytes_of(&entry)
    };
    let records: Vec<Vec<u8>> = entries.iter().map(record).collect();
    let mut out = (entries.len() as u32).to_le_bytes().to_vec();
    let mut offset = 4 + 4 * records.len();
    for record in &records {
        out.extend_from_slice(&(offset as u32).to_le_bytes());
        offset += record.len();
    }
    records.iter().for_each(|record| out.extend_from_slice(record));
    out
}

fn bytes_of(value: &impl Wire) -> Vec<u8> {
    let mut out = Vec::new();
    value.put(&mut out);
    out
}
