//! What is alive on a page. Each component's styles stand beside it.

mod field;
mod found;
mod search_box;
mod search_page;

pub use search_box::SearchBox;
pub use search_page::SearchPage;
