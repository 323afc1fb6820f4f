"""Capitals 3 x 5 px for signs, each a row of five octal digits, one a line of pixels."""

from __future__ import annotations

from workshop.kit import px
from workshop.kit.palette import Indices

_ROWS = """A25755 B65656 C34443 D65556 E74647 F74644 G34553 H55755 I72227 J11152 K55655 L44447 M57755 N65555 O25552
P65644 Q25563 R65655 S34216 T72222 U55557 V55552 W55775 X55255 Y55222 Z71247 075557 126227 261247 371317 455711
574616 634656 771222 825252 975717 .00002 -00700 !22202 '22000 &25256 +02720"""
LETTERS = {row[0]: [int(digit) for digit in row[1:]] for row in _ROWS.split()}


def text(words: str, colour: int, shadow: int = 0, zoom: int = 1) -> Indices:
    """The words on a clear ground, 4 px a letter and 6 px high, times `zoom`."""
    img = px.blank(len(words) * 4, 6)
    for dy, paint in ((1, shadow), (0, colour)):
        for i, letter in enumerate(words):
            for j, bits in enumerate(LETTERS.get(letter, [0] * 5)):
                for k in range(3):
                    if paint and bits & (4 >> k):
                        img[j + dy, i * 4 + k + (dy if i * 4 + k + dy < img.shape[1] else 0)] = paint
    return img.repeat(zoom, 0).repeat(zoom, 1)
