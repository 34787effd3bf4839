//! The lines of a TOML text: where each begins, and which of them are no TOML.

/// How a day is written.
pub const A_DAY: &str = "a day that exists, as 2026-11-23, without quotes";

/// Where the lines of a text begin, and what of it could not be read.
#[derive(Clone)]
pub struct Lines {
    starts: Vec<usize>,
    first: usize,
    /// The lines on which it is no TOML: what else is wrong there is not worth saying.
    pub broken: Vec<usize>,
    /// The names that lines begin with, where some line is broken: it may have swallowed them.
    pub written: Vec<String>,
}

impl Lines {
    /// Of a text that starts on line `first` of its file.
    pub fn of(text: &str, first: usize) -> Lines {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Lines { starts: starts.collect(), first, broken: Vec::new(), written: Vec::new() }
    }

    /// The line of the file on which this byte of the text stands.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1 + self.first
    }
}

/// What to do about a line that is no TOML.
pub fn syntax_remedy(said: &str, line: &str) -> String {
    if said.contains("date") {
        return format!("Write {A_DAY}.");
    }
    if said.starts_with("duplicate key") {
        return "The name stands on another line already: keep one of them.".to_owned();
    }
    if line.contains(['“', '”', '„']) && !line.contains('"') {
        return "Replace the curly quotes by straight ones, as in title = \"…\".".to_owned();
    }
    "Texts stand between double quotes, lists between [ ], a name and its value on one line with \
     = between them."
        .to_owned()
}
