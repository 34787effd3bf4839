//! The text of a page as scripts see it: the `textContent` of its elements.

/// Takes the tags out of HTML of ours, and the two escapes back that [`super::text`] writes.
pub fn text_content(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let tag = &rest[open..];
        rest = &tag[end_of_tag(tag)..];
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&amp;", "&")
}

/// Just after the tag at the beginning; a quoted value may hold its sign.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_what_they_hold_stays() {
        let html = "<h3 id=4f>A &amp;lt; B</h3><p><a href=\"https://x/?a>b\">Ask</a> &lt;early>.";
        assert_eq!(text_content(html), "A &lt; BAsk <early>.");
        assert_eq!(text_content("no tag"), "no tag");
        assert_eq!(text_content(""), "");
    }
}
