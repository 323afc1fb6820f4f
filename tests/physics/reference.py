"""The specification of the physics in plain Python, to be read: one body, one pair, one point at a time; slow.

Both back ends must agree with it on small worlds, apart from the rounding of sums in another order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import copysign, inf, sqrt

from game.physics import BodySpec, Surface, WallBox

STEP = 1 / 120
G = 9.81


@dataclass
class Body:
    spec: BodySpec | None  # None: a wall
    half_length: float
    half_width: float
    x: float
    y: float
    c: float = 1.0
    s: float = 0.0
    vx: float = 0.0
    vy: float = 0.0
    w: float = 0.0
    steer: float = 0.0
    drive: float = 0.0
    brake: float = 0.0
    hand: bool = False

    @property
    def inverse_mass(self) -> float:
        return 1 / self.spec.mass_kg if self.spec and self.spec.mass_kg else 0.0

    @property
    def inverse_inertia(self) -> float:
        return 1 / self.spec.yaw_inertia_kgm2 if self.spec and not self.spec.rails else 0.0

    def upright(self) -> tuple[float, float]:
        """Half sizes of the upright box around it, with its margin."""
        long, wide, c, s = self.half_length, self.half_width, abs(self.c), abs(self.s)
        return long * c + wide * s + self.margin(), long * s + wide * c + self.margin()

    def margin(self) -> float:
        if self.spec is None:
            return 0.0
        return (abs(self.w) * self.half_length + abs(self.vx) + abs(self.vy)) * STEP + 0.01


@dataclass
class Point:
    """A contact point: where, how far apart, and what it has pushed so far."""

    along: float
    gap: float
    live: bool
    push: float = 0.0


@dataclass
class Meeting:
    r: Body  # has the face
    i: Body
    key: tuple[int, int]
    n: tuple[float, float]
    points: list[Point]
    rest: float
    apart: tuple[float, float]
    rub: float = 0.0  # friction impulse


@dataclass
class World:
    ground: Surface
    bodies: list[Body] = field(default_factory=list)
    walls: list[Body] = field(default_factory=list)
    memory: dict[tuple[int, int], tuple[float, float, float]] = field(default_factory=dict)

    def add_wall(self, box: WallBox) -> None:
        self.walls.append(Body(None, box.half_length_m, box.half_width_m, box.x, box.y, box.c, box.s))

    def step(self) -> None:
        for body in self.bodies:
            roll(body, self.ground)
        everybody = self.bodies + self.walls
        meetings = []
        for a, first in enumerate(self.bodies):
            for b in range(a + 1, len(everybody)):
                found = meet(first, everybody[b], (a, b))
                if found:
                    meetings.append(found)
        solve(self, meetings)


def roll(b: Body, ground: Surface) -> None:
    """Tyres of one body."""
    spec = b.spec
    ahead, aside = b.c * b.vx + b.s * b.vy, b.c * b.vy - b.s * b.vx
    base = spec.front_axle_m + spec.rear_axle_m
    weight = spec.mass_kg * G
    loads = [weight * spec.rear_axle_m / base, weight * spec.front_axle_m / base]
    if spec.rails:
        b.vx, b.vy = b.c * ahead, b.s * ahead
        force, lateral, torque = b.drive - b.brake * ahead / (abs(ahead) + 0.5), 0.0, 0.0
    else:
        tan = b.steer if spec.wheels else 0.0
        cos = 1 / sqrt(1 + tan * tan)
        sin = tan * cos
        side = aside + b.w * spec.front_axle_m
        along = [ahead * cos + side * sin, ahead]
        across = [side * cos - ahead * sin, aside - b.w * spec.rear_axle_m]
        grip = spec.tyre_grip * ground.grip
        most = [0.9 * load for load in loads]
        able = grip * weight
        thrust = min(max(b.drive - copysign(b.brake, ahead), -able), able)
        moved = min(max(thrust * spec.height_m / base, -most[1]), most[0])
        forces = []
        for axle, load in enumerate((loads[0] - moved, loads[1] + moved)):
            limit = grip * load
            brake = b.brake * (1 - spec.front_brake if axle else spec.front_brake) + ground.roll * load
            stiff = spec.stiffness_prad * load
            if axle:
                stiff *= 1.08
                if b.hand:
                    brake += 0.5 * limit
                    stiff *= 0.35
            speed = abs(along[axle])
            forth = -brake * along[axle] / (speed + 0.5) + (b.drive if axle else 0.0)
            right = -stiff * across[axle] / max(speed, 3.0)
            if axle and b.hand:
                right = min(max(right, -0.45 * limit), 0.45 * limit)
            asked = sqrt(forth * forth + right * right) / limit
            kept = ground.slide + (1 - ground.slide) * min(max(2 - asked, 0), 1)
            share = min(kept / max(asked, 1e-12), 1)
            if not spec.wheels:
                rub = 0.5 * ground.grip * loads[axle] / (sqrt(along[axle] ** 2 + across[axle] ** 2) + 0.5)
                forces.append((-rub * along[axle], -rub * across[axle]))
            else:
                forces.append((forth * share, right * share))
        (f0, r0), (f1, r1) = forces
        turned = f0 * sin + r0 * cos
        force, lateral = f0 * cos - r0 * sin + f1, turned + r1
        torque = turned * spec.front_axle_m - r1 * spec.rear_axle_m
    drag = spec.drag_nspm2 * abs(ahead)
    b.vx += (b.c * force - b.s * lateral - b.vx * drag) * STEP * b.inverse_mass
    b.vy += (b.s * force + b.c * lateral - b.vy * drag) * STEP * b.inverse_mass
    b.w += torque * STEP * b.inverse_inertia


def meet(a: Body, b: Body, key: tuple[int, int]) -> Meeting | None:
    """Two boxes: the best of four faces, and the nearer edge of the other box clipped to it."""
    reach = a.margin() + b.margin()
    (ax, ay), (bx, by) = a.upright(), b.upright()
    if abs(b.x - a.x) >= ax + bx or abs(b.y - a.y) >= ay + by:
        return None  # corner to corner the faces alone would call them nearer than they are
    faces = []
    for r, i, worse in ((a, b, 0.0), (b, a, 2e-3)):
        dx, dy = i.x - r.x, i.y - r.y
        parallel, skew = abs(r.c * i.c + r.s * i.s), abs(r.c * i.s - r.s * i.c)
        ends = abs(r.c * dx + r.s * dy) - r.half_length - i.half_length * parallel - i.half_width * skew
        sides = abs(r.c * dy - r.s * dx) - r.half_width - i.half_length * skew - i.half_width * parallel - 1e-3
        faces.append((max(ends, sides) - worse, sides > ends, r, i))
    if max(faces[0][0], faces[1][0]) > reach:
        return None
    _, sideways, r, i = faces[1] if faces[1][0] > faces[0][0] else faces[0]
    nx, ny = (-r.s, r.c) if sideways else (r.c, r.s)
    face, edge = (r.half_width, r.half_length) if sideways else (r.half_length, r.half_width)
    dx, dy = i.x - r.x, i.y - r.y
    if dx * nx + dy * ny < 0:
        nx, ny = -nx, -ny
    apart_n, apart_t = dx * nx + dy * ny, dy * nx - dx * ny
    # The incident box's heading in the frame (normal, tangent) of the face, and its edge that looks at the face.
    hx, hy = i.c * nx + i.s * ny, i.s * nx - i.c * ny
    if abs(hx) >= abs(hy):
        toward, half, side, axis = i.half_length, i.half_width, -copysign(1, hx), (hx, hy)
    else:
        toward, half, side, axis = i.half_width, i.half_length, copysign(1, hy), (-hy, hx)
    ex, ey = side * axis[0], side * axis[1]  # from its middle towards the face
    ux, uy = -ey, ex  # along the edge
    mx, my = apart_n + toward * ex, apart_t + toward * ey  # middle of that edge
    points = []
    low, high = min(my - half * uy, my + half * uy), max(my - half * uy, my + half * uy)
    for t in (max(low, -edge), min(high, edge)):
        gap = mx + (t - my) * ux / uy - face
        points.append(Point(t, gap, gap <= reach))
    return Meeting(r, i, key, (nx, ny), points, min(points[0].gap, points[1].gap) / 2 + face, (apart_n, apart_t))


def rows(m: Meeting) -> list[tuple[float, float, float, float, float, float]]:
    """How vx, vy, w of r and of i count for the two normals and the friction."""
    nx, ny = m.n
    normals = [(-nx, -ny, p.along, nx, ny, m.apart[1] - p.along) for p in m.points]
    return [*normals, (ny, -nx, -m.rest, -ny, nx, m.rest - m.apart[0])]


def speed(m: Meeting, row: tuple[float, ...]) -> float:
    r, i = m.r, m.i
    return row[0] * r.vx + row[1] * r.vy + row[2] * r.w + row[3] * i.vx + row[4] * i.vy + row[5] * i.w


def give(m: Meeting, row: tuple[float, ...], impulse: float) -> None:
    for body, (jx, jy, jw) in ((m.r, row[:3]), (m.i, row[3:])):
        body.vx += jx * impulse * body.inverse_mass
        body.vy += jy * impulse * body.inverse_mass
        body.w += jw * impulse * body.inverse_inertia


def solve(world: World, meetings: list[Meeting]) -> None:
    """Everybody pushes at once, four times with the push apart, then, moved, twice without."""
    shares: dict[int, float] = {}
    for m in meetings:
        for body in (m.r, m.i):
            shares[id(body)] = shares.get(id(body), 0) + sum(p.live for p in m.points)
    plans = []
    for m in meetings:
        for number, row in enumerate(rows(m)):
            live = m.points[number].live if number < 2 else any(p.live for p in m.points)
            ease = 0.0
            for body, (jx, jy, jw) in ((m.r, row[:3]), (m.i, row[3:])):
                split = 1 + (max(shares[id(body)], 1) - 1) * 0.5
                ease += split * ((jx * jx + jy * jy) * body.inverse_mass + jw * jw * body.inverse_inertia)
            before = speed(m, row)
            push = relax = 0.0
            if number < 2:
                gap = m.points[number].gap
                must = gap / STEP
                bounce = before * 0.2 if before < -1 and before + must < 0 else inf
                push = min(must if gap > 0 else max(gap * 15.0, -3.0), bounce)
                relax = min(must if gap > 0 else 0.0, bounce)
            plans.append((m, number, row, live / ease, push, relax))
    impulse = [0.0] * len(plans)
    for k, (m, number, _, mass, _, _) in enumerate(plans):
        if m.key in world.memory and mass:
            impulse[k] = world.memory[m.key][number] * 0.95
    for k, (m, _, row, _, _, _) in enumerate(plans):
        give(m, row, impulse[k])
    for turn in range(6):
        if turn == 4:
            move(world)
        wanted = []
        for k, (m, number, row, mass, push, relax) in enumerate(plans):
            value = impulse[k] - mass * ((push if turn < 4 else relax) + speed(m, row))
            if number < 2:
                value = max(value, 0.0)
            else:
                most = 0.5 * (wanted[-1] + wanted[-2])
                value = min(max(value, -most), most)
            wanted.append(value)
        for k, (m, _, row, _, _, _) in enumerate(plans):
            give(m, row, wanted[k] - impulse[k])
        impulse = wanted
    world.memory = {m.key: (impulse[3 * k], impulse[3 * k + 1], impulse[3 * k + 2]) for k, m in enumerate(meetings)}


def move(world: World) -> None:
    for b in world.bodies:
        b.x += b.vx * STEP
        b.y += b.vy * STEP
        turn = b.w * STEP
        c, s = b.c - turn * b.s, b.s + turn * b.c
        size = sqrt(c * c + s * s)
        b.c, b.s = c / size, s / size
