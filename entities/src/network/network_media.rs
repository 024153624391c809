//! A picture or a file of an experience or a project.

use sea_orm::entity::prelude::*;

/// A picture or a file of an experience or a project.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "network_media")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key)]
    pub id: i32,
    /// Of which experience, where it is one's.
    pub experience_id: Option<i32>,
    /// Of which project, where it is one's.
    pub project_id: Option<i32>,
    /// Whether it is shown as a picture; otherwise it is a file to be downloaded.
    pub picture: bool,
    /// Where it stands among those of its sort.
    pub position: i32,
    /// The language of what is said of it, `sq` or `en`.
    pub language: String,
    /// What a picture shows, for those who do not see it; how a file is called.
    pub title: String,
    /// What stands below a picture.
    pub caption: Option<String>,
    /// Where its content lies in the store.
    pub key: String,
    /// Under which name it is downloaded.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How large it is.
    pub bytes: i64,
    /// Width of a picture in pixels.
    pub width: Option<i32>,
    /// Height of a picture in pixels.
    pub height: Option<i32>,
    /// How often what is said of it was changed.
    pub revision: i32,
    /// Who added it; none where they left.
    pub added_by: Option<i32>,
    /// When.
    pub added_at: DateTimeUtc,
}

/// Rows are joined in queries, not through relations.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
