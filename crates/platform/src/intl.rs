//! The browser's knowledge of languages.

use js_sys::{Array, Intl, Object};

/// `zero`, `one`, `two`, `few`, `many` or `other`.
pub fn plural_category(lang: &str, number: f64) -> String {
    let rules = Intl::PluralRules::new(&Array::of1(&lang.into()), &Object::new());
    rules.select(number).into()
}
