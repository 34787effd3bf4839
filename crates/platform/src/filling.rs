//! Nodes put into an element a portion at a time, so that nothing else of the page has to wait for all of them.

use std::vec::IntoIter;

use view::Node as MarkupNode;
use web_sys::Element;

use crate::dom;

/// What is still to be drawn: the elements that are being filled, the innermost last.
pub struct Filling {
    open: Vec<(Element, IntoIter<MarkupNode>)>,
}

impl Filling {
    /// Nothing is drawn yet; what is in `parent` goes.
    pub fn begin(parent: &Element, nodes: Vec<MarkupNode>) -> Filling {
        parent.set_text_content(None);
        Filling { open: vec![(parent.clone(), nodes.into_iter())] }
    }

    /// Draws so many elements more, in the order of reading; false once all are there. A picture is one element.
    pub fn fill(&mut self, portion: usize) -> bool {
        let mut left = portion;
        while left > 0 {
            let Some((parent, nodes)) = self.open.last_mut() else { return false };
            match nodes.next() {
                None => {
                    self.open.pop();
                }
                Some(MarkupNode::Element(mut markup)) if markup.tag != "svg" => {
                    let children = std::mem::take(&mut markup.children);
                    if let Some(element) = dom::put_last_in(parent, markup.into()) {
                        self.open.push((element, children.into_iter()));
                    }
                    left -= 1;
                }
                Some(node) => {
                    dom::append(&dom::document(), parent, &[node]);
                }
            }
        }
        true
    }
}
