//! Moving between pages without reloading: which clicks are ours, and what the address then is.

use platform::location;

/// True where a link to `href`, seen from the page at `here`, leads to a page of the language whose
/// folder is `root`. Another site, another language, a file or a place on the same page is left to
/// the browser.
pub fn is_ours(root: &str, here: &str, href: &str) -> bool {
    let within_the_page = location::page_of(here) == location::page_of(href) && href.contains('#');
    let is_file = |address: &str| {
        address.rsplit('/').next().is_some_and(|name| name.contains('.') && name != "index.html")
    };
    !within_the_page && location::below(root, href).is_some_and(|address| !is_file(&address))
}

/// The address within the language at an address; the whole path where the page is elsewhere, as the
/// host's page for addresses that do not exist.
pub fn address(root: &str, href: &str) -> String {
    location::below(root, href).unwrap_or_else(|| location::page_of(href))
}
