//! Word's format (ECMA-376, transitional), as few parts as a document needs. LibreOffice and the word
//! processors of phones read it as well.
//!
//! What a file tells about people is kept out: no author, no dates, and Word is asked to remove such
//! things again when it saves.

mod body;
mod parts;

use model::Paper;

use crate::plain::one_line;
use crate::xml::Xml;
use crate::zip::Zip;
use crate::{Options, Writer};

pub(crate) struct Docx;

/// The namespace of WordprocessingML, and that of relationships within it.
const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

impl Writer for Docx {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn mime(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }

    fn fits(&self, _: &Paper) -> bool {
        true
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        let body = body::write(paper, options);
        let mut zip = Zip::default();
        zip.add("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes());
        zip.add("_rels/.rels", parts::RELATIONSHIPS.as_bytes());
        zip.add("docProps/core.xml", &properties(paper));
        zip.add("word/document.xml", &body.document);
        zip.add("word/_rels/document.xml.rels", &parts::document_relationships(&body.links));
        zip.add("word/styles.xml", &parts::styles(&language(paper)));
        zip.add("word/numbering.xml", &parts::numbering(body.ordered_lists));
        zip.add("word/settings.xml", parts::SETTINGS.as_bytes());
        zip.add("word/footer1.xml", &parts::footer(options.direction));
        zip.finish()
    }
}

/// The title, and nothing else.
fn properties(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.leaf("dc:title", &[], &one_line(&paper.title));
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

/// Word spells only in languages with a region: the usual one where the paper names none.
fn language(paper: &Paper) -> String {
    let tag = paper.lang.as_str();
    let region = match tag {
        "en" => "GB",
        "fr" => "FR",
        "es" => "ES",
        "pt" => "PT",
        "ru" => "RU",
        "ar" => "SA",
        "zh" => "CN",
        _ => "",
    };
    match tag.split_once('-') {
        _ if !region.is_empty() => format!("{tag}-{region}"),
        Some((language, region)) if region.len() == 2 => {
            format!("{language}-{}", region.to_ascii_uppercase())
        }
        _ => tag.to_owned(),
    }
}
