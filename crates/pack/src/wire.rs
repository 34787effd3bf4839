//! How values become bytes: LEB128 numbers, texts up to an end, lists after their length.

use crate::error::PackError;

/// A value that can be written to a pack and read back.
pub(crate) trait Wire: Sized {
    fn put(&self, out: &mut Vec<u8>);
    fn take(input: &mut Input<'_>) -> Result<Self, PackError>;
}

/// Ends a text: a byte that UTF-8 never has. Brotli foresees where a sentence ends and cannot
/// foresee its length, so packs are a twentieth smaller than with lengths.
const END: u8 = 0xff;

/// The bytes that are still to be read.
pub(crate) struct Input<'a> {
    bytes: &'a [u8],
}

impl<'a> Input<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Input<'a> {
        Input { bytes }
    }

    fn byte(&mut self) -> Result<u8, PackError> {
        let (first, rest) = self.bytes.split_first().ok_or(PackError::Damaged)?;
        self.bytes = rest;
        Ok(*first)
    }

    /// What stands before the next end of a text.
    fn until_end(&mut self) -> Result<&'a [u8], PackError> {
        let length = self.bytes.iter().position(|byte| *byte == END).ok_or(PackError::Damaged)?;
        let slice = &self.bytes[..length];
        self.bytes = &self.bytes[length + 1..];
        Ok(slice)
    }

    /// A length that the remaining bytes can hold, at one byte at least for each item: no bytes
    /// can make a reader reserve more than there is.
    fn length(&mut self) -> Result<usize, PackError> {
        let length = u32::take(self)? as usize;
        if length > self.bytes.len() { Err(PackError::Damaged) } else { Ok(length) }
    }
}

impl Wire for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn take(input: &mut Input<'_>) -> Result<u32, PackError> {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = input.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(PackError::Damaged)
    }
}

impl Wire for u16 {
    fn put(&self, out: &mut Vec<u8>) {
        u32::from(*self).put(out);
    }

    fn take(input: &mut Input<'_>) -> Result<u16, PackError> {
        u32::take(input)?.try_into().map_err(|_| PackError::Damaged)
    }
}

impl Wire for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn take(input: &mut Input<'_>) -> Result<u8, PackError> {
        input.byte()
    }
}

impl Wire for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn take(input: &mut Input<'_>) -> Result<bool, PackError> {
        Ok(input.byte()? != 0)
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
        out.push(END);
    }

    fn take(input: &mut Input<'_>) -> Result<String, PackError> {
        let bytes = input.until_end()?;
        std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| PackError::Damaged)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u32).put(out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(input: &mut Input<'_>) -> Result<Vec<T>, PackError> {
        let length = input.length()?;
        (0..length).map(|_| T::take(input)).collect()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        self.iter().for_each(|value| value.put(out));
    }

    fn take(input: &mut Input<'_>) -> Result<Option<T>, PackError> {
        if bool::take(input)? { T::take(input).map(Some) } else { Ok(None) }
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(input: &mut Input<'_>) -> Result<(A, B), PackError> {
        Ok((A::take(input)?, B::take(input)?))
    }
}

/// A struct is its fields in the order given here.
macro_rules! wire_struct {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }

            fn take(
                input: &mut $crate::wire::Input<'_>,
            ) -> Result<$name, $crate::error::PackError> {
                Ok($name { $($field: $crate::wire::Wire::take(input)?),+ })
            }
        }
    };
}

/// An enum without values is the number given here: numbers are for ever.
macro_rules! wire_enum {
    ($name:ident { $($variant:ident = $number:literal),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                out.push(match self { $($name::$variant => $number),+ });
            }

            fn take(
                input: &mut $crate::wire::Input<'_>,
            ) -> Result<$name, $crate::error::PackError> {
                match u8::take(input)? {
                    $($number => Ok($name::$variant),)+
                    _ => Err($crate::error::PackError::Damaged),
                }
            }
        }
    };
}

pub(crate) use {wire_enum, wire_struct};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_went() {
        for number in [0, 1, 127, 128, 300, u32::from(u16::MAX), u32::MAX] {
            let mut bytes = Vec::new();
            number.put(&mut bytes);
            assert_eq!(u32::take(&mut Input::new(&bytes)), Ok(number));
        }
    }

    #[test]
    fn a_length_beyond_the_bytes_is_refused_before_anything_is_reserved() {
        let mut bytes = Vec::new();
        u32::MAX.put(&mut bytes);
        assert_eq!(Vec::<String>::take(&mut Input::new(&bytes)), Err(PackError::Damaged));
    }

    #[test]
    fn a_text_without_its_end_is_refused() {
        let mut bytes = Vec::new();
        "Ask early.".to_owned().put(&mut bytes);
        assert_eq!(String::take(&mut Input::new(&bytes)).as_deref(), Ok("Ask early."));
        bytes.pop();
        assert_eq!(String::take(&mut Input::new(&bytes)), Err(PackError::Damaged));
    }
}
