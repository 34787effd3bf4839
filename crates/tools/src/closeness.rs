//! How close somebody's words are to a model: letters with the same words are easily set aside.

use std::collections::BTreeSet;

/// Runs of this many words are compared: two texts on one subject share words and pairs of words; a run of
/// three that both have was mostly copied.
const RUN: usize = 3;

/// 0 where the words are the writer's own, 100 where all of them stand in the model; 100 also where there are
/// none, as nothing of the writer is in the paper yet. Capitals and punctuation do not matter.
pub fn closeness(own: &str, model: &str) -> u8 {
    let own = units(own);
    if own.is_empty() {
        return 100;
    }
    let model = units(model);
    let run = RUN.min(own.len());
    let known: BTreeSet<&[String]> = model.windows(run).collect();
    // A word counts as the model's where any run that holds it does.
    let mut taken = vec![false; own.len()];
    for (start, window) in own.windows(run).enumerate() {
        if known.contains(window) {
            taken[start..start + run].fill(true);
        }
    }
    let count = taken.iter().filter(|taken| **taken).count();
    (count * 100 / own.len()) as u8
}

/// Words in small letters; of scripts without spaces, each character.
fn units(text: &str) -> Vec<String> {
    let mut units = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut run = String::new();
        for character in word.chars() {
            if is_written_without_spaces(character) {
                if !run.is_empty() {
                    units.push(std::mem::take(&mut run));
                }
                units.push(character.to_string());
            } else {
                run.push(model::letters::small(character));
            }
        }
        if !run.is_empty() {
            units.push(run);
        }
    }
    units
}

/// Chinese characters and Japanese syllables.
pub(crate) fn is_written_without_spaces(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = "We run a shelter and a helpline for people who escaped forced labour.";

    #[test]
    fn the_model_itself_is_as_close_as_can_be_and_so_is_nothing() {
        assert_eq!(closeness(MODEL, MODEL), 100);
        assert_eq!(closeness(&MODEL.to_uppercase().replace('.', " !"), MODEL), 100);
        assert_eq!(closeness("", MODEL), 100);
        assert_eq!(closeness(" … ", MODEL), 100);
    }

    #[test]
    fn own_words_are_far_even_where_single_words_are_shared() {
        assert_eq!(closeness("Twelve lawyers who visit prisons in the north.", MODEL), 0);
        assert_eq!(closeness("People who need a shelter call us.", MODEL), 0);
    }

    #[test]
    fn a_changed_half_counts_half() {
        let half = "We run a shelter and then six of us drive to remote farms every single week.";
        let measured = closeness(half, MODEL);
        assert!((25..=40).contains(&measured), "{measured}");
    }

    #[test]
    fn short_answers_and_other_scripts_are_measured_too() {
        assert_eq!(closeness("shelter", MODEL), 100);
        assert_eq!(closeness("boats", MODEL), 0);
        assert_eq!(closeness("我们帮助受害者", "我们帮助受害者。"), 100);
        assert_eq!(closeness("我们在北方工作", "他帮助受害者"), 0);
        assert_eq!(closeness("anything", ""), 0);
    }
}
