//! Who in the app names the browser's own interfaces.
//!
//! The rest of the app asks `crates/platform/`. What other files may name is listed here by name: the
//! types of the elements that the app mounts into or is handed by an event, and no function that
//! does anything.

use super::assert_none;
use crate::sources::paths::used_paths;
use crate::sources::pieces::without_tests;
use crate::sources::{self, File};

/// The crates behind which the browser is.
const BROWSER: [&str; 5] =
    ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_timers"];

/// Where anything of the browser may be named.
const EVERYTHING: [&str; 3] = ["crates/platform/", "crates/desk/src/open.rs", "src/element.rs"];

/// What may be named elsewhere: the start of the file's path, and the paths.
const ALLOWED: &[(&str, &[&str])] = &[
    (
        "src/app.rs",
        &[
            // It mounts living parts into elements of the page, and is handed those clicked on.
            "web_sys::Element",
            "web_sys::HtmlElement",
            "web_sys::HtmlAnchorElement",
            "wasm_bindgen::JsCast",
            "wasm_bindgen_futures::spawn_local",
        ],
    ),
    // The element that the desk is in.
    ("crates/desk/src/desk.rs", &["web_sys::Element"]),
    // The target of an event.
    ("src/components/", &["web_sys::Element", "wasm_bindgen::JsCast"]),
];

/// The browser's names that a file of the app has and should not.
fn browser_names(file: &File) -> Vec<String> {
    if EVERYTHING.iter().any(|start| file.path.starts_with(start)) {
        return Vec::new();
    }
    let allowed = ALLOWED.iter().filter(|(start, _)| file.path.starts_with(start));
    let allowed: Vec<&str> = allowed.flat_map(|(_, names)| names.iter().copied()).collect();
    used_paths(&without_tests(&file.text))
        .into_iter()
        .filter(|used| {
            let first = used.path.split("::").next().unwrap_or_default();
            BROWSER.contains(&first) && !allowed.contains(&used.path.as_str())
        })
        .map(|used| {
            format!(
                "{}: `{}` is the browser's: ask crates/platform/ instead.",
                file.at(used.offset),
                used.path
            )
        })
        .collect()
}

#[test]
fn only_the_platform_touches_the_browser() {
    let files = sources::files(&["src", "crates/desk/src"], &[".rs"]);
    assert_none(files.iter().flat_map(browser_names).collect());
}

#[test]
fn what_is_allowed_is_also_used() {
    let files = sources::files(&["src", "crates/desk/src"], &[".rs"]);
    let mut unused = Vec::new();
    for (start, names) in ALLOWED {
        let own = files.iter().filter(|file| file.path.starts_with(start));
        let used: Vec<String> =
            own.flat_map(|file| used_paths(&file.text)).map(|used| used.path).collect();
        let left = names.iter().filter(|name| !used.iter().any(|used| used == *name));
        unused.extend(left.map(|name| format!("{start}: take `{name}` off the list.")));
    }
    assert_none(unused);
}

#[test]
fn a_name_of_the_browser_elsewhere_is_noticed() {
    let cases = [
        ("src/library.rs", "use web_sys::Element;"),
        ("src/components/hit.rs", "web_sys::window().unwrap();"),
        ("src/components/hit.rs", "use web_sys::{Element, Storage};"),
        ("src/app.rs", "use js_sys::Reflect;"),
        ("src/app.rs", "use web_sys::*;"),
        ("src/results.rs", "gloo_timers::callback::Timeout::new(1, f);"),
    ];
    for (path, line) in cases {
        assert_eq!(browser_names(&File::new(path, line)).len(), 1, "{path}: {line}");
    }
    for path in ["crates/platform/src/dom.rs", "src/element.rs"] {
        assert!(browser_names(&File::new(path, "web_sys::window();")).is_empty(), "{path}");
    }
}
