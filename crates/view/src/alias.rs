//! Where old and second ids lead.

use model::Block;
use pack::{Alias, Pack};

/// The address that an alias leads to: the section of that name where the page has one. `None`
/// where the pack's record cannot be read.
pub fn address_of_alias(pack: &Pack, alias: &Alias) -> Option<String> {
    let entry = pack.entry(alias.entry).ok()?;
    let is_section = |block: &Block| matches!(block, Block::Heading { id, .. } if *id == alias.id);
    let anchor = match entry.body.blocks.iter().any(is_section) {
        true => format!("#{}", alias.id),
        false => String::new(),
    };
    Some(entry.head.address() + &anchor)
}
