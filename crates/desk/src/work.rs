//! The draft that is open: its name, whether it is kept on this device, and what keeps it from being kept.

use std::cell::RefCell;

use model::Lang;
use platform::draw::{Held, Signal};
use platform::store::{self, StoreError};
use platform::{chance, clock, page};
use tools::{Answers, Draft};

use crate::desk::{Desk, Screen};
use crate::shelf::{self, Device, SaveError};

/// The tool whose answers all others may use.
const COUNTRY: &str = "country";

/// Where a draft is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In this page only: gone when it is closed.
    Memory,
    Device,
    /// It was to be kept, and could not be.
    Failed(StoreError),
    /// Another tab has changed or deleted the draft.
    Overtaken,
}

/// What names a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    pub id: String,
    pub name: String,
    /// When it was last saved here or loaded, in milliseconds since 1970; `None` where it never was.
    pub saved: Option<u64>,
}

/// What was typed in a tool and not kept.
#[derive(Clone)]
struct Left {
    tool: &'static str,
    name: Name,
    answers: Answers,
    lang: Lang,
    screen: Screen,
}

/// What was left in a tool.
fn left(tool: &str) -> Option<Left> {
    LEFT.with_borrow(|all| all.iter().find(|left| left.tool == tool).cloned())
}

fn forget_left(tool: &str) {
    LEFT.with_borrow_mut(|all| all.retain(|left| left.tool != tool));
}

thread_local! {
    /// What was typed and not kept, by tool: for when somebody reads a page of the guide and comes back.
    static LEFT: RefCell<Vec<Left>> = const { RefCell::new(Vec::new()) };
}

/// What is known of the draft that is open.
#[derive(Clone, Copy)]
pub struct Work {
    /// Whether the page allows that anything is kept.
    pub may_keep: bool,
    pub name: Signal<Name>,
    pub kept: Signal<Kept>,
    /// The person has said that drafts may be kept on this device.
    pub keeping: Signal<bool>,
    /// Something was typed in this draft.
    pub typed: Signal<bool>,
    /// Deleted drafts, for undoing it.
    pub deleted: Signal<Vec<(String, Draft)>>,
    /// Grows when the drafts on this device change.
    pub shelf: Signal<u32>,
    guard: Held<RefCell<Option<page::Guard>>>,
}

impl Work {
    pub fn new(may_keep: bool) -> Work {
        Work {
            may_keep,
            name: Signal::new(Name::default()),
            kept: Signal::new(Kept::Memory),
            keeping: Signal::new(may_keep && store::keeping()),
            typed: Signal::new(false),
            deleted: Signal::new(Vec::new()),
            shelf: Signal::new(0),
            guard: Held::new(RefCell::new(None)),
        }
    }

    /// Tells that the drafts on this device have changed; `None` where the tool was closed.
    pub fn moved(self) -> Option<()> {
        self.shelf.update(|shelf| *shelf += 1)
    }
}

/// Keeping.
impl Desk {
    /// The drafts of this tool on this device.
    pub fn drafts(self) -> Vec<(String, Draft)> {
        self.work().shelf.track();
        if self.work().may_keep { shelf::list(&Device, self.tool().id()) } else { Vec::new() }
    }

    /// What "My country" holds.
    pub fn country(self) -> Answers {
        if self.tool().id() == COUNTRY {
            return Answers::default();
        }
        let kept =
            self.work().keeping.get_untracked().then(|| shelf::newest(&Device, COUNTRY)).flatten();
        let left = || left(COUNTRY).map(|left| left.answers);
        kept.map(|draft| draft.answers).or_else(left).unwrap_or_default()
    }

    /// Notes that the person has changed something, and saves it where they want that.
    pub fn changed(self) {
        self.work().typed.set_new(true);
        self.remember();
        if self.work().keeping.get_untracked()
            && self.work().kept.get_untracked() != Kept::Overtaken
        {
            self.save();
        }
        self.watch_the_door();
    }

    /// Keeps the draft in memory for as long as the page lives.
    fn remember(self) {
        let left = Left {
            tool: self.tool().id(),
            name: self.work().name.get_untracked(),
            answers: self.answers().get_untracked(),
            lang: self.lang().get_untracked(),
            screen: self.screen().get_untracked(),
        };
        forget_left(self.tool().id());
        LEFT.with_borrow_mut(|all| all.push(left));
    }

    /// The browser asks before it closes a page with text that is nowhere else.
    fn watch_the_door(self) {
        let only_here =
            self.work().typed.get_untracked() && self.work().kept.get_untracked() != Kept::Device;
        let guard = self.work().guard.get();
        let guarded = guard.borrow().is_some();
        if only_here != guarded {
            *guard.borrow_mut() = only_here.then(page::Guard::new);
        }
    }

    /// The draft as it is now.
    pub fn draft(self) -> Draft {
        let Name { id, name, saved } = self.work().name.get_untracked();
        // Later than the last time in any case, whatever became of the device's clock.
        let changed = (clock::milliseconds() as u64).max(saved.map_or(0, |saved| saved + 1));
        Draft {
            tool: self.tool().id().to_owned(),
            id,
            name,
            changed,
            lang: Some(self.lang().get_untracked()),
            answers: self.answers().get_untracked(),
        }
    }

    /// Saves the draft on this device and says how that went.
    pub fn save(self) {
        let draft = self.draft();
        let Name { id, saved, .. } = self.work().name.get_untracked();
        let kept = match shelf::save(&Device, &id, &draft, saved) {
            Ok(()) => {
                self.work().name.update(|name| name.saved = Some(draft.changed));
                Kept::Device
            }
            Err(SaveError::Overtaken) => Kept::Overtaken,
            Err(SaveError::Store(error)) => Kept::Failed(error),
        };
        self.work().kept.set_new(kept);
        self.remember();
        self.watch_the_door();
    }

    /// The person says that drafts may be kept on this device.
    pub fn keep(self) {
        match store::keep() {
            Ok(()) => {
                self.work().keeping.set(true);
                page::persist();
                self.save();
            }
            Err(error) => self.work().kept.set(Kept::Failed(error)),
        }
    }

    /// Another tab has changed something on this device.
    fn heard(self, key: &str) {
        // The tool may have been closed meanwhile.
        if self.work().moved().is_none() {
            return;
        }
        let name = self.work().name.get_untracked();
        let is_ours = key.is_empty() || key == shelf::key(&name.id);
        if !is_ours || self.work().kept.get_untracked() != Kept::Device {
            return;
        }
        if shelf::load(&Device, &name.id).map(|draft| draft.changed) != name.saved {
            self.work().kept.set(Kept::Overtaken);
            self.watch_the_door();
        }
    }

    fn listen(self) {
        if self.work().may_keep {
            Held::new(store::watch(move |key| self.heard(key)));
        }
    }
}

/// Beginning, opening, deleting.
impl Desk {
    /// Shows what was left here before, if anything.
    pub(crate) fn come_back(self) {
        self.listen();
        let Some(Left { name, answers, lang, screen, .. }) = left(self.tool().id()) else { return };
        let kept = self.work().keeping.get_untracked();
        self.work().name.set(name.clone());
        self.take_answers(answers);
        self.write_in(Some(&lang));
        self.screen().set(screen);
        self.work().typed.set(true);
        if kept {
            let here = shelf::load(&Device, &name.id).map(|draft| draft.changed);
            let same = here == name.saved;
            self.work().kept.set(if same { Kept::Device } else { Kept::Overtaken });
        }
    }

    /// Begins a new draft; where nothing is given, with what the tool itself begins with.
    pub fn begin(self, from: Option<Draft>) {
        let own = from.is_some();
        let (name, lang, answers) = match from {
            Some(Draft { name, lang, answers, .. }) => (name, lang, answers),
            None => (String::new(), None, self.ask(|tool, cx| tool.start(cx))),
        };
        let title = self.guide(|guide| guide.tool_title(self.tool().id()));
        let day = self.guide(|guide| guide.day(guide.today()));
        let name = match name.trim() {
            "" => self.words_with("desk-draft-name", &[("tool", &title), ("date", &day)]),
            _ => name,
        };
        self.work().name.set(Name { id: chance::name(), name, saved: None });
        self.work().kept.set(Kept::Memory);
        self.work().typed.set(own);
        self.take_answers(answers);
        self.write_in(lang.as_ref());
        if own {
            self.changed();
        }
        self.show(Screen::Tasks);
    }

    /// Opens a draft that is kept here.
    pub fn open_draft(self, id: &str) {
        let Some(draft) = shelf::load(&Device, id) else {
            self.work().moved();
            return;
        };
        let Draft { name, changed, answers, lang, .. } = draft;
        self.work().name.set(Name { id: id.to_owned(), name, saved: Some(changed) });
        self.work().kept.set(Kept::Device);
        self.work().typed.set(true);
        self.take_answers(answers);
        self.write_in(lang.as_ref());
        self.remember();
        self.show(Screen::Tasks);
    }

    /// Gives the draft another name.
    pub fn rename(self, name: String) {
        self.work().name.update(|it| it.name = name);
        self.changed();
    }

    /// Deletes a draft; [`Desk::undelete`] brings it back.
    pub fn delete(self, id: &str) {
        if let Some(draft) = shelf::load(&Device, id) {
            shelf::delete(&Device, id);
            self.work().deleted.update(|deleted| deleted.push((id.to_owned(), draft)));
        }
        if self.work().name.with_untracked(|name| name.id == id) {
            self.forget();
        }
        self.work().moved();
    }

    pub fn undelete(self) {
        let last = self.work().deleted.update(Vec::pop).flatten();
        if let Some((id, draft)) = last
            && let Err(SaveError::Store(error)) = shelf::save(&Device, &id, &draft, None)
        {
            self.work().kept.set(Kept::Failed(error));
        }
        self.work().moved();
    }

    /// Forgets the open draft in memory.
    pub fn forget(self) {
        forget_left(self.tool().id());
        self.work().name.set(Name::default());
        self.work().kept.set(Kept::Memory);
        self.work().typed.set(false);
        self.take_answers(Answers::default());
        self.write_in(None);
        self.watch_the_door();
    }

    /// Forgets everything, in memory and on this device.
    pub fn erase_everything(self) {
        if self.work().may_keep {
            store::erase();
        }
        LEFT.with_borrow_mut(Vec::clear);
        self.work().deleted.set(Vec::new());
        self.work().keeping.set(false);
        self.forget();
        self.work().moved();
        self.show(Screen::Start);
    }

    /// After another tab has changed the draft: takes what it wrote.
    pub fn load_other(self) {
        let id = self.work().name.with_untracked(|name| name.id.clone());
        if shelf::load(&Device, &id).is_some() {
            self.open_draft(&id);
        } else {
            self.forget();
            self.show(Screen::Start);
        }
    }

    /// After another tab has changed the draft: what is here becomes a draft of its own.
    pub fn keep_both(self) {
        let name = self.work().name.with_untracked(|name| name.name.clone());
        let name = self.words_with("desk-copy-name", &[("name", &name)]);
        self.work().name.set(Name { id: chance::name(), name, saved: None });
        self.work().kept.set(Kept::Memory);
        self.save();
        self.work().moved();
    }
}
