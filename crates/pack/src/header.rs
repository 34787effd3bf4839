//! The first bytes of a pack: what it is, whether it is whole, and where its sections are.

use std::ops::Range;

use crate::checksum::checksum;
use crate::error::PackError;

/// The version of the format. Raise it with every change that an older reader cannot read.
pub const VERSION: u16 = 4;

const MAGIC: [u8; 4] = *b"UNTG";
/// Magic, version, zero, length, checksum.
const PREFIX: usize = 20;
pub(crate) const SECTIONS: usize = 5;
const HEADER: usize = PREFIX + SECTIONS * 8;

/// The bytes of each section, in the order of the format.
pub(crate) type Ranges = [Range<usize>; SECTIONS];

pub(crate) fn seal(sections: [Vec<u8>; SECTIONS]) -> Vec<u8> {
    let mut bytes = vec![0; HEADER];
    for (number, section) in sections.iter().enumerate() {
        let place = PREFIX + number * 8;
        let offset = bytes.len() as u32;
        bytes[place..place + 4].copy_from_slice(&offset.to_le_bytes());
        bytes[place + 4..place + 8].copy_from_slice(&(section.len() as u32).to_le_bytes());
        bytes.extend_from_slice(section);
    }
    let length = bytes.len() as u32;
    let sum = checksum(&bytes[PREFIX..]);
    bytes[..4].copy_from_slice(&MAGIC);
    bytes[4..6].copy_from_slice(&VERSION.to_le_bytes());
    bytes[8..12].copy_from_slice(&length.to_le_bytes());
    bytes[12..PREFIX].copy_from_slice(&sum.to_le_bytes());
    bytes
}

pub(crate) fn unseal(bytes: &[u8]) -> Result<Ranges, PackError> {
    if bytes.get(..4) != Some(&MAGIC) {
        return Err(PackError::Damaged);
    }
    // The version is looked at first: another version may have another header.
    let found = u16::from_le_bytes(fixed(bytes, 4)?);
    if found < VERSION {
        return Err(PackError::Older { found });
    }
    if found > VERSION {
        return Err(PackError::Newer { found });
    }
    let length = u32::from_le_bytes(fixed(bytes, 8)?) as usize;
    let sum = u64::from_le_bytes(fixed(bytes, 12)?);
    if length != bytes.len() || length < HEADER || checksum(&bytes[PREFIX..]) != sum {
        return Err(PackError::Damaged);
    }
    let mut ranges = [const { 0..0 }; SECTIONS];
    for (number, range) in ranges.iter_mut().enumerate() {
        let place = PREFIX + number * 8;
        let offset = u32::from_le_bytes(fixed(bytes, place)?) as usize;
        let size = u32::from_le_bytes(fixed(bytes, place + 4)?) as usize;
        let end = offset.checked_add(size).filter(|end| *end <= bytes.len());
        *range = offset..end.ok_or(PackError::Damaged)?;
    }
    Ok(ranges)
}

fn fixed<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], PackError> {
    let end = at.checked_add(N).ok_or(PackError::Damaged)?;
    let slice = bytes.get(at..end).ok_or(PackError::Damaged)?;
    slice.try_into().map_err(|_| PackError::Damaged)
}
