//! Which State has joined which treaty, as far as the guide's sources tell.

use crate::{Confidence, Date};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyStatus {
    /// What statuses rest on: ids of messages after `basis-`.
    pub bases: Vec<String>,
    /// By the English name.
    pub states: Vec<State>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Three small letters; its name is a message after `state-`.
    pub id: String,
    /// A message after `region-`.
    pub region: String,
    /// A message after `regional-group-`; none where it is that of the region.
    pub group: Option<String>,
    /// In the order of the instruments.
    pub joined: Vec<Joined>,
}

/// What is known of one State and one treaty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    pub status: Status,
    /// Of the deposit; for a signatory, of the signature.
    pub date: Option<Date>,
    pub confidence: Confidence,
    /// The place in `bases`.
    pub basis: u8,
}

/// The order is that of the pack format and of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Party,
    /// Has signed and is not known to be bound.
    Signatory,
    NotParty,
    /// May have joined.
    Unknown,
}

impl Status {
    pub const ALL: [Status; 4] =
        [Status::Party, Status::Signatory, Status::NotParty, Status::Unknown];

    /// The word in the facts, in addresses and in the ids of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Party => "party",
            Status::Signatory => "signatory",
            Status::NotParty => "not-party",
            Status::Unknown => "unknown",
        }
    }
}
