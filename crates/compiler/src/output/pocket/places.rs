//! Where entries stand in the file. Each has a number instead of its address: the links of a whole guide, written out,
//! would be 54 kB of 900.

use model::Kind;
use pack::Pack;

/// The place of the table of contents.
pub const CONTENTS: &str = "contents";

/// The name of the place of an entry.
pub fn of_entry(number: u16) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let (mut rest, mut digits) = (usize::from(number), Vec::new());
    loop {
        digits.push(char::from(DIGITS[rest % 36]));
        rest /= 36;
        if rest == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// The name of the place that an address of the guide leads to.
pub fn of_address(pack: &Pack, address: &str, anchor: &str) -> String {
    let address = address.trim_end_matches('/');
    let (folder, id) = match address.split_once('/') {
        Some(parts) => parts,
        // Terms share a page: their anchors are entries here.
        None => (address, if address == Kind::Term.folder() { anchor } else { "" }),
    };
    // Its page is not in the file; the articles hold all obligations.
    let folder = if folder == "obligations" { Kind::Article.folder() } else { folder };
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.folder() == folder) else {
        return CONTENTS.to_owned();
    };
    match pack.find(kind, id) {
        Some(number) => of_entry(number),
        None => folder.to_owned(),
    }
}

/// The addresses of all entries, in the order of their places, a line each.
pub fn list(pack: &Pack) -> String {
    let lines = pack.heads().iter().map(|head| format!("{}/{}\n", head.kind.folder(), head.id));
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_that_scripts_write_with_36_digits() {
        let written = [0, 9, 35, 36, 1295, 1296].map(of_entry);
        assert_eq!(written, ["0", "9", "z", "10", "zz", "100"]);
    }
}
