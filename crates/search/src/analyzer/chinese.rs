//! Chinese: the words and characters of grammar. Pairs of characters are cut in every language.

use super::language::Language;

pub(super) struct Chinese;

impl Language for Chinese {
    fn function_words(&self) -> &'static str {
        "的 了 和 与 及 或 在 是 吗 呢 我 我们 什么 怎么 怎样 如何 哪里 哪些 可以"
    }
}
