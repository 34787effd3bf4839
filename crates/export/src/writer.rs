//! What every writer is.

use model::{Date, Direction, Paper};

/// What a file needs besides the paper.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day the file is made: formats that must carry one get this and no other.
    pub today: Date,
    pub direction: Direction,
    /// What stands over the list of contents, in the paper's language.
    pub contents: String,
    /// Where the guide's pages in the paper's language are, such as `https://guide.example/en/`.
    /// Without it a link to a page is text only: a relative link leads nowhere from a file.
    pub base: Option<String>,
}

/// A format that a paper can be taken away in.
pub trait Writer: Sync {
    /// Unique, lower case: `docx`.
    fn id(&self) -> &'static str;
    /// Without the dot.
    fn extension(&self) -> &'static str;
    fn mime(&self) -> &'static str;
    /// Whether the format can carry anything of this paper: a calendar needs days, a table a table.
    fn fits(&self, paper: &Paper) -> bool;
    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8>;
}
