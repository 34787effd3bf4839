//! Values that what is drawn follows.

use std::cell::{Cell, RefCell};

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

use crate::draw::{Held, watch};

/// Who follows a value, and how often it has changed. Apart from the value: this is one code for all of them.
struct Changes {
    changed: ArcTrigger,
    version: Cell<u32>,
}

/// A value; who asks for it while something is drawn is drawn again when it changes. Copies are the same value.
pub struct Signal<T> {
    value: Held<RefCell<T>>,
    changes: Held<Changes>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    pub fn new(value: T) -> Signal<T> {
        let changes = Changes { changed: ArcTrigger::new(), version: Cell::new(0) };
        Signal { value: Held::new(RefCell::new(value)), changes: Held::new(changes) }
    }

    /// Asks for the value without looking at it.
    pub fn track(self) {
        self.version();
    }

    /// How often it has changed, for keeping what was made of it.
    pub fn version(self) -> u32 {
        follow(self.changes)
    }

    /// Looks at the value and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(look)
    }

    /// Looks at the value and does not follow it.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.value.get().borrow())
    }

    /// Changes it in place. Nothing happens where what was drawn around it has ended.
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let result = change(&mut self.value.try_get()?.borrow_mut());
        tell(self.changes);
        Some(result)
    }

    /// Whether what was drawn around it has ended.
    pub fn is_over(self) -> bool {
        self.value.try_get().is_none()
    }

    pub fn set(self, value: T) {
        self.update(|old| *old = value);
    }
}

impl<T: Clone + 'static> Signal<T> {
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq + 'static> Signal<T> {
    /// Sets it where it is another: then alone is anything drawn again.
    pub fn set_new(self, value: T) {
        if self.value.try_get().is_some_and(|old| *old.borrow() != value) {
            self.set(value);
        }
    }
}

#[inline(never)]
fn follow(changes: Held<Changes>) -> u32 {
    let changes = changes.get();
    changes.changed.track();
    changes.version.get()
}

#[inline(never)]
fn tell(changes: Held<Changes>) {
    if let Some(changes) = changes.try_get() {
        changes.version.set(changes.version.get().wrapping_add(1));
        changes.changed.notify();
    }
}

/// Words made of other signals, made once for all who show them.
pub fn words(make: impl Fn() -> String + 'static) -> Signal<String> {
    made(Box::new(make))
}

#[inline(never)]
fn made(make: Box<dyn Fn() -> String>) -> Signal<String> {
    let signal = Signal::new(String::new());
    watch(Box::new(move || signal.set_new(make())));
    signal
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use any_spawner::Executor;
    use reactive_graph::owner::Owner;

    use super::*;

    /// Within something drawn, with what a browser does between two tasks at hand.
    fn drawn(test: impl FnOnce(&dyn Fn())) {
        // It fails where another test was first: once is enough.
        let _ = Executor::init_futures_executor();
        Owner::new().with(|| test(&Executor::poll_local));
    }

    #[test]
    fn the_version_grows_with_each_change_and_not_with_the_same_value() {
        drawn(|_| {
            let signal = Signal::new(1);
            signal.set_new(1);
            assert_eq!(signal.version(), 0);
            signal.set_new(2);
            signal.set(2);
            assert_eq!((signal.version(), signal.get()), (2, 2));
        });
    }

    #[test]
    fn what_watches_runs_again_for_what_it_has_asked_only() {
        drawn(|wait| {
            let (asked, other) = (Signal::new(1), Signal::new(1));
            let seen = Rc::new(RefCell::new(Vec::new()));
            let note = Rc::clone(&seen);
            watch(Box::new(move || note.borrow_mut().push(asked.get() + other.get_untracked())));
            other.set(10);
            wait();
            assert_eq!(*seen.borrow(), [2]);
            asked.set(2);
            wait();
            assert_eq!(*seen.borrow(), [2, 12]);
        });
    }

    #[test]
    fn words_are_told_only_when_they_are_others() {
        drawn(|wait| {
            let number = Signal::new(1);
            let words = words(move || if number.get() > 5 { "many" } else { "few" }.to_owned());
            number.set(2);
            wait();
            assert_eq!((words.get().as_str(), words.version()), ("few", 1));
            number.set(6);
            wait();
            assert_eq!((words.get().as_str(), words.version()), ("many", 2));
        });
    }

    #[test]
    fn nothing_happens_to_a_signal_or_by_a_watch_when_what_was_drawn_has_ended() {
        drawn(|wait| {
            let outer = Signal::new(0);
            let part = Owner::new();
            let runs = Rc::new(Cell::new(0));
            let count = Rc::clone(&runs);
            let inner = part.with(|| {
                watch(Box::new(move || {
                    outer.track();
                    count.set(count.get() + 1);
                }));
                Signal::new(0)
            });
            part.cleanup();
            outer.set(1);
            wait();
            assert_eq!(runs.get(), 1);
            assert!(inner.is_over());
            assert_eq!(inner.update(|value| *value += 1), None);
        });
    }
}
