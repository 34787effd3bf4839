//! An author's mistake: where it is, what is wrong, and what to do about it.

use std::fmt;

/// One mistake in the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The path from the content folder, with forward slashes.
    pub file: String,
    /// From 1; 0 where the mistake is the file's as a whole.
    pub line: usize,
    pub fault: String,
    pub remedy: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => writeln!(f, "{}: {}", self.file, self.fault)?,
            line => writeln!(f, "{}:{line}: {}", self.file, self.fault)?,
        }
        write!(f, "    {}", self.remedy)
    }
}

/// Gathers mistakes, so that an author sees all of them at once.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<Diagnostic>,
}

impl Faults {
    pub fn add(
        &mut self,
        file: &str,
        line: usize,
        fault: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.found.push(Diagnostic {
            file: file.to_owned(),
            line,
            fault: fault.into(),
            remedy: remedy.into(),
        });
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many there are so far, to see whether a reading went well.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// By file and line, each once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort();
        self.found.dedup();
        self.found
    }
}

/// The known word nearest to a mistyped one, to be offered as a remedy.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.into_iter().map(|word| (distance(typed, word), word)).min()?;
    (near.0 <= 1 + typed.chars().count() / 4).then_some(near.1)
}

/// Levenshtein distance in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let substitute = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = substitute.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_says_where_what_and_what_to_do() {
        let mut faults = Faults::default();
        faults.add("en/guides/a.md", 3, "There is no source `x`.", "Add it to sources.toml.");
        let found = faults.into_sorted();
        assert_eq!(
            found[0].to_string(),
            "en/guides/a.md:3: There is no source `x`.\n    Add it to sources.toml."
        );
    }

    #[test]
    fn only_a_near_word_is_offered() {
        assert_eq!(nearest("confidense", ["confidence", "sources"]), Some("confidence"));
        assert_eq!(nearest("colour", ["confidence", "sources"]), None);
    }
}
