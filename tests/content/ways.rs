//! The ways to a page: by links from the first page, and by the search under its own title.

use std::collections::{BTreeMap, BTreeSet};

use compiler::pack_of;
use find::Finder;
use model::{Kind, Route};
use pack::Pack;

use super::assert_none;
use super::site::{ROOT, attribute, content, edition, packs, routes, whole_page};

/// Links from the first page to any other, at most.
const MOVES: usize = 3;
/// Hits among which a page is that is searched by its title.
const FIRST: usize = 5;

#[test]
fn every_page_is_reached_from_the_first_one_in_three_moves() {
    for pack in packs() {
        let mut links: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for route in routes(&pack) {
            let whole = whole_page(&pack, route);
            let hrefs = whole.elements().into_iter().filter_map(|element| {
                let path = attribute(element, "href")?.split(['#', '?']).next()?;
                Some(Route::parse(path.strip_prefix(ROOT)?).address())
            });
            links.insert(whole.route.address(), hrefs.collect());
        }
        let mut reached = BTreeSet::from([Route::Home.address()]);
        for _ in 0..MOVES {
            let next: Vec<String> =
                reached.iter().filter_map(|page| links.get(page)).flatten().cloned().collect();
            reached.extend(next);
        }
        let exists = |route: &Route| !matches!(route, Route::Unknown(_));
        let far = routes(&pack).into_iter().filter(exists).map(|route| route.address());
        assert_none(far.filter(|address| !reached.contains(address)).collect());
    }
}

#[test]
fn every_page_is_found_under_its_own_title() {
    let pack = Pack::open(pack_of(content(), edition())).unwrap();
    let heads = pack.heads().to_vec();
    let finder = Finder::new(pack).unwrap();
    let mut missed = Vec::new();
    for (number, head) in heads.iter().enumerate() {
        let hits = finder.find(&head.title).hits;
        // Articles of several treaties have the same heading: any of them is an answer.
        let is_it = |found: &usize| {
            *found == number
                || head.kind == Kind::Article
                    && heads[*found].kind == Kind::Article
                    && heads[*found].title == head.title
        };
        let first = hits.iter().take(FIRST).map(|hit| usize::from(hit.number));
        if !first.clone().any(|found| is_it(&found)) {
            let first: Vec<&str> = first.map(|found| heads[found].id.as_str()).collect();
            missed.push(format!("{}: {} gives {first:?}", head.address(), head.title));
        }
    }
    assert_none(missed);
}
