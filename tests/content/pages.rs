//! Every page can be made, and is one page: a title, one main heading, ids that are unique.

use std::collections::BTreeSet;

use model::Route;

use super::assert_none;
use super::site::{attribute, packs, routes, whole_page};

#[test]
fn every_page_has_a_title_and_one_main_heading() {
    for pack in packs() {
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            let address = whole.route.address();
            assert!(!whole.page.title.is_empty(), "{address}");
            let headings = whole.elements().iter().filter(|element| element.tag == "h1").count();
            assert_eq!(headings, 1, "{address}");
        }
    }
}

#[test]
fn no_two_pages_have_the_same_title() {
    for pack in packs() {
        let mut titles = BTreeSet::new();
        let mut found = Vec::new();
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            if !titles.insert(whole.page.title.clone()) {
                found.push(format!("{}: {}", whole.route.address(), whole.page.title));
            }
        }
        assert_none(found);
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for pack in packs() {
        let mut found = Vec::new();
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            let mut last = 1;
            for element in whole.elements() {
                let Some(level) = element.tag.strip_prefix('h').and_then(|n| n.parse().ok()) else {
                    continue;
                };
                if level > last + 1 {
                    found.push(format!("{}: h{level} after h{last}", whole.route.address()));
                }
                last = level;
            }
        }
        assert_none(found);
    }
}

#[test]
fn ids_are_unique_on_their_page() {
    for pack in packs() {
        let mut found = Vec::new();
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            let mut ids = BTreeSet::from(["main"]);
            for id in whole.elements().into_iter().filter_map(|it| attribute(it, "id")) {
                if !ids.insert(id) {
                    found.push(format!("{}: the id `{id}` twice", whole.route.address()));
                }
            }
        }
        assert_none(found);
    }
}

#[test]
fn an_alias_shows_the_page_that_it_leads_to() {
    for pack in packs() {
        for alias in &pack.meta().aliases {
            let head = pack.head(alias.entry).unwrap();
            let route = Route::of_entry(alias.kind, &alias.id);
            let whole = whole_page(&pack, route);
            assert_eq!(whole.page, whole_page(&pack, head.route()).page, "{}", alias.id);
        }
    }
}
