//! Nothing in a page that a strict content security policy refuses: no styles or scripts in the
//! page itself, no handlers in attributes, no text that becomes markup.

use super::assert_none;
use crate::sources::pieces::{without_comments, without_tests};
use crate::sources::{self, File};

const SCRIPT: &str = "<script";

/// What is not written, and why.
const REFUSED: &[(&str, &str)] = &[
    ("<style", "styles stand in the files beside the components"),
    ("el(\"style\")", "styles stand in the files beside the components"),
    ("style=", "a class is styled in a file; the policy refuses styles in attributes"),
    ("style:", "a class is styled in a file; the policy refuses styles in attributes"),
    ("\"style\"", "a class is styled in a file; the policy refuses styles in attributes"),
    ("el(\"script\")", "scripts are files of src/page or the loader"),
    (SCRIPT, "scripts are files of src/page or the loader"),
    ("attr(\"on", "handlers are attached by the app; the policy refuses them in attributes"),
    ("inner_html", "texts are never markup"),
    ("outer_html", "texts are never markup"),
    ("insert_adjacent_html", "texts are never markup"),
];

/// What may follow `<script` all the same: the loader and the scripts of `src/page`, from files.
const FROM_A_FILE: [&str; 2] = [" type=\\\"module\\\" src=", " src="];

/// What a file writes into pages and should not.
fn refused_markup(file: &File) -> Vec<String> {
    let code = without_comments(&without_tests(&file.text));
    let mut found = Vec::new();
    for (needle, why) in REFUSED {
        for (offset, _) in code.match_indices(needle) {
            let after = &code[offset + needle.len()..];
            if *needle == SCRIPT && FROM_A_FILE.iter().any(|start| after.starts_with(start)) {
                continue;
            }
            found.push(format!("{}: `{needle}`: {why}.", file.at(offset)));
        }
    }
    found
}

#[test]
fn pages_have_no_styles_scripts_or_handlers_of_their_own() {
    let files = sources::files(
        &["src", "crates/desk/src", "crates/view/src", "crates/compiler/src/output"],
        &[".rs"],
    );
    assert_none(files.iter().flat_map(refused_markup).collect());
}

#[test]
fn a_style_or_script_in_a_page_is_noticed() {
    let lines = [
        "el(\"p\").attr(\"style\", \"color: red\")",
        "view! { <p style=\"color: red\"></p> }",
        "view! { <p style:color=red></p> }",
        "view! { <style>{css}</style> }",
        "out.push_str(\"<script>start()</script>\");",
        "el(\"script\")",
        "el(\"button\").attr(\"onclick\", \"go()\")",
        "element.set_inner_html(&text);",
    ];
    for line in lines {
        let found = refused_markup(&File::new("src/a.rs", &format!("// <style\n{line}\n")));
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        assert!(found[0].starts_with("src/a.rs:2: "), "{found:?}");
    }
}

#[test]
fn the_loader_is_let_through() {
    let text = "out.push_str(\"<script type=\\\"module\\\" src=\\\"x\\\"></script>\");";
    assert_eq!(refused_markup(&File::new("src/a.rs", text)), Vec::<String>::new());
}
