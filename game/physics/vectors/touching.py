"""Box against box in numpy columns: the widest of four separations, then the edge that comes against the face, clipped.

`loops.touching` does the same pair by pair.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Floats, Ints
from game.physics.vectors.boxes import Boxes
from game.physics.vectors.numbers import AXIS_BIAS, HALF, ONE, TWO_BIASES
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
    chosen = pairs.near(boxes.extents)
    k = len(chosen)
    if not k:
        return None
    # Each pair is looked at from both sides: first all from the first ones to the second ones, then back.
    rows = pairs.rows.take(chosen, axis=1).reshape(3 * k)
    gathered = boxes.poses.take(rows, axis=1)
    x, y, margin, c, s, length, width = gathered[:, : 2 * k]
    xo, yo, _, co, so, length_o, width_o = gathered[:, k:]
    dx, dy = xo - x, yo - y
    parallel = c * co
    parallel += s * so
    np.abs(parallel, parallel)
    skew = c * so
    skew -= s * co
    np.abs(skew, skew)
    long = c * dx
    long += s * dy
    np.abs(long, long)
    long -= length
    long -= length_o * parallel
    long -= width_o * skew
    wide = c * dy
    wide -= s * dx
    np.abs(wide, wide)
    wide -= width
    wide -= length_o * skew
    wide -= width_o * parallel
    wide -= AXIS_BIAS
    best = np.maximum(long, wide)
    first, second = best[:k], best[k:]
    second -= TWO_BIASES
    reach = margin[:k] + margin[k:]
    on = (np.maximum(first, second) <= reach).nonzero()[0]
    if not len(on):
        return None
    swapped = (second > first).take(on)
    turn = swapped.astype(np.int64)
    turn *= k
    r, i = on + turn, on - turn
    i += k
    sideways = (wide > long).take(r)
    return _clip(
        boxes, rows.take(r), rows.take(i), sideways, dx.take(r), dy.take(r), reach.take(on), swapped,
        pairs.keys.take(chosen.take(on)),
    )  # fmt: skip


def _clip(
    boxes: Boxes, r: Ints, i: Ints, sideways: NDArray[np.bool_], dx: Floats, dy: Floats, reach: Floats,
    swapped: NDArray[np.bool_], keys: Ints,
) -> Manifolds:  # fmt: skip
    """The incident edge in the frame of the face, cut off where the face ends."""
    m = len(r)
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
    return Manifolds(
        np.concatenate((r, i)), swapped, keys, nx, ny, along, gap, live.astype(np.float64), rest, apart_n, apart_t
    )
