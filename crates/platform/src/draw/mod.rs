//! Drawing elements that follow what changes, straight into the document.
//!
//! Leptos' reactivity (signals, effects, owners) without its typed views. Those are made anew by the compiler for
//! each shape of markup, which is fast and fat: a form of a dozen shapes has a hundred kinds of views. Here there
//! is one kind: a [`Tag`] *is* the element, each step of building it is a call into the browser, and whatever
//! may change is a boxed function behind an effect (`docs/decisions/`). Knows nothing of what is drawn.
//!
//! Nothing is drawn again that is as it was: a text, an attribute and an element of a list stay the same nodes, so
//! that focus and caret stay, and a screen reader hears of changes only.

mod each;
mod held;
mod signal;
mod tag;

use any_spawner::Executor;
use reactive_graph::effect::RenderEffect;
use reactive_graph::owner::{Owner, on_cleanup};
use web_sys::Element;

pub use held::Held;
pub use reactive_graph::graph::untrack;
pub use signal::{Signal, words};
pub use tag::{Tag, tag};

/// What is drawn, until it is dropped: then everything in it ends.
pub struct Mounted {
    owner: Owner,
    root: Element,
}

/// Draws into an element, behind all that is in it.
pub fn mount(container: &Element, draw: impl FnOnce() -> Tag) -> Mounted {
    // It fails where another tool was opened before: once is enough.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let root = owner.with(draw).element();
    let _ = container.append_child(&root);
    Mounted { owner, root }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.remove();
    }
}

/// Runs something now, and again whenever a signal that it has asked changes; until what is drawn around it ends.
#[inline(never)]
pub fn watch(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(effect));
}
