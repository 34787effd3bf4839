//! What the desk knows of the guide: the words, and what the packs hold for tools.

use std::cell::RefCell;
use std::rc::Rc;

use model::{Date, Direction, Document, Kind, Lang};
use pack::{Pack, PackError};
use platform::{clock, intl};
use tools::{Answers, Article, Context, Knowledge};
use view::Node;

/// The guide in one language, as far as tools need it.
pub struct Edition {
    pack: Pack,
    words: Pack,
    knowledge: Knowledge,
    lang: Lang,
}

impl Edition {
    /// # Errors
    /// Where one of the packs cannot be read.
    pub fn open(pack: Vec<u8>, words: Vec<u8>) -> Result<Edition, PackError> {
        let (pack, words) = (Pack::open(pack)?, Pack::open(words)?);
        let lang = pack.meta().lang.clone();
        let plural = |number: f64| intl::plural_category(lang.as_str(), number);
        let knowledge = Knowledge::read(&pack, &plural)?;
        Ok(Edition { pack, words, knowledge, lang })
    }

    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Whether there is anything to write papers from.
    pub fn has_models(&self) -> bool {
        !self.knowledge.models.is_empty()
    }

    pub fn direction(&self) -> Direction {
        self.pack.meta().direction
    }

    #[inline(never)]
    pub fn words(&self, id: &str, args: &[(&str, &str)]) -> String {
        let plural = |number: f64| intl::plural_category(self.lang.as_str(), number);
        self.words.words(id, args, &plural)
    }
}

pub struct Guide {
    own: Rc<Edition>,
    /// What papers are written with: the same, or another language that was brought.
    paper: RefCell<Rc<Edition>>,
    /// The address of the site's root, with a slash at its end.
    site: String,
    /// The address of the language's folder, with a slash at its end.
    root: String,
}

impl Guide {
    /// `root` is the address of the site's root, with a slash at its end.
    ///
    /// # Errors
    /// Where one of the packs cannot be read.
    pub fn open(pack: Vec<u8>, words: Vec<u8>, root: &str) -> Result<Guide, PackError> {
        let own = Rc::new(Edition::open(pack, words)?);
        let paper = RefCell::new(Rc::clone(&own));
        Ok(Guide { root: format!("{root}{}/", own.lang), site: root.to_owned(), own, paper })
    }

    pub fn words(&self, id: &str) -> String {
        self.words_with(id, &[])
    }

    pub fn words_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.own.words(id, args)
    }

    pub fn lang(&self) -> &Lang {
        self.own.lang()
    }

    /// What papers are written with.
    pub fn paper(&self) -> Rc<Edition> {
        Rc::clone(&self.paper.borrow())
    }

    /// Lets papers be written with another edition, or with the guide's own.
    pub fn write_with(&self, edition: Option<Edition>) {
        *self.paper.borrow_mut() = edition.map_or_else(|| Rc::clone(&self.own), Rc::new);
    }

    /// Every language of the site: its tag and its own name.
    pub fn languages(&self) -> &[(Lang, String)] {
        &self.own.pack.meta().languages
    }

    /// Where a paper's links lead: the address of its language's folder.
    pub fn paper_root(&self) -> String {
        format!("{}{}/", self.site, self.paper().lang)
    }

    /// The address of a page of the guide, such as `steps/find-focal-point/`.
    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.root)
    }

    /// What a tool is called; its id where the guide has no page for it.
    pub fn tool_title(&self, id: &str) -> String {
        let head = self.own.pack.find(Kind::Tool, id).and_then(|number| self.own.pack.head(number));
        head.map_or_else(|| id.to_owned(), |head| head.title.clone())
    }

    pub fn article(&self, id: &str) -> Option<&Article> {
        self.own.knowledge.articles.iter().find(|article| article.id == id)
    }

    /// Today, as the device knows it.
    pub fn today(&self) -> Date {
        let now = clock::now();
        let first = Date::new(2026, 1, 1).unwrap_or_else(|| unreachable!("a day that exists"));
        now.get(..10).and_then(Date::parse).unwrap_or(first)
    }

    /// Lets a tool know all that tools may know.
    pub fn with_context<T>(&self, country: &Answers, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let (own, paper) = (Rc::clone(&self.own), self.paper());
        let written = Rc::clone(&paper);
        read(&Context {
            today: self.today(),
            lang: paper.lang.clone(),
            words: &move |id, args| own.words(id, args),
            paper_words: &move |id, args| written.words(id, args),
            models: &paper.knowledge.models,
            labels: &self.own.knowledge.models,
            articles: &paper.knowledge.articles,
            country,
        })
    }

    /// A document as the pages of the guide show one.
    pub fn drawn(&self, document: &Document) -> Vec<Node> {
        let plural = |number: f64| intl::plural_category(self.own.lang.as_str(), number);
        let cx = view::Context { pack: &self.own.pack, root: &self.root, plural: &plural };
        view::document(&cx, document)
    }

    /// A day in the words of the language.
    pub fn day(&self, day: Date) -> String {
        let month = self.words(&format!("month-{}", day.month()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.words_with("date", &[("day", &number), ("month", &month), ("year", &year)])
    }
}
