//! The keys of a list of options below a field.

/// The option after or before `chosen`; past either end there is none, and then the other end.
pub fn step(chosen: Option<usize>, count: usize, down: bool) -> Option<usize> {
    match (chosen, down) {
        (None, true) => Some(0),
        (None, false) => count.checked_sub(1),
        (Some(place), true) => Some(place + 1).filter(|next| *next < count),
        (Some(place), false) => place.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round_through_the_field_itself() {
        assert_eq!(step(None, 3, true), Some(0));
        assert_eq!(step(Some(2), 3, true), None);
        assert_eq!(step(None, 3, false), Some(2));
        assert_eq!(step(Some(0), 3, false), None);
    }
}
