//! Events: all of them as a list, a month and a map, one of them, and the form.

mod co_host;
mod edit;
mod list;
mod month;
mod one;

pub use co_host::CoHost;
pub use edit::{EventForm, event_edit};
pub use list::{EventLine, EventsPage, EventsSeen, events};
pub use month::{DayCell, DayEvent, MonthView};
pub use one::{Attendance, Attending, EventPage, event};

pub(super) use list::event_entry;
