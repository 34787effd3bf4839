//! What the desk knows of the guide: the words, and what the packs hold for tools.

use std::rc::Rc;

use model::{Date, Direction, Document, Kind, Lang};
use pack::{Pack, PackError};
use platform::{clock, intl};
use tools::{Answers, Article, Context, Knowledge};
use view::Node;

pub struct Guide {
    pack: Pack,
    words: Rc<Pack>,
    knowledge: Knowledge,
    lang: Lang,
    /// The address of the language's folder, with a slash at its end.
    root: String,
}

impl Guide {
    /// `root` is the address of the site's root, with a slash at its end.
    ///
    /// # Errors
    /// Where one of the packs cannot be read.
    pub fn open(pack: Vec<u8>, words: Vec<u8>, root: &str) -> Result<Guide, PackError> {
        let (pack, words) = (Pack::open(pack)?, Rc::new(Pack::open(words)?));
        let lang = pack.meta().lang.clone();
        let plural = |number: f64| intl::plural_category(lang.as_str(), number);
        let knowledge = Knowledge::read(&pack, &plural)?;
        Ok(Guide { root: format!("{root}{lang}/"), pack, words, knowledge, lang })
    }

    pub fn words(&self, id: &str) -> String {
        self.words_with(id, &[])
    }

    pub fn words_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let plural = |number: f64| intl::plural_category(self.lang.as_str(), number);
        self.words.words(id, args, &plural)
    }

    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    pub fn direction(&self) -> Direction {
        self.pack.meta().direction
    }

    /// The address of a page of the guide, such as `steps/find-focal-point/`.
    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.root)
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    /// What a tool is called; its id where the guide has no page for it.
    pub fn tool_title(&self, id: &str) -> String {
        let head = self.pack.find(Kind::Tool, id).and_then(|number| self.pack.head(number));
        head.map_or_else(|| id.to_owned(), |head| head.title.clone())
    }

    pub fn article(&self, id: &str) -> Option<&Article> {
        self.knowledge.articles.iter().find(|article| article.id == id)
    }

    /// Today, as the device knows it.
    pub fn today(&self) -> Date {
        let now = clock::now();
        let first = Date::new(2026, 1, 1).unwrap_or_else(|| unreachable!("a day that exists"));
        now.get(..10).and_then(Date::parse).unwrap_or(first)
    }

    /// Lets a tool know all that tools may know.
    pub fn with_context<T>(&self, country: &Answers, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let (pack, lang) = (Rc::clone(&self.words), self.lang.clone());
        let words = move |id: &str, args: &[(&str, &str)]| {
            let plural = |number: f64| intl::plural_category(lang.as_str(), number);
            pack.words(id, args, &plural)
        };
        read(&Context {
            today: self.today(),
            lang: self.lang.clone(),
            words: &words,
            paper_words: &words,
            models: &self.knowledge.models,
            labels: &self.knowledge.models,
            articles: &self.knowledge.articles,
            country,
        })
    }

    /// A document as the pages of the guide show one.
    pub fn drawn(&self, document: &Document) -> Vec<Node> {
        let plural = |number: f64| intl::plural_category(self.lang.as_str(), number);
        let cx = view::Context { pack: &self.pack, root: &self.root, plural: &plural };
        view::document(&cx, document)
    }

    /// A day in the words of the language.
    pub fn day(&self, day: Date) -> String {
        let month = self.words(&format!("month-{}", day.month()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.words_with("date", &[("day", &number), ("month", &month), ("year", &year)])
    }
}
