//! Tells damaged bytes from whole ones. Not against an attacker: packs come from the same place
//! as the code that reads them.

/// FNV-1a over words of eight bytes, the last one filled with zeros: a few tenths of a
/// millisecond for a pack on an old phone, where the byte-wise form takes eight times as long.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut sum = OFFSET_BASIS;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        sum = (sum ^ u64::from_le_bytes(word)).wrapping_mul(PRIME);
        // The multiplication carries only upwards; without this the top byte of a word would
        // hardly matter.
        sum ^= sum >> 32;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_flipped_bit_anywhere_is_seen() {
        let bytes: Vec<u8> = (0..100).collect();
        let whole = checksum(&bytes);
        for position in 0..bytes.len() * 8 {
            let mut damaged = bytes.clone();
            damaged[position / 8] ^= 1 << (position % 8);
            assert_ne!(checksum(&damaged), whole, "bit {position}");
        }
    }
}
