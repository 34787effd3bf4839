//! What one character is to a search: a letter to keep (folded), a mark to pass over, or a place
//! where words part.
//!
//! Folding makes case, accents, full width, Arabic spelling variants and digits of other scripts
//! equal, so that a word is found however it was typed. The tables are our own and cover the
//! scripts of our languages: the standard library's case tables alone would cost the reader more
//! than everything else here together. Nothing here knows of words or languages.

use super::fold_tables::{BREAKS, GREEK_VOWELS, LATIN, MARKS};

/// What a character means to the tokenizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fold {
    /// Part of a word, in its folded form.
    Letter(char),
    /// Part of a word whose folded form is two letters, as in `æ`.
    Pair(char, char),
    /// A character of a script written without spaces.
    Ideograph(char),
    /// Belongs to the character before it and leaves no trace: accents, vowel marks, soft hyphens,
    /// joiners, bidi controls.
    Mark,
    /// Joins parts of one word: `multi-stakeholder`.
    Hyphen,
    Apostrophe,
    /// A full stop, which joins the letters of `U.N.`.
    Stop,
    /// Everything else: space, punctuation, symbols, emoji.
    Break,
}

pub(crate) fn fold(c: char) -> Fold {
    let code = c as u32;
    match code {
        0x61..=0x7A | 0x30..=0x39 => Fold::Letter(c),
        0x41..=0x5A => shifted(code, 0x20),
        0x2D | 0x2010 | 0x2011 => Fold::Hyphen,
        0x27 | 0x2018 | 0x2019 | 0x02BC => Fold::Apostrophe,
        0x2E => Fold::Stop,
        0..0x80 => Fold::Break,
        // Letters among which are no marks, before the search for those.
        0xC0..=0x233 | 0x1E00..=0x1EFF => latin(c),
        0x3005..=0x3007 | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF => Fold::Ideograph(c),
        0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF => Fold::Ideograph(c),
        _ if within(MARKS, code) => Fold::Mark,
        0x400..=0x52F => cyrillic(code),
        0x620..=0x6FF if !within(BREAKS, code) => arabic(code),
        0xAA => Fold::Letter('a'),
        0xB5 => Fold::Letter('μ'),
        0xBA => Fold::Letter('o'),
        0x80..0xC0 => Fold::Break,
        0x370..=0x3FF => greek(code),
        0x531..=0x556 => shifted(code, 0x30),
        // Devanagari digits.
        0x966..=0x96F => digit(code - 0x966),
        // Full-width forms of ASCII.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).map_or(Fold::Break, fold),
        _ if within(BREAKS, code) => Fold::Break,
        _ => Fold::Letter(c),
    }
}

/// True for a character drawn together with the one before it, so that no cut may fall between.
pub(crate) fn extends_previous(c: char) -> bool {
    let code = c as u32;
    match code {
        // Bidi controls and line breaks stand on their own; a cut beside them harms nothing.
        0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xAD | 0x640 => false,
        // Emoji skin tones, tags and the halves of flags (a flag is never cut, at the price of
        // never cutting between two flags).
        0x1F3FB..=0x1F3FF | 0x1F1E6..=0x1F1FF => true,
        // Vowel signs and viramas of the Indic scripts, Thai and Lao marks, kana voicing.
        0x900..=0xDFF => matches!(code & 0x7F, 0x00..=0x03 | 0x3C | 0x3E..=0x4D | 0x55..=0x57),
        0xE31 | 0xE34..=0xE3A | 0xE47..=0xE4E | 0xEB1 | 0xEB4..=0xEBC | 0xEC8..=0xECE => true,
        0x3099 | 0x309A => true,
        _ => within(MARKS, code),
    }
}

/// True for the letters of scripts written from right to left.
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(c as u32, 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC)
}

fn within(ranges: &[(u32, u32)], code: u32) -> bool {
    let after = ranges.partition_point(|&(first, _)| first <= code);
    after > 0 && ranges.get(after - 1).is_some_and(|&(_, last)| code <= last)
}

fn shifted(code: u32, by: u32) -> Fold {
    char::from_u32(code + by).map_or(Fold::Break, Fold::Letter)
}

fn digit(value: u32) -> Fold {
    shifted(u32::from('0'), value)
}

fn latin(c: char) -> Fold {
    let code = c as u32;
    let after = LATIN.partition_point(|&(first, _)| u32::from(first) <= code);
    let letter =
        after.checked_sub(1).and_then(|at| LATIN.get(at)).map_or(b'.', |&(_, letter)| letter);
    match letter {
        b' ' => Fold::Break,
        b'.' => Fold::Letter(c),
        b'1' => Fold::Pair('a', 'e'),
        b'2' => Fold::Pair('t', 'h'),
        b'3' => Fold::Pair('s', 's'),
        b'4' => Fold::Pair('o', 'e'),
        b'5' => Fold::Pair('i', 'j'),
        letter => Fold::Letter(char::from(letter)),
    }
}

fn greek(code: u32) -> Fold {
    if let Ok(at) = GREEK_VOWELS.binary_search_by_key(&code, |&(accented, _)| accented) {
        return GREEK_VOWELS.get(at).map_or(Fold::Break, |&(_, plain)| Fold::Letter(plain));
    }
    match code {
        0x391..=0x3A1 | 0x3A3..=0x3A9 => shifted(code, 0x20),
        0x37E | 0x387 => Fold::Break,
        _ => shifted(code, 0),
    }
}

fn cyrillic(code: u32) -> Fold {
    let small = match code {
        0x400..=0x40F => code + 0x50,
        0x410..=0x42F => code + 0x20,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        _ => code,
    };
    // As if the accent of the decomposed form had been passed over.
    Fold::Letter(match small {
        0x450 | 0x451 => 'е',
        0x439 | 0x45D => 'и',
        0x453 => 'г',
        0x457 => 'і',
        0x45C => 'к',
        0x45E => 'у',
        _ => return shifted(small, 0),
    })
}

/// Spelling variants that writers of Arabic and Persian use for one another.
fn arabic(code: u32) -> Fold {
    Fold::Letter(match code {
        0x622 | 0x623 | 0x625 | 0x671 => 'ا',
        0x624 => 'و',
        0x626 | 0x649 | 0x6CC => 'ي',
        0x629 => 'ه',
        0x6A9 => 'ك',
        0x660..=0x669 => return digit(code - 0x660),
        0x6F0..=0x6F9 => return digit(code - 0x6F0),
        _ => return shifted(code, 0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            match fold(c) {
                Fold::Letter(c) | Fold::Ideograph(c) => out.push(c),
                Fold::Pair(a, b) => out.extend([a, b]),
                Fold::Mark => {}
                _ => out.push(' '),
            }
        }
        out
    }

    #[test]
    fn accents_and_case_disappear() {
        assert_eq!(folded("ÀÉÎÕÜ Ñandú Łódź İıŞş"), "aeiou nandu lodz iiss");
        assert_eq!(folded("Straße Æsir œuvre Þór ĳs"), "strasse aesir oeuvre thor ijs");
        assert_eq!(folded("Tiếng Việt Ơ ư Đặng"), "tieng viet o u dang");
        assert_eq!(folded("București ȘȚ"), "bucuresti st");
    }

    #[test]
    fn decomposed_letters_fold_like_composed_ones() {
        assert_eq!(folded("e\u{301}"), folded("é"));
        assert_eq!(folded("и\u{306}"), folded("й"));
        assert_eq!(folded("\u{3B1}\u{301}"), folded("ά"));
        assert_eq!(folded("\u{627}\u{653}"), folded("آ"));
    }

    #[test]
    fn cyrillic_greek_and_arabic_fold() {
        assert_eq!(folded("Ещё ЙОД Їжак"), "еще иод іжак");
        assert_eq!(folded("Άνθρωπος"), "ανθρωποσ");
        assert_eq!(folded("الأُمَمُ المُتَّحِدة"), "الامم المتحده");
        assert_eq!(folded("المادة ١٨ ، ۱۸؟"), "الماده 18   18 ");
    }

    #[test]
    fn full_width_is_as_narrow() {
        assert_eq!(folded("ＵＮＴＯＣ　１８"), "untoc 18");
    }

    #[test]
    fn symbols_and_emoji_part_words() {
        for c in "€ × ÷ « » “ ” — … 、 。 （ 🙂 🏳 ™ → ∑ ၊ । ؟ ، \u{E000}".chars()
        {
            assert_eq!(fold(c), Fold::Break, "{c:?}");
        }
    }

    #[test]
    fn folding_is_stable() {
        for c in ('\0'..='\u{2FFFF}').filter(|c| !matches!(fold(*c), Fold::Break)) {
            if let Fold::Letter(once) = fold(c) {
                assert_eq!(fold(once), Fold::Letter(once), "{c:?}");
            }
        }
    }
}
