//! The guide as tools know it, read once from the real content.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use compiler::{pack_of, pocket_pack_of, read_content, tools_pack_of};
use model::{Date, Kind, Lang, PluralRule};
use pack::Pack;
use tools::{Answers, Context, Knowledge};

pub struct Guide {
    pub knowledge: Knowledge,
    pub words: Pack,
    /// What the pocket file has of guide and words.
    pub pocket: Pack,
    /// The ids of the messages of `tools.ftl`.
    pub messages: BTreeSet<String>,
    /// The entries of the pages of tools.
    pub pages: Vec<String>,
    /// Ids that a tool asked for.
    pub asked: Mutex<BTreeSet<String>>,
}

pub static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let content = read_content(&folder).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("content/ has mistakes:\n{}", lines.join("\n"))
    });
    let edition = &content.editions[0];
    let pack = Pack::open(pack_of(&content, edition)).unwrap();
    Guide {
        knowledge: Knowledge::read(&pack, ENGLISH).unwrap(),
        words: Pack::open(tools_pack_of(&content, edition)).unwrap(),
        pocket: Pack::open(pocket_pack_of(&content, edition)).unwrap(),
        messages: edition.tools.iter().map(|(id, _)| id.clone()).collect(),
        pages: edition
            .entries
            .iter()
            .filter(|entry| entry.head.kind == Kind::Tool)
            .map(|entry| entry.head.id.clone())
            .collect(),
        asked: Mutex::default(),
    }
});

pub const ENGLISH: PluralRule<'static> =
    &|number| if number == 1.0 { "one".to_owned() } else { "other".to_owned() };

/// The words for an id; it is noted that they were asked for.
pub fn words(id: &str, args: &[(&str, &str)]) -> String {
    GUIDE.asked.lock().unwrap().insert(id.to_owned());
    GUIDE.words.words(id, args, ENGLISH)
}

pub fn context<'a>(today: &str, country: &'a Answers) -> Context<'a> {
    Context {
        today: Date::parse(today).unwrap(),
        lang: Lang::new("en").unwrap(),
        words: &words,
        paper_words: &words,
        models: &GUIDE.knowledge.models,
        labels: &GUIDE.knowledge.models,
        articles: &GUIDE.knowledge.articles,
        country,
    }
}
