//! Opens a pack and hands out what is in it.

use std::ops::Range;

use model::{Args, Entry, Head, Kind, Message, PluralRule, Source};

use crate::addresses;
use crate::error::PackError;
use crate::header::{Ranges, unseal};
use crate::records::Meta;
use crate::wire::{Input, Wire};

/// An open pack. Entries' bodies are read when they are asked for.
pub struct Pack {
    bytes: Vec<u8>,
    ranges: Ranges,
    meta: Meta,
    messages: Vec<(String, Message)>,
    sources: Vec<Source>,
    heads: Vec<Head>,
}

impl Pack {
    /// Takes the bytes of a pack.
    ///
    /// # Errors
    /// [`PackError`] where the bytes are not a whole pack of this version; its Display says what
    /// to do.
    pub fn open(bytes: Vec<u8>) -> Result<Pack, PackError> {
        let ranges = unseal(&bytes)?;
        let [meta, messages, sources, entries, _] = &ranges;
        let meta = take_all(&bytes[meta.clone()])?;
        let messages: Vec<(String, Message)> = take_all(&bytes[messages.clone()])?;
        if !messages.is_sorted_by(|a, b| a.0 < b.0) {
            return Err(PackError::Damaged);
        }
        let sources = take_all(&bytes[sources.clone()])?;
        let section = &bytes[entries.clone()];
        let heads = (0..count(section)?)
            .map(|number| Head::take(&mut Input::new(record(section, number)?)))
            .collect::<Result<Vec<Head>, PackError>>()?;
        if !heads.is_sorted_by_key(|head| head.kind) {
            return Err(PackError::Damaged);
        }
        Ok(Pack { ranges, meta, messages, sources, heads, bytes })
    }

    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The heads of all entries; an entry's number is its place here.
    pub fn heads(&self) -> &[Head] {
        &self.heads
    }

    pub fn head(&self, number: u16) -> Option<&Head> {
        self.heads.get(usize::from(number))
    }

    /// The numbers of all entries of a kind, in reading order.
    pub fn of_kind(&self, kind: Kind) -> Range<u16> {
        let start = self.heads.partition_point(|head| head.kind < kind);
        let end = self.heads.partition_point(|head| head.kind <= kind);
        start as u16..end as u16
    }

    /// The number of the entry with this id or alias.
    pub fn find(&self, kind: Kind, id: &str) -> Option<u16> {
        let own = self.of_kind(kind).find(|number| self.heads[usize::from(*number)].id == id);
        own.or_else(|| {
            let aliases = &self.meta.aliases;
            aliases.iter().find(|alias| alias.kind == kind && alias.id == id).map(|a| a.entry)
        })
    }

    /// The whole entry, with its body.
    ///
    /// # Errors
    /// [`PackError::Damaged`] where there is no such entry or its record cannot be read.
    pub fn entry(&self, number: u16) -> Result<Entry, PackError> {
        let section = &self.bytes[self.ranges[3].clone()];
        if usize::from(number) >= count(section)? {
            return Err(PackError::Damaged);
        }
        let mut entry: Entry = take_all(record(section, usize::from(number))?)?;
        addresses::lengthen(&mut entry.body, &self.heads);
        Ok(entry)
    }

    pub fn source(&self, number: u16) -> Option<&Source> {
        self.sources.get(usize::from(number))
    }

    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The bytes of the search index.
    pub fn index_bytes(&self) -> &[u8] {
        &self.bytes[self.ranges[4].clone()]
    }

    /// Takes the words of the interface from another pack of the language, where this one has none.
    pub fn speak_as(&mut self, other: &Pack) {
        if self.messages.is_empty() {
            self.messages = other.messages.clone();
        }
    }

    /// The words of the interface for `id`; the id itself where there are none, so that a gap
    /// is seen and breaks nothing.
    pub fn words(&self, id: &str, args: Args<'_>, plural: PluralRule<'_>) -> String {
        match self.messages.binary_search_by(|(key, _)| key.as_str().cmp(id)) {
            Ok(place) => self.messages[place].1.format(args, plural),
            Err(_) => id.to_owned(),
        }
    }
}

fn count(section: &[u8]) -> Result<usize, PackError> {
    let count = word(section, 0)?;
    // Each record has an offset of four bytes; more than that cannot be there.
    if count > section.len() / 4 || count > usize::from(u16::MAX) {
        return Err(PackError::Damaged);
    }
    Ok(count)
}

/// The bytes from the start of the record on; a record knows its own end, and the last has none
/// after it.
fn record(section: &[u8], number: usize) -> Result<&[u8], PackError> {
    let offset = word(section, 4 + 4 * number)?;
    let end =
        if number + 1 < count(section)? { word(section, 8 + 4 * number)? } else { section.len() };
    section.get(offset..end).ok_or(PackError::Damaged)
}

fn word(bytes: &[u8], at: usize) -> Result<usize, PackError> {
    let slice = bytes.get(at..at + 4).ok_or(PackError::Damaged)?;
    let word = slice.try_into().map_err(|_| PackError::Damaged)?;
    Ok(u32::from_le_bytes(word) as usize)
}

fn take_all<T: Wire>(bytes: &[u8]) -> Result<T, PackError> {
    T::take(&mut Input::new(bytes))
}
