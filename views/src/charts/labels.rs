//! Labels that avoid each other: each is moved as little as possible, all keep their order.

/// A label along one axis: where it would like its middle to be, and how much room it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) at: f64,
    pub(super) room: f64,
}

/// The middles of the labels, in the order given, so that none overlaps another and all lie between `from` and `to` if
/// there is room for all; otherwise they run on below `to`.
pub(super) fn dodge(wishes: &[Wish], from: f64, to: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|&a, &b| wishes[a].at.total_cmp(&wishes[b].at));

    // labels that touch form a block, which lies where its members would lie best on average
    struct Block {
        members: Vec<usize>,
        room: f64,
        start: f64,
    }
    let best = |members: &[usize], room: f64| {
        let mut before = 0.0;
        let sum: f64 = members
            .iter()
            .map(|&i| {
                let start = wishes[i].at - wishes[i].room / 2.0 - before;
                before += wishes[i].room;
                start
            })
            .sum();
        (sum / members.len() as f64).min(to - room).max(from)
    };
    let mut blocks: Vec<Block> = Vec::new();
    for i in order {
        let mut block = Block {
            members: vec![i],
            room: wishes[i].room,
            start: 0.0,
        };
        block.start = best(&block.members, block.room);
        while let Some(last) = blocks.pop_if(|last| last.start + last.room > block.start) {
            let members = [last.members, block.members].concat();
            let room = last.room + block.room;
            block = Block {
                start: best(&members, room),
                members,
                room,
            };
        }
        blocks.push(block);
    }

    let mut middles = vec![0.0; wishes.len()];
    for block in blocks {
        let mut edge = block.start;
        for i in block.members {
            middles[i] = edge + wishes[i].room / 2.0;
            edge += wishes[i].room;
        }
    }
    middles
}

/// A name above the marks, with a line from it down to its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Callout {
    /// The row that the name stands in, from the top.
    pub(super) row: usize,
    /// Where the name begins.
    pub(super) at: f64,
}

/// Gives each name a row of its own and a side of its line, so that as few lines as possible run through names. The names
/// are given by where their lines stand and how wide they are.
pub(super) fn callouts(names: &[(f64, f64)], width: f64) -> Vec<Callout> {
    let mut best: Option<(usize, Vec<Callout>)> = None;
    // all orders are tried where there are few, which is nearly always
    for order in orders(names.len()) {
        let mut crossings = 0;
        let mut placed = vec![Callout { row: 0, at: 0.0 }; names.len()];
        for (row, &i) in order.iter().enumerate() {
            let lines: Vec<f64> = order[..row].iter().map(|above| names[*above].0).collect();
            let (at, crossed) = beside(names[i], width, &lines);
            placed[i] = Callout { row, at };
            crossings += crossed;
        }
        if best.as_ref().is_none_or(|(least, _)| crossings < *least) {
            best = Some((crossings, placed));
        }
    }
    best.map(|(_, placed)| placed).unwrap_or_default()
}

/// Every order of up to four things, the given one first; of more only that one.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    if count > 4 {
        return vec![(0..count).collect()];
    }
    for _ in 0..count {
        let longer = |order: Vec<usize>| {
            let free: Vec<usize> = (0..count).filter(|i| !order.contains(i)).collect();
            free.into_iter().map(move |i| [order.clone(), vec![i]].concat())
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    orders
}

/// Where a text begins that stands beside a line, and how many `lines` run through it: right of it, or left where there is
/// no room or fewer do.
fn beside((x, room): (f64, f64), width: f64, lines: &[f64]) -> (f64, usize) {
    let crossed = |from: f64| {
        lines
            .iter()
            .filter(|line| (from - 3.0..from + room + 3.0).contains(*line))
            .count()
    };
    let fits = |from: &f64| *from >= 0.0 && from + room <= width;
    let sides = [x + 6.0, x - 6.0 - room]
        .into_iter()
        .filter(fits)
        .map(|at| (at, crossed(at)));
    let anywhere = (width - room).clamp(0.0, (x + 6.0).max(0.0));
    sides
        .min_by_key(|(_, crossed)| *crossed)
        .unwrap_or((anywhere, crossed(anywhere)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        let wishes = [Wish { at: 20.0, room: 10.0 }, Wish { at: 50.0, room: 10.0 }];
        assert_eq!(dodge(&wishes, 0.0, 100.0), [20.0, 50.0]);
    }

    #[test]
    fn labels_at_one_place_spread_around_it() {
        let wishes = [Wish { at: 50.0, room: 10.0 }; 3];
        assert_eq!(dodge(&wishes, 0.0, 100.0), [40.0, 50.0, 60.0]);
    }

    #[test]
    fn lines_do_not_run_through_names() {
        assert_eq!(beside((50.0, 40.0), 200.0, &[]).0, 56.0);
        assert_eq!(beside((50.0, 40.0), 200.0, &[70.0]).0, 4.0);
        assert_eq!(beside((180.0, 40.0), 200.0, &[]).0, 134.0);
        // the one on the right must stand to its left: it goes below the line that it would else be crossed by
        let names = [(190.0, 60.0), (100.0, 60.0)];
        let placed = callouts(&names, 200.0);
        assert_ne!(placed[0].row, placed[1].row);
        assert!(orders(4).len() == 24 && orders(0).len() == 1);
    }

    proptest! {
        #[test]
        fn labels_never_overlap(
            wishes in prop::collection::vec((-50.0..250.0f64, 1.0..40.0f64), 0..20)
        ) {
            let wishes: Vec<Wish> = wishes.into_iter().map(|(at, room)| Wish { at, room }).collect();
            let middles = dodge(&wishes, 0.0, 200.0);
            let needed: f64 = wishes.iter().map(|w| w.room).sum();
            for (i, a) in middles.iter().enumerate() {
                prop_assert!(*a - wishes[i].room / 2.0 >= -1e-6);
                prop_assert!(*a + wishes[i].room / 2.0 <= needed.max(200.0) + 1e-6);
                for (j, b) in middles.iter().enumerate().skip(i + 1) {
                    prop_assert!((a - b).abs() + 1e-6 >= (wishes[i].room + wishes[j].room) / 2.0);
                }
            }
        }
    }
}
