//! Bytes as letters of a page: seven bits in each, so that eight letters of one byte carry seven bytes.
//!
//! Base64 would carry six. A page in UTF-8 has 128 letters of one byte, and three of them do not come through: zero
//! and the carriage return are changed by every reader of HTML, and `<` could end the element. Where one of them would
//! stand, a letter of two bytes tells which it is and carries the next seven bits as well: it costs nothing more. Other
//! control characters are errors for a checker of HTML, and every browser hands them on. `src/pocket/letters.js` reads this.

/// What cannot stand there, in the order in which a letter of two bytes names them.
const REFUSED: [u8; 3] = [0, b'\r', b'<'];

/// The first letter of two bytes that is used: past the control characters among them.
const DOUBLE: u32 = 0x100;

/// Seven bits, of which each letter of one byte carries as many.
const BITS: u32 = 7;

pub fn write(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 7 + 2);
    let mut sevens = sevens(bytes);
    while let Some(seven) = sevens.next() {
        match REFUSED.iter().position(|refused| *refused == seven) {
            None => out.push(char::from(seven)),
            Some(which) => {
                let next = sevens.next().unwrap_or(0);
                let letter = DOUBLE + ((which as u32) << BITS) + u32::from(next);
                out.push(char::from_u32(letter).unwrap_or_else(|| unreachable!("below 0x280")));
            }
        }
    }
    out
}

/// The bits of the bytes, seven by seven, the highest first; zeros fill up the last.
fn sevens(bytes: &[u8]) -> impl Iterator<Item = u8> {
    let (mut held, mut count) = (0u32, 0);
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        if count < BITS {
            match bytes.next() {
                Some(byte) => {
                    held = held << 8 | u32::from(*byte);
                    count += 8;
                }
                None if count > 0 => {
                    held <<= BITS - count;
                    count = BITS;
                }
                None => return None,
            }
        }
        count -= BITS;
        Some((held >> count & 0x7f) as u8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the script in the page reads it.
    fn read(letters: &str) -> Vec<u8> {
        let (mut held, mut count, mut out) = (0u32, 0, Vec::new());
        let mut take = |seven: u32| {
            held = held << 7 | seven;
            count += 7;
            if count >= 8 {
                count -= 8;
                out.push((held >> count & 0xff) as u8);
            }
        };
        for letter in letters.chars().map(u32::from) {
            if letter >= DOUBLE {
                take(u32::from(REFUSED[(letter - DOUBLE) as usize >> 7]));
            }
            take(letter & 0x7f);
        }
        out
    }

    #[test]
    fn any_bytes_come_back_and_no_refused_letter_is_written() {
        let mut state = 1u32;
        let mut random = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        for length in (0..40).chain([4_000]) {
            for bytes in [
                (0..length).map(|_| random()).collect::<Vec<u8>>(),
                vec![0; length],
                vec![0xff; length],
                vec![0x3c; length],
            ] {
                let letters = write(&bytes);
                assert!(!letters.contains(['\0', '\r', '<']));
                // What fills up the last letter may be read as one byte of zero more.
                let read = read(&letters);
                assert_eq!(read[..length], bytes[..], "{length}");
                assert!(read.len() <= length + 1);
            }
        }
    }

    #[test]
    fn a_letter_of_two_bytes_is_paid_for_by_the_bits_that_it_carries() {
        let bytes = vec![0; 7_000];
        assert!(write(&bytes).len() <= 8_002);
    }
}
