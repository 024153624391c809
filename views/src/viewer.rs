//! Who looks at a page.

use bashke_vocabulary::Role;

/// Somebody signed in, as far as the frame of every page needs to know them.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// How they are called.
    pub name: String,
    /// Their short name in addresses.
    pub slug: String,
    /// What they may do for the whole platform.
    pub roles: Vec<Role>,
    /// How many news they have not seen.
    pub unread: u64,
    /// For whom they speak now, where that is not themselves.
    pub acts_for: Option<String>,
    /// Whether a role of theirs waits for a second factor.
    pub needs_second_factor: bool,
}

impl Viewer {
    /// Whether a role is held.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}
