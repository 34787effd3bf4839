//! Locking bytes with a passphrase, by the browser's own cryptography: AES-GCM with 256 bits, the key made
//! by PBKDF2 with SHA-256.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// What the key is made from besides the passphrase, and what goes with the locked bytes.
pub struct Lock<'a> {
    pub rounds: u32,
    pub salt: &'a [u8],
    /// Twelve bytes, never used twice with one key.
    pub iv: &'a [u8],
    /// Bytes that stay open and must not have been altered either.
    pub open: &'a [u8],
}

/// Whether this page may use it: browsers give it to pages that came over https.
pub fn is_there() -> bool {
    subtle().is_some()
}

/// The locked bytes; `None` where the browser cannot.
pub async fn seal(passphrase: &str, lock: &Lock<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, lock).await?;
    let made = subtle.encrypt_with_object_and_u8_array(&algorithm(lock), &key, bytes);
    finished(made.ok()?).await
}

/// The bytes again; `None` where the passphrase is another or anything was altered.
pub async fn unseal(passphrase: &str, lock: &Lock<'_>, bytes: &[u8]) -> Option<Vec<u8>> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, lock).await?;
    let made = subtle.decrypt_with_object_and_u8_array(&algorithm(lock), &key, bytes);
    finished(made.ok()?).await
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Absent outside https and localhost.
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.dyn_into().ok()
}

async fn key(subtle: &SubtleCrypto, passphrase: &str, lock: &Lock<'_>) -> Option<CryptoKey> {
    let secret = Uint8Array::from(passphrase.as_bytes());
    let use_for = Array::of1(&"deriveKey".into());
    let raw = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &use_for).ok()?;
    let raw: CryptoKey = JsFuture::from(raw).await.ok()?.dyn_into().ok()?;
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(lock.salt).into()),
        ("iterations", lock.rounds.into()),
    ]);
    let wanted = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let use_for = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key =
        subtle.derive_key_with_object_and_object(&way, &raw, &wanted, false, &use_for).ok()?;
    JsFuture::from(key).await.ok()?.dyn_into().ok()
}

fn algorithm(lock: &Lock<'_>) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(lock.iv).into()),
        ("additionalData", Uint8Array::from(lock.open).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

async fn finished(promise: js_sys::Promise) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
