//! Elements that come and go. They stand before a comment, which keeps their place while there are none.

use reactive_graph::graph::untrack;
use reactive_graph::owner::Owner;
use web_sys::{Element, Node};

use crate::dom;
use crate::draw::{Tag, watch};
use crate::tree::Tree;

/// One element of a list.
struct Row {
    key: String,
    element: Element,
    /// Everything that lives in it.
    owner: Owner,
}

/// What stands at this place and before it.
fn place_in(parent: &Element) -> Node {
    let place: Node = dom::document().create_comment("").into();
    let _ = parent.append_child(&place);
    place
}

fn put_before(element: &Element, next: &Node) {
    if let Some(parent) = next.parent_node() {
        let _ = parent.insert_before(element, Some(next));
    }
}

#[inline(never)]
pub(super) fn redrawn(parent: &Element, draw: Box<dyn Fn() -> Vec<Tag>>) {
    let place = place_in(parent);
    let mut shown: Vec<Element> = Vec::new();
    // What lived in the old ones has ended already: it belongs to this run of the effect.
    watch(Box::new(move || {
        let new = draw();
        shown.drain(..).for_each(|old| old.remove());
        for tag in new {
            let element = tag.element();
            put_before(&element, &place);
            shown.push(element);
        }
    }));
}

#[inline(never)]
pub(super) fn each(
    parent: &Element,
    keys: Box<dyn Fn() -> Vec<String>>,
    draw: Box<dyn Fn(&str) -> Tag>,
) {
    let place = place_in(parent);
    // Not the owner of a run: a row lives longer than that.
    let around = Owner::current();
    let mut rows: Vec<Row> = Vec::new();
    watch(Box::new(move || {
        let keys = keys();
        if rows.iter().map(|row| &row.key).eq(&keys) {
            return;
        }
        let focused = Tree::of(&place).focused();
        rows.retain(|row| {
            let stays = keys.contains(&row.key);
            if !stays {
                row.owner.cleanup();
                row.element.remove();
            }
            stays
        });
        let mut old = std::mem::take(&mut rows);
        // From the last to the first: what follows is in its place already.
        let mut next = place.clone();
        for key in keys.into_iter().rev() {
            let row = match old.iter().position(|row| row.key == key) {
                Some(known) => old.remove(known),
                None => {
                    let owner = around.as_ref().map_or_else(Owner::new, Owner::child);
                    let tag = untrack(|| owner.with(|| draw(&key)));
                    Row { element: tag.element(), key, owner }
                }
            };
            if row.element.next_sibling().as_ref() != Some(&next) {
                put_before(&row.element, &next);
            }
            next = row.element.clone().into();
            rows.push(row);
        }
        rows.reverse();
        // An element that is moved loses the focus.
        if let Some(focused) = focused
            && focused.is_connected()
            && Tree::of(&place).focused().as_ref() != Some(&focused)
        {
            dom::focus(&focused);
        }
    }));
}
