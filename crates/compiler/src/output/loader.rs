//! The loader with the names of this build's files in it, at its three addresses.
//!
//! `untoc-guide.js` is that of our own pages. `v1/untoc-guide.js` is that of partners: it changes with every
//! release, and never so that a page that uses it must change. `v1.DATE/untoc-guide.js` never changes: its
//! folder holds all that it loads, and `integrity.txt` the sums that partners write into their pages.
//! `release.json` names the newest such folder.

use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use model::Date;
use sha2::{Digest, Sha256, Sha384};

use crate::output::assets::{Assets, LOADER, Program};
use crate::output::write_file;

/// Where the loader takes the names of this build's files.
const PLACE: &str = "\"BUILD\"";

/// The version of the element's contract: its attributes, events and properties. A page written for one
/// version works with every later release of the same.
const CONTRACT: u8 = 1;

/// Language and file of packs.
type Listed<'a> = [(&'a str, String)];

/// The packs of all languages.
pub struct Packs<'a> {
    pub guides: &'a Listed<'a>,
    /// What the tools say.
    pub tools: &'a Listed<'a>,
    /// Not packs: the word on what closes a launcher's dialog, which is there before any pack.
    pub close: &'a Listed<'a>,
}

/// Writes the loader and its copies. `version`: the day of this release.
pub fn write(assets: &Assets, packs: &Packs<'_>, version: Date, out: &Path) -> io::Result<()> {
    let loader = read(&out.join(LOADER))?;
    let loader = String::from_utf8(loader).map_err(io::Error::other)?;
    if loader.matches(PLACE).count() != 1 {
        return Err(io::Error::other(format!("The loader has not exactly one {PLACE}.")));
    }
    let mut files = vec![&*assets.element_css, &assets.desk_css, &assets.desk_element_css];
    files.extend([&assets.app, &assets.desk].into_iter().flat_map(of_program));
    files.extend(packs.guides.iter().chain(packs.tools).map(|(_, file)| file.as_str()));
    let sums = files
        .iter()
        .map(|file| Ok((*file, short_sum(&read(&out.join(file))?))))
        .collect::<io::Result<Vec<(&str, String)>>>()?;
    let bake = |own: &str, site: &str| {
        loader.replace(PLACE, &build(assets, packs, &sums, [("files", own), ("site", site)]))
    };
    write_file(&out.join(LOADER), bake("./", "./"))?;
    write_file(&out.join(format!("v{CONTRACT}")).join(LOADER), bake("../", "../"))?;

    let frozen = out.join(frozen_folder(version));
    let own = bake("./", "../");
    let mut list = format!("{}  {LOADER}\n", sum(own.as_bytes()));
    write_file(&frozen.join(LOADER), &own)?;
    for (file, _) in &sums {
        let bytes = read(&out.join(file))?;
        list.push_str(&format!("{}  {file}\n", sum(&bytes)));
        write_file(&frozen.join(file), bytes)?;
    }
    write_file(&frozen.join("integrity.txt"), list)?;
    let newest = [("folder", frozen_folder(version)), ("integrity", sum(own.as_bytes()))];
    let newest = object(newest.iter().map(|(name, value)| (*name, value.as_str())));
    write_file(&out.join("release.json"), newest)
}

/// The folder of a release that never changes.
pub fn frozen_folder(version: Date) -> String {
    format!("v{CONTRACT}.{:04}{:02}{:02}", version.year(), version.month(), version.day())
}

/// The object that the loader finds in its `BUILD`.
fn build(
    assets: &Assets,
    packs: &Packs<'_>,
    sums: &[(&str, String)],
    places: [(&str, &str); 2],
) -> String {
    let sums = sums.iter().map(|(file, sum)| (*file, sum.as_str()));
    let mut all: Vec<String> =
        places.map(|(name, place)| format!("{name:?}:{place:?}")).into_iter().collect();
    all.push(format!("\"css\":{:?}", assets.app_css));
    all.push(format!("\"element\":{:?}", assets.element_css));
    all.push(format!("\"app\":{}", program(&assets.app)));
    all.push(format!("\"desk\":{}", program(&assets.desk)));
    all.push(format!("\"deskCss\":{:?}", assets.desk_css));
    all.push(format!("\"deskElement\":{:?}", assets.desk_element_css));
    for (name, listed) in [("packs", packs.guides), ("tools", packs.tools), ("close", packs.close)]
    {
        let listed = listed.iter().map(|(lang, value)| (*lang, value.as_str()));
        all.push(format!("{name:?}:{}", object(listed)));
    }
    all.push(format!("\"sums\":{}", object(sums)));
    format!("{{{}}}", all.join(","))
}

fn of_program(program: &Program) -> impl Iterator<Item = &str> {
    [Some(&program.js), Some(&program.wasm), program.plain.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
}

fn program(program: &Program) -> String {
    let plain = program.plain.as_deref().map(|plain| ("plain", plain));
    object([("js", program.js.as_str()), ("wasm", &program.wasm)].into_iter().chain(plain))
}

/// Names of files and tags of languages need no escapes.
fn object<'a>(values: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let values: Vec<String> = values.map(|(name, value)| format!("{name:?}:{value:?}")).collect();
    format!("{{{}}}", values.join(","))
}

/// As pages write it into `integrity`.
fn sum(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The same for the loader, in which every byte counts.
fn short_sum(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path).map_err(|error| {
        io::Error::other(format!("The file {} cannot be read: {error}", path.display()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_has_its_day_in_its_folder() {
        let day = Date::new(2026, 3, 9).unwrap();
        assert_eq!(frozen_folder(day), "v1.20260309");
    }

    #[test]
    fn a_sum_is_the_one_that_browsers_compare() {
        assert_eq!(
            sum(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
