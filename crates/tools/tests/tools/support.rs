//! The guide as tools know it, read once from the real content.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use compiler::{pack_of, read_content, tools_pack_of};
use model::{Date, Lang, PluralRule};
use pack::Pack;
use tools::{Answers, Context, Knowledge};

pub struct Guide {
    pub knowledge: Knowledge,
    pub words: Pack,
    /// Ids of messages that a tool asked for and that are not there.
    pub missing: Mutex<BTreeSet<String>>,
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
        missing: Mutex::default(),
    }
});

const ENGLISH: PluralRule<'static> =
    &|number| if number == 1.0 { "one".to_owned() } else { "other".to_owned() };

/// The words for an id; what is not there is noted.
pub fn words(id: &str, args: &[(&str, &str)]) -> String {
    let words = GUIDE.words.words(id, args, ENGLISH);
    if words == id {
        GUIDE.missing.lock().unwrap().insert(id.to_owned());
    }
    words
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
