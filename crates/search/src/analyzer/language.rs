//! What differs from language to language. Where a method is left out, the default is right for any
//! language: words are their own stems, and none is a mere function word.

/// One language's words. Everything comes in folded letters.
pub(super) trait Language {
    /// The words that carry the grammar of a question rather than its subject, parted by spaces.
    fn function_words(&self) -> &'static str {
        ""
    }

    fn apostrophe(&self) -> Apostrophe {
        Apostrophe::Joins
    }

    /// Replaces a word by its stem. What is no word of the language stays as it is.
    fn stem(&self, _word: &mut Vec<u8>) {}

    /// How many of a stem's first bytes every word of that stem begins with, as far as the reader
    /// looks for them; none where words are their own stems.
    fn shared_by_forms(&self, _stem: &[u8]) -> Option<usize> {
        None
    }
}

/// The words of a list that is parted by spaces.
pub(super) fn words(list: &'static str) -> impl Iterator<Item = &'static [u8]> {
    list.as_bytes().split(|&byte| byte == b' ')
}

/// What an apostrophe does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apostrophe {
    /// Joins parts, as a hyphen does: `об’єднані` is `об`, `єднані` and both as one word.
    Joins,
    /// Parts words: `l’équipe` is `l` and `équipe`.
    Parts,
    /// Stands for letters left out: `don’t` is `dont`, and `’s` goes. After a single consonant, as in
    /// foreign names and terms, it joins parts.
    Contracts,
}

/// Any language without a stemmer.
pub(super) struct Any;

impl Language for Any {}
