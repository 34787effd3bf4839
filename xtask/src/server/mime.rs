//! What a file's name says about how to send it.

/// A media type, and whether compressing it pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    pub name: &'static str,
    pub compresses: bool,
}

const fn packs(name: &'static str) -> Kind {
    Kind { name, compresses: true }
}

const fn packed(name: &'static str) -> Kind {
    Kind { name, compresses: false }
}

/// By extension. Documents that the app exports are made in the browser and do not stand here.
const KINDS: &[(&str, Kind)] = &[
    ("html", packs("text/html; charset=utf-8")),
    ("js", packs("text/javascript; charset=utf-8")),
    ("mjs", packs("text/javascript; charset=utf-8")),
    ("css", packs("text/css; charset=utf-8")),
    ("json", packs("application/json; charset=utf-8")),
    ("webmanifest", packs("application/manifest+json; charset=utf-8")),
    ("wasm", packs("application/wasm")),
    ("pack", packs("application/octet-stream")),
    ("svg", packs("image/svg+xml; charset=utf-8")),
    ("txt", packs("text/plain; charset=utf-8")),
    ("md", packs("text/plain; charset=utf-8")),
    ("xml", packs("application/xml; charset=utf-8")),
    ("png", packed("image/png")),
    ("ico", packed("image/x-icon")),
    ("webp", packed("image/webp")),
    ("woff2", packed("font/woff2")),
];

/// Unknown ones are bytes: with `nosniff` a browser then saves them and does not guess.
pub fn of(name: &str) -> Kind {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    KINDS
        .iter()
        .find(|(known, _)| *known == extension)
        .map_or(packed("application/octet-stream"), |(_, kind)| *kind)
}

/// Names that change with their contents are kept for ever; everything else is asked about each time.
pub fn caching(name: &str) -> &'static str {
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a name carries a hash as the build writes it: `app-0123456789abcdef.css`.
pub fn has_hash(name: &str) -> bool {
    split_hash(name).is_some()
}

/// The name without its hash, to compare builds: `app.css`.
pub fn without_hash(name: &str) -> String {
    split_hash(name).map_or_else(|| name.to_owned(), |(before, after)| format!("{before}{after}"))
}

/// The parts before `-<8 or more hex digits>` and after it, where a name has that.
fn split_hash(name: &str) -> Option<(&str, &str)> {
    let (before, rest) = name.rsplit_once('-')?;
    let end = rest.find(['.', '_'])?;
    let hash = &rest[..end];
    let is_hash = hash.len() >= 8
        && hash.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    is_hash.then(|| (before, &rest[end..]))
}

/// Whether an Accept-Encoding header allows brotli.
pub fn accepts_brotli(header: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        let named = words.next().is_some_and(|name| name.eq_ignore_ascii_case("br") || name == "*");
        let refused = words.any(|word| {
            word.strip_prefix("q=").is_some_and(|q| q.parse::<f32>().is_ok_and(|q| q <= 0.0))
        });
        named && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(of("x_bg.wasm").name, "application/wasm");
        assert_eq!(of("en.pack").name, "application/octet-stream");
        assert_eq!(of("untoc-guide.js").name, "text/javascript; charset=utf-8");
        assert_eq!(of("manifest.webmanifest").name, "application/manifest+json; charset=utf-8");
        assert_eq!(of("LICENSE").name, "application/octet-stream");
        assert!(!of("icon.png").compresses);
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for name in
            ["app-0123456789abcdef.css", "untoc-guide-00ff00ff00ff00ff_bg.wasm", "en-0011aabb.pack"]
        {
            assert!(has_hash(name), "{name}");
        }
        for name in [
            "untoc-guide.js",
            "untoc-18.html",
            "index.html",
            "sw.js",
            "untoc-guide-en.html",
            "x-deadbee.js",
        ] {
            assert!(!has_hash(name), "{name}");
        }
        assert_eq!(without_hash("untoc-guide-00ff00ff00ff00ff_bg.wasm"), "untoc-guide_bg.wasm");
        assert_eq!(without_hash("en.pack"), "en.pack");
    }

    #[test]
    fn brotli_is_sent_to_those_who_ask() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(accepts_brotli("br;q=0.8"));
        assert!(!accepts_brotli("gzip"));
        assert!(!accepts_brotli("gzip, br;q=0"));
        assert!(!accepts_brotli(""));
    }
}
