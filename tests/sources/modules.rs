//! Which files a crate is made of, by following `mod`.

use super::File;
use super::paths::tokens;
use super::pieces::{block_end, code_of};

/// A file that a crate's root leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    pub path: String,
    /// Only compiled for tests.
    pub for_tests: bool,
}

/// The files among `files` that the file `root` leads to, itself first.
pub fn modules(root: &str, files: &[File]) -> Vec<Module> {
    let mut found = vec![Module { path: root.to_owned(), for_tests: false }];
    let mut next = 0;
    while next < found.len() {
        let module = found[next].clone();
        next += 1;
        let Some(file) = files.iter().find(|file| file.path == module.path) else { continue };
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let own = name.trim_end_matches(".rs");
        let folder = match file.path == root || own == "mod" {
            true => folder.to_owned(),
            false => format!("{folder}/{own}"),
        };
        for (path, for_tests) in declared(&code_of(&file.text), &folder) {
            let candidates = [format!("{path}.rs"), format!("{path}/mod.rs")];
            let target = candidates.into_iter().find(|path| files.iter().any(|f| f.path == *path));
            if let Some(path) = target
                && !found.iter().any(|known| known.path == path)
            {
                found.push(Module { path, for_tests: for_tests || module.for_tests });
            }
        }
    }
    found
}

/// The modules that a file declares, as paths without their ending, and whether for tests only.
fn declared(code: &str, folder: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let tokens = tokens(code);
    let word = |at: usize| tokens.get(at).map_or("", |(_, word)| *word);
    let mut skip_to = 0;
    for (at, (offset, name)) in tokens.iter().enumerate() {
        if *name != "mod" || *offset < skip_to {
            continue;
        }
        let path = format!("{folder}/{}", word(at + 1));
        let before = code[..*offset].trim_end();
        let before = ["pub(crate)", "pub"].iter().find_map(|word| before.strip_suffix(word));
        let before = before.unwrap_or(&code[..*offset]).trim_end();
        let for_tests = before.ends_with("#[cfg(test)]");
        match word(at + 2) {
            ";" => found.push((path, for_tests)),
            "{" => {
                let start = tokens[at + 2].0;
                let end = start + block_end(&code[start..]);
                found.extend(
                    declared(&code[start..end], &path)
                        .into_iter()
                        .map(|(path, inner)| (path, inner || for_tests)),
                );
                skip_to = end;
            }
            _ => {}
        }
    }
    found
}

mod tests {
    use super::*;

    #[test]
    fn files_beside_below_and_within_are_found() {
        let files = [
            File::new(
                "src/lib.rs",
                "mod a;\npub mod b;\n#[cfg(test)]\npub mod twin;\n// mod lost;\n",
            ),
            File::new("src/a.rs", "mod deep;\nmod inline { mod inner; }\n"),
            File::new("src/a/deep.rs", ""),
            File::new("src/a/inline/inner.rs", ""),
            File::new("src/b/mod.rs", "mod c;"),
            File::new("src/b/c.rs", ""),
            File::new("src/twin.rs", ""),
            File::new("src/lost.rs", ""),
        ];
        let found = modules("src/lib.rs", &files);
        let paths: Vec<&str> = found.iter().map(|module| module.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "src/lib.rs",
                "src/a.rs",
                "src/b/mod.rs",
                "src/twin.rs",
                "src/a/deep.rs",
                "src/a/inline/inner.rs",
                "src/b/c.rs",
            ]
        );
        assert!(found[3].for_tests && !found[1].for_tests);
    }
}
