//! Locking a draft for a colleague and opening one again.

use platform::{chance, secret};

use crate::lock::{self, Header, LockError};
use tools::{Draft, DraftError};

/// Characters of a passphrase below which it is refused: three words have more.
pub const SHORTEST: usize = 12;

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// A passphrase is needed.
    Locked,
    /// The browser has no cryptography for this page.
    Unable,
    /// The passphrase is another, or somebody has altered the file: no cipher can tell which.
    Refused,
    Lock(LockError),
    Draft(DraftError),
}

impl OpenError {
    /// The id of the words for it.
    pub fn words(self) -> &'static str {
        match self {
            OpenError::Locked => "desk-open-locked",
            OpenError::Unable => "desk-open-unable",
            OpenError::Refused => "desk-open-refused",
            OpenError::Lock(LockError::Damaged) => "desk-open-damaged",
            OpenError::Lock(LockError::Newer) => "draft-newer",
            OpenError::Draft(error) => error.message(),
        }
    }
}

/// A locked file; `None` where the browser has no cryptography.
pub async fn lock(passphrase: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let salt = chance::bytes(lock::SALT as u32)?.try_into().ok()?;
    let nonce = chance::bytes(lock::NONCE as u32)?.try_into().ok()?;
    let header = Header { rounds: lock::ROUNDS, salt, nonce };
    let locked = secret::seal(passphrase, &as_lock(&header, &header.open_bytes()), bytes).await?;
    Some(lock::write(&header, &locked))
}

/// The draft in a file, locked or not.
///
/// # Errors
/// [`OpenError`]; its words say what to do.
pub async fn open(file: &[u8], passphrase: &str) -> Result<Draft, OpenError> {
    if !lock::is_locked(file) {
        return Draft::from_json(file).map_err(OpenError::Draft);
    }
    let (header, locked) = lock::read(file).map_err(OpenError::Lock)?;
    if !secret::is_there() {
        return Err(OpenError::Unable);
    }
    if passphrase.is_empty() {
        return Err(OpenError::Locked);
    }
    let open = header.open_bytes();
    let bytes = secret::unseal(passphrase, &as_lock(&header, &open), locked).await;
    Draft::from_json(&bytes.ok_or(OpenError::Refused)?).map_err(OpenError::Draft)
}

fn as_lock<'a>(header: &'a Header, open: &'a [u8]) -> secret::Lock<'a> {
    secret::Lock { rounds: header.rounds, salt: &header.salt, iv: &header.nonce, open }
}
