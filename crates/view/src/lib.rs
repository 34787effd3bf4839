//! What a page looks like: from a pack and an address to the elements of a page.
//!
//! Pure, and used twice: the compiler writes the elements as HTML, the app makes them in the
//! browser. So a page that is opened and a page that the app moves to cannot differ. It knows
//! no browser, no file and no Leptos; what is alive (the search box, its results) is not here,
//! only the place where it goes.

mod alias;
mod chooser;
mod context;
mod node;
mod obligations;
mod page;
mod pages;
mod parts;
mod party_status;
mod shell;

pub use alias::address_of_alias;
pub use chooser::{Choice, Chooser, ORDER, chooser, csv, csv_of_obligations, option_words};
pub use context::Context;
pub use node::{Element, Node, el, text};
pub use obligations::OBLIGATIONS_FILE;
pub use page::{Page, page};
pub use pages::partner::{partner_list, partner_page};
pub use pages::search::{everything, ways_on};
pub use pages::step::actions;
pub use parts::{document, hit_label};
pub use shell::{Shell, frame, menu, shell};
