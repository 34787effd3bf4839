//! The stylesheet of the element on partners' pages, made from that of our own pages.
//!
//! One source, two surroundings. On a page of ours the styles may rely on the document; in the element
//! nothing of the page around may be relied on: not its text size, not its window, not its colours. So
//! here `rem` becomes the element's own size, the window's width that of the element, the document's
//! selectors those of the frame, and every token a documented property that the partner may set.
//!
//! It works on what esbuild has minified: one spelling of everything, no comments.

/// Tokens and the properties by which partners set them: the contract of `docs/embedding.md`.
pub const PROPERTIES: [(&str, &str); 21] = [
    ("paper", "background"),
    ("raised", "surface"),
    ("soft", "soft"),
    ("ink", "text"),
    ("quiet", "quiet"),
    ("line", "line"),
    ("edge", "border"),
    ("accent", "accent"),
    ("on-accent", "on-accent"),
    ("mark", "mark"),
    ("untoc", "convention"),
    ("tip", "trafficking"),
    ("som", "smuggling"),
    ("fap", "firearms"),
    ("reading", "reading-font"),
    ("interface", "font"),
    ("leading", "line-height"),
    ("small", "size-small"),
    ("text", "size-text"),
    ("title", "size-title"),
    ("display", "size-display"),
];

/// Fonts are the page's own unless the partner names others.
const FONTS: [&str; 2] = ["reading", "interface"];

/// What the frame is, whatever the page around says, and what the element alone needs.
const FRAME: &str = ".guide{all:initial;display:flex;flex-direction:column;box-sizing:border-box;\
    color-scheme:inherit;visibility:inherit;container:guide/inline-size;block-size:var(--untoc-height,640px);overflow:auto;\
    position:relative;scroll-padding-block-start:3.6em;font-family:inherit;--rem:var(--untoc-size,16px)}\
    .guide>*{flex:none}\
    .guide>.exit{position:sticky;inset-block:.4em auto;align-self:flex-end;margin-block-start:.4em}\
    @container guide (width<38em){.guide>.exit{margin-block-end:-3.15em}}\
    @container guide (width<24em){[data-action=back]:not([hidden])+.brand{display:none}}\
    .guide.bare.search>.exit{order:1;inset-block:auto .4em}\
    .bare.search:has(.main .finder input:placeholder-shown)>.exit{display:none}\
    .guide.bare{block-size:auto;overflow:visible}\
    .bare.search :is(.top,.foot,.page-head){display:none}\
    .bare.search .page{padding:0}\
    .bare.search:has(.main .finder input:placeholder-shown) .results{display:none}\
    .guide .up{display:inline-block}";

/// The styles of the element, from those of the pages.
pub fn for_element(css: &str) -> String {
    format!("{FRAME}{}", within(css))
}

/// Styles that come later, to what is in the element already.
pub fn within(css: &str) -> String {
    let mut out = String::new();
    write_rules(css, &dark_tokens(css), &mut out);
    out
}

/// The tokens of the dark scheme: name and value.
fn dark_tokens(css: &str) -> Vec<(String, String)> {
    let scheme = rules(css)
        .into_iter()
        .find(|(prelude, _)| asks(prelude, "@media", "(prefers-color-scheme:dark)"));
    let Some((_, body)) = scheme else { return Vec::new() };
    let roots = rules(body).into_iter().filter(|(prelude, _)| *prelude == ":root");
    roots.flat_map(|(_, body)| declarations(body)).filter_map(token).collect()
}

fn token((name, value): (&str, &str)) -> Option<(String, String)> {
    Some((name.strip_prefix("--")?.to_owned(), value.to_owned()))
}

fn write_rules(css: &str, dark: &[(String, String)], out: &mut String) {
    for (prelude, body) in rules(css) {
        if asks(prelude, "@media", "(prefers-color-scheme:dark)")
            || asks(prelude, "@supports", "not (color:")
            || prelude == "@media print"
        {
            // Its tokens stand beside the light ones; old browsers do not come this far; a page that is
            // printed is the partner's.
            continue;
        }
        if prelude.starts_with('@') {
            out.push_str(&at_rule(prelude));
            out.push('{');
            write_rules(body, dark, out);
            out.push('}');
        } else {
            let body = match prelude {
                ":root" => tokens(body, dark),
                _ if prelude.starts_with(":lang(") => without_fonts(body),
                _ => declarations(body).into_iter().map(declaration).collect(),
            };
            if !body.is_empty() {
                out.push_str(&format!("{}{{{body}}}", selector(prelude)));
            }
        }
    }
}

/// The tokens, each a property of the partner's, with the light and the dark value.
fn tokens(body: &str, dark: &[(String, String)]) -> String {
    let mut out = String::new();
    for (name, value) in declarations(body) {
        let Some(own) = name.strip_prefix("--") else { continue };
        let value = match dark.iter().find(|(name, _)| name == own) {
            Some((_, dark)) => format!("light-dark({value},{dark})"),
            None if FONTS.contains(&own) => "inherit".to_owned(),
            None => lengths(value),
        };
        match PROPERTIES.iter().find(|(token, _)| *token == own) {
            Some((_, property)) => {
                out.push_str(&format!("--{own}:var(--untoc-{property},{value});"));
            }
            None => out.push_str(&format!("--{own}:{value};")),
        }
    }
    out
}

/// A language's own line height, and not its fonts.
fn without_fonts(body: &str) -> String {
    let leading = declarations(body).into_iter().find(|(name, _)| *name == "--leading");
    leading
        .map_or(String::new(), |(_, value)| format!("--leading:var(--untoc-line-height,{value})"))
}

fn declaration((name, value): (&str, &str)) -> String {
    // A family that is `inherit` cannot stand in the shorthand.
    if name == "font"
        && let Some((before, family)) = value.rsplit_once(" var(--")
        && FONTS.iter().any(|font| family == format!("{font})"))
    {
        let (weight, size) = before.split_once(' ').unwrap_or(("400", before));
        let (size, height) = size.split_once('/').unwrap_or((size, "normal"));
        // Parts of a percentage are parts of the frame's own size.
        let size = if size == "100%" { "1rem" } else { size };
        return format!(
            "font-weight:{weight};font-size:{};line-height:{};font-family:var(--{family};",
            lengths(size),
            lengths(height)
        );
    }
    match name {
        // The window is the page's.
        "min-height" if value == "100vh" => String::new(),
        _ => format!("{name}:{};", lengths(value)),
    }
}

/// Lengths that belong to the document, as those of the element.
fn lengths(value: &str) -> String {
    let value = value.replace("100vw", "100cqi");
    let value = numbers_before(&value, "rem", |number| format!("calc({number}*var(--rem))"));
    numbers_before(&value, "vw", |number| format!("{number}cqi"))
}

/// Replaces each number that stands right before a unit, with the unit.
fn numbers_before(text: &str, unit: &str, replace: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(unit) {
        let (before, after) = (&rest[..at], &rest[at + unit.len()..]);
        let digits = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
        let start = before.rfind(|c: char| !digits(c)).map_or(0, |at| at + 1);
        let number = &before[start..];
        let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if number.ends_with(|c: char| c.is_ascii_digit()) && ends {
            out.push_str(&before[..start]);
            out.push_str(&replace(number));
        } else {
            out.push_str(before);
            out.push_str(unit);
        }
        rest = after;
    }
    out + rest
}

/// Whether a rule asks this; the minifier leaves spaces out where it can.
fn asks(prelude: &str, rule: &str, question: &str) -> bool {
    prelude.strip_prefix(rule).is_some_and(|rest| rest.trim_start().starts_with(question))
}

/// Questions about the window's width are questions about the element's; theirs cannot hold a variable.
fn at_rule(prelude: &str) -> String {
    let asks_width = ["width", "inline-size"].iter().any(|word| prelude.contains(word));
    let prelude = match prelude.strip_prefix("@media") {
        Some(question) if asks_width => format!("@container guide {}", question.trim_start()),
        _ => prelude.to_owned(),
    };
    numbers_before(&prelude, "rem", |number| {
        number.parse::<f64>().map_or_else(|_| number.to_owned(), |rem| format!("{}px", rem * 16.0))
    })
}

/// Selectors of the document's own elements, as those of the frame.
fn selector(prelude: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let starts = !out.ends_with(['.', '#', '-', '[', ':', '"', '=', '_']);
        match word.as_str() {
            "html" | "body" if starts => out.push_str(".guide"),
            "main" if starts => out.push_str(".main"),
            other => out.push_str(other),
        }
        word.clear();
    };
    for character in prelude.chars() {
        if character.is_ascii_alphanumeric() || character == '-' || character == '_' {
            word.push(character);
        } else {
            flush(&mut word, &mut out);
            out.push(character);
        }
    }
    flush(&mut word, &mut out);
    // The app's mark is on the document's root there, and on the frame here.
    out.replace(":root", ".guide").replace(":target", "[data-target]")
}

/// What stands before each pair of braces at the top, and within it.
fn rules(css: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut open) = (0, 0, 0);
    let mut quote = None;
    let mut escaped = false;
    for (at, byte) in css.bytes().enumerate() {
        if escaped {
            escaped = false;
            continue;
        }
        match (quote, byte) {
            (_, b'\\') => escaped = true,
            (Some(mark), _) if byte == mark => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => {
                if depth == 0 {
                    open = at;
                }
                depth += 1;
            }
            (None, b'}') => {
                depth -= 1;
                if depth == 0 {
                    found.push((css[start..open].trim(), &css[open + 1..at]));
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    found
}

/// Names and values of a rule without rules in it.
fn declarations(body: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0, None);
    for (at, byte) in body.bytes().chain([b';']).enumerate() {
        match (quote, byte) {
            (Some(mark), _) if byte == mark => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') => depth -= 1,
            (None, b';') if depth == 0 => {
                if let Some((name, value)) = body[start..at].split_once(':') {
                    found.push((name.trim(), value.trim()));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(css: &str) -> String {
        assert!(for_element(css).starts_with(FRAME));
        within(css)
    }

    #[test]
    fn tokens_are_the_partners_in_light_and_dark() {
        let css = ":root{--paper:#fff;--other:1rem}\
            @media(prefers-color-scheme:dark){:root{--paper:#000}}";
        assert_eq!(
            made(css),
            ".guide{--paper:var(--untoc-background,light-dark(#fff,#000));--other:calc(1*var(--rem));}"
        );
    }

    #[test]
    fn sizes_and_widths_are_the_elements_own() {
        assert_eq!(
            made(".a{padding:clamp(1.5rem,5vw,.25rem) 100vw}"),
            ".a{padding:clamp(calc(1.5*var(--rem)),5cqi,calc(.25*var(--rem))) 100cqi;}"
        );
        assert_eq!(
            made("@media(max-width:48rem){.a{top:0}}"),
            "@container guide (max-width:768px){.a{top:0;}}"
        );
        assert_eq!(
            made("@container (min-width:54rem){.a{top:0}}"),
            "@container (min-width:864px){.a{top:0;}}"
        );
        assert_eq!(made(".theorem-1rem{top:0}"), ".theorem-1rem{top:0;}");
    }

    #[test]
    fn the_documents_elements_are_the_frames() {
        assert_eq!(
            made("html:has(.x) body,main .main-part,.main,.body{top:0}"),
            ".guide:has(.x) .guide,.main .main-part,.main,.body{top:0;}"
        );
        assert_eq!(made(".term:target{top:0}"), ".term[data-target]{top:0;}");
    }

    #[test]
    fn fonts_are_the_pages_own() {
        assert_eq!(
            made(".a{font:600 var(--small)/1.4 var(--interface)}"),
            ".a{font-weight:600;font-size:var(--small);line-height:1.4;font-family:var(--interface);}"
        );
        assert_eq!(
            made(":root{--reading:Charter,serif}:lang(ar){--reading:\"Noto\";--leading:1.8}"),
            ".guide{--reading:var(--untoc-reading-font,inherit);}\
             :lang(ar){--leading:var(--untoc-line-height,1.8)}"
        );
    }

    #[test]
    fn what_only_documents_have_is_left_out() {
        assert_eq!(made("@media print{.a{top:0}}body{min-height:100vh}"), "");
        assert_eq!(made(".a::after{content:\"} ; { \"}"), ".a::after{content:\"} ; { \";}");
    }

    #[test]
    fn no_more_than_forty_properties() {
        assert!(PROPERTIES.len() <= 38, "with --untoc-size and --untoc-height");
    }
}
