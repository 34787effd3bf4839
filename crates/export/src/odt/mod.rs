//! The open format of word processors (ODF 1.2, ISO 26300): what LibreOffice keeps texts in.
//!
//! Like Word's it carries the title and nothing about people or days.

mod body;
mod parts;

use model::Paper;

use crate::sheet::Sheet;
use crate::zip::Zip;
use crate::{Options, Writer};

pub(crate) struct Odt;

const MIME: &str = "application/vnd.oasis.opendocument.text";

impl Writer for Odt {
    fn id(&self) -> &'static str {
        "odt"
    }

    fn extension(&self) -> &'static str {
        "odt"
    }

    fn mime(&self) -> &'static str {
        MIME
    }

    fn fits(&self, _: &Paper) -> bool {
        true
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        let sheet = Sheet::of(paper);
        let mut zip = Zip::default();
        // First and as it is, so that the kind of file is seen without unpacking it.
        zip.add("mimetype", MIME.as_bytes());
        zip.add("META-INF/manifest.xml", parts::MANIFEST.as_bytes());
        zip.add("meta.xml", &parts::meta(paper));
        zip.add("styles.xml", &parts::styles(paper, options.direction, &sheet));
        zip.add("content.xml", &body::write(paper, options, &sheet));
        zip.finish()
    }
}
