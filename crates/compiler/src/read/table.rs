//! A TOML table as an author wrote it: values are taken out by name, each with its line; what is
//! missing, of another type, or left over is a mistake.

use model::{Confidence, Date};
use toml::de::{DeTable, DeValue};

use crate::authored::is_id;
use crate::diagnostic::{Faults, nearest};
use crate::read::lines::{A_DAY, Lines, syntax_remedy};

/// A value and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    pub value: T,
    pub line: usize,
}

/// A table being read. Names asked for are known; [`Table::finish`] reports the others.
pub struct Table<'a> {
    file: &'a str,
    /// The line of the table itself, for what is missing from it.
    line: usize,
    lines: Lines,
    values: Vec<(String, usize, DeValue<'a>)>,
    known: Vec<&'static str>,
    /// What it is headed by, as `[translations]`; empty for a whole file or head.
    header: String,
}

impl<'a> Table<'a> {
    /// Reads the text of a whole file or head that starts on `first_line` of `file`. What cannot
    /// be read at all is reported and left out.
    pub fn parse(
        file: &'a str,
        text: &'a str,
        first_line: usize,
        faults: &mut Faults,
    ) -> Table<'a> {
        let mut lines = Lines::of(text, first_line);
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            let names = text.lines().filter_map(|line| line.split(['=', ':']).next());
            lines.written = names.map(|name| name.trim().to_owned()).collect();
        }
        for error in errors {
            let line = error.span().map_or(first_line, |span| lines.line(span.start));
            // One slip makes the parser stumble several times.
            if lines.broken.contains(&line) {
                continue;
            }
            lines.broken.push(line);
            let said = error.message().trim_end_matches('.');
            faults.add(
                file,
                line,
                format!("This is not written as TOML asks: {said}."),
                syntax_remedy(said, text.lines().nth(line - first_line).unwrap_or_default()),
            );
        }
        Table::new(file, first_line, lines, table.into_inner())
    }

    fn new(file: &'a str, line: usize, lines: Lines, table: DeTable<'a>) -> Table<'a> {
        let values = table
            .into_iter()
            .map(|(key, value)| {
                let line = lines.line(key.span().start);
                (key.into_inner().into_owned(), line, value.into_inner())
            })
            .collect();
        Table { file, line, lines, values, known: Vec::new(), header: String::new() }
    }

    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The line on which the table starts.
    pub fn line(&self) -> usize {
        self.line
    }

    fn take(&mut self, name: &'static str) -> Option<(usize, DeValue<'a>)> {
        self.known.push(name);
        let place = self.values.iter().position(|(key, ..)| key == name)?;
        let (_, line, value) = self.values.remove(place);
        Some((line, value))
    }

    fn wrong_type(&self, line: usize, name: &str, wanted: &str, faults: &mut Faults) {
        if self.lines.broken.contains(&line) {
            return;
        }
        faults.add(
            self.file,
            line,
            format!("`{name}` has a value of the wrong type."),
            format!("Write {wanted}."),
        );
    }

    fn missing(&self, name: &str, wanted: &str, faults: &mut Faults) {
        if self.swallowed(name) {
            return;
        }
        faults.add(
            self.file,
            self.line,
            format!("`{name}` is missing."),
            format!("Add a line `{name} = …` with {wanted}."),
        );
    }

    /// A text, without spaces around it; `None` where it is absent.
    pub fn text(&mut self, name: &'static str, faults: &mut Faults) -> Option<Located<String>> {
        match self.take(name)? {
            (line, DeValue::String(text)) => Some(Located { value: text.trim().to_owned(), line }),
            (line, _) => {
                self.wrong_type(line, name, "a text between double quotes", faults);
                None
            }
        }
    }

    /// A text that must be there; empty where it is not, which is a mistake.
    pub fn required_text(&mut self, name: &'static str, faults: &mut Faults) -> String {
        self.required_text_of(name, "a text between double quotes", faults)
    }

    /// The same, where the author is to be told more of what is `wanted`.
    pub fn required_text_of(
        &mut self,
        name: &'static str,
        wanted: &str,
        faults: &mut Faults,
    ) -> String {
        let Some(text) = self.present_text(name, wanted, faults) else { return String::new() };
        if text.value.is_empty() && !self.lines.broken.contains(&text.line) {
            let fault = format!("`{name}` is empty.");
            faults.add(self.file, text.line, fault, format!("Write {wanted}."));
        }
        text.value
    }

    /// A text that must be there and may be empty; `None` where it is not, which is a mistake.
    pub fn present_text(
        &mut self,
        name: &'static str,
        wanted: &str,
        faults: &mut Faults,
    ) -> Option<Located<String>> {
        if !self.has(name) {
            self.missing(name, wanted, faults);
        }
        self.text(name, faults)
    }

    /// A word that must be there and can stand in an address; `None` where it is not, which is a
    /// mistake.
    pub fn required_id(
        &mut self,
        name: &'static str,
        faults: &mut Faults,
    ) -> Option<Located<String>> {
        const WANTED: &str =
            "a word of small letters a to z, digits and hyphens, as \"ask-for-meeting\"";
        let text = self.present_text(name, WANTED, faults)?;
        if !is_id(&text.value) && !self.lines.broken.contains(&text.line) {
            let fault = format!("`{name}` cannot be \"{}\".", text.value);
            faults.add(self.file, text.line, fault, format!("Write {WANTED}."));
        }
        Some(text)
    }

    /// Yes or no; `otherwise` where it is absent or a mistake.
    pub fn flag(&mut self, name: &'static str, otherwise: bool, faults: &mut Faults) -> bool {
        match self.take(name) {
            Some((_, DeValue::Boolean(flag))) => flag,
            Some((line, _)) => {
                self.wrong_type(line, name, "true or false, without quotes", faults);
                otherwise
            }
            None => otherwise,
        }
    }

    /// A list of texts; empty where it is absent.
    pub fn texts(&mut self, name: &'static str, faults: &mut Faults) -> Vec<Located<String>> {
        const WANTED: &str = "a list of texts, as [\"one\", \"two\"]";
        let Some((line, value)) = self.take(name) else { return Vec::new() };
        let DeValue::Array(items) = value else {
            self.wrong_type(line, name, WANTED, faults);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.into_iter() {
            let line = self.lines.line(item.span().start);
            match item.into_inner() {
                // A list that does not end swallows the lines after it.
                _ if self.lines.broken.contains(&line) => {}
                DeValue::String(text) => {
                    texts.push(Located { value: text.trim().to_owned(), line });
                }
                _ => self.wrong_type(line, name, WANTED, faults),
            }
        }
        texts
    }

    /// A list whose items are an id, or a table with an `id` and one more text. Gives id and text.
    pub fn references(
        &mut self,
        name: &'static str,
        more: &'static str,
        faults: &mut Faults,
    ) -> Vec<Located<(String, String)>> {
        let Some((line, value)) = self.take(name) else { return Vec::new() };
        let wanted = format!("a list of ids, or of {{ id = \"…\", {more} = \"…\" }}");
        let DeValue::Array(items) = value else {
            self.wrong_type(line, name, &wanted, faults);
            return Vec::new();
        };
        let mut references = Vec::new();
        for item in items.into_iter() {
            let line = self.lines.line(item.span().start);
            match item.into_inner() {
                _ if self.lines.broken.contains(&line) => {}
                DeValue::String(id) => {
                    references.push(Located { value: (id.trim().to_owned(), String::new()), line })
                }
                DeValue::Table(table) => {
                    let mut table = Table::new(self.file, line, self.lines.clone(), table);
                    let id = match table.has("id") {
                        true => table.required_text("id", faults),
                        false => {
                            faults.add(
                                self.file,
                                line,
                                "An `id` is missing.",
                                format!("Write {wanted}."),
                            );
                            String::new()
                        }
                    };
                    let text = table.text(more, faults).map(|text| text.value).unwrap_or_default();
                    table.finish(faults);
                    if !id.is_empty() {
                        references.push(Located { value: (id, text), line });
                    }
                }
                _ => self.wrong_type(line, name, &wanted, faults),
            }
        }
        references
    }

    /// A whole number from 0 to 65,535; `None` where it is absent.
    pub fn number(&mut self, name: &'static str, faults: &mut Faults) -> Option<Located<u16>> {
        let (line, value) = self.take(name)?;
        let number = match &value {
            DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(line, name, "a whole number from 0 to 65535, without quotes", faults);
        }
        number.map(|value| Located { value, line })
    }

    /// A number that must be there; `None` where it is not, which is a mistake.
    pub fn required_number(
        &mut self,
        name: &'static str,
        faults: &mut Faults,
    ) -> Option<Located<u16>> {
        if !self.has(name) {
            self.missing(name, "a whole number", faults);
        }
        self.number(name, faults)
    }

    /// A day that must be there. A mistake gives [`no_day`].
    pub fn required_date(&mut self, name: &'static str, faults: &mut Faults) -> Located<Date> {
        let (line, value) = match self.take(name) {
            Some(found) => found,
            None => {
                self.missing(name, A_DAY, faults);
                return Located { value: no_day(), line: self.line };
            }
        };
        let date = match &value {
            DeValue::Datetime(day) => Date::parse(&day.to_string()),
            _ => None,
        };
        if date.is_none() {
            self.wrong_type(line, name, A_DAY, faults);
        }
        Located { value: date.unwrap_or_else(no_day), line }
    }

    /// One of a few words; a mistake or absence is reported and gives the first.
    pub fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        choices: &[(&str, T)],
        faults: &mut Faults,
    ) -> T {
        let words: Vec<String> = choices.iter().map(|(word, _)| format!("\"{word}\"")).collect();
        let wanted = format!("one of {}", words.join(", "));
        let Some((line, value)) = self.take(name) else {
            self.missing(name, &wanted, faults);
            return choices[0].1;
        };
        let chosen = match &value {
            DeValue::String(text) => choices.iter().find(|(word, _)| *word == text.as_ref()),
            _ => None,
        };
        match (chosen, &value) {
            (Some(_), _) => {}
            (None, DeValue::String(text)) => {
                let fault = format!("`{name}` cannot be \"{text}\".");
                faults.add(self.file, line, fault, format!("Write {wanted}."));
            }
            (None, _) => self.wrong_type(line, name, &wanted, faults),
        }
        chosen.unwrap_or(&choices[0]).1
    }

    /// How sure the author is.
    pub fn confidence(&mut self, name: &'static str, faults: &mut Faults) -> Confidence {
        let choices = [
            ("uncertain", Confidence::Uncertain),
            ("known", Confidence::Known),
            ("verified", Confidence::Verified),
        ];
        self.choice(name, &choices, faults)
    }

    /// True where the author wrote this name, and a broken line may have swallowed it.
    pub fn swallowed(&self, name: &str) -> bool {
        self.lines.written.iter().any(|written| written == name)
    }

    /// True where a value of this name still stands in the table.
    pub fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(key, ..)| key == name)
    }

    /// A table in the table.
    pub fn table(&mut self, name: &'static str, faults: &mut Faults) -> Option<Table<'a>> {
        match self.take(name)? {
            (line, DeValue::Table(table)) => {
                let table = Table::new(self.file, line, self.lines.clone(), table);
                Some(Table { header: format!("[{name}]"), ..table })
            }
            (line, _) => {
                self.wrong_type(line, name, &format!("a table headed [{name}]"), faults);
                None
            }
        }
    }

    /// A list of tables, each headed `[[name]]`.
    pub fn tables(&mut self, name: &'static str, faults: &mut Faults) -> Vec<Table<'a>> {
        let Some((line, value)) = self.take(name) else { return Vec::new() };
        let wanted = format!("tables headed [[{name}]]");
        let DeValue::Array(items) = value else {
            self.wrong_type(line, name, &wanted, faults);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.into_iter() {
            let line = self.lines.line(item.span().start);
            match item.into_inner() {
                DeValue::Table(table) => {
                    let table = Table::new(self.file, line, self.lines.clone(), table);
                    tables.push(Table { header: format!("[[{name}]]"), ..table });
                }
                _ => self.wrong_type(line, name, &wanted, faults),
            }
        }
        tables
    }

    /// Reports every name that nobody asked for.
    pub fn finish(self, faults: &mut Faults) {
        for (key, line, _) in &self.values {
            let remedy = match nearest(key, self.known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None if self.header.is_empty() => {
                    format!("Remove it, or use one of: {}.", self.known.join(", "))
                }
                // All that follows a header belongs to it, which authors do not expect.
                None => format!(
                    "Use one of: {}. What belongs to the whole file stands above {}.",
                    self.known.join(", "),
                    self.header
                ),
            };
            faults.add(self.file, *line, format!("`{key}` is not known here."), remedy);
        }
    }
}

/// The first day of the calendar: stands where nobody gave a day.
pub fn no_day() -> Date {
    Date::new(1, 1, 1).expect("the first day exists")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str, read: impl Fn(&mut Table<'_>, &mut Faults)) -> Vec<String> {
        let mut faults = Faults::default();
        let mut table = Table::parse("a.md", text, 2, &mut faults);
        read(&mut table, &mut faults);
        table.finish(&mut faults);
        faults
            .into_sorted()
            .iter()
            .map(|fault| format!("{}: {}", fault.line, fault.fault))
            .collect()
    }

    #[test]
    fn everything_wrong_is_said_at_once_with_its_line() {
        let text = "title = 3\nreviewed = 2026-02-30\nconfidense = \"known\"\n";
        let faults = faults_of(text, |table, faults| {
            table.required_text("title", faults);
            table.confidence("confidence", faults);
        });
        assert!(faults.iter().any(|fault| fault.starts_with("2: `title`")), "{faults:?}");
        assert!(
            faults.iter().any(|fault| fault.starts_with("3: This is not written")),
            "{faults:?}"
        );
        assert!(faults.iter().any(|fault| fault.starts_with("4: `confidense`")), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("`confidence` is missing")), "{faults:?}");
    }

    #[test]
    fn a_day_in_quotes_is_refused_and_a_day_is_read() {
        let faults = faults_of("reviewed = \"2026-11-23\"\n", |table, faults| {
            table.required_date("reviewed", faults);
        });
        assert_eq!(faults, ["2: `reviewed` has a value of the wrong type."]);
        let mut none = Faults::default();
        let mut table = Table::parse("a.md", "reviewed = 2026-11-23\n", 2, &mut none);
        assert_eq!(table.required_date("reviewed", &mut none).value.to_string(), "2026-11-23");
        assert!(none.is_empty());
    }

    #[test]
    fn references_are_ids_or_tables() {
        let mut faults = Faults::default();
        let text = "sources = [\n  \"a\",\n  { id = \"b\", at = \"article 3\" },\n]\n";
        let mut table = Table::parse("a.md", text, 2, &mut faults);
        let found = table.references("sources", "at", &mut faults);
        assert!(faults.is_empty());
        assert_eq!(found[0], Located { value: ("a".into(), String::new()), line: 3 });
        assert_eq!(found[1], Located { value: ("b".into(), "article 3".into()), line: 4 });
    }
}
