//! What people type, and what the text says for the same thing.

use crate::diagnostic::Faults;
use crate::read::Table;

/// One group: any of `say` also finds any of `means`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    pub say: Vec<String>,
    pub means: Vec<String>,
}

pub fn read_synonyms(file: &str, text: &str, faults: &mut Faults) -> Vec<Synonym> {
    let mut table = Table::parse(file, text, 1, faults);
    let mut synonyms = Vec::new();
    for mut group in table.tables("synonym", faults) {
        let (line, before) = (group.line(), faults.count());
        let mut texts =
            |name| group.texts(name, faults).into_iter().map(|text| text.value).collect();
        let synonym = Synonym { say: texts("say"), means: texts("means") };
        let is_read = faults.count() == before;
        if is_read && (synonym.say.is_empty() || synonym.means.is_empty()) {
            faults.add(
                file,
                line,
                "A synonym needs both `say` and `means`.",
                "Write say = [\"dirty money\"] and means = [\"proceeds of crime\"].",
            );
        }
        synonyms.push(synonym);
        group.finish(faults);
    }
    table.finish(faults);
    synonyms
}
