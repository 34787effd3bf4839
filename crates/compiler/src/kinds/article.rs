//! Articles: number and cluster come from the facts, which are the same in every language.

use model::{ArticleFacts, Detail};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds::refuse_summary;
use crate::read::Table;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, facts: &Facts, faults: &mut Faults) {
    refuse_summary(table, entry, faults);
    let Some((place, fact)) = facts.article(&entry.id) else {
        faults.add(
            &entry.file,
            0,
            format!("There is no article `{}` in facts/instruments.toml.", entry.id),
            "Name the file after an article of the list, as untoc-18.md.",
        );
        return;
    };
    entry.order = (place as u16, String::new());
    entry.detail = Detail::Article(ArticleFacts {
        instrument: fact.instrument.clone(),
        number: fact.number,
        cluster: fact.cluster,
    });
}
