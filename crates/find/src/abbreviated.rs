//! Is the query a whole name, its words cut short: `conf seiz`? People who know where they want to go
//! write so, and mean the page with just this name, not one with a longer name of which it is a part.

use crate::instruments::words;

/// Who cuts words short leaves out those of so many letters: and, of, the.
const LEFT_OUT: usize = 3;

/// True where each word of the query begins a word of the name, in order, and none that counts is left.
pub(crate) fn is_name(query: &str, name: &str) -> bool {
    let typed = words(query);
    let mut typed = typed.iter().peekable();
    if typed.len() < 2 {
        return false;
    }
    for word in words(name) {
        match typed.next_if(|typed| word.starts_with(typed.as_str())) {
            Some(_) => {}
            None if word.chars().count() <= LEFT_OUT => {}
            None => return false,
        }
    }
    typed.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cut_short_is_that_name_alone() {
        for query in ["conf seiz", "confiscation and seiz", "Conf. and seizure"] {
            assert!(is_name(query, "Confiscation and seizure"), "{query}");
        }
        for query in ["conf seiz", "conf", "seizure and confiscation", "conf of seiz", ""] {
            assert!(!is_name(query, "Confiscation, seizure and disposal"), "{query}");
        }
        assert!(!is_name("conf", "Confiscation"), "one word is the beginning of much");
    }
}
