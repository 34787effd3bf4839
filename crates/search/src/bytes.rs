//! Reading and writing the numbers of the index. Reading never fails loudly: what lies outside the
//! bytes is `None`, and the readers above stop there.

/// Reads forward through bytes that may be anything.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    bytes: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// Starts at `at`; at the end of the bytes where `at` is beyond it.
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Cursor<'a> {
        Cursor { bytes: bytes.get(at..).unwrap_or_default() }
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    pub(crate) fn slice(&mut self, len: usize) -> Option<&'a [u8]> {
        let (slice, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        Some(slice)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        let (number, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        Some(u32::from_le_bytes(*number))
    }

    pub(crate) fn f32(&mut self) -> Option<f32> {
        self.u32().map(f32::from_bits)
    }

    /// Steps over `count` numbers, each of which ends at a byte below 128.
    pub(crate) fn step_over(&mut self, count: u32) -> Option<()> {
        let mut left = count;
        // Eight bytes at once, as long as they cannot hold the last end.
        while left > 8
            && let Some((eight, rest)) = self.bytes.split_first_chunk()
        {
            left -= (!u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080).count_ones();
            self.bytes = rest;
        }
        while left > 0 {
            left -= u32::from(self.byte()? < 0x80);
        }
        Some(())
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    pub(crate) fn varint(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

pub(crate) fn push_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A field's length in one byte: exact below 16, then at most one eighth too short.
pub(crate) fn quantized_length(len: u32) -> u8 {
    if len < 16 {
        return len as u8;
    }
    let shift = 28 - len.leading_zeros();
    // At most 8 * 29 + 7 = 239.
    (8 * (shift + 1) + ((len >> shift) & 7)) as u8
}

pub(crate) fn length_from(quantized: u8) -> f32 {
    let code = u32::from(quantized);
    if code < 16 {
        return code as f32;
    }
    (u64::from(8 + code % 8) << (code / 8 - 1)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_never_decrease_and_stay_close() {
        let mut last = 0.0;
        for len in (0..70_000).chain([1 << 20, 1 << 31, u32::MAX]) {
            let read = length_from(quantized_length(len));
            assert!(read >= last && read <= len as f32, "{len} is read as {read}");
            assert!(len as f32 - read <= len as f32 / 8.0, "{len} is read as {read}");
            last = read;
        }
    }

    #[test]
    fn every_byte_is_some_length() {
        assert!((0..=255).all(|byte| length_from(byte).is_finite()));
    }

    proptest! {
        #[test]
        fn varints_are_read_as_written(value: u32) {
            let mut bytes = Vec::new();
            push_varint(&mut bytes, value);
            prop_assert_eq!(Cursor::new(&bytes, 0).varint(), Some(value));
        }

        #[test]
        fn numbers_are_stepped_over_one_by_one(
            values in prop::collection::vec(0u32..70_000, 1..60),
            count in 0usize..60,
        ) {
            let mut bytes = Vec::new();
            for value in &values {
                push_varint(&mut bytes, *value);
            }
            let mut cursor = Cursor::new(&bytes, 0);
            let stepped = cursor.step_over(count as u32).and_then(|()| cursor.varint());
            prop_assert_eq!(stepped, values.get(count).copied());
        }
    }
}
