//! Moving between pages without reloading: which clicks are ours, and what the address then is.

use model::Route;

use crate::platform::location;

/// What a click on a link means.
#[derive(Debug, PartialEq, Eq)]
pub enum Move {
    /// To a page of the guide in this language.
    To(Route),
    /// Left to the browser: another site, another language, a file, a place on the same page.
    Leave,
}

/// What to do about a link to `href`, seen from the page at `here`. `root` is the folder of the
/// language.
pub fn decide(root: &str, here: &str, href: &str) -> Move {
    if location::page_of(here) == location::page_of(href) && href.contains('#') {
        return Move::Leave;
    }
    match location::below(root, href) {
        Some(address) => Move::To(Route::parse(&address)),
        None => Move::Leave,
    }
}

/// The route of the page that the address bar shows. A page outside the language's folder (the
/// host's page for addresses that do not exist) is unknown by its path.
pub fn current(root: &str) -> Route {
    match location::below(root, &location::href()) {
        Some(address) => Route::parse(&address),
        None => Route::Unknown(location::page_of(&location::href())),
    }
}
