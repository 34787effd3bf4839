//! Every link of every page leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use model::Route;

use super::assert_none;
use super::site::{ROOT, Whole, attribute, packs, routes, whole_page};

/// What the compiler writes besides pages.
const FILES: [&str; 4] = [
    "obligations/obligations.csv",
    "guides/asia-pacific-status/party-status.csv",
    "../units/",
    "../pocket/untoc-guide-en.html",
];

/// The ids that a page's links can lead to.
type Anchors = BTreeSet<String>;

fn anchors(whole: &Whole) -> Anchors {
    let ids = whole.elements().into_iter().filter_map(|element| attribute(element, "id"));
    // The main part itself is written by the compiler, around what `view` makes.
    ids.map(str::to_owned).chain(["main".to_owned()]).collect()
}

/// What is wrong with a link that stands on the page at `from`.
fn fault(href: &str, from: &Route, pages: &BTreeMap<String, Anchors>) -> Option<&'static str> {
    let is_away = ["https://", "http://", "mailto:"].iter().any(|start| href.starts_with(start));
    if is_away || href.is_empty() || FILES.contains(&href.strip_prefix(ROOT).unwrap_or_default()) {
        return None;
    }
    let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
    let route = match path.strip_prefix(ROOT) {
        _ if path.is_empty() => from.clone(),
        Some(address) => Route::parse(address.trim_start_matches("./")),
        None => return Some("is neither within the guide nor an address of the web"),
    };
    let Some(anchors) = pages.get(&route.address()) else {
        return Some("leads to no page");
    };
    (!anchor.is_empty() && !anchors.contains(anchor)).then_some("leads to no place on its page")
}

#[test]
fn every_link_leads_to_a_page_and_a_place_that_exist() {
    for pack in packs() {
        let wholes: Vec<Whole> =
            routes(&pack).into_iter().map(|route| whole_page(&pack, route)).collect();
        let pages = wholes.iter().map(|whole| (whole.route.address(), anchors(whole))).collect();
        let mut found = Vec::new();
        for whole in &wholes {
            for element in whole.elements() {
                let links = ["href", "action", "src"].map(|name| attribute(element, name));
                for href in links.into_iter().flatten() {
                    if let Some(fault) = fault(href, &whole.route, &pages) {
                        found.push(format!("{}: {href} {fault}.", whole.route.address()));
                    }
                }
            }
        }
        assert_none(found);
    }
}

#[test]
fn labels_and_what_they_label_are_on_the_same_page() {
    for pack in packs() {
        let mut found = Vec::new();
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            let anchors = anchors(&whole);
            for element in whole.elements() {
                for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
                    let Some(id) = attribute(element, name) else { continue };
                    if !anchors.contains(id) {
                        found.push(format!("{}: {name}=\"{id}\"", whole.route.address()));
                    }
                }
            }
        }
        assert_none(found);
    }
}

#[test]
fn a_link_that_leads_nowhere_is_noticed() {
    let pages: BTreeMap<String, Anchors> =
        [("guides/a/".to_owned(), Anchors::from(["when".to_owned()]))].into();
    let from = Route::parse("guides/a/");
    let fault = |href: &str| fault(href, &from, &pages);
    assert_eq!(fault(&format!("{ROOT}guides/a/#when")), None);
    assert_eq!(fault("#when"), None);
    assert_eq!(fault("https://example.org"), None);
    assert_eq!(fault("#then"), Some("leads to no place on its page"));
    assert_eq!(fault(&format!("{ROOT}guides/b/")), Some("leads to no page"));
    assert_eq!(fault(&format!("{ROOT}nowhere/")), Some("leads to no page"));
    assert!(fault("guides/a/").is_some());
    assert!(fault("javascript:go()").is_some());
}
