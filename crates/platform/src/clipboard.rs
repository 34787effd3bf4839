//! Copying, when the reader asks for it.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; false where the browser refuses (no permission, no https).
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Absent outside https and localhost; the binding would then throw.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
