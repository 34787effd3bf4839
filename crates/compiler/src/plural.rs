//! Plural categories natively, from the CLDR tables; the app asks the browser.

use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The plural rule of a language; everything is `other` where the tables do not have it.
pub fn plural_rule(lang: &str) -> impl Fn(f64) -> String + use<> {
    let rules = lang
        .parse::<LanguageIdentifier>()
        .ok()
        .and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
    move |number| {
        let category = rules.as_ref().and_then(|rules| rules.select(number).ok());
        category
            .map_or_else(|| "other".to_owned(), |category| format!("{category:?}").to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_have_the_names_that_messages_use() {
        let english = plural_rule("en");
        assert_eq!((english(1.0).as_str(), english(2.0).as_str()), ("one", "other"));
        assert_eq!(plural_rule("ru")(3.0), "few");
        assert_eq!(plural_rule("xx-unknown")(1.0), "other");
    }
}
