//! National amounts by year, in million lekë.
//!
//! Made, in the order of magnitude of what was published, so that the published totals (`ties`)
//! change them little. The stories of the panel are in them: building that carries own revenue from
//! 2017 on, the dip of 2020, reconstruction after the earthquake of November 2019, and the functions
//! that passed to the municipalities in 2016, which the specific transfer paid until 2018 (here among
//! the other conditional transfers) and the sectoral transfer from 2019 on.

use super::YEARS;

/// A group of revenue leaves with an amount of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Property,
    Infrastructure,
    OtherTaxes,
    Fees,
    Assets,
    Shared,
    General,
    Sectoral,
    RuralRoads,
    SocialAssistance,
    Investment,
    Reconstruction,
    Emergency,
    ArrearsSupport,
    OtherConditional,
    Borrowing,
}

impl Block {
    /// Collected by the municipality itself.
    pub(super) const fn is_own(self) -> bool {
        matches!(
            self,
            Self::Property | Self::Infrastructure | Self::OtherTaxes | Self::Fees | Self::Assets
        )
    }

    #[rustfmt::skip]
    pub(super) const fn path(self) -> [f64; YEARS] {
        match self {
            //                         2010   2011   2012   2013   2014   2015   2016   2017   2018   2019   2020   2021   2022   2023   2024   2025
            Self::Property =>         [1450., 1350., 1400., 1500., 1750., 2300., 3250., 3800., 4600., 4850., 5100., 5900., 6100., 6400., 6750., 7100.],
            Self::Infrastructure =>   [4800., 5217., 3900., 2800., 2250., 2150., 3050., 4000., 5324., 6100., 6900., 8900., 10100., 13000., 14000., 13100.],
            Self::OtherTaxes =>       [1200., 1050., 1250., 1600., 1950., 2100., 2120., 1950., 1900., 1950., 1650., 1950., 2200., 2350., 2500., 2650.],
            Self::Fees =>             [2750., 2800., 2900., 3100., 3700., 4700., 6450., 7600., 8900., 9700., 8700., 11100., 12200., 12050., 12400., 12950.],
            Self::Assets =>           [800., 683., 900., 1200., 1400., 1450., 1449.5, 1300., 1250., 1200., 950., 1000., 1000., 1080., 1150., 1250.],
            Self::Shared =>           [900., 950., 1000., 1050., 1150., 1300., 1600., 1900., 2150., 2472.5, 2300., 2600., 2800., 3000., 3200., 3400.],
            Self::General =>          [10200., 10150., 10300., 10450., 10700., 11000., 11200., 14950., 14420., 17450., 18000., 18300., 19000., 21400., 22000., 22900.],
            Self::Sectoral =>         [0., 0., 0., 0., 0., 0., 0., 0., 0., 6800., 7170., 7400., 7700., 8368., 8700., 9000.],
            Self::RuralRoads =>       [0., 0., 0., 0., 0., 0., 500., 540., 580., 620., 650., 680., 720., 800., 830., 850.],
            Self::SocialAssistance => [7200., 7300., 7400., 7450., 7500., 7600., 7500., 7400., 7350., 7300., 7300., 7000., 6500., 6000., 5700., 5600.],
            Self::Investment =>       [5200., 5000., 4700., 4500., 5100., 6000., 6500., 6900., 8600., 7600., 6200., 5200., 4500., 4000., 3800., 3900.],
            Self::Reconstruction =>   [0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 4800., 7200., 4600., 1600., 500., 200.],
            Self::Emergency =>        [260., 220., 200., 190., 210., 250., 230., 250., 240., 280., 480., 480., 330., 260., 240., 250.],
            Self::ArrearsSupport =>   [0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 500., 250., 0., 0., 0.],
            Self::OtherConditional => [900., 900., 850., 850., 900., 1000., 5400., 5600., 11552.1, 1500., 2900., 2200., 1400., 1200., 1200., 1300.],
            Self::Borrowing =>        [900., 420., 200., 100., 40., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0.],
        }
    }
}

/// The balance brought into the first year.
pub(super) const OPENING_BALANCE: f64 = 3000.0;

/// Spending as a share of all resources. The rest is the next year's balance.
#[rustfmt::skip]
pub(super) const SPENT: [f64; YEARS] =
    [0.91, 0.90, 0.895, 0.89, 0.885, 0.88, 0.865, 0.845, 0.82, 0.79, 0.82, 0.845, 0.855, 0.84, 0.77, 0.775];

/// Loans not yet paid back.
#[rustfmt::skip]
pub(super) const DEBT: [f64; YEARS] =
    [820., 1190., 1300., 1290., 1210., 1080., 950., 820., 696., 570., 450., 330., 235., 160., 105., 65.];

/// Arrears at the end of the year.
#[rustfmt::skip]
pub(super) const ARREARS: [f64; YEARS] =
    [3300., 3500., 3800., 4300., 5000., 5900., 7300., 9200., 6800., 7300., 7900., 6600., 5900., 4750., 4200., 3700.];

/// Employees, in persons.
#[rustfmt::skip]
pub(super) const EMPLOYEES: [f64; YEARS] =
    [23200., 23500., 23700., 23900., 24100., 24600., 29600., 31200., 32100., 33000., 34055., 34804., 36663., 36995., 37300., 37600.];

/// Pay of one employee in a year with contributions, in thousand lekë.
#[rustfmt::skip]
pub(super) const PAY: [f64; YEARS] =
    [470., 480., 495., 505., 515., 530., 545., 570., 595., 625., 650., 687., 700., 770., 850., 890.];

/// Capital spending as a share of what is left after pay, assistance and interest.
#[rustfmt::skip]
pub(super) const CAPITAL: [f64; YEARS] =
    [0.54, 0.53, 0.52, 0.50, 0.51, 0.53, 0.53, 0.53, 0.54, 0.52, 0.50, 0.50, 0.48, 0.44, 0.39, 0.41];
