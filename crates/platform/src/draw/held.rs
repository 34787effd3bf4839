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
