//! The courses that ship with the platform, as folders of text files.

/// A file of a course: its path in the folder, and what is in it.
pub type CourseFile = (&'static str, &'static str);

/// The courses by their short names, each with its files.
pub const COURSES: &[(&str, &[CourseFile])] = include!(concat!(env!("OUT_DIR"), "/courses.rs"));

/// The order in which the catalogue shows them: what others build on comes first.
pub const COURSE_ORDER: [&str; 6] = [
    "reading-a-municipal-budget",
    "participatory-governance",
    "right-to-information",
    "advocacy-with-data",
    "project-management",
    "ict-tools-for-democracy",
];
