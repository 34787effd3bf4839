//! (stub until search exists)
use crate::content::Edition;
pub fn analyzer(_name: &str) -> u8 {
    0
}
pub fn build_index(_edition: &Edition) -> Vec<u8> {
    Vec::new()
}
