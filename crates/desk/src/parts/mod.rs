//! What screens are made of.

mod articles;
mod button;
mod choices;
mod errors;
mod field;
mod items;
mod notices;
mod paper;
mod text;

pub use button::{button, buttons, plain};
pub use errors::summary;
pub use field::{field, shape};
pub use notices::notices;
pub use paper::{drawn, paper};
