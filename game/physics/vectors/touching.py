"""Box against box in numpy columns: the widest of four separations, then the edge that comes against the face, clipped.

`loops.touching` does the same pair by pair.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Floats, Ints
from game.physics.vectors.boxes import Boxes
from game.physics.vectors.numbers import HALF, ONE
from game.physics.vectors.pairs import Candidates


class Manifolds(NamedTuple):
    """Boxes that touch or nearly do. A reference body r has the face, an incident body i comes against it.

    Lengths in m. The normal points from r to i, the tangent is (-ny, nx). Two contact points lie at `along` on the
    tangent, at the gaps `gap` (below 0: overlap), first all first points, then all second ones; `live` are those near
    enough to count. `rest` is how far from the middle of r the middle of the push lies along the normal.
    """

    ids: Ints  # all r, then all i
    swapped: NDArray[np.bool_]  # r is the second of the pair
    keys: Ints
    nx: Floats
    ny: Floats
    along: Floats
    gap: Floats
    live: Floats
    rest: Floats
    apart_n: Floats  # from r's middle to i's, along the normal
    apart_t: Floats


def touching(boxes: Boxes, pairs: Candidates) -> Manifolds | None:
    """Who touches; None if nobody does."""
    facing, keys = pairs.facing(boxes)
    on = facing.meet(boxes)
    m = len(on)
    if not m:
        return None
    swapped = (facing.second > facing.first).take(on)
    turn = swapped.astype(np.int64)
    turn *= facing.k
    sides = np.empty((2, m), np.int64)  # the pair from r to i, and back
    r, i = sides
    np.add(on, turn, r)
    np.subtract(on, turn, i)
    i += facing.k
    sideways = (facing.wide > facing.long).take(r)
    return _clip(
        boxes,
        facing.rows.take(sides.reshape(-1)),
        sideways,
        facing.dx.take(r),
        facing.dy.take(r),
        facing.reach.take(on),
        swapped,
        keys.take(on),
    )


def _clip(
    boxes: Boxes, ids: Ints, sideways: NDArray[np.bool_], dx: Floats, dy: Floats, reach: Floats,
    swapped: NDArray[np.bool_], keys: Ints,
) -> Manifolds:  # fmt: skip
    """The incident edge in the frame of the face, cut off where the face ends."""
    m = len(keys)
    r, i = ids[:m], ids[m:]
    turned = sideways.astype(np.int64)
    turned *= boxes.turned
    turned += r
    nx, ny, face, edge = boxes.faces.take(turned, axis=1)
    apart_n = dx * nx
    apart_n += dy * ny
    sign = np.copysign(ONE, apart_n)
    nx *= sign
    ny *= sign
    np.abs(apart_n, apart_n)
    apart_t = dy * nx
    apart_t -= dx * ny
    # The incident box's heading is (fn, ft); its nearer edge runs at slope z.
    c, s = boxes.headings.take(i, axis=1)
    fn = c * nx
    fn += s * ny
    ft = s * nx
    ft -= c * ny
    an, at = np.abs(fn), np.abs(ft)
    steep, flat = np.maximum(an, at), np.minimum(an, at)
    turned = (at > an).astype(np.int64)
    turned *= boxes.turned
    turned += i
    depth, half = boxes.sizes.take(turned, axis=1)
    fn *= ft
    fn *= an - at  # only its sign counts
    z = np.copysign(flat, fn)
    middle = apart_t - depth * z
    half *= steep
    base = apart_n - depth * steep
    base -= face
    z /= steep
    along, gap, live = np.empty(2 * m), np.empty(2 * m), np.empty(2 * m, bool)
    t0, t1, gap0, gap1 = along[:m], along[m:], gap[:m], gap[m:]
    np.maximum(middle - half, np.negative(edge), out=t0)
    np.minimum(middle + half, edge, out=t1)
    np.subtract(middle, t0, gap0)
    gap0 *= z
    gap0 += base
    np.subtract(middle, t1, gap1)
    gap1 *= z
    gap1 += base
    np.less_equal(gap0, reach, live[:m])
    np.less_equal(gap1, reach, live[m:])
    rest = np.minimum(gap0, gap1)
    rest *= HALF
    rest += face
    return Manifolds(ids, swapped, keys, nx, ny, along, gap, live.astype(np.float64), rest, apart_n, apart_t)
