//! Text in, ranked matches out: an index builder and an in-place index reader.
//!
//! The crate knows nothing of what the texts are, and reads no clock, file or global: the same
//! input gives the same bytes and the same answer. The builder runs natively; the reader is made to
//! be small in WebAssembly, and answers any bytes and any query without a panic and in bounded
//! time.
//!
//! ```
//! use search::{Analyzer, Field, Index, IndexBuilder, Options, Settings, highlights, snippet};
//!
//! let mut builder = IndexBuilder::new(Settings {
//!     analyzer: Analyzer::English,
//!     fields: vec![
//!         Field { name: "title", weight: 3.0, length_normalization: 0.4, is_name: true },
//!         Field { name: "body", weight: 1.0, length_normalization: 0.75, is_name: false },
//!     ],
//! });
//! let text = "States may invite organizations. Observers write to the Secretariat in Vienna.";
//! builder.add(&[("title", "Who takes part"), ("body", text)], 1.0);
//! builder.add(&[("title", "Languages"), ("body", "Documents come in six languages.")], 1.0);
//! builder.synonym("ngo", "organization");
//! let bytes = builder.finish();
//!
//! let index = Index::open(&bytes)?;
//! let answer = index.search("can my NGO write to Viena", &Options::default());
//! assert_eq!(answer.hits[0].doc, 0);
//! assert_eq!(answer.corrected[0].word, "vienna");
//!
//! let passage = snippet(text, &answer.matcher, 50);
//! assert_eq!(&text[passage.text_range], "Observers write to the Secretariat in Vienna.");
//! assert_eq!(highlights("Vienna, Wien", &answer.matcher), [0..6]);
//! # Ok::<(), search::OpenError>(())
//! ```
//!
//! DESIGN.md in this folder tells the goals, the bytes of the index and what was tried and dropped.

mod analyzer;
mod builder;
mod bytes;
mod closeness;
mod dictionary;
mod error;
mod expand;
mod explain;
mod index;
mod layout;
mod matcher;
mod memory;
mod postings;
mod query;
mod score;
mod snippet;
mod synonyms;
#[cfg(test)]
mod twin;
mod typo;
mod words;

pub use analyzer::{Analyzer, MAX_TERM, Token, TokenKind, folded};
pub use builder::{Field, IndexBuilder, Settings};
pub use error::OpenError;
pub use explain::Explanation;
pub use index::{Answer, Hit, Index, Options, Texts, search_together};
pub use layout::MAX_FIELDS;
pub use matcher::{Matcher, highlights};
pub use memory::Memory;
pub use query::Correction;
pub use score::Parts;
pub use snippet::{Snippet, snippet};
