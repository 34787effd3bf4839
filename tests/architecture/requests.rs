//! Who asks the network and who keeps anything: the promise that nothing leaves the device and
//! that nothing is left on it.
//!
//! The loader asks, for app and packs. The store keeps, what a person has said may be kept: drafts of the
//! tools, ticks of steps. Nobody else does either. Whoever needs more adds a line to [`ALLOWED`], in
//! `crates/platform/` only, and tells readers of it in the guide's own words.

use toml::Value;

use super::assert_none;
use crate::sources::pieces::without_comments;
use crate::sources::{self, File};

/// How asking and keeping are written, in JavaScript and in the names of web-sys.
const WORDS: &[&str] = &[
    "fetch",
    "XMLHttpRequest",
    "XmlHttpRequest",
    "sendBeacon",
    "send_beacon",
    "WebSocket",
    "EventSource",
    "RTCPeerConnection",
    "RtcPeerConnection",
    "localStorage",
    "local_storage",
    "sessionStorage",
    "session_storage",
    "indexedDB",
    "indexed_db",
    "document.cookie",
    "set_cookie",
    "cookieStore",
    // Ways round this rule.
    "inline_js",
    "js_sys::eval",
    "Function::new_",
];

/// Parts of web-sys that ask or keep.
const FEATURES: &[&str] = &[
    "Beacon",
    "CacheStorage",
    "EventSource",
    "HtmlDocument",
    "IdbFactory",
    "Request",
    "RequestInit",
    "Storage",
    "WebSocket",
    "XmlHttpRequest",
];

/// File, word, and how often it may stand there.
const ALLOWED: &[(&str, &str, usize)] = &[
    // The files of the build.
    ("src/loader/parts.js", "fetch", 1),
    // A partner's pack, on the page of the partner who names it.
    ("src/loader/guides.js", "fetch", 1),
    // Whether the files and a partner's packs come: asked when the page's address calls the doctor.
    ("public/untoc-doctor.js", "fetch", 3),
    // Which release is the newest, on the page "Put it on your site".
    ("public/untoc-embedding.js", "fetch", 1),
    // The listener, the next version's files (once more past the browser's own copies), and what is not kept.
    ("public/sw.js", "fetch", 5),
    // How much there is to be kept, on the page that asks for it.
    ("src/page/storage.js", "fetch", 1),
    // A table that the worker has kept.
    ("src/page/tables.js", "fetch", 1),
    // The choice not to be kept: read, set, taken back.
    ("src/page/worker.js", "localStorage", 3),
    // After the way out, for this tab: what Back must not show.
    ("src/page/first.js", "sessionStorage", 1),
    ("src/pocket/leave.js", "sessionStorage", 1),
    // Drafts as a file and back, and erasing everything.
    ("src/page/backup.js", "localStorage", 1),
    ("src/page/backup.js", "sessionStorage", 1),
    ("src/page/backup.js", "indexedDB", 2),
    // Everything that tools keep goes through this one place, which asks for the person's word first.
    ("crates/platform/src/store.rs", "local_storage", 1),
];

/// Parts of web-sys that may be there all the same, by manifest.
const ALLOWED_FEATURES: &[(&str, &str)] = &[("crates/platform/Cargo.toml", "Storage")];

/// The words that a file has too often.
fn words_of_requests(file: &File) -> Vec<String> {
    let code = match file.path.ends_with(".rs") {
        true => without_comments(&file.text),
        false => without_line_comments(&file.text),
    };
    let mut found = Vec::new();
    for word in WORDS {
        let allowed = ALLOWED.iter().find(|(path, known, _)| *path == file.path && known == word);
        let most = allowed.map_or(0, |(.., most)| *most);
        for (offset, _) in code.match_indices(word).skip(most) {
            found.push(format!(
                "{}: `{word}` asks the network or keeps something: only what \
                 tests/architecture/requests.rs lists may.",
                file.at(offset)
            ));
        }
    }
    found
}

/// JavaScript with spaces for the lines that are comments as a whole; comments behind code stay,
/// and may not say these words either.
fn without_line_comments(text: &str) -> String {
    let line = |line: &str| {
        let start = line.trim_start();
        let is_comment = ["//", "/*", "*"].iter().any(|mark| start.starts_with(mark));
        if is_comment { " ".repeat(line.len()) } else { line.to_owned() }
    };
    text.split('\n').map(line).collect::<Vec<String>>().join("\n")
}

/// The features of web-sys in a manifest that ask or keep.
fn features_of_requests(manifest: &File) -> Vec<String> {
    let table: toml::Table = manifest.text.parse().unwrap();
    let web_sys = table.get("dependencies").and_then(|all| all.get("web-sys"));
    let features = web_sys.and_then(|it| it.get("features")).and_then(Value::as_array);
    features
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .filter(|feature| FEATURES.contains(feature))
        .filter(|feature| !ALLOWED_FEATURES.contains(&(manifest.path.as_str(), *feature)))
        .map(|feature| {
            let path = &manifest.path;
            format!("{path}: web-sys's `{feature}` asks the network or keeps something.")
        })
        .collect()
}

#[test]
fn nothing_but_the_loader_asks_the_network_and_nothing_but_the_store_keeps_anything() {
    let mut files = sources::files(
        &["src", "crates/view/src", "crates/platform/src", "crates/desk/src"],
        &[".rs"],
    );
    files.extend(sources::files(
        &["public", "src/loader", "src/page", "src/pocket"],
        &[".js", ".mjs", ".html"],
    ));
    assert_none(files.iter().flat_map(words_of_requests).collect());
}

#[test]
fn the_app_has_no_part_of_web_sys_that_asks_or_keeps() {
    let manifests =
        ["Cargo.toml", "crates/platform/Cargo.toml", "crates/desk/Cargo.toml"].map(sources::file);
    assert_none(manifests.iter().flat_map(features_of_requests).collect());
}

#[test]
fn every_way_to_ask_or_to_keep_is_noticed() {
    let lines = [
        "window.fetch_with_str(url)",
        "window().local_storage()",
        "Reflect::get(&window, &\"localStorage\".into())",
        "navigator.send_beacon(url)",
        "WebSocket::new(url)",
        "document.set_cookie(\"a=b\")",
    ];
    for line in lines {
        for path in
            ["src/app.rs", "crates/platform/src/dom.rs", "crates/desk/src/work.rs", "public/any.js"]
        {
            let found = words_of_requests(&File::new(path, &format!("// fetch\n{line};\n")));
            assert_eq!(found.len(), 1, "{path}: {line}: {found:?}");
            assert!(found[0].starts_with(&format!("{path}:2: ")), "{found:?}");
        }
    }
}

#[test]
fn a_second_fetch_of_the_loader_is_noticed() {
    let loader = |text: &str| words_of_requests(&File::new("src/loader/parts.js", text)).len();
    assert_eq!(loader("// fetch\nfetch(pack);\n"), 0);
    assert_eq!(loader("fetch(pack);\nfetch(\"https://example.org\");\n"), 1);
}

#[test]
fn a_second_way_into_the_storage_is_noticed() {
    let store =
        |text: &str| words_of_requests(&File::new("crates/platform/src/store.rs", text)).len();
    assert_eq!(store("window.local_storage();\n"), 0);
    assert_eq!(store("window.local_storage();\nwindow.session_storage();\n"), 1);
}

#[test]
fn a_feature_of_web_sys_that_keeps_is_noticed() {
    let text =
        "[dependencies]\nweb-sys = { version = \"0.3\", features = [\"Node\", \"Storage\"] }\n";
    assert_eq!(features_of_requests(&File::new("Cargo.toml", text)).len(), 1);
}
