//! Small letters and capitals, of the alphabets that have both and in which the guide's languages and names are
//! written: Latin, Greek, Cyrillic, Armenian. The tables of the standard library know a hundred scripts more, and
//! are three kilobytes that every visitor would load.

/// First and last small letter of a range, and how far before each its capital stands. Where that is 1, capitals and
/// small letters take turns.
const RANGES: [(char, char, u32); 24] = [
    ('a', 'z', 32),
    ('à', 'ö', 32),
    ('ø', 'þ', 32),
    ('ā', 'į', 1),
    ('ĳ', 'ķ', 1),
    ('ĺ', 'ň', 1),
    ('ŋ', 'ŷ', 1),
    ('ź', 'ž', 1),
    ('ơ', 'ơ', 1),
    ('ư', 'ư', 1),
    ('ǎ', 'ǜ', 1),
    ('ș', 'ț', 1),
    ('έ', 'ί', 37),
    ('α', 'ρ', 32),
    ('σ', 'ϋ', 32),
    ('ύ', 'ώ', 63),
    ('а', 'я', 32),
    ('ѐ', 'џ', 80),
    ('ѡ', 'ҁ', 1),
    ('ҋ', 'ҿ', 1),
    ('ӑ', 'ԯ', 1),
    ('ա', 'ֆ', 48),
    ('ḁ', 'ẕ', 1),
    ('ạ', 'ỿ', 1),
];

/// A range that holds a letter, `by` places after its own; and its capitals' distance.
fn distance(letter: char, is_capital: bool) -> Option<u32> {
    let found = RANGES.iter().find(|(first, last, distance)| {
        let by = if is_capital { *distance } else { 0 };
        let code = u32::from(letter) + by;
        let first = u32::from(*first);
        (first..=u32::from(*last)).contains(&code) && (*distance > 1 || (code - first) % 2 == 0)
    });
    found.map(|(.., distance)| *distance)
}

/// The small letter of a capital; every other character is as it was.
pub fn small(letter: char) -> char {
    let by = distance(letter, true).unwrap_or_default();
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

/// The capital of a small letter; every other character is as it was.
pub fn capital(letter: char) -> char {
    let by = distance(letter, false).unwrap_or_default();
    char::from_u32(u32::from(letter) - by).unwrap_or(letter)
}

/// A text without capitals.
pub fn in_small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the standard library says, where it is a single other letter.
    fn by_std(one: &mut dyn Iterator<Item = char>, letter: char) -> Option<char> {
        one.next().filter(|other| one.next().is_none() && *other != letter)
    }

    #[test]
    fn what_is_in_the_table_is_as_the_standard_library_has_it() {
        for letter in '\0'..=char::MAX {
            if small(letter) != letter {
                assert_eq!(
                    by_std(&mut letter.to_lowercase(), letter),
                    Some(small(letter)),
                    "{letter}"
                );
            }
            if capital(letter) != letter {
                assert_eq!(
                    by_std(&mut letter.to_uppercase(), letter),
                    Some(capital(letter)),
                    "{letter}"
                );
            }
        }
    }

    #[test]
    fn the_alphabets_of_languages_are_whole() {
        let alphabets = "abcdefghijklmnopqrstuvwxyz àâæçéèêëîïôœùûü ñáíóú äöß ãõ åø ąćęłńśźż čďěňřšťůž őű ğş ășț \
            āēģīķļņū đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ αβγδεζηθικλμνξοπρστυφχψω έήίύώ \
            абвгдежзийклмнопрстуфхцчшщъыьэюяё іїєґў әғқңөұүһ աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ";
        for letter in alphabets.chars() {
            let expected = by_std(&mut letter.to_uppercase(), letter).unwrap_or(letter);
            assert_eq!(capital(letter), expected, "{letter}");
            assert_eq!(small(expected), letter, "{expected}");
        }
    }

    #[test]
    fn texts_lose_their_capitals() {
        assert_eq!(
            in_small_letters("Article 18, ĐỒNG Nai, ИКАО, Ελλάδα, 贩运"),
            "article 18, đồng nai, икао, ελλάδα, 贩运"
        );
    }
}
