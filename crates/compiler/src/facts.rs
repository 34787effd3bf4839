//! What is the same in every language: the site, its languages, sources and instruments.

use model::{Cluster, Date, Direction, Lang, PartyStatus, Source};

use crate::diagnostic::Faults;
use crate::read::{Located, Table};

#[derive(Debug, Default)]
pub struct Facts {
    pub instruments: Vec<InstrumentFact>,
    pub articles: Vec<ArticleFact>,
    pub sources: Vec<Source>,
    /// Without States where the site has no such table.
    pub party_status: PartyStatus,
}

#[derive(Debug)]
pub struct InstrumentFact {
    pub id: String,
    pub abbreviation: String,
    pub adopted: Date,
    pub in_force: Date,
    pub text_url: String,
    pub status_url: String,
}

#[derive(Debug)]
pub struct ArticleFact {
    pub id: String,
    pub instrument: String,
    pub number: u16,
    pub cluster: Option<Cluster>,
}

/// The site as a whole: `site.toml`.
#[derive(Debug)]
pub struct Site {
    pub version: Date,
    /// How many days before the version a page may have been reviewed.
    pub review_within_days: u16,
    pub default_language: String,
    /// Where the site begins on its host: only 404.html, which a host shows at any depth, needs it.
    pub not_found_base: String,
    pub languages: Vec<Language>,
}

#[derive(Clone, Debug)]
pub struct Language {
    pub lang: Lang,
    pub name: String,
    pub direction: Direction,
    /// Abbreviations that need no explanation.
    pub abbreviations: Vec<String>,
    /// Names that are spelled as their owners spell them.
    pub official_names: Vec<String>,
}

impl Facts {
    /// The fact and its place in the list.
    pub fn instrument(&self, id: &str) -> Option<(usize, &InstrumentFact)> {
        self.instruments.iter().enumerate().find(|(_, fact)| fact.id == id)
    }

    pub fn article(&self, id: &str) -> Option<(usize, &ArticleFact)> {
        self.articles.iter().enumerate().find(|(_, fact)| fact.id == id)
    }

    pub fn source(&self, id: &str) -> Option<u16> {
        self.sources.iter().position(|source| source.id == id).map(|place| place as u16)
    }
}

pub const SITE: &str = "site.toml";
pub const SOURCES: &str = "sources.toml";
pub const INSTRUMENTS: &str = "facts/instruments.toml";

pub fn read_site(text: &str, faults: &mut Faults) -> Site {
    let mut table = Table::parse(SITE, text, 1, faults);
    table.required_text("name", faults);
    let version = table.required_date("version", faults).value;
    let review_within_days = table.required_number("review_within_days", faults);
    let default_language = table.required_text("default_language", faults);
    let not_found_base = table.required_text("not_found_base", faults);
    if !(not_found_base.starts_with('/') && not_found_base.ends_with('/')) {
        faults.add(
            SITE,
            0,
            "`not_found_base` does not start and end with a slash.",
            "Write \"/\" for a host's root, \"/guide/\" for a folder of it.",
        );
    }
    let mut languages = Vec::new();
    for mut language in table.tables("language", faults) {
        let code = language.required_text("code", faults);
        let name = language.required_text("name", faults);
        let directions = [("ltr", Direction::LeftToRight), ("rtl", Direction::RightToLeft)];
        let direction = language.choice("direction", &directions, faults);
        let mut texts =
            |name| language.texts(name, faults).into_iter().map(|text| text.value).collect();
        let (abbreviations, official_names) = (texts("abbreviations"), texts("official_names"));
        match Lang::new(&code) {
            Some(lang) => {
                languages.push(Language { lang, name, direction, abbreviations, official_names })
            }
            None => faults.add(
                SITE,
                language.line(),
                format!("`{code}` is not a language tag."),
                "Use small letters, as en or pt-br.",
            ),
        }
        language.finish(faults);
    }
    if !languages.iter().any(|language| language.lang.as_str() == default_language) {
        faults.add(
            SITE,
            0,
            format!("The default language `{default_language}` has no [[language]]."),
            "Add it, or name another.",
        );
    }
    table.finish(faults);
    Site {
        version,
        review_within_days: review_within_days.map_or(u16::MAX, |days| days.value),
        default_language,
        not_found_base,
        languages,
    }
}

pub fn read_sources(text: &str, faults: &mut Faults) -> Vec<Source> {
    let mut table = Table::parse(SOURCES, text, 1, faults);
    let mut sources: Vec<Source> = Vec::new();
    for mut source in table.tables("source", faults) {
        let symbol = source.text("symbol", faults).map(|text| text.value).unwrap_or_default();
        let url = source.text("url", faults);
        let id = source.required_text("id", faults);
        if sources.iter().any(|known| known.id == id) {
            faults.add(
                SOURCES,
                source.line(),
                format!("The source `{id}` stands twice."),
                "Give one of them another id.",
            );
        }
        if let Some(Located { value, line }) = &url
            && !["https://", "http://"].iter().any(|start| value.starts_with(start))
        {
            let fault = format!("`{value}` is not a web address.");
            faults.add(SOURCES, *line, fault, "Start it with https://, or leave the line out.");
        }
        sources.push(Source {
            id,
            title: source.required_text("title", faults),
            owner: source.required_text("owner", faults),
            symbol,
            url: url.map(|url| url.value).unwrap_or_default(),
            address_confidence: source.confidence("address_confidence", faults),
        });
        source.finish(faults);
    }
    table.finish(faults);
    sources
}

/// Fills in instruments and articles.
pub fn read_instruments(text: &str, facts: &mut Facts, faults: &mut Faults) {
    let mut table = Table::parse(INSTRUMENTS, text, 1, faults);
    for mut instrument in table.tables("instrument", faults) {
        facts.instruments.push(InstrumentFact {
            id: instrument.required_text("id", faults),
            abbreviation: instrument.required_text("abbreviation", faults),
            adopted: instrument.required_date("adopted_on", faults).value,
            in_force: instrument.required_date("entry_into_force", faults).value,
            text_url: instrument.required_text("text_url", faults),
            status_url: instrument.required_text("status_url", faults),
        });
        let count = instrument.required_number("article_count", faults);
        instrument.confidence("confidence", faults);
        instrument.finish(faults);
        let known = facts.instruments.last().map(|fact| fact.id.clone()).unwrap_or_default();
        for number in 1..=count.map_or(0, |count| count.value) {
            facts.articles.push(ArticleFact {
                id: format!("{known}-{number}"),
                instrument: known.clone(),
                number,
                cluster: None,
            });
        }
    }
    for mut article in table.tables("article", faults) {
        let id = article.required_text("id", faults);
        let cluster = article.number("cluster", faults);
        let confidence = article.confidence("cluster_confidence", faults);
        article.required_text("cluster_basis", faults);
        let line = article.line();
        article.finish(faults);
        let Some(fact) = facts.articles.iter_mut().find(|fact| fact.id == id) else {
            faults.add(
                INSTRUMENTS,
                line,
                format!("No instrument has an article `{id}`."),
                "Correct the id, or the instrument's article_count.",
            );
            continue;
        };
        fact.cluster = match cluster {
            Some(number) if (1..=4).contains(&number.value) => {
                Some(Cluster { number: number.value as u8, confidence })
            }
            Some(number) => {
                faults.add(
                    INSTRUMENTS,
                    number.line,
                    "There are four clusters.",
                    "Write 1 to 4, or leave the line out.",
                );
                None
            }
            None => None,
        };
    }
    table.finish(faults);
}
