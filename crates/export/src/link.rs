//! Where a link of a paper leads once it stands in a file, or that it leads nowhere.

use model::Target;

use crate::Options;

/// What a link may begin with. Anything else, such as `javascript:`, is text only.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// What stands unchanged in an address (RFC 3986, without brackets, which belong to few).
const KEPT: &[u8] = b"-._~:/?#@!$&'()*+,;=%";

/// The address, of ASCII characters that any reader of a file takes. None: text only.
pub(crate) fn address(target: &Target, options: &Options) -> Option<String> {
    let whole = match target {
        Target::Web(address) => address.clone(),
        Target::Page { address, anchor } => {
            let mut whole = options.base.clone()?;
            whole.push_str(address);
            if !anchor.is_empty() {
                whole.push('#');
                whole.push_str(anchor);
            }
            whole
        }
    };
    let starts = |scheme: &str| {
        whole.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().any(|scheme| starts(scheme)).then(|| escape(&whole))
}

fn escape(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || KEPT.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.extend(
                    char::from_digit(u32::from(digit), 16).map(|it| it.to_ascii_uppercase()),
                );
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use model::{Date, Direction};

    use super::*;

    fn options(base: Option<&str>) -> Options {
        Options {
            today: Date::new(2026, 11, 24).unwrap(),
            direction: Direction::LeftToRight,
            contents: String::new(),
            base: base.map(Into::into),
        }
    }

    #[test]
    fn a_page_is_linked_where_the_guide_has_an_address() {
        let page = Target::Page { address: "articles/untoc-18/".into(), anchor: "2-b".into() };
        assert_eq!(address(&page, &options(None)), None);
        assert_eq!(
            address(&page, &options(Some("https://guide.example/en/"))).as_deref(),
            Some("https://guide.example/en/articles/untoc-18/#2-b")
        );
    }

    #[test]
    fn only_the_web_and_mail_are_linked() {
        let web = |text: &str| address(&Target::Web(text.into()), &options(None));
        assert_eq!(web("javascript:alert(1)"), None);
        assert_eq!(web("file:///etc/passwd"), None);
        assert_eq!(web(""), None);
        assert_eq!(
            web("HTTPS://a.example/é x\"<").as_deref(),
            Some("HTTPS://a.example/%C3%A9%20x%22%3C")
        );
        assert_eq!(web("mailto:a@b.example").as_deref(), Some("mailto:a@b.example"));
    }
}
