//! Articles: number and cluster come from the facts, which are the same in every language; what the
//! article asks stands in rows of the head.

use model::{ArticleFacts, Block, Detail, Obligation, Strength, Substance};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds::refuse_summary;
use crate::read::{Located, Table};

pub fn read(table: &mut Table<'_>, entry: &mut Authored, facts: &Facts, faults: &mut Faults) {
    refuse_summary(table, entry, faults);
    let obligations: Vec<Obligation> = table
        .tables("obligation", faults)
        .into_iter()
        .map(|row| read_obligation(row, &entry.file, faults))
        .collect();
    check_headings(entry, &obligations, faults);
    entry.substance = Substance::Article(obligations);
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

fn read_obligation(mut row: Table<'_>, file: &str, faults: &mut Faults) -> Obligation {
    const PARAGRAPH: &str = "the number as the treaty has it: \"1\", \"2 (b)\", \"1 (b)(ii)\", \"(a)\", or \"\" for none";
    let paragraph = row.present_text("paragraph", PARAGRAPH, faults);
    if let Some(Located { value, line }) = &paragraph
        && !is_paragraph(value)
    {
        let fault = format!("`paragraph` cannot be \"{value}\".");
        faults.add(file, *line, fault, format!("Write {PARAGRAPH}."));
    }
    let strengths = Strength::ALL.map(|strength| (strength.as_str(), strength));
    let obligation = Obligation {
        paragraph: paragraph.map(|text| text.value).unwrap_or_default(),
        who: row.required_text("who", faults),
        strength: row.choice("strength", &strengths, faults),
        condition: row.text("condition", faults).map(|text| text.value).unwrap_or_default(),
        text: row.required_text_of("text", "a sentence of our own between double quotes", faults),
    };
    row.finish(faults);
    obligation
}

/// True for `1`, `2 (b)`, `1 (b)(ii)`, `1 (a)(ii)a`, `(a)` and nothing at all.
fn is_paragraph(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    if number.starts_with('0') || number.len() > 2 {
        return false;
    }
    // A space between the number and its items, none between items.
    let mut rest = match rest.strip_prefix(' ') {
        Some(items) if !number.is_empty() && items.starts_with('(') => items,
        None if number.is_empty() || rest.is_empty() => rest,
        _ => return false,
    };
    let is_letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut items = 0;
    while let Some((item, after)) = rest.strip_prefix('(').and_then(|it| it.split_once(')')) {
        if !(1..=4).contains(&item.len()) || !is_letters(item) {
            return false;
        }
        (rest, items) = (after, items + 1);
    }
    // A third level has a bare letter.
    rest.is_empty() || items > 0 && rest.len() == 1 && is_letters(rest)
}

/// Reports a heading whose short name is the place of a paragraph: a link leads to one place only.
fn check_headings(entry: &Authored, obligations: &[Obligation], faults: &mut Faults) {
    for (block, line) in entry.body.document.blocks.iter().zip(&entry.body.lines) {
        let Block::Heading { id, .. } = block else { continue };
        if let Some(row) = obligations.iter().find(|row| !id.is_empty() && row.anchor() == *id) {
            faults.add(
                &entry.file,
                *line,
                format!("The short name {{#{id}}} is the place of paragraph {}.", row.paragraph),
                "Give the heading another, as `## Words {#words}`.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_numbered_as_treaties_do() {
        for text in ["", "1", "12", "2 (b)", "1 (b)(ii)", "1 (a)(ii)a", "(a)", "(d)(iii)"] {
            assert!(is_paragraph(text), "{text}");
        }
        for text in [
            "0",
            "01",
            "123",
            "1.",
            "1 ",
            " 1",
            "1(b)",
            "1 b",
            "1b",
            "1 (B)",
            "1 (b) (ii)",
            "(1)",
            "()",
            "(a",
            "a",
            "1 (b)ii",
            "1 (abcde)",
            "para 1",
            "§1",
            "1 (é)",
        ] {
            assert!(!is_paragraph(text), "{text}");
        }
    }
}
