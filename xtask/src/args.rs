//! What stands after a command's name: options with and without a value. Knows no command.

use anyhow::{Context, Result, bail};

/// The words after the command's name; each call takes out what it recognises.
pub struct Args {
    words: Vec<String>,
}

impl Args {
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self { words: words.into_iter().collect() }
    }

    /// Whether a person only asks what the command does.
    pub fn asks_for_help(&self) -> bool {
        self.words.iter().any(|word| word == "--help" || word == "-h")
    }

    /// Takes out a switch such as `--release`.
    pub fn switch(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    /// Takes out `--port 8080` or `--port=8080`.
    ///
    /// # Errors
    /// The option stands last and has no value.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self.words.iter().position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at >= self.words.len() {
            bail!("{name} needs a value after it");
        }
        Ok(Some(self.words.remove(at)))
    }

    /// As [`Args::value`], read as a number, a path or whatever the caller wants.
    pub fn parsed<T>(&mut self, name: &str) -> Result<Option<T>>
    where
        T: std::str::FromStr,
        T::Err: std::error::Error + Send + Sync + 'static,
    {
        let Some(value) = self.value(name)? else { return Ok(None) };
        value.parse().map(Some).with_context(|| format!("{name} cannot be `{value}`"))
    }

    /// As [`Args::value`], for an option that must be there.
    pub fn required(&mut self, name: &str) -> Result<String> {
        self.value(name)?.with_context(|| format!("{name} is missing"))
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// A word is left that nothing recognised: better to stop than to ignore a typing mistake.
    pub fn finish(self) -> Result<()> {
        match self.words.first() {
            Some(word) => bail!("`{word}` is not an option of this command; --help lists them"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_value_stands_after_a_space_or_an_equals_sign() {
        assert_eq!(args("--port 80 --release").value("--port").unwrap().as_deref(), Some("80"));
        assert_eq!(args("--release --port=80").value("--port").unwrap().as_deref(), Some("80"));
        assert_eq!(args("--release").value("--port").unwrap(), None);
        assert!(args("--port").value("--port").is_err());
    }

    #[test]
    fn a_value_that_does_not_parse_is_named() {
        let error = args("--port many").parsed::<u16>("--port").unwrap_err();
        assert!(error.to_string().contains("`many`"), "{error}");
    }

    #[test]
    fn an_unknown_word_is_an_error() {
        let mut args = args("--release --relase");
        assert!(args.switch("--release"));
        assert!(args.finish().unwrap_err().to_string().contains("--relase"));
    }
}
