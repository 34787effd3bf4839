//! The real content, through the compiler and the code that makes pages: complete, without
//! mistakes, every link leading somewhere, every word of the interface there and used.

mod sources;

mod content {
    mod desk_words;
    mod entries;
    mod links;
    mod pages;
    mod site;
    mod summaries;
    mod ways;
    mod whole;
    mod words;

    /// Fails with all that a test found.
    fn assert_none(found: Vec<String>) {
        assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    }
}
