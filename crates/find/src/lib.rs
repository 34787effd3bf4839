//! From what somebody types to what is shown of a pack.
//!
//! Answers: which entries, in which order, which words of them marked; which provision a reference
//! means; where a name leads; which question is answered; what was probably meant. It knows the
//! pack and its entries, and nothing of pages, addresses of a site or a browser.

mod abbreviated;
mod answer;
mod corrected;
mod facets;
mod finder;
mod go_to;
mod hit;
mod instruments;
mod reference;
mod states;
mod texts;

pub use answer::Answer;
pub use corrected::Corrected;
pub use facets::{Choice, Counts, Facet, Filter, Results};
pub use finder::{Finder, Found, OURS, Place};
pub use go_to::{GoTo, Target};
pub use hit::{Hit, Piece};
