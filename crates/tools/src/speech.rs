//! How long words take to say.

use crate::closeness::is_written_without_spaces;

/// The words of a text as one counts them aloud: between spaces; of scripts without spaces, each character.
pub(crate) fn count(text: &str) -> u32 {
    let of_word = |word: &str| {
        let alone = word.chars().filter(|c| is_written_without_spaces(*c)).count();
        let rest = word.chars().any(|c| c.is_alphanumeric() && !is_written_without_spaces(c));
        alone + usize::from(rest)
    };
    u32::try_from(text.split_whitespace().map(of_word).sum::<usize>()).unwrap_or(u32::MAX)
}

/// Seconds at so many words a minute, rounded up.
pub(crate) fn seconds(text: &str, pace: u32) -> u32 {
    let seconds = (u64::from(count(text)) * 60).div_ceil(u64::from(pace.max(1)));
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_time_and_marks_do_not() {
        assert_eq!(count("Thank you, Chair – and all."), 5);
        assert_eq!(count("主席先生，谢谢"), 6);
        assert_eq!(count(" … "), 0);
        assert_eq!(seconds(&"word ".repeat(360), 120), 180);
        assert_eq!(seconds("one", 120), 1);
        assert_eq!(seconds("one", 0), 60);
    }
}
