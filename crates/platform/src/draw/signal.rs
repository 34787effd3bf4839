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
