//! From a request's address to a file's name. Pure: whether something is a folder is asked of the caller.

use std::path::{Path, PathBuf};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file in the served folder, if it exists.
    File(PathBuf),
    /// A folder written without its slash: relative links need it.
    Redirect(String),
    Nothing,
}

/// `prefix` begins with a slash and does not end with one, or is empty ([`clean_prefix`]).
/// `is_folder` is asked about paths relative to the served folder.
pub fn answer(url: &str, prefix: &str, is_folder: impl Fn(&Path) -> bool) -> Answer {
    let (address, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    let Some(rest) = address.strip_prefix(prefix) else { return Answer::Nothing };
    if rest.is_empty() {
        return Answer::Redirect(format!("{address}/{query}"));
    }
    let Some(rest) = rest.strip_prefix('/') else { return Answer::Nothing };
    let Some(path) = relative(rest) else { return Answer::Nothing };
    if rest.is_empty() || rest.ends_with('/') {
        return Answer::File(path.join("index.html"));
    }
    if is_folder(&path) {
        return Answer::Redirect(format!("{address}/{query}"));
    }
    Answer::File(path)
}

/// `some/path/` and `/some/path` are `/some/path`; `/` is empty.
pub fn clean_prefix(prefix: &str) -> String {
    let inner = prefix.trim_matches('/');
    if inner.is_empty() { String::new() } else { format!("/{inner}") }
}

/// A path of plain names only. None for anything that could lead elsewhere: `..`, `.`, empty names,
/// and separators or zero bytes behind percent signs.
fn relative(address: &str) -> Option<PathBuf> {
    let mut path = PathBuf::new();
    for name in address.strip_suffix('/').unwrap_or(address).split('/') {
        if address.is_empty() {
            break;
        }
        let name = decoded(name)?;
        let leads_elsewhere =
            matches!(name.as_str(), "" | "." | "..") || name.contains(['/', '\\', '\0']);
        if leads_elsewhere {
            return None;
        }
        path.push(name);
    }
    Some(path)
}

/// Percent signs decoded. None where they are malformed or hide no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        // from_str_radix also takes a sign.
        if !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str, prefix: &str) -> Answer {
        answer(url, prefix, |path| path == Path::new("en") || path == Path::new("en/articles"))
    }

    fn file(path: &str) -> Answer {
        Answer::File(path.into())
    }

    #[test]
    fn folders_have_an_index_and_a_slash() {
        assert_eq!(at("/", ""), file("index.html"));
        assert_eq!(at("/en/", ""), file("en/index.html"));
        assert_eq!(at("/en/search/?q=a/../b", ""), file("en/search/index.html"));
        assert_eq!(at("/en", ""), Answer::Redirect("/en/".to_owned()));
        assert_eq!(at("/en/articles?x=1", ""), Answer::Redirect("/en/articles/?x=1".to_owned()));
        assert_eq!(at("/untoc-guide.js", ""), file("untoc-guide.js"));
        assert_eq!(at("/packs/%C3%A9.pack", ""), file("packs/é.pack"));
    }

    #[test]
    fn a_prefix_is_the_sites_root() {
        assert_eq!(at("/some/path/en/", "/some/path"), file("en/index.html"));
        assert_eq!(
            at("/some/path/en", "/some/path"),
            Answer::Redirect("/some/path/en/".to_owned())
        );
        assert_eq!(at("/some/path", "/some/path"), Answer::Redirect("/some/path/".to_owned()));
        assert_eq!(at("/some/pathology/en/", "/some/path"), Answer::Nothing);
        assert_eq!(at("/en/", "/some/path"), Answer::Nothing);
        assert_eq!(clean_prefix("some/path/"), "/some/path");
        assert_eq!(clean_prefix("/"), "");
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for url in [
            "/../x",
            "/en/../../x",
            "/..",
            "/%2e%2e/x",
            "/en/%2E%2E%2Fx",
            "/..%5cx",
            "/en/..\\x",
            "//etc/passwd",
            "/en//x",
            "/./x",
            "/%00",
            "/%2fetc/passwd",
            "/%",
            "/%2",
            "/%+f",
            "/%ff",
            "",
        ] {
            match at(url, "") {
                Answer::Nothing => {}
                Answer::Redirect(to) => assert_eq!(to, "/", "{url}"),
                Answer::File(path) => panic!("{url} leads to {}", path.display()),
            }
        }
    }
}
