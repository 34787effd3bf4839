//! Elements as HTML.

use view::{Element, Node};

/// Elements that have no content and no end tag.
const VOID: [&str; 5] = ["input", "link", "meta", "br", "img"];

pub fn write_nodes(out: &mut String, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text(text) => escape(out, text),
            Node::Element(element) => write_element(out, element),
        }
    }
}

fn write_element(out: &mut String, element: &Element) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        // An empty value is the same as none at all, but for a link to the page itself.
        if !value.is_empty() || *name == "href" {
            out.push_str("=\"");
            escape(out, value);
            out.push('"');
        }
    }
    out.push('>');
    if !VOID.contains(&element.tag) {
        write_nodes(out, &element.children);
        out.push_str("</");
        out.push_str(element.tag);
        out.push('>');
    }
}

/// Safe in texts and in attributes between double quotes.
pub fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use view::el;

    #[test]
    fn texts_and_attributes_are_escaped() {
        let mut out = String::new();
        let link = el("a").attr("href", "?a&b=\"c\"").attr("hidden", "").text("<b>");
        write_nodes(&mut out, &[link.into(), el("input").into()]);
        assert_eq!(out, "<a href=\"?a&amp;b=&quot;c&quot;\" hidden>&lt;b&gt;</a><input>");
    }
}
