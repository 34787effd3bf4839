//! The state of an open tool: what was answered, what is shown, what is wrong.

use std::cell::RefCell;
use std::rc::Rc;

use model::{Lang, Paper};
use platform::draw::{Held, Signal, Tag, tag};
use tools::{Answers, Context, FieldError, Form, Meter, Tool, Value};
use web_sys::Element;

use crate::guide::Guide;
use crate::language::Bring;
use crate::path;
use crate::work::Work;
use platform::{dom, timer};

/// Gives the ids of the articles that a query finds, best first.
pub type Find = Box<dyn Fn(&str) -> Vec<String>>;

/// What the page gives to the desk.
pub struct Surroundings {
    pub container: Element,
    /// Whether the page allows that anything is kept on the device.
    pub may_keep: bool,
    pub find: Find,
    /// `None` where the guide is in one file, which is one language.
    pub bring: Option<Bring>,
    /// Hears the format of everything that is taken away.
    pub exported: Box<dyn Fn(&str)>,
}

/// What is shown in the place of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Start,
    Tasks,
    /// The place of a section in the form.
    Section(usize),
    /// All answers, to be looked over.
    Check,
    /// The finished paper, to be taken away.
    Take,
    /// The id of another view of the answers.
    View(String),
}

impl Screen {
    /// What tells one from another, for what is drawn anew with each.
    pub fn key(&self) -> String {
        match self {
            Screen::Start => "start".to_owned(),
            Screen::Tasks => "tasks".to_owned(),
            Screen::Section(place) => format!("section {place}"),
            Screen::Check => "check".to_owned(),
            Screen::Take => "take".to_owned(),
            Screen::View(id) => format!("view {id}"),
        }
    }
}

/// All that the copies of a desk share.
struct Inner {
    guide: Guide,
    tool: &'static dyn Tool,
    around: Surroundings,
    work: Work,
    /// The language that papers are to be written in.
    lang: Signal<Lang>,
    /// The language that was chosen last could not be had.
    lang_failed: Signal<bool>,
    answers: Signal<Answers>,
    screen: Signal<Screen>,
    errors: Signal<Vec<FieldError>>,
    advice: Signal<Vec<FieldError>>,
    epoch: Signal<u32>,
    /// The form of some version of the answers.
    form: RefCell<Option<(u32, Rc<Form>)>>,
}

/// A handle to all of it, as small as can be: every listener holds one.
#[derive(Clone, Copy)]
pub struct Desk(Held<Inner>);

impl Desk {
    pub fn new(guide: Guide, tool: &'static dyn Tool, around: Surroundings) -> Desk {
        let may_keep = around.may_keep;
        let lang = Signal::new(guide.lang().clone());
        let desk = Desk(Held::new(Inner {
            guide,
            tool,
            around,
            work: Work::new(may_keep),
            lang,
            lang_failed: Signal::new(false),
            answers: Signal::new(Answers::default()),
            screen: Signal::new(Screen::Start),
            errors: Signal::new(Vec::new()),
            advice: Signal::new(Vec::new()),
            epoch: Signal::new(0),
            form: RefCell::default(),
        }));
        desk.come_back();
        desk
    }

    #[inline(never)]
    pub fn answers(self) -> Signal<Answers> {
        self.inner().answers
    }

    #[inline(never)]
    pub fn screen(self) -> Signal<Screen> {
        self.inner().screen
    }

    /// The language that papers are to be written in; [`Desk::write_in`] sets it.
    #[inline(never)]
    pub fn lang(self) -> Signal<Lang> {
        self.inner().lang
    }

    pub fn lang_failed(self) -> Signal<bool> {
        self.inner().lang_failed
    }

    /// Whether the tool was closed.
    pub fn is_over(self) -> bool {
        self.0.try_get().is_none()
    }

    /// Which draft this is and whether it is kept.
    pub fn work(self) -> Work {
        self.inner().work
    }

    /// What keeps the paper from being finished, once the person has tried.
    #[inline(never)]
    pub fn errors(self) -> Signal<Vec<FieldError>> {
        self.inner().errors
    }

    /// What is said about answers and keeps nobody from finishing.
    #[inline(never)]
    pub fn advice(self) -> Signal<Vec<FieldError>> {
        self.inner().advice
    }

    /// Grows when answers come from elsewhere than the fields, which then are made anew.
    #[inline(never)]
    pub fn epoch(self) -> Signal<u32> {
        self.inner().epoch
    }

    /// The form for the answers so far, made once for each change of them.
    pub fn form(self) -> Rc<Form> {
        let (inner, version) = (self.inner(), self.answers().version());
        let known = inner.form.borrow().clone().filter(|(known, _)| *known == version);
        if let Some((_, form)) = known {
            return form;
        }
        let form = self.answers().with(|answers| self.ask(|tool, cx| tool.form(answers, cx)));
        let form = Rc::new(form);
        *inner.form.borrow_mut() = Some((version, Rc::clone(&form)));
        form
    }

    pub fn meters(self) -> Vec<Meter> {
        self.answers().with(|answers| self.ask(|tool, cx| tool.meters(answers, cx)))
    }

    fn inner(self) -> Rc<Inner> {
        self.0.get()
    }

    pub fn guide<T>(self, read: impl FnOnce(&Guide) -> T) -> T {
        read(&self.inner().guide)
    }

    #[inline(never)]
    pub fn words(self, id: &str) -> String {
        self.inner().guide.words(id)
    }

    #[inline(never)]
    pub fn words_with(self, id: &str, args: &[(&str, &str)]) -> String {
        self.inner().guide.words_with(id, args)
    }

    /// An element with words of the guide.
    #[inline(never)]
    pub fn tag(self, name: &str, words: &str) -> Tag {
        tag(name).text(&self.words(words))
    }

    pub fn tool(self) -> &'static dyn Tool {
        self.inner().tool
    }

    /// Lets the tool look at answers with all that it may know.
    pub fn ask<T>(self, read: impl FnOnce(&'static dyn Tool, &Context<'_>) -> T) -> T {
        let inner = self.inner();
        inner.guide.with_context(&self.country(), |cx| read(inner.tool, cx))
    }

    /// The paper as far as the answers go.
    pub fn preview(self) -> Paper {
        self.answers().with(|answers| self.ask(|tool, cx| tool.preview(answers, cx)))
    }

    /// The finished paper, or all that keeps it from being finished.
    pub fn finished(self) -> Result<Paper, Vec<FieldError>> {
        self.answers().with(|answers| self.ask(|tool, cx| tool.run(answers, cx)))
    }

    /// Takes an answer that the person has just given.
    pub fn answer(self, path: &str, value: Option<Value>) {
        self.answers().update(|answers| path::set(answers, path, value));
        // An error goes when its field changes; a new one comes when the person tries again.
        let is_here = |error: &FieldError| error.field == path;
        if self.errors().with_untracked(|errors| errors.iter().any(is_here)) {
            self.errors().update(|errors| errors.retain(|error| !is_here(error)));
        }
        self.advise();
        self.changed();
    }

    /// Looks for what is to be said about the answers.
    fn advise(self) {
        let advice = self.answers().with(|answers| self.ask(|tool, cx| tool.advice(answers, cx)));
        self.advice().set_new(advice);
    }

    /// Takes a text; an empty one is no answer.
    pub fn answer_text(self, path: &str, text: String) {
        self.answer(path, (!text.is_empty()).then_some(Value::Text(text)));
    }

    /// Takes answers from elsewhere: a draft, a file, an undo.
    pub fn take_answers(self, answers: Answers) {
        self.answers().set(answers);
        self.errors().set(Vec::new());
        self.advise();
        self.epoch().update(|epoch| *epoch += 1);
    }

    /// Shows a screen and lets its heading be read.
    pub fn show(self, screen: Screen) {
        self.screen().set(screen);
        self.focus_later("h2");
        // From the top: on a phone the heading of the page alone would fill the screen.
        self.later(|desk| {
            if let Some(top) = dom::first_in(&desk.inner().around.container, ".desk") {
                dom::bring_to_top(&top);
            }
        });
    }

    /// Moves the focus to the first element of ours that a selector finds, once what was changed is drawn.
    pub fn focus_later(self, selector: &'static str) {
        self.later(move |desk| {
            if let Some(element) = dom::first_in(&desk.inner().around.container, selector) {
                dom::focus_and_reveal(&element);
            }
        });
    }

    /// Shows the field at a path and moves the focus into it.
    pub fn focus_field(self, path: &str) {
        let first = path.split('/').next().unwrap_or_default().to_owned();
        let has = |section: &tools::Section| section.fields.iter().any(|it| it.id == first);
        if let Some(section) = self.form().sections.iter().position(has) {
            self.screen().set(Screen::Section(section));
        }
        let id = path::element_id(path);
        self.later(move |desk| {
            let container = &desk.inner().around.container;
            let all = dom::all_in(container, "[id]");
            if let Some(element) = all.into_iter().find(|element| element.id() == id) {
                dom::open_around(&element);
                dom::focus_and_reveal(&element);
            }
        });
    }

    fn later(self, task: impl FnOnce(Desk) + 'static) {
        timer::soon(Box::new(move || {
            // The tool may have been closed meanwhile.
            if !self.is_over() {
                task(self);
            }
        }));
    }

    /// The ids of the articles that a query finds, best first.
    pub fn find_articles(self, query: &str) -> Vec<String> {
        (self.inner().around.find)(query)
    }

    /// What brings the packs of another language.
    pub(crate) fn bring<T>(self, bring: impl FnOnce(&Bring) -> T) -> Option<T> {
        self.inner().around.bring.as_ref().map(bring)
    }

    /// Tells the page that something was taken away: the format alone, nothing of what was typed.
    pub fn exported(self, format: &str) {
        (self.inner().around.exported)(format);
    }
}
