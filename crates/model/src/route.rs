//! The addresses of the guide within one language. They are a contract: people keep links to them.

use crate::Kind;

/// A place in the guide. Knows no language, host or subpath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Search,
    About,
    /// How to put the guide on a site of one's own.
    Embedding,
    /// All that the treaties ask, in one table.
    Obligations,
    /// What the device keeps, and how to change that.
    Storage,
    /// The list of all entries of a kind; for terms, the glossary itself.
    Folder(Kind),
    Entry {
        kind: Kind,
        id: String,
    },
    /// Not an address of the guide; holds what was asked for.
    Unknown(String),
}

impl Route {
    /// The pages of a language that stand for no entry and no folder.
    pub const ALONE: [Route; 6] = [
        Route::Home,
        Route::Search,
        Route::About,
        Route::Embedding,
        Route::Obligations,
        Route::Storage,
    ];

    /// Where an entry is read.
    pub fn of_entry(kind: Kind, id: &str) -> Route {
        match kind {
            Kind::Term => Route::Folder(Kind::Term),
            _ => Route::Entry { kind, id: id.to_owned() },
        }
    }

    /// Reads an address within a language, such as `articles/untoc-18/`; slashes at the ends and
    /// a trailing `index.html` do not matter. Any text gives a route.
    pub fn parse(address: &str) -> Route {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let mut parts = path.split('/');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        if parts.next().is_some() {
            return Route::Unknown(path.to_owned());
        }
        match (first, second) {
            ("", None) | ("home", None) => Route::Home,
            ("search", None) => Route::Search,
            ("about", None) => Route::About,
            ("embedding", None) => Route::Embedding,
            ("obligations", None) => Route::Obligations,
            ("storage", None) => Route::Storage,
            (folder, None) => match Kind::from_folder(folder) {
                Some(kind) => Route::Folder(kind),
                None => Route::Unknown(path.to_owned()),
            },
            (folder, Some(id)) => match Kind::from_folder(folder) {
                Some(kind) if is_id(id) => Route::of_entry(kind, id),
                _ => Route::Unknown(path.to_owned()),
            },
        }
    }

    /// The address within a language, with a slash at the end unless it is empty.
    pub fn address(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Search => "search/".to_owned(),
            Route::About => "about/".to_owned(),
            Route::Embedding => "embedding/".to_owned(),
            Route::Obligations => "obligations/".to_owned(),
            Route::Storage => "storage/".to_owned(),
            Route::Folder(kind) => format!("{}/", kind.folder()),
            Route::Entry { kind, id } => format!("{}/{id}/", kind.folder()),
            Route::Unknown(path) => format!("{path}/"),
        }
    }
}

/// Parts a path below the site's root into its language folder and the address within it:
/// `en/articles/untoc-18/` is `en` and `articles/untoc-18/`.
pub fn split_address(path: &str) -> (&str, &str) {
    path.split_once('/').unwrap_or((path, ""))
}

/// An id is lower-case letters, digits and hyphens.
fn is_id(text: &str) -> bool {
    let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_leads_back_to_itself() {
        let others = [
            Route::Folder(Kind::Term),
            Route::Folder(Kind::Step),
            Route::Entry { kind: Kind::Article, id: "untoc-18".into() },
        ];
        for route in Route::ALONE.into_iter().chain(others) {
            assert_eq!(Route::parse(&route.address()), route);
        }
    }

    #[test]
    fn slashes_queries_and_index_files_do_not_matter() {
        let article = Route::Entry { kind: Kind::Article, id: "tip-3".into() };
        for address in [
            "articles/tip-3",
            "/articles/tip-3/",
            "articles/tip-3/index.html",
            "articles/tip-3/?x#y",
        ] {
            assert_eq!(Route::parse(address), article, "{address}");
        }
    }

    #[test]
    fn a_term_is_read_in_the_glossary() {
        assert_eq!(Route::parse("terms/focal-point/"), Route::Folder(Kind::Term));
    }

    #[test]
    fn an_address_that_is_not_ours_is_kept_as_it_was() {
        for address in ["nothing", "articles/UNTOC 18", "articles/a/b", "a/b/c"] {
            assert_eq!(Route::parse(address), Route::Unknown(address.to_owned()), "{address}");
        }
    }
}
