//! Pages that are harder to read than they may be: the grade of Flesch and Kincaid.
//!
//! The grade is `0.39 × words per sentence + 11.8 × syllables per word − 15.59` (J. P. Kincaid and
//! others, 1975). What our pages do with it:
//!
//! - Paragraphs, items of lists, notes, summaries and the sentences of obligations are read.
//!   Headings and cells of tables are not, but for cells that are sentences; and a run of few words
//!   without an end mark is a label, no sentence.
//! - Words that the author cannot choose count as one short word each, of one syllable: those of
//!   treaty headings, names of instruments, and terms and other names of the glossary, in singular
//!   and plural; abbreviations, numbers, symbols, addresses, and blanks of models.
//! - The parts of a word with a hyphen are words.

mod names;
mod sentences;
mod syllables;

use model::Kind;

use crate::authored::Authored;
use crate::checks::Checked;
use crate::diagnostic::Faults;
use crate::read::{Passage, Role};
use names::Names;
use sentences::{Sentence, sentences};

/// How many of the hardest sentences are named.
const HARDEST: usize = 3;

/// A sentence of fewer words says little about how hard it is: `Extradition.`
const SHORTEST: usize = 6;

/// How many words of a sentence are shown.
const SHOWN: usize = 7;

/// The grade up to which pages of a kind may go; `None` for what is looked up, not read through.
fn limit(kind: Kind) -> Option<f64> {
    match kind {
        Kind::Article => Some(12.0),
        Kind::Instrument | Kind::Term => None,
        _ => Some(9.0),
    }
}

/// Words, syllables and sentences of a text.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Count {
    /// To one decimal place, as it is shown.
    fn grade(self) -> f64 {
        if self.sentences == 0 || self.words == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        let grade = 0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words;
        ((grade - 15.59) * 10.0).round() / 10.0
    }
}

/// A sentence, and where it stands.
struct Placed<'a> {
    sentence: Sentence<'a>,
    count: Count,
    line: usize,
}

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    if !checked.is_english() {
        return;
    }
    let names = Names::of(checked.authored);
    for entry in checked.authored {
        let Some(limit) = limit(entry.kind) else { continue };
        let mut read = read(entry, &names);
        let total = read.iter().fold(Count::default(), |sum, placed| Count {
            sentences: sum.sentences + 1,
            words: sum.words + placed.count.words,
            syllables: sum.syllables + placed.count.syllables,
        });
        if total.grade() <= limit {
            continue;
        }
        read.retain(|placed| placed.count.words >= SHORTEST);
        read.sort_by(|a, b| b.count.grade().total_cmp(&a.count.grade()));
        read.truncate(HARDEST);
        let named = read.iter().map(|placed| {
            let beginning = placed.sentence.beginning(SHOWN);
            format!("“{beginning}” (line {}, grade {:.0})", placed.line, placed.count.grade())
        });
        let named: Vec<String> = named.collect();
        faults.add(
            &entry.file,
            read.first().map_or(0, |placed| placed.line),
            format!(
                "The page reads at grade {:.1}; {} may have {limit:.0} at most.",
                total.grade(),
                entry.kind.folder()
            ),
            format!(
                "Make two sentences of one and use shorter words. The hardest: {}.",
                named.join("; ")
            ),
        );
    }
}

fn read<'a>(entry: &'a Authored, names: &Names) -> Vec<Placed<'a>> {
    let mut read = Vec::new();
    for passage in &entry.prose {
        for sentence in sentences(&passage.text) {
            if counts(passage, &sentence) {
                let count = Count {
                    sentences: 1,
                    words: sentence.words.len(),
                    syllables: names.syllables(&sentence.words),
                };
                read.push(Placed { line: passage.line(sentence.start), sentence, count });
            }
        }
    }
    read
}

/// Whether it is a sentence that readers read.
fn counts(passage: &Passage, sentence: &Sentence<'_>) -> bool {
    match passage.role {
        Role::Heading => false,
        Role::Cell => sentence.ends,
        Role::Head(key) => matches!(key, "summary" | "differs" | "obligation.text"),
        Role::Paragraph | Role::Item | Role::Note => {
            sentence.ends || sentence.words.len() >= SHORTEST
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grade_is_that_of_the_formula() {
        let count = Count { sentences: 1, words: 8, syllables: 9 };
        assert_eq!(count.grade(), 0.8);
        let count = Count { sentences: 2, words: 40, syllables: 68 };
        assert_eq!(count.grade(), 12.3);
        assert_eq!(Count::default().grade(), 0.0);
    }
}
