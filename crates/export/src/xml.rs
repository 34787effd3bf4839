//! Markup, written piece by piece: what is text can only come out as text.

/// A document of XML, or of HTML that is written like it.
pub(crate) struct Xml(String);

impl Xml {
    /// With what XML begins with.
    pub fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    /// With nothing before the first element.
    pub fn bare() -> Self {
        Self(String::new())
    }

    /// Markup as it is: only what stands in our own source.
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// What another document holds.
    pub fn append(&mut self, other: Xml) {
        self.0.push_str(&other.0);
    }

    pub fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.start(tag, attributes);
        self.0.push('>');
    }

    pub fn close(&mut self, tag: &'static str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.start(tag, attributes);
        self.0.push_str("/>");
    }

    /// Text, already [clean](crate::plain::clean).
    pub fn text(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(char),
            }
        }
    }

    /// An element that holds text alone.
    pub fn leaf(&mut self, tag: &'static str, attributes: &[(&'static str, &str)], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn start(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_become_markup() {
        let mut xml = Xml::bare();
        xml.open("a", &[("b", "\"><c")]);
        xml.text("</a>&amp;");
        xml.close("a");
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        assert_eq!(text, "<a b=\"&quot;&gt;&lt;c\">&lt;/a&gt;&amp;amp;</a>");
    }
}
