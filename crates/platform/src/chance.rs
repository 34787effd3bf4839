//! Chance, from the browser's source for secrets.

use js_sys::Uint8Array;

/// So many bytes that nobody can foresee; `None` where the browser has no such source.
pub fn bytes(count: u32) -> Option<Vec<u8>> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let array = Uint8Array::new_with_length(count);
    crypto.get_random_values_with_array_buffer_view(&array).ok()?;
    Some(array.to_vec())
}

/// A name that no other thing has: sixteen hexadecimal digits.
pub fn name() -> String {
    let bytes = bytes(8).unwrap_or_else(|| {
        // Old browsers: the moment will do for a name.
        (js_sys::Date::now() as u64 ^ (js_sys::Math::random() * 1e15) as u64).to_be_bytes().to_vec()
    });
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
