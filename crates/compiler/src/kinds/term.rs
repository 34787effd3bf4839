//! Terms of the glossary: one paragraph, other names, and the term in other languages.

use model::{Block, Confidence, Detail, Lang, TermFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{first_paragraph, refuse_summary};
use crate::read::Table;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    refuse_summary(entry, faults);
    entry.order = (0, entry.title.to_lowercase());
    let also = table.texts("also", faults).into_iter().map(|text| text.value).collect();
    let translation_confidence = if table.has("translations") {
        table.confidence("translation_confidence", faults)
    } else {
        // Said for no translation, it does no harm.
        let _ = table.text("translation_confidence", faults);
        Confidence::Uncertain
    };
    let translations = table.table("translations", faults).map(|table| table.rest(faults));
    let mut translations: Vec<(String, String)> = translations
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(tag, text)| {
            if Lang::new(&tag).is_none() {
                faults.add(
                    &entry.file,
                    text.line,
                    format!("`{tag}` is not a language."),
                    "Use the tag of a language, as ar, es, fr, ru, zh.",
                );
                return None;
            }
            Some((tag, text.value))
        })
        .collect();
    translations.sort();
    entry.detail = Detail::Term(TermFacts { also, translations, translation_confidence });
    if !matches!(entry.body.document.blocks.as_slice(), [] | [Block::Paragraph(_)]) {
        faults.add(
            &entry.file,
            0,
            "A definition is one paragraph.",
            "Keep the first paragraph; move the rest into a guide and link to it.",
        );
    }
    entry.summary = first_paragraph(entry);
}
