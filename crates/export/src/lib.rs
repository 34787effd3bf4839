//! Writers: a [`model::Paper`] to the bytes of a file. A writer is pure: the day is an option, and the
//! same paper gives the same bytes.
//!
//! To add a format: a file with a [`Writer`], its `mod` and its place in [`writers`].

mod bidi;
mod csv;
mod docx;
mod html;
mod ics;
mod link;
mod md;
mod odt;
mod outline;
mod plain;
mod sheet;
mod table;
mod txt;
mod writer;
mod xml;
mod zip;

pub use html::STYLE as PRINT_STYLE;
pub use writer::{Options, Writer};

/// Every format, those that most people want first.
pub fn writers() -> &'static [&'static dyn Writer] {
    &[&docx::Docx, &odt::Odt, &html::Html, &txt::Txt, &md::Markdown, &csv::Csv, &ics::Ics]
}
