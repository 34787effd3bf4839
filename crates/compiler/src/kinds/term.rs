//! Terms of the glossary: one paragraph, other names, and the term in other languages.

use model::{Block, Confidence, Detail, TermFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{first_paragraph, refuse_summary};
use crate::read::Table;

/// The tags of the official languages of the United Nations besides English, in order: the
/// interface has a name for each.
const LANGUAGES: [&str; 5] = ["ar", "es", "fr", "ru", "zh"];

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    refuse_summary(table, entry, faults);
    entry.order = (0, entry.title.to_lowercase());
    let also: Vec<String> =
        table.texts("also", faults).into_iter().map(|text| text.value).collect();
    for name in table.texts("unlinked", faults) {
        if name.value != entry.title && !also.contains(&name.value) {
            let fault = format!("`unlinked` has \"{}\", which is no name of the term.", name.value);
            let remedy = "Write the title or one of `also`, letter by letter.";
            faults.add(&entry.file, name.line, fault, remedy);
        }
        entry.unlinked.push(name.value);
    }
    let translation_confidence = if table.has("translations") {
        table.confidence("translation_confidence", faults)
    } else {
        // Said for no translation, it does no harm.
        let _ = table.text("translation_confidence", faults);
        Confidence::Uncertain
    };
    let mut translations = Vec::new();
    if let Some(mut table) = table.table("translations", faults) {
        for tag in LANGUAGES {
            let term = table.text(tag, faults);
            translations.extend(term.map(|term| (tag.to_owned(), term.value)));
        }
        table.finish(faults);
    }
    entry.detail = Detail::Term(TermFacts { also, translations, translation_confidence });
    if !matches!(entry.body.document.blocks.as_slice(), [] | [Block::Paragraph(_)]) {
        faults.add(
            &entry.file,
            // The first block that is too much, which may be the only one.
            *entry.body.lines.get(1).unwrap_or(&entry.body.lines[0]),
            "A definition is one paragraph.",
            "Keep the first paragraph; move the rest into a guide and link to it.",
        );
    }
    entry.summary = first_paragraph(entry);
}
