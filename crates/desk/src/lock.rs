//! A file locked by a passphrase: what stands before the locked bytes, so that years later another program
//! can open it. The cryptography itself is the browser's (`platform::secret`).
//!
//! ```text
//! offset size
//!      0    8  magic "UNTGLOCK"
//!      8    1  version: 1
//!      9    1  how the key is made: 1 is PBKDF2 with HMAC-SHA-256
//!     10    1  how it is locked: 1 is AES-256-GCM
//!     11    1  zero
//!     12    4  rounds of PBKDF2, little endian
//!     16   16  salt
//!     32   12  nonce
//!     44    4  CRC-32 of the bytes from 0 to 44, and of the locked bytes
//!     48       the locked bytes, with the tag of 16 bytes at their end
//! ```
//!
//! The sum tells damage (a cut or mangled file) from a wrong passphrase. It is no protection: whoever alters
//! a file on purpose can set the sum right, and then the tag refuses, as it does a wrong passphrase. No
//! cipher can tell those two apart.

use std::fmt;

const MAGIC: &[u8; 8] = b"UNTGLOCK";
const VERSION: u8 = 1;
/// What is open and must not have been altered: all but the sum.
const OPEN: usize = 44;
const HEADER: usize = 48;
const TAG: usize = 16;
pub const SALT: usize = 16;
pub const NONCE: usize = 12;

/// Rounds of PBKDF2 with SHA-256, as the OWASP Password Storage Cheat Sheet asks.
pub const ROUNDS: u32 = 600_000;
/// A file that asks for more would stop an old phone for minutes: no version of ours does.
const MOST_ROUNDS: u32 = 10_000_000;

/// What is needed besides the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub rounds: u32,
    pub salt: [u8; SALT],
    pub nonce: [u8; NONCE],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// Cut or mangled on its way.
    Damaged,
    /// A newer version of the guide made it.
    Newer,
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LockError::Damaged => "the file did not arrive whole: ask for it again",
            LockError::Newer => "made by a newer version of the guide: reload the page first",
        })
    }
}

/// Whether some bytes are a locked file at all, whole or not.
pub fn is_locked(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

impl Header {
    /// The bytes that stay open and are bound to the locked ones.
    pub fn open_bytes(&self) -> [u8; OPEN] {
        let mut open = [0; OPEN];
        open[..8].copy_from_slice(MAGIC);
        open[8..11].copy_from_slice(&[VERSION, 1, 1]);
        open[12..16].copy_from_slice(&self.rounds.to_le_bytes());
        open[16..32].copy_from_slice(&self.salt);
        open[32..44].copy_from_slice(&self.nonce);
        open
    }
}

/// The whole file.
pub fn write(header: &Header, locked: &[u8]) -> Vec<u8> {
    let mut file = header.open_bytes().to_vec();
    let sum = crc32(&[&file, locked]);
    file.extend(sum.to_le_bytes());
    file.extend(locked);
    file
}

/// The header and the locked bytes.
///
/// # Errors
/// [`LockError`] where nothing can be tried.
pub fn read(file: &[u8]) -> Result<(Header, &[u8]), LockError> {
    if file.len() < HEADER + TAG || !is_locked(file) {
        return Err(LockError::Damaged);
    }
    let (open, locked) = (&file[..OPEN], &file[HEADER..]);
    if crc32(&[open, locked]).to_le_bytes() != file[OPEN..HEADER] {
        return Err(LockError::Damaged);
    }
    if open[8] != VERSION || open[9..12] != [1, 1, 0] {
        return Err(LockError::Newer);
    }
    let mut rounds = [0; 4];
    rounds.copy_from_slice(&open[12..16]);
    let rounds = u32::from_le_bytes(rounds);
    if !(1..=MOST_ROUNDS).contains(&rounds) {
        return Err(LockError::Newer);
    }
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    salt.copy_from_slice(&open[16..32]);
    nonce.copy_from_slice(&open[32..44]);
    Ok((Header { rounds, salt, nonce }, locked))
}

/// CRC-32 as zip and PNG have it (ISO 3309).
fn crc32(parts: &[&[u8]]) -> u32 {
    let mut sum = u32::MAX;
    for byte in parts.iter().copied().flatten() {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header { rounds: ROUNDS, salt: [7; SALT], nonce: [9; NONCE] }
    }

    #[test]
    fn a_file_reads_back() {
        let file = write(&header(), &[1; 40]);
        assert_eq!(read(&file), Ok((header(), &[1; 40][..])));
        assert!(is_locked(&file));
    }

    #[test]
    fn the_sum_is_the_one_that_others_know() {
        assert_eq!(crc32(&[b"1234", b"56789"]), 0xcbf4_3926);
    }

    #[test]
    fn every_cut_and_every_changed_bit_is_damage() {
        let file = write(&header(), &[1; 40]);
        for end in 0..file.len() {
            assert_eq!(read(&file[..end]), Err(LockError::Damaged));
        }
        for place in 0..file.len() * 8 {
            let mut changed = file.clone();
            changed[place / 8] ^= 1 << (place % 8);
            assert_eq!(read(&changed), Err(LockError::Damaged), "bit {place}");
        }
    }

    #[test]
    fn what_a_newer_version_writes_is_not_called_damaged() {
        let mut file = write(&header(), &[1; 40]);
        file[8] = 2;
        let sum = crc32(&[&file[..OPEN], &file[HEADER..]]);
        file[OPEN..HEADER].copy_from_slice(&sum.to_le_bytes());
        assert_eq!(read(&file), Err(LockError::Newer));
        let slow = Header { rounds: u32::MAX, ..header() };
        assert_eq!(read(&write(&slow, &[1; 40])), Err(LockError::Newer));
    }
}
