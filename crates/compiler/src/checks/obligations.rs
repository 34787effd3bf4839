//! Articles that say nothing of what they ask: the table of all obligations would pass them over.

use model::Substance;

use crate::checks::Checked;
use crate::diagnostic::Faults;

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    for authored in checked.authored {
        // Of a file that could not be read it is said that it has no head.
        if matches!(&authored.substance, Substance::Article(rows) if rows.is_empty()) {
            faults.add(
                &authored.file,
                0,
                "The article has no [[obligation]].",
                "Write a table for each sentence of the article; where it asks for nothing, with \
                 strength = \"rule\".",
            );
        }
    }
}
