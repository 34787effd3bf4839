//! A tree of elements, as plain data.

use std::ops::{Deref, DerefMut};

/// An element or a text. Texts are never markup: whoever writes them escapes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// One pointer wide: pages are made of thousands of steps that hand an element on, and what moves it is in the
/// code of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    pub children: Vec<Node>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

/// An element without attributes or children.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

#[inline(never)]
pub fn text(words: impl Into<String>) -> Node {
    Node::Text(words.into())
}

/// The steps are never inlined: pages are made of thousands of them, and every visitor downloads
/// the code of each. A call is a third of the size of what it does.
impl Element {
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl AsRef<str>) -> Element {
        self.attributes.push((name, value.as_ref().to_owned()));
        self
    }

    #[inline(never)]
    pub fn class(self, class: impl AsRef<str>) -> Element {
        self.attr("class", class)
    }

    #[inline(never)]
    pub fn child(mut self, child: impl Into<Node>) -> Element {
        self.push(child.into());
        self
    }

    #[inline(never)]
    pub fn maybe(mut self, child: Option<impl Into<Node>>) -> Element {
        if let Some(child) = child {
            self.push(child.into());
        }
        self
    }

    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Element {
        for child in children {
            self.push(child);
        }
        self
    }

    #[inline(never)]
    pub fn text(mut self, words: impl AsRef<str>) -> Element {
        self.push(text(words.as_ref()));
        self
    }

    #[inline(never)]
    pub(crate) fn push(&mut self, child: impl Into<Node>) {
        self.children.push(child.into());
    }
}

impl From<Element> for Node {
    #[inline(never)]
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}
