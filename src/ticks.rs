//! Which actions of the steps are done: ticked on a step's page, counted on the path.
//!
//! Ticks are in memory, and on this device only where the person has said that their work may be kept
//! there. What is kept, and where, is one [`Keep`], given to [`Ticks::new`].

use std::cell::RefCell;

use model::{Kind, Route};
use platform::dom::Element;
use platform::{Place, dom, form, store};
use view::el;

use crate::library::Library;

/// Where ticks are kept, as one text.
pub struct Keep {
    pub load: fn() -> String,
    pub save: fn(&str),
}

/// Where a person's work is kept that they have agreed to.
pub const DEVICE: Keep = Keep {
    load: || {
        if store::keeping() {
            store::get(KEY).ok().flatten().unwrap_or_default()
        } else {
            String::new()
        }
    },
    save: |ticks| {
        // Without room they are kept until the page is left, as without leave.
        if store::keeping() {
            let _ = store::set(KEY, ticks);
        }
    },
};

/// Nothing outlives the page: for elements on other people's pages.
pub const MEMORY: Keep = Keep { load: String::new, save: |_| {} };

const KEY: &str = "ticks";

pub struct Ticks {
    /// The id of a step, and a bit for each action that is done.
    done: RefCell<Vec<(String, u64)>>,
    keep: Keep,
}

impl Ticks {
    pub fn new(keep: Keep) -> Ticks {
        Ticks { done: RefCell::new(read(&(keep.load)())), keep }
    }

    fn of(&self, step: &str) -> u64 {
        let done = self.done.borrow();
        done.iter().find(|(known, _)| known == step).map_or(0, |(_, done)| *done)
    }

    fn set(&self, step: &str, action: u32, is_done: bool) {
        let bit = 1u64.checked_shl(action).unwrap_or_default();
        let before = self.of(step);
        let mut all = self.done.borrow_mut();
        all.retain(|(known, _)| known != step);
        let after = if is_done { before | bit } else { before & !bit };
        if after != 0 {
            all.push((step.to_owned(), after));
        }
        (self.keep.save)(&write(&all));
    }

    /// Brings the actions of a step to life, or the counts on the path.
    pub fn start(&self, library: &Library, place: &Place, route: &Route) {
        match route {
            Route::Entry { kind: Kind::Step, id } => {
                let done = self.of(id);
                for (action, item) in (0u32..).zip(place.all_in_main(ACTIONS)) {
                    let words = item.text_content().unwrap_or_default();
                    let field = el("input")
                        .attr("type", "checkbox")
                        .attr("class", "tick")
                        .attr("aria-label", words)
                        .attr(ACTION, action.to_string());
                    if let Some(field) = dom::put_first(&item, &field) {
                        form::check(&field, done >> action & 1 == 1);
                    }
                }
                self.count(library, place, id);
            }
            Route::Folder(Kind::Step) => {
                for link in place.all_in_main(".path li > a") {
                    let href = link.get_attribute("href").unwrap_or_default();
                    let step = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                    let said = said(library, step, self.of(step));
                    if !said.is_empty() {
                        dom::put_after(&link, &el("span").class("done").text(said));
                    }
                }
            }
            _ => {}
        }
    }

    /// Follows a tick.
    pub fn change(&self, library: &Library, place: &Place, field: &Element) {
        let Route::Entry { kind: Kind::Step, id } = library.route_at(&place.href()) else { return };
        let action = field.get_attribute(ACTION).and_then(|action| action.parse().ok());
        if let Some(action) = action {
            self.set(&id, action, form::is_checked(field));
            self.count(library, place, &id);
        }
    }

    fn count(&self, library: &Library, place: &Place, step: &str) {
        if let Some(line) = place.first_in_main("[data-done]") {
            let said = said(library, step, self.of(step));
            dom::show(&line, !said.is_empty());
            line.set_text_content(Some(&said));
        }
    }
}

/// The actions of a step's page.
const ACTIONS: &str = ".tasks > li";
/// The number of an action, on its field.
pub const ACTION: &str = "data-task";

/// As "2 of 7 done"; empty where nothing is.
fn said(library: &Library, step: &str, done: u64) -> String {
    if done == 0 {
        return String::new();
    }
    library.with_context(|cx| {
        let (done, count) = (done.count_ones().to_string(), view::actions(cx, step).to_string());
        cx.words_with("tasks-done", &[("done", &done), ("count", &count)])
    })
}

/// A step a line: its id, a space, and its bits as a number. What is not written so is left out.
fn read(text: &str) -> Vec<(String, u64)> {
    let line = |line: &str| {
        let (step, done) = line.split_once(' ')?;
        Some((step.to_owned(), done.parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

fn write(done: &[(String, u64)]) -> String {
    done.iter().map(|(step, done)| format!("{step} {done}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_come_back_from_what_was_kept() {
        let ticks = Ticks::new(MEMORY);
        ticks.set("learn-the-basics", 0, true);
        ticks.set("learn-the-basics", 3, true);
        ticks.set("form-a-group", 1, true);
        ticks.set("form-a-group", 1, false);
        let kept = write(&ticks.done.borrow());
        assert_eq!(kept, "learn-the-basics 9\n");
        assert_eq!(read(&kept), [("learn-the-basics".to_owned(), 9)]);
    }

    #[test]
    fn any_text_can_have_been_kept() {
        assert_eq!(read("a b\n\nc\nd -1\ne 18446744073709551616\n"), []);
        let ticks = Ticks::new(MEMORY);
        ticks.set("far", 64, true);
        assert_eq!(ticks.of("far"), 0);
    }
}
