//! What the parts of the project may know of one another, held as data.
//!
//! A rule reads manifests and sources as text, so that it finds what compiles and should not be
//! there. Each stands beside a test that shows that it can fail.

mod sources;

mod architecture {
    mod browser;
    mod crates;
    mod layout;
    mod markup;
    mod purity;
    mod requests;

    /// Fails with all that a rule found.
    fn assert_none(found: Vec<String>) {
        assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    }
}
