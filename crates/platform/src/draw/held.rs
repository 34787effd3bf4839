//! Handles that can be copied into every closure, whatever they hold.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use reactive_graph::owner::{LocalStorage, StoredValue};
use reactive_graph::traits::GetValue;

/// A handle to a value that lives as long as what is drawn around the place where it was made.
///
/// One kind of storage for all: what is made anew for each type is but the look at what is in it.
pub struct Held<T> {
    stored: StoredValue<Rc<dyn Any>, LocalStorage>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: 'static> Held<T> {
    pub fn new(value: T) -> Held<T> {
        Held { stored: store(Rc::new(value)), kind: PhantomData }
    }

    /// The value; `None` where what was drawn around it has ended.
    pub fn try_get(self) -> Option<Rc<T>> {
        find(self.stored)?.downcast().ok()
    }

    /// # Panics
    /// Where what was drawn around it has ended: nothing of it runs any more then.
    pub fn get(self) -> Rc<T> {
        self.try_get().expect("what is drawn holds it")
    }
}

#[inline(never)]
fn store(value: Rc<dyn Any>) -> StoredValue<Rc<dyn Any>, LocalStorage> {
    StoredValue::new_local(value)
}

#[inline(never)]
fn find(stored: StoredValue<Rc<dyn Any>, LocalStorage>) -> Option<Rc<dyn Any>> {
    stored.try_get_value()
}

#[cfg(test)]
mod tests {
    use reactive_graph::owner::Owner;

    use super::*;

    #[test]
    fn what_is_held_lives_as_long_as_what_is_drawn_around_it() {
        let around = Owner::new();
        let held = around.with(|| Held::new("text".to_owned()));
        let copy = held;
        assert_eq!(copy.get().as_str(), "text");
        assert!(Rc::ptr_eq(&held.get(), &copy.get()));
        around.cleanup();
        assert_eq!(held.try_get(), None);
    }

    #[test]
    fn what_a_part_holds_ends_with_the_part_alone() {
        let around = Owner::new();
        let outer = around.with(|| Held::new(1));
        let part = around.with(Owner::new);
        let inner = part.with(|| Held::new(2));
        part.cleanup();
        assert_eq!((outer.try_get().as_deref(), inner.try_get()), (Some(&1), None));
    }
}
