//! The picture of a made-up experience, drawn here: a grid with points where waste lies and where it was cleaned.

use std::io::Cursor;
use std::sync::Arc;

use bashke_entities::network::{experience, network_media};
use bashke_seeds::demonstration_told;
use image::{ImageFormat, Rgb, RgbImage};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::storage;

/// Width and height in pixels.
const SIZE: (u32, u32) = (480, 320);

/// How far the lines of the grid stand from each other.
const STEP: u32 = 40;

/// How large a point is.
const RADIUS: i64 = 9;

/// The points, by their place, and whether it was cleaned there.
const POINTS: [(u32, u32, bool); 9] = [
    (60, 70, false),
    (130, 210, true),
    (180, 95, false),
    (215, 250, false),
    (260, 150, true),
    (310, 60, false),
    (340, 230, true),
    (400, 120, false),
    (430, 275, false),
];

/// Adds the picture to its experience.
///
/// # Errors
/// Where the built-in file is broken, or the database or the store cannot be reached.
pub async fn seed_demonstration_picture(app: &App) -> Result<(), Error> {
    let told = demonstration_told().map_err(Error::internal)?.picture;
    let found = experience::Entity::find()
        .filter(experience::Column::Slug.eq(&told.experience))
        .one(&app.db)
        .await?;
    let Some(of) = found else { return Ok(()) };
    let bytes = drawn()?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let fresh = storage::keep(app, bytes).await?;
    let act = Act::begin(app, &Arc::new(Actor::default())).await?;
    let pixels = |side: u32| i32::try_from(side).ok();
    let row = network_media::ActiveModel {
        id: NotSet,
        experience_id: Set(Some(of.id)),
        project_id: Set(None),
        picture: Set(true),
        position: Set(1),
        language: Set(told.language),
        title: Set(told.title),
        caption: Set(Some(told.caption)),
        key: Set(fresh.named(&act).await?),
        name: Set("harta-prova.png".to_owned()),
        media_type: Set("image/png".to_owned()),
        bytes: Set(size),
        width: Set(pixels(SIZE.0)),
        height: Set(pixels(SIZE.1)),
        revision: Set(1),
        added_by: Set(None),
        added_at: Set(act.now),
    };
    network_media::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    act.commit().await
}

fn drawn() -> Result<Vec<u8>, Error> {
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let hit = POINTS.iter().find(|(px, py, _)| {
            let (dx, dy) = (i64::from(x) - i64::from(*px), i64::from(y) - i64::from(*py));
            dx * dx + dy * dy <= RADIUS * RADIUS
        });
        match hit {
            Some((.., true)) => Rgb([46, 125, 79]),
            Some((.., false)) => Rgb([178, 34, 52]),
            None if x % STEP == 0 || y % STEP == 0 => Rgb([200, 196, 186]),
            None => Rgb([246, 243, 236]),
        }
    });
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(Error::internal)?;
    Ok(png.into_inner())
}
