//! Waiting for a pause.

use gloo_timers::callback::Timeout;

/// Runs a task when what runs now has ended and what it changed is drawn.
pub fn soon(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
}

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

/// Runs a task again and again until it is dropped.
pub struct Every {
    _interval: gloo_timers::callback::Interval,
}

impl Every {
    pub fn new(milliseconds: u32, task: impl FnMut() + 'static) -> Every {
        Every { _interval: gloo_timers::callback::Interval::new(milliseconds, task) }
    }
}
