//! The parts beside the text: what is in the package, styles, numbering of lists, footer.

use model::Direction;

use super::NAMESPACES;
use crate::xml::Xml;

pub(super) const CONTENT_TYPES: &str = include_str!("content-types.xml");
pub(super) const RELATIONSHIPS: &str = include_str!("rels.xml");
pub(super) const SETTINGS: &str = include_str!("settings.xml");

/// `w:num` of every list with bullets; numbered lists follow, each counting for itself.
pub(super) const BULLETS: usize = 1;

/// Every style but the defaults, which know the language.
const STYLES: &str = include_str!("styles.xml");

/// What a list looks like: `w:abstractNum` 0 has bullets, 1 has numbers.
const LISTS: &str = include_str!("lists.xml");

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// How the document finds its parts, and where its links lead.
pub(super) fn document_relationships(links: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.open("Relationships", &[("xmlns", namespace)]);
    for (kind, file) in [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("footer", "footer1.xml"),
    ] {
        let of_kind = format!("{OFFICE}{kind}");
        xml.empty("Relationship", &[("Id", kind), ("Type", &of_kind), ("Target", file)]);
    }
    let of_link = format!("{OFFICE}hyperlink");
    for (number, address) in links.iter().enumerate() {
        let id = link_id(number);
        let attributes =
            [("Id", &*id), ("Type", &of_link), ("Target", address), ("TargetMode", "External")];
        xml.empty("Relationship", &attributes);
    }
    xml.close("Relationships");
    xml.into_bytes()
}

pub(super) fn link_id(number: usize) -> String {
    format!("link{number}")
}

pub(super) fn styles(language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:styles", &NAMESPACES);
    xml.raw("<w:docDefaults><w:rPrDefault><w:rPr>");
    xml.raw("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>");
    xml.raw("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>");
    xml.empty("w:lang", &[("w:val", language), ("w:eastAsia", language), ("w:bidi", language)]);
    xml.raw("</w:rPr></w:rPrDefault></w:docDefaults>");
    xml.raw(STYLES);
    xml.close("w:styles");
    xml.into_bytes()
}

pub(super) fn numbering(ordered_lists: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:numbering", &NAMESPACES);
    xml.raw(LISTS);
    number(&mut xml, BULLETS, "0");
    for list in 1..=ordered_lists {
        number(&mut xml, BULLETS + list, "1");
    }
    xml.close("w:numbering");
    xml.into_bytes()
}

fn number(xml: &mut Xml, id: usize, kind: &str) {
    xml.open("w:num", &[("w:numId", &id.to_string())]);
    xml.empty("w:abstractNumId", &[("w:val", kind)]);
    // Without it a list would go on counting where the one before it ended.
    xml.raw("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    xml.close("w:num");
}

/// `1 / 3`
pub(super) fn footer(direction: Direction) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:ftr", &NAMESPACES);
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>");
    if direction == Direction::RightToLeft {
        xml.raw("<w:bidi/>");
    }
    xml.raw("</w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    xml.raw("<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
    xml.raw("<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");
    xml.close("w:ftr");
    xml.into_bytes()
}
