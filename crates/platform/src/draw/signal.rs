//! Values that what is drawn follows.

use std::cell::{Cell, RefCell};

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

use crate::draw::{Held, watch};

struct Inner<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
    version: Cell<u32>,
}

/// A value; who asks for it while something is drawn is drawn again when it changes. Copies are the same value.
pub struct Signal<T>(Held<Inner<T>>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    pub fn new(value: T) -> Signal<T> {
        let inner =
            Inner { value: RefCell::new(value), changed: ArcTrigger::new(), version: Cell::new(0) };
        Signal(Held::new(inner))
    }

    /// Asks for the value without looking at it.
    pub fn track(self) {
        self.0.get().changed.track();
    }

    /// How often it has changed, for keeping what was made of it.
    pub fn version(self) -> u32 {
        self.track();
        self.0.get().version.get()
    }

    /// Looks at the value and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(look)
    }

    /// Looks at the value and does not follow it.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.get().value.borrow())
    }

    /// Changes it in place. Nothing happens where what was drawn around it has ended.
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let inner = self.0.try_get()?;
        let result = change(&mut inner.value.borrow_mut());
        tell(&inner.changed, &inner.version);
        Some(result)
    }

    /// Whether what was drawn around it has ended.
    pub fn is_over(self) -> bool {
        self.0.try_get().is_none()
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
        if self.0.try_get().is_some_and(|inner| *inner.value.borrow() != value) {
            self.set(value);
        }
    }
}

#[inline(never)]
fn tell(changed: &ArcTrigger, version: &Cell<u32>) {
    version.set(version.get().wrapping_add(1));
    changed.notify();
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
