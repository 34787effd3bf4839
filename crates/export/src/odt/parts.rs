//! The parts beside the text: what is in the package, the title, styles, the sheet and its footer.

use model::{Direction, Paper};

use crate::plain::one_line;
use crate::sheet::{Sheet, points};
use crate::xml::Xml;

pub(super) const MANIFEST: &str = include_str!("manifest.xml");

/// Every style but the default, which knows language and direction.
const STYLES: &str = include_str!("styles.xml");

/// The footer of every sheet: `1 / 3`.
const FOOTER: &str = include_str!("footer.xml");

const VERSION: (&str, &str) = ("office:version", "1.2");

/// The namespaces of all parts.
pub(super) const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    VERSION,
];

pub(super) fn meta(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    let [office, ..] = NAMESPACES;
    let dc = ("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.open("office:document-meta", &[office, dc, VERSION]);
    xml.raw("<office:meta>");
    xml.leaf("dc:title", &[], &one_line(&paper.title));
    xml.raw("</office:meta>");
    xml.close("office:document-meta");
    xml.into_bytes()
}

pub(super) fn styles(paper: &Paper, direction: Direction, sheet: &Sheet) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("office:document-styles", &NAMESPACES);
    xml.raw("<office:styles><style:default-style style:family=\"paragraph\">");
    // LibreOffice takes `start` for the left side, also where lines begin on the right.
    let start = if direction == Direction::RightToLeft { "end" } else { "start" };
    let attributes = [("style:writing-mode", mode(direction)), ("fo:text-align", start)];
    xml.empty("style:paragraph-properties", &attributes);
    default_text(&mut xml, paper);
    xml.raw("</style:default-style>");
    xml.raw(STYLES);
    xml.raw("</office:styles><office:automatic-styles><style:page-layout style:name=\"Sheet\">");
    let margin = points(sheet.margin);
    xml.empty(
        "style:page-layout-properties",
        &[
            ("fo:page-width", &*points(sheet.width)),
            ("fo:page-height", &points(sheet.height)),
            ("style:print-orientation", if sheet.turned { "landscape" } else { "portrait" }),
            ("fo:margin-top", &margin),
            ("fo:margin-right", &margin),
            ("fo:margin-bottom", "28pt"),
            ("fo:margin-left", &margin),
            ("style:writing-mode", mode(direction)),
        ],
    );
    xml.raw(FOOTER);
    xml.close("office:document-styles");
    xml.into_bytes()
}

/// How text looks where no style says otherwise, and its language: for western, Asian and complex scripts.
fn default_text(xml: &mut Xml, paper: &Paper) {
    let tag = paper.lang.as_str();
    let (language, country) = tag.split_once('-').unwrap_or((tag, ""));
    let country = if country.len() == 2 { country.to_ascii_uppercase() } else { "none".to_owned() };
    xml.empty(
        "style:text-properties",
        &[
            ("fo:font-family", "Arial"),
            ("style:font-family-complex", "Arial"),
            ("fo:font-size", "11pt"),
            ("style:font-size-asian", "11pt"),
            ("style:font-size-complex", "11pt"),
            ("fo:language", language),
            ("fo:country", &country),
            ("style:language-asian", language),
            ("style:country-asian", &country),
            ("style:language-complex", language),
            ("style:country-complex", &country),
        ],
    );
}

pub(super) fn mode(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "lr-tb",
        Direction::RightToLeft => "rl-tb",
    }
}
