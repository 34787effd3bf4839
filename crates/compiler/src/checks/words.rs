//! Words in a text: runs of letters, and what stands between spaces.

/// What stands between spaces, with its offset.
pub fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(move |chunk| (chunk.as_ptr() as usize - text.as_ptr() as usize, chunk))
}

/// Runs of letters with apostrophes between them, each with its offset. Addresses and blanks have
/// none.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    chunks(text).filter(|(_, chunk)| !is_no_word(chunk)).flat_map(|(start, chunk)| {
        chunk
            .split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’')))
            .map(move |word| {
                let trimmed = word.trim_start_matches(['\'', '’']);
                let offset = trimmed.as_ptr() as usize - chunk.as_ptr() as usize;
                (start + offset, trimmed.trim_end_matches(['\'', '’']))
            })
            .filter(|(_, word)| !word.is_empty())
    })
}

/// Addresses of mail and of the web, and blanks as `{organization}`: no words that readers read.
pub fn is_no_word(chunk: &str) -> bool {
    chunk.contains(['@', '{']) || chunk.contains("://") || chunk.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_with_their_offsets() {
        let found: Vec<(usize, &str)> =
            words("‘Don’t’ e-mail a@b.org, see https://c.org: {blank} 2 États.").collect();
        let offset =
            |word: &str| "‘Don’t’ e-mail a@b.org, see https://c.org: {blank} 2 États.".find(word);
        let wanted = ["Don’t", "e", "mail", "see", "États"];
        assert_eq!(found.iter().map(|(_, word)| *word).collect::<Vec<_>>(), wanted);
        assert_eq!(found[0].0, offset("Don").unwrap());
        assert_eq!(found[4].0, offset("États").unwrap());
    }
}
