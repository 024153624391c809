//! Rows of the finance room.

pub mod boundary;
pub mod dataset;
pub mod figure;
pub mod figure_change;
pub mod figure_value;
pub mod import_batch;
pub mod import_fault;
pub mod import_work;
pub mod indicator;
pub mod indicator_group;
pub mod indicator_revision;
pub mod observation;
pub mod place;
pub mod place_alias;
pub mod place_code;
pub mod release;
pub mod release_count;
pub mod seed;
pub mod set_aside;
pub mod set_aside_reason;
pub mod source;
pub mod staged_observation;
