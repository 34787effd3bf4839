//! The content, read once, and its pages.

use std::path::Path;
use std::sync::LazyLock;

use compiler::{Content, Edition, pack_of, read_content};
use model::{Kind, Route};
use pack::Pack;
use view::{Context, Element, Node, Page, Shell, page, shell};

/// Where the pages lie in these tests.
pub const ROOT: &str = "/guide/en/";

static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    read_content(&folder).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("content/ has mistakes:\n{}", lines.join("\n"))
    })
});

pub fn content() -> &'static Content {
    &CONTENT
}

/// The edition whose words the others translate.
pub fn edition() -> &'static Edition {
    &content().editions[0]
}

/// The pack of every language.
pub fn packs() -> Vec<Pack> {
    let editions = content().editions.iter();
    editions.map(|edition| Pack::open(pack_of(content(), edition)).unwrap()).collect()
}

/// Every address of a language that has a page of its own, and one that does not exist.
pub fn routes(pack: &Pack) -> Vec<Route> {
    let mut routes = Route::ALONE.to_vec();
    routes.extend(Kind::ALL.map(Route::Folder));
    let own_page = pack.heads().iter().filter(|head| head.kind != Kind::Term);
    routes.extend(own_page.map(|head| head.route()));
    routes.push(Route::Unknown("no/such/page".to_owned()));
    routes
}

/// A page with all that stands around it.
pub struct Whole {
    pub route: Route,
    pub page: Page,
    pub shell: Shell,
}

pub fn whole_page(pack: &Pack, route: Route) -> Whole {
    let plural = |number: f64| if number == 1.0 { "one".to_owned() } else { "other".to_owned() };
    let cx = Context { pack, root: ROOT, plural: &plural };
    let page = page(&cx, &route).unwrap_or_else(|error| panic!("{}: {error}", route.address()));
    let shell = shell(&cx, &route);
    Whole { route, page, shell }
}

impl Whole {
    /// Every element of the page, parents first.
    pub fn elements(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        for node in self.nodes() {
            collect(node, &mut found);
        }
        found
    }

    /// Every text of the page, and every attribute that is read or said to people.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = self.nodes().filter_map(as_text).collect();
        for element in self.elements() {
            texts.extend(element.children.iter().filter_map(as_text));
            for (name, value) in &element.attributes {
                let is_said = ["aria-label", "placeholder", "title", "alt"].contains(name)
                    || name.starts_with("data-")
                        && !["data-action", "data-strength"].contains(name);
                if is_said {
                    texts.push(value);
                }
            }
        }
        texts
    }

    fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.shell.before.iter().chain(&self.page.main).chain(&self.shell.after)
    }
}

/// The value of an attribute.
pub fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

fn collect<'a>(node: &'a Node, found: &mut Vec<&'a Element>) {
    if let Node::Element(element) = node {
        found.push(element);
        element.children.iter().for_each(|child| collect(child, found));
    }
}

fn as_text(node: &Node) -> Option<&str> {
    match node {
        Node::Text(text) => Some(text),
        Node::Element(_) => None,
    }
}
