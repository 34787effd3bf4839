//! Plural forms, as the browser knows them.

use platform::intl;

/// The plural category of a number in a language.
pub fn plural_rule(lang: &str) -> impl Fn(f64) -> String {
    move |number| intl::plural_category(lang, number)
}
