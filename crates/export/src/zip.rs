//! A ZIP archive whose files are stored as they are (PKWARE APPNOTE 6.3, sections 4.3 and 4.4).
//!
//! Nothing is compressed: the papers of this guide are some ten kilobytes, and a compressor in the app
//! would weigh more than it saves. Every file carries the first day that the format knows, so that the
//! same paper gives the same bytes and tells nobody when it was made.

/// 1 January 1980, midnight, in the format's own counting.
const DATE: u16 = 0x21;

/// The version of the format that a reader needs: 1.0.
const VERSION: u16 = 10;

#[derive(Default)]
pub(crate) struct Zip {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file. Names are ASCII, and there are few files.
    pub fn add(&mut self, name: &'static str, bytes: &[u8]) {
        let offset = length(&self.out);
        let mut header = Vec::new();
        for half in [VERSION, 0, 0, 0, DATE] {
            header.extend(half.to_le_bytes());
        }
        for whole in [crc32(bytes), length(bytes), length(bytes)] {
            header.extend(whole.to_le_bytes());
        }
        header.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        header.extend([0, 0]);

        self.out.extend(b"PK\x03\x04");
        self.out.extend(&header);
        self.out.extend(name.bytes());
        self.out.extend(bytes);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&header);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.bytes());
        self.count += 1;
    }

    pub fn finish(mut self) -> Vec<u8> {
        let start = length(&self.out);
        self.out.extend(&self.directory);
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(length(&self.directory).to_le_bytes());
        self.out.extend(start.to_le_bytes());
        self.out.extend([0, 0]);
        self.out
    }
}

/// What the format can say; a paper of four gigabytes does not fit into a browser either.
fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// Bit by bit: a table would be faster than anybody notices, and larger.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_catalogue() {
        // The check value of CRC-32/ISO-HDLC.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn the_parts_lie_where_the_directory_says() {
        let mut zip = Zip::default();
        zip.add("a", b"one");
        zip.add("bc", b"two2");
        let bytes = zip.finish();
        let end = bytes.len() - 22;
        let field = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let (size, start) = (field(end + 12), field(end + 16));
        assert_eq!(start + size, end);
        assert!(bytes[start..].starts_with(b"PK\x01\x02"));
        let second = start + 46 + 1;
        assert!(bytes[field(second + 42)..].starts_with(b"PK\x03\x04"));
        assert_eq!(&bytes[second + 46..end], b"bc");
    }
}
