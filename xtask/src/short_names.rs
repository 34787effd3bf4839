//! Short names for what a program of ours and its glue take from each other.
//!
//! wasm-bindgen names imports and exports by what they are and by hashes that do not compress, in the program and
//! once more in its glue: four kilobytes after brotli that nobody reads. binaryen shortens those of the program and
//! lists what it did; this follows in the glue.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// What makes wasm-opt shorten the names and write its list to standard output.
pub const PASS: &str = "--minify-imports-and-exports-and-modules";

/// The variable in which the glue has the exports of the program.
const EXPORTS: &str = "wasm.";

/// The list.
#[derive(Deserialize)]
struct Names {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

/// The module that stands for all once the names are short.
const MODULE: &str = "a";

/// The glue of a program whose names are short now; `list` is what wasm-opt wrote.
///
/// # Errors
/// The list is not one, or the glue is written in another way than before.
pub fn follow(glue: &str, list: &str) -> Result<String> {
    let names: Names =
        serde_json::from_str(list).context("wasm-opt lists names in another way than before")?;
    let mut glue = glue.to_owned();
    for (module, name, short) in &names.imports {
        // Functions that the glue gives: `name: function(…) {`.
        let (before, after) = (format!(" {name}: "), format!(" {short}: "));
        ensure!(glue.matches(&before).count() == 1, "the glue does not give {name} once");
        glue = glue.replace(&before, &after);
        glue = glue.replace(&format!("\"{module}\""), &format!("\"{MODULE}\""));
    }
    // Longer names first: some begin with others.
    let mut exports: Vec<_> = names.exports.iter().collect();
    exports.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in exports {
        glue = replace_whole(&glue, &format!("{EXPORTS}{name}"), &format!("{EXPORTS}{short}"));
    }
    Ok(glue)
}

/// Replaces `from` wherever no name goes on before or after it.
fn replace_whole(text: &str, from: &str, to: &str) -> String {
    let goes_on = |character: char| character.is_alphanumeric() || "_$.".contains(character);
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices(from) {
        let end = at + from.len();
        let before = text[..at].chars().next_back().is_some_and(goes_on);
        let after = text[end..].chars().next().is_some_and(|next| next != '.' && goes_on(next));
        if !before && !after {
            out.push_str(&text[done..at]);
            out.push_str(to);
            done = end;
        }
    }
    out + &text[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{ "imports": [["./x_bg.js", "__wbg_log_01", "$"]],
        "exports": [["memory", "a"], ["open", "b"], ["open_all", "c"]] }"#;

    #[test]
    fn the_glue_follows() {
        let glue = "const import0 = { __wbg_log_01: function(a) {} };\nreturn { \"./x_bg.js\": import0 };\n\
            new Uint8Array(wasm.memory.buffer); wasm.open(1); wasm.open_all(2); mywasm.open(3); wasm.opened;";
        let expected = "const import0 = { $: function(a) {} };\nreturn { \"a\": import0 };\n\
            new Uint8Array(wasm.a.buffer); wasm.b(1); wasm.c(2); mywasm.open(3); wasm.opened;";
        assert_eq!(follow(glue, LIST).unwrap(), expected);
    }

    #[test]
    fn a_glue_of_another_kind_is_refused() {
        assert!(follow("wasm.open(1)", LIST).is_err());
        assert!(follow("", "[]").is_err());
    }
}
