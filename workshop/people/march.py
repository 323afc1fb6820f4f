"""Signed-distance shapes, the ray march over them and the reduction to pixels.

World space: x right (the way the puppet faces), y up, z toward the viewer;
1 unit = 1 final pixel.  The camera is orthographic and looks along -z.
"""

from __future__ import annotations

import numpy as np
from numba import njit

CONE, ELLIPSOID, BOX, SKIRT = range(4)
# Columns of a shape row.
KIND, GROUP, MAT, BLEND, OX, OY, OZ, R00 = range(8)  # R00..R00+8: local axes, row-wise
P0, FOLD_AMP, FOLD_Y, FOLD_T, CX, CY, REACH, BIAS, CZ = 16, 22, 23, 24, 25, 26, 27, 28, 29
NCOL = 30
# Columns of a decal row: a trapezoid in some body frame, painted over one group.
D_GROUP, D_ORIGIN, D_FRONT, D_UP, D_SIDE = 0, 1, 4, 7, 10
D_V0, D_V1, D_U0, D_U1, D_HALF0, D_HALF1, D_WRAP, D_RAMP, D_CELL, D_DENSITY, D_SHADE = range(13, 24)
D_NCOL = 24
KEY_LIGHT = np.array([0.45, 0.72, 0.53])  # upper front, toward the viewer
KEY_LIGHT /= np.linalg.norm(KEY_LIGHT)


@njit(fastmath=True, cache=True)
def _local(s, x, y, z):  # numba infers the types
    dx, dy, dz = x - s[OX], y - s[OY], z - s[OZ]
    return (
        s[7] * dx + s[8] * dy + s[9] * dz,
        s[10] * dx + s[11] * dy + s[12] * dz,
        s[13] * dx + s[14] * dy + s[15] * dz,
    )


@njit(fastmath=True, cache=True)
def _distance(s, x, y, z):
    """Signed distance from a point to one shape (row s)."""
    lx, ly, lz = _local(s, x, y, z)
    kind = int(s[KIND])
    if kind == ELLIPSOID:
        ax, ay, az = lx / s[P0], ly / s[P0 + 1], lz / s[P0 + 2]
        k0 = np.sqrt(ax * ax + ay * ay + az * az)
        bx, by, bz = ax / s[P0], ay / s[P0 + 1], az / s[P0 + 2]
        k1 = np.sqrt(bx * bx + by * by + bz * bz)
        return k0 * (k0 - 1.0) / (k1 + 1e-9)
    if kind == BOX:
        r = s[P0 + 3]
        qx, qy, qz = abs(lx) - s[P0] + r, abs(ly) - s[P0 + 1] + r, abs(lz) - s[P0 + 2] + r
        mx, my, mz = max(qx, 0.0), max(qy, 0.0), max(qz, 0.0)
        return np.sqrt(mx * mx + my * my + mz * mz) + min(max(qx, qy, qz), 0.0) - r
    length, r0, r1, fx, fz = s[P0], s[P0 + 1], s[P0 + 2], s[P0 + 3], s[P0 + 4]
    ex, ez = lx / fx, lz / fz
    q = np.sqrt(ex * ex + ez * ez)
    b = (r0 - r1) / length
    a = np.sqrt(max(1.0 - b * b, 1e-3))
    if kind == CONE:
        k = -b * q + a * ly
        if k < 0.0:
            d = np.sqrt(q * q + ly * ly) - r0
        elif k > a * length:
            d = np.sqrt(q * q + (ly - length) ** 2) - r1
        else:
            d = a * q + b * ly - r0
    else:  # SKIRT: flat ends, flared
        d = max((q - r0 - (r1 - r0) * ly / length) * a, -ly, ly - length)
    if s[FOLD_AMP] != 0.0:
        mask = min(max(ly / length, 0.0), 1.0) if s[FOLD_T] != 0.0 else 1.0
        d += s[FOLD_AMP] * mask * np.sin(s[FOLD_Y] * ly + s[FOLD_T] * np.arctan2(ez, ex))
    return d * min(fx, fz, 1.0)


@njit(fastmath=True, cache=True)
def _scene(shapes, cand, n, x, y, z):
    """(distance, nearest shape): smooth union inside a group, hard union between groups."""
    best, best_i = 1e9, -1
    group, gd, gi, gnear = -1.0, 1e9, -1, 1e9
    for c in range(n):
        s = shapes[cand[c]]
        lim = min(best, gd if s[GROUP] == group else 1e9) + s[BLEND] + s[REACH]  # bounding sphere: cannot matter
        bx, by, bz = x - s[CX], y - s[CY], z - s[CZ]
        if bx * bx + by * by + bz * bz > lim * lim:
            continue
        d = _distance(s, x, y, z)
        if s[GROUP] != group:
            if gd < best:
                best, best_i = gd, gi
            group, gd, gi, gnear = s[GROUP], d, cand[c], d
            continue
        if d < gnear:
            gnear, gi = d, cand[c]
        k = s[BLEND]
        if k > 0.0:
            h = max(k - abs(gd - d), 0.0) / k
            gd = min(gd, d) - h * h * k * 0.25
        else:
            gd = min(gd, d)
    if gd < best:
        best, best_i = gd, gi
    return best, best_i


@njit(fastmath=True, cache=True)
def _hash(i, j):
    h = (i * 374761393 + j * 668265263) & 0x7FFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0x7FFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65536.0


@njit(fastmath=True, cache=True)
def march(shapes, decals, glossy, light, width, height, ss, x0, ground):
    """Ray-march the scene at `ss` samples per pixel side.

    Returns planes (group, ramp, depth, light, nx, ny); group -1 = empty.
    """
    w, h = width * ss, height * ss
    out = np.zeros((6, h, w), np.float32)
    hx, hy, hz = light[0], light[1], light[2] + 1.0  # half vector (view = +z)
    hn = np.sqrt(hx * hx + hy * hy + hz * hz)
    for row in range(h):
        cand = np.empty(shapes.shape[0], np.int64)
        near_row = np.empty(shapes.shape[0], np.int64)
        y = ground - (row + 0.5) / ss
        if y < 0.0:  # soles stay flat on the ground
            out[0, row, :] = -1
            continue
        rows = 0
        for i in range(shapes.shape[0]):
            if abs(y - shapes[i, CY]) < shapes[i, REACH] + 4.0:
                near_row[rows] = i
                rows += 1
        for col in range(w):
            x = (col + 0.5) / ss - x0
            out[0, row, col] = -1
            n = 0
            close = False
            z, far = -99.0, 99.0
            for j in range(rows):
                i = near_row[j]
                dx, dy = x - shapes[i, CX], y - shapes[i, CY]
                r = shapes[i, REACH]
                if dx * dx + dy * dy < (r + 4.0) ** 2:
                    cand[n] = i
                    n += 1
                    if dx * dx + dy * dy < (r + 1.0) ** 2:
                        close = True
                        z = max(z, shapes[i, CZ] + r + 1.0)
                        far = min(far, shapes[i, CZ] - r - 1.0)
            if not close:
                continue
            hit = -1
            for _ in range(90):
                d, i = _scene(shapes, cand, n, x, y, z)
                if d < 0.03:
                    hit = i
                    break
                z -= max(d * 0.8, 0.02)
                if z < far:
                    break
            if hit < 0:
                continue
            e = 0.15
            nx = _scene(shapes, cand, n, x + e, y, z)[0] - _scene(shapes, cand, n, x - e, y, z)[0]
            ny = _scene(shapes, cand, n, x, y + e, z)[0] - _scene(shapes, cand, n, x, y - e, z)[0]
            nz = _scene(shapes, cand, n, x, y, z + e)[0] - _scene(shapes, cand, n, x, y, z - e)[0]
            nn = np.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9
            nx, ny, nz = nx / nn, ny / nn, nz / nn
            occ = 0.0
            for step in range(2):
                t = 1.2 + 1.8 * step
                d, _i = _scene(shapes, cand, n, x + nx * t, y + ny * t, z + nz * t)
                occ += max(t - d, 0.0) / t
            s = shapes[hit]
            ramp = int(s[MAT])
            shade = s[BIAS]
            for k in range(decals.shape[0]):
                dec = decals[k]
                if dec[D_GROUP] != s[GROUP]:
                    continue
                dx, dy, dz = x - dec[D_ORIGIN], y - dec[D_ORIGIN + 1], z - dec[D_ORIGIN + 2]
                v = dec[D_UP] * dx + dec[D_UP + 1] * dy + dec[D_UP + 2] * dz
                if v < dec[D_V0] or v > dec[D_V1]:
                    continue
                fwd = dec[D_FRONT] * dx + dec[D_FRONT + 1] * dy + dec[D_FRONT + 2] * dz
                u = dec[D_SIDE] * dx + dec[D_SIDE + 1] * dy + dec[D_SIDE + 2] * dz
                f = (v - dec[D_V0]) / (dec[D_V1] - dec[D_V0] + 1e-6)
                half = dec[D_HALF0] + (dec[D_HALF1] - dec[D_HALF0]) * f
                if abs(u - dec[D_U0] - (dec[D_U1] - dec[D_U0]) * f) > half:
                    continue
                if (dec[D_WRAP] == 0.0 and fwd < 0.0) or (dec[D_WRAP] > 0.0 and abs(fwd) > half):
                    continue
                cell = dec[D_CELL]
                if (
                    cell > 0.0
                    and _hash(int(np.floor(v / cell)) + 77, int(np.floor(u / cell + 0.3)) + 77) > dec[D_DENSITY]
                ):
                    continue
                if dec[D_RAMP] < 0.0:  # crease or seam: shade only
                    shade += dec[D_SHADE]
                else:
                    ramp, shade = int(dec[D_RAMP]), s[BIAS] + dec[D_SHADE]
            lam = nx * light[0] + ny * light[1] + nz * light[2]
            value = 0.10 + 0.72 * max(0.5 + 0.5 * lam, 0.0) ** 1.25 + 0.10 * ny
            value -= 0.16 * occ
            if glossy[ramp]:
                spec = max((nx * hx + ny * hy + nz * hz) / hn, 0.0) ** 40
                value = value * 0.74 + 0.42 * spec
            out[0, row, col] = s[GROUP]
            out[1, row, col] = ramp
            out[2, row, col] = z
            out[3, row, col] = value + shade
            out[4, row, col] = nx
            out[5, row, col] = ny
    return out


@njit(cache=True)
def reduce_planes(planes, ss):
    """Shrink by `ss`: the most common (group, ramp) wins a pixel, its samples are averaged."""
    h, w = planes.shape[1] // ss, planes.shape[2] // ss
    out = np.zeros((6, h, w), np.float32)
    keys = np.empty(ss * ss, np.int64)
    for r in range(h):
        for c in range(w):
            n = 0
            for i in range(ss):
                for j in range(ss):
                    g = planes[0, r * ss + i, c * ss + j]
                    keys[i * ss + j] = -1 if g < 0 else int(g) * 64 + int(planes[1, r * ss + i, c * ss + j])
                    n += g >= 0
            out[0, r, c] = -1
            if 2 * n < ss * ss:
                continue
            best, best_n = -1, 0
            for i in range(ss * ss):
                if keys[i] >= 0:
                    m = 0
                    for j in range(ss * ss):
                        m += keys[j] == keys[i]
                    if m > best_n:
                        best, best_n = keys[i], m
            for i in range(ss):
                for j in range(ss):
                    if keys[i * ss + j] == best:
                        for p in range(2, 6):
                            out[p, r, c] += planes[p, r * ss + i, c * ss + j] / best_n
            out[0, r, c], out[1, r, c] = best // 64, best % 64
    return out
