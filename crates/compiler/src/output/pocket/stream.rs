//! What the tools need, as one compressed stream in the page.
//!
//! Browsers unpack deflate alone, which takes a quarter more, and there is no room for that. So it is LZMA, and the page
//! brings the reader (`src/pocket/lzma.js`). What the desk reads of articles and models is in the page as text already: the
//! text stands before the stream as its dictionary, and the pack comes down to references.

use std::io::{self, Write};

use lzma_rust2::{DICT_SIZE_MIN, EncodeMode, LzmaOptions, LzmaWriter, MfType};

use super::letters;

/// `lc`, `lp` and `pb` of LZMA, which the reader takes for granted. Positions say nothing about the bytes of a program for the
/// browser.
const PROPERTIES: [u32; 3] = [3, 0, 0];

/// What stands in the page.
pub struct Stream {
    /// The bytes of each part and, after them, the sum of all.
    pub about: String,
    pub letters: String,
}

/// The parts in their order, for a page with this text.
pub fn pack(parts: &[&[u8]], text: &str) -> io::Result<Stream> {
    let whole = parts.concat();
    let mut about: Vec<String> = parts.iter().map(|part| part.len().to_string()).collect();
    about.push(sum(&whole).to_string());
    let letters = letters::write(&compress(&whole, text.as_bytes())?);
    Ok(Stream { about: about.join(" "), letters })
}

/// LZMA without header and end, after a dictionary that the reader has.
fn compress(bytes: &[u8], dictionary: &[u8]) -> io::Result<Vec<u8>> {
    let all = u32::try_from(bytes.len() + dictionary.len()).map_err(io::Error::other)?;
    let [lc, lp, pb] = PROPERTIES;
    let options = LzmaOptions {
        dict_size: all.next_power_of_two().max(DICT_SIZE_MIN),
        lc,
        lp,
        pb,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        // More finds nothing more.
        depth_limit: 1_000,
        preset_dict: Some(dictionary.to_vec()),
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// FNV-1a of 32 bits: tells whether what was unpacked is what was packed. A page that something has changed since, or that
/// did not arrive whole, gives other bytes.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::LzmaReader;
    use std::io::Read;

    #[test]
    fn a_reader_with_the_same_text_gets_the_same_bytes() {
        let text = "Each State must name an office that answers such letters. ".repeat(20);
        let parts: [&[u8]; 3] = [b"an office that answers such letters", b"", &[7; 900]];
        let whole = parts.concat();
        let packed = compress(&whole, text.as_bytes()).unwrap();
        let [lc, lp, pb] = PROPERTIES;
        let (length, before) = (whole.len() as u64, Some(text.as_bytes()));
        let mut reader = LzmaReader::new(&packed[..], length, lc, lp, pb, 1 << 16, before).unwrap();
        let mut read = Vec::new();
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, whole);
        assert!(packed.len() < 60, "the text is no dictionary: {} bytes", packed.len());
    }

    #[test]
    fn lengths_and_sum_are_said() {
        let stream = pack(&[b"a", b"", b"b"], "text").unwrap();
        assert_eq!(stream.about, format!("1 0 1 {}", sum(b"ab")));
        assert_eq!(sum(b"a"), 0xe40c_292c, "as the makers of FNV give it");
    }
}
