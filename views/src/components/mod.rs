//! The pieces that pages are made of.
//!
//! Each takes ready texts and gives markup; what it says by itself comes from `components.ftl`.

mod brief;
mod card;
mod chips;
mod copy;
mod coverage;
mod definitions;
mod disclosure;
mod disputed;
mod downloads;
mod fields;
mod filter;
mod headings;
mod icons;
mod link;
mod missing;
mod notice;
mod pager;
mod search;
mod sources;
mod status;
mod switch;
mod table;

#[cfg(test)]
pub(crate) mod check;
#[cfg(test)]
pub(crate) mod tests;

pub use brief::{BriefSheet, brief_sheet};
pub use card::{FigureCard, FigureValue, figure_card, figure_grid};
pub use chips::{Chip, chips};
pub use copy::copy_link;
pub use coverage::coverage;
pub use definitions::{definitions, tag};
pub use disclosure::{Label, disclosure};
pub use disputed::{Disputed, DisputedValue, disputed_list, disputed_mark};
pub use downloads::{Download, download_list, size};
pub use fields::{Choice, Field, NumberRange, checkboxes, number_field, radios, select, text_field};
pub use filter::{error_summary, filter_form, folded_filters};
pub use headings::{Level, PageHead, finding, page_head};
pub use link::{Link, anchor, anchors, breadcrumbs};
pub use missing::{missing_cell, missing_short, missing_text};
pub use notice::{NoticeKind, empty_state, notice};
pub use pager::pager;
pub use search::{SearchBox, search_box};
pub use sources::{Source, source_list};
pub use status::{status_badge, status_mark, status_text, value_badge};
pub use switch::{SwitchOption, switch, tabs};
pub use table::{Cell, Head, Order, Row, Table, table};

pub(crate) use fields::{frame, hint_and_error};
pub(crate) use icons::mark;
