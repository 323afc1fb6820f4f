"""Hand-picked colour ramps of the people.

Every ramp has seven colours: ``ink`` (outline / inner line), five shades from
shadow to light, and ``rim`` (the back light).  Shadows lean to blue-violet,
lights lean to yellow, so no ramp is a plain darkening of one hue.
A colour is addressed as (ramp index, step), step 0 = ink, 1..5 = shades, 6 = rim.
"""

from __future__ import annotations

import numpy as np

INK, RIM = 0, 6

RAMPS = {
    #             ink    shadow               ->                light   rim
    "skin": "2b1322 6b2f3c a04f45 cf8058 ecb07c fbdcae d9a9a4",
    "skin_pale": "2a1628 66394c 9a5e5c c99078 e6bd9a f8e2c4 c8b4c8",
    "skin_dark": "1a0d1a 3a1d2a 5e3232 87503c ae7650 d6a472 a08090",
    "skin_ruddy": "2b0f1e 742a36 ab4a42 d97e5c f0a67c fcd2ac e0a09c",
    "olive_dark": "0b0e15 1a2026 2a3434 3e4a40 57644e 78835f 70857c",
    "olive": "10131c 232b33 38453f 566250 788266 a4a983 8ea59c",
    "grey": "12121f 2a2c3f 454a5e 676d7d 8d949c b9bcb8 98a8bd",
    "leather": "05050c 0d0e18 171928 252a40 414d6c 9db4d0 5f7ca6",
    "boot": "09080f 191520 2c2329 473639 6d544c a58668 8a94a8",
    "brown": "1a0f18 3b2230 5f3a38 875841 b07f52 d6ad74 b89a96",
    "denim": "0b0f24 1b2448 2e3f6c 4a6491 7090b2 a3c1d0 84a4cc",
    "white": "26264a 565a86 878cac b6bccb dde1e0 faf7e8 eaf6ff",
    "loud": "2a0c28 701c40 b02f40 dd5540 f58a45 fcc468 e8a898",
    "bloom": "1c2a3a 2b5a66 3f8f80 7cc08a cfe08c fbf6b4 eaf6d0",
    "red": "240812 5a1226 8e1c2c c0322f e05f41 f59a74 d88088",
    "maroon": "1c0a18 401526 642232 8c3a3f b05c50 d28a70 d0a0b0",
    "brass": "24160f 5b3a20 93662c c99b40 eccd6c fff3b8 fff0d0",
    "steel": "080a12 191d2a 2d3446 4b5669 7c8a98 c4d2d6 b0c8e0",
    "hair_dark": "0a0812 17121f 271f2c 3d3139 5a4a4a 84705f 7a88a0",
    "hair_ash": "181018 35252c 58423a 84674c b0916a d8c090 d0c8c0",
    "hair_black": "05050c 0d0d18 171a28 262d42 465470 8ea6c4 7f9cc4",
    "hair_red": "200a12 4c1a1c 7c3022 ac4f2a d47c3c f2b060 f0b8a0",
    "green": "0a1a18 16383a 24594a 3d7d53 69a562 a8cf80 88b8a8",
    "teal": "07141d 10303f 1a4d5c 2a7076 55a098 a0d2bc 8ec0c4",
    "purple": "150a24 2e1a4c 4a2c70 6e4796 9a70b8 c8a4d6 c8b8f0",
    "mustard": "22140f 56381f 8a6128 bd9036 e2c058 f8e69a f0e0b8",
    "sole": "06060c 0e0d15 17151d 231f26 332d32 4a4142 505868",
}

NAMES = list(RAMPS)
INDEX = {name: i for i, name in enumerate(NAMES)}
LUT = np.array(
    [[[int(h[i : i + 2], 16) for i in (0, 2, 4)] for h in RAMPS[n].split()] for n in NAMES], np.uint8
)  # [ramp, step, rgb]
GLOSSY = {"leather", "boot", "steel", "hair_black", "brass"}  # get a specular term
