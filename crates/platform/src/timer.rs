//! Waiting for a pause.

use gloo_timers::callback::Timeout;

/// Runs the last task it was given once nothing new has come for a while.
#[derive(Default)]
pub struct Pause {
    waiting: Option<Timeout>,
}

impl Pause {
    /// Forgets the task that waits and takes this one, to be run after `milliseconds`.
    pub fn after(&mut self, milliseconds: u32, task: impl FnOnce() + 'static) {
        self.waiting = Some(Timeout::new(milliseconds, task));
    }
}
