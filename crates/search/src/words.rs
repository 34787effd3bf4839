//! The words of a text as numbers, so that a text that is looked at again and again is cut but once.
//!
//! A number is a hash of 32 bits. Two words may have the same one; with the few hundred terms of a
//! query that is one wrong mark in ten million words.

use crate::analyzer::{Analyzer, FULL, TokenKind};

/// FNV-1a, by byte, then Knuth's multiplicative hash, so that the upper bits are mixed too.
const BASIS: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;
const MIX: u32 = 0x9E37_79B1;

/// The number of a term.
pub(crate) fn number(term: &[u8]) -> u32 {
    term.iter().fold(BASIS, |hash, &byte| next(hash, byte)).wrapping_mul(MIX)
}

fn next(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(PRIME)
}

/// What a byte is here: a letter or digit that is its own term but for its size, what parts words,
/// or what the analyzer must look at.
const PLAIN: u8 = 0;
const BETWEEN: u8 = 1;
const OTHER: u8 = 2;

const CLASSES: [u8; 256] = {
    let mut classes = [BETWEEN; 256];
    let mut byte = 0;
    while byte < classes.len() {
        if (byte as u8).is_ascii_alphanumeric() {
            classes[byte] = PLAIN;
        } else if byte >= 0x80 || byte as u8 == b'\'' {
            classes[byte] = OTHER;
        }
        byte += 1;
    }
    classes
};

/// The numbers of a text's words, in order.
///
/// Plain letters are folded here, several times as fast as by the analyzer. What has an accent or an
/// apostrophe goes to it, with the rest up to the next space.
pub(crate) fn numbers(analyzer: Analyzer, text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    // A word and a space after it are 6 bytes in most languages.
    let mut numbers = Vec::with_capacity(bytes.len() / 6);
    let mut at = 0;
    while at < bytes.len() {
        let begin = at;
        let (mut hash, mut class) = (BASIS, BETWEEN);
        while let Some(&byte) = bytes.get(at) {
            class = CLASSES[usize::from(byte)];
            if class != PLAIN {
                break;
            }
            if at - begin < FULL {
                // Makes capitals small and leaves digits as they are.
                hash = next(hash, byte | 0x20);
            }
            at += 1;
        }
        if class == OTHER {
            let is_space = |byte: &u8| matches!(byte, b' ' | b'\n');
            let rest = bytes.get(at..).unwrap_or_default();
            at = rest.iter().position(is_space).map_or(bytes.len(), |space| at + space);
            let run = text.get(begin..at).unwrap_or_default();
            analyzer.tokens(run, &mut |token| {
                if token.kind == TokenKind::Word {
                    numbers.push(number(token.term.as_bytes()));
                }
            });
        } else if at > begin {
            numbers.push(hash.wrapping_mul(MIX));
        }
        at += 1;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_those_of_the_analyzer(line in "[a-zA-Z0-9 .,:_/()’'éж公\n-]{0,80}|[a-z]{50,70}") {
            for analyzer in [Analyzer::English, Analyzer::French, Analyzer::Chinese] {
                let mut slow = Vec::new();
                analyzer.tokens(&line, &mut |token| {
                    if token.kind == TokenKind::Word {
                        slow.push(number(token.term.as_bytes()));
                    }
                });
                prop_assert_eq!(numbers(analyzer, &line), slow);
            }
        }
    }
}
