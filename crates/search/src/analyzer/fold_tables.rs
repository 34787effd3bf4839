//! The folding tables: Unicode 16 ranges, cut down to what the scripts of our languages need.

/// From this character on, up to the next entry, letters fold to this one. `.` keeps the letter,
/// a space parts words, digits stand for the pairs that `fold::latin` spells out.
pub(super) const LATIN: &[(u16, u8)] = &[
    (0xC0, b'a'),
    (0xC6, b'1'),
    (0xC7, b'c'),
    (0xC8, b'e'),
    (0xCC, b'i'),
    (0xD0, b'd'),
    (0xD1, b'n'),
    (0xD2, b'o'),
    (0xD7, b' '),
    (0xD8, b'o'),
    (0xD9, b'u'),
    (0xDD, b'y'),
    (0xDE, b'2'),
    (0xDF, b'3'),
    (0xE0, b'a'),
    (0xE6, b'1'),
    (0xE7, b'c'),
    (0xE8, b'e'),
    (0xEC, b'i'),
    (0xF0, b'd'),
    (0xF1, b'n'),
    (0xF2, b'o'),
    (0xF7, b' '),
    (0xF8, b'o'),
    (0xF9, b'u'),
    (0xFD, b'y'),
    (0xFE, b'2'),
    (0xFF, b'y'),
    // Latin Extended-A.
    (0x100, b'a'),
    (0x106, b'c'),
    (0x10E, b'd'),
    (0x112, b'e'),
    (0x11C, b'g'),
    (0x124, b'h'),
    (0x128, b'i'),
    (0x132, b'5'),
    (0x134, b'j'),
    (0x136, b'k'),
    (0x139, b'l'),
    (0x143, b'n'),
    (0x14C, b'o'),
    (0x152, b'4'),
    (0x154, b'r'),
    (0x15A, b's'),
    (0x162, b't'),
    (0x168, b'u'),
    (0x174, b'w'),
    (0x176, b'y'),
    (0x179, b'z'),
    (0x17F, b's'),
    // Of Latin Extended-B: Vietnamese horns, pinyin, Romanian commas.
    (0x180, b'.'),
    (0x1A0, b'o'),
    (0x1A2, b'.'),
    (0x1AF, b'u'),
    (0x1B1, b'.'),
    (0x1CD, b'a'),
    (0x1CF, b'i'),
    (0x1D1, b'o'),
    (0x1D3, b'u'),
    (0x1DD, b'.'),
    (0x1DE, b'a'),
    (0x1E2, b'.'),
    (0x1E6, b'g'),
    (0x1E8, b'k'),
    (0x1EA, b'o'),
    (0x1EE, b'.'),
    (0x1F8, b'n'),
    (0x1FA, b'a'),
    (0x1FC, b'1'),
    (0x1FE, b'o'),
    (0x200, b'a'),
    (0x204, b'e'),
    (0x208, b'i'),
    (0x20C, b'o'),
    (0x210, b'r'),
    (0x214, b'u'),
    (0x218, b's'),
    (0x21A, b't'),
    (0x21C, b'.'),
    (0x21E, b'h'),
    (0x220, b'.'),
    (0x226, b'a'),
    (0x228, b'e'),
    (0x22A, b'o'),
    (0x232, b'y'),
    // Latin Extended Additional, with the Vietnamese vowels from 1EA0 on.
    (0x1E00, b'a'),
    (0x1E02, b'b'),
    (0x1E08, b'c'),
    (0x1E0A, b'd'),
    (0x1E14, b'e'),
    (0x1E1E, b'f'),
    (0x1E20, b'g'),
    (0x1E22, b'h'),
    (0x1E2C, b'i'),
    (0x1E30, b'k'),
    (0x1E36, b'l'),
    (0x1E3E, b'm'),
    (0x1E44, b'n'),
    (0x1E4C, b'o'),
    (0x1E54, b'p'),
    (0x1E58, b'r'),
    (0x1E60, b's'),
    (0x1E6A, b't'),
    (0x1E72, b'u'),
    (0x1E7C, b'v'),
    (0x1E80, b'w'),
    (0x1E8A, b'x'),
    (0x1E8E, b'y'),
    (0x1E90, b'z'),
    (0x1E96, b'h'),
    (0x1E97, b't'),
    (0x1E98, b'w'),
    (0x1E99, b'y'),
    (0x1E9A, b'a'),
    (0x1E9B, b's'),
    (0x1E9E, b'3'),
    (0x1E9F, b'd'),
    (0x1EA0, b'a'),
    (0x1EB8, b'e'),
    (0x1EC8, b'i'),
    (0x1ECC, b'o'),
    (0x1EE4, b'u'),
    (0x1EF2, b'y'),
    (0x1EFA, b'.'),
];

/// Accented Greek vowels and final sigma, sorted.
pub(super) const GREEK_VOWELS: &[(u32, char)] = &[
    (0x386, 'α'),
    (0x388, 'ε'),
    (0x389, 'η'),
    (0x38A, 'ι'),
    (0x38C, 'ο'),
    (0x38E, 'υ'),
    (0x38F, 'ω'),
    (0x390, 'ι'),
    (0x3AA, 'ι'),
    (0x3AB, 'υ'),
    (0x3AC, 'α'),
    (0x3AD, 'ε'),
    (0x3AE, 'η'),
    (0x3AF, 'ι'),
    (0x3B0, 'υ'),
    (0x3C2, 'σ'),
    (0x3CA, 'ι'),
    (0x3CB, 'υ'),
    (0x3CC, 'ο'),
    (0x3CD, 'υ'),
    (0x3CE, 'ω'),
];

/// Characters that leave no trace, first and last of each range, sorted.
pub(super) const MARKS: &[(u32, u32)] = &[
    (0xAD, 0xAD),   // soft hyphen
    (0x300, 0x36F), // combining accents
    (0x483, 0x487), // Old Cyrillic
    (0x591, 0x5BD), // Hebrew points
    (0x5BF, 0x5BF),
    (0x5C1, 0x5C2),
    (0x5C4, 0x5C5),
    (0x5C7, 0x5C7),
    (0x610, 0x61A), // Arabic signs
    (0x61C, 0x61C), // Arabic letter mark
    (0x640, 0x640), // tatweel
    (0x64B, 0x65F), // harakat
    (0x670, 0x670),
    (0x6D6, 0x6DC),
    (0x6DF, 0x6E8),
    (0x6EA, 0x6ED),
    (0x200B, 0x200F), // zero width, joiners, bidi marks
    (0x202A, 0x202E), // bidi embeddings
    (0x2060, 0x206F), // word joiner, bidi isolates
    (0x20D0, 0x20FF), // combining marks for symbols
    (0xFE00, 0xFE0F), // variation selectors
    (0xFE20, 0xFE2F),
    (0xFEFF, 0xFEFF), // byte order mark
    (0xE0000, 0xE0FFF),
];

/// Characters above Latin-1 that part words, first and last of each range, sorted.
pub(super) const BREAKS: &[(u32, u32)] = &[
    (0x2B9, 0x2FF), // modifier letters, but for the apostrophe
    (0x55A, 0x55F), // Armenian punctuation
    (0x589, 0x58F),
    (0x5BE, 0x5BE), // Hebrew punctuation
    (0x5C0, 0x5C0),
    (0x5C3, 0x5C3),
    (0x5C6, 0x5C6),
    (0x5F3, 0x5F4),
    (0x600, 0x60F), // Arabic punctuation
    (0x61B, 0x61F),
    (0x66A, 0x66D),
    (0x6D4, 0x6D4),
    (0x6DD, 0x6DE),
    (0x6E9, 0x6E9),
    (0x964, 0x965),   // danda
    (0xE3F, 0xE3F),   // baht
    (0x104A, 0x104F), // Myanmar punctuation
    (0x1361, 0x1368), // Ethiopic punctuation
    (0x17D4, 0x17DB), // Khmer punctuation
    (0x1800, 0x180A), // Mongolian punctuation
    (0x2000, 0x203E), // spaces, dashes, quotes
    (0x203F, 0x2BFF), // symbols, arrows, box drawing
    (0x2E00, 0x2E7F), // supplemental punctuation
    (0x2FF0, 0x303F), // CJK punctuation
    (0x3200, 0x33FF), // enclosed CJK
    (0xA4FE, 0xA4FF),
    (0xD800, 0xF8FF), // private use
    (0xFD3E, 0xFD4F), // ornate parentheses
    (0xFE10, 0xFE6F), // CJK and small form punctuation
    (0xFF00, 0xFF0F),
    (0xFF5F, 0xFF65), // half-width punctuation
    (0xFFE0, 0xFFFF), // full-width signs, specials
    (0x10000, 0x1013F),
    (0x1D000, 0x1D3FF), // musical symbols
    (0x1F000, 0x1FFFF), // emoji and pictographs
    (0xF0000, 0x10FFFF),
];
