//! From the content folder to packs and pages; the only code that reads files.
//!
//! [`read_content`] reads everything and reports every author's mistake at once;
//! [`write_site`] writes what the site needs. The pages are made from the pack that the app will
//! read, by the same code (`view`), so that both say and show the same.

mod authored;
mod changes;
mod checks;
mod content;
mod diagnostic;
mod facts;
mod folder;
mod kinds;
mod link_terms;
mod output;
mod party_status;
mod pictures;
mod plural;
mod read;
mod resolve;
mod synonyms;

pub use content::{Content, Edition, read_content};
pub use diagnostic::Diagnostic;
pub use folder::pack_folder;
pub use output::{pack_of, pocket_pack_of, tools_pack_of, write_site};
