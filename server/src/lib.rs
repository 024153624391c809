//! Bashkë: what municipalities in Albania do with public money, for everyone to read, learn, argue and act.

pub mod finance;
