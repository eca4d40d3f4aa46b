#!/usr/bin/env python3
"""Writes the figures that the lab's sliced Wasserstein distance and MS-SSIM are held against.

Straight from the papers' definitions, in float64, with loops and whole arrays and no clever step:
Karras et al. 2018, "Progressive Growing of GANs", section 5; Wang, Simoncelli and Bovik 2003,
"Multi-scale Structural Similarity for Image Quality Assessment".
Needs: python3 with numpy. Made with numpy 2.4 as: python3 make_reference.py

quality.npz, pictures of 32x32 pixels:
  colour_some, colour_others [12,3,32,32] uint8    discs, and discs over which others lie, with noise
  grey_some, grey_others     [12,1,32,32] uint8    the first channel of the same
  corners_<level>            [12,8] int32          upper left corners of the patches, y * side + x
  <kind>_directions_<level>  [16,values] float32   directions of length 1
  <kind>_swd                 [2] float32           the distance times 1000, level by level
  <kind>_ms_ssim             [12] float32          of colour_some[i] and colour_others[i]
large.npz, pictures of 64x64 pixels:
  some, others [4,3,64,64] uint8;  ms_ssim [4] float32
  level_<k>    [3,side,side] float32               the Laplacian pyramid of some[0]
"""
import numpy as np

PATCHES, DIRECTIONS, SMALLEST, PATCH = 8, 16, 16, 7
WEIGHTS = np.array([0.0448, 0.2856, 0.3001, 0.2363, 0.1333])


def discs(random, count, size, noise):
    y, x = np.mgrid[0:size, 0:size]
    pictures = np.empty((count, 3, size, size))
    for picture in pictures:
        centre, radius = random.uniform(size / 4, 3 * size / 4, 2), random.uniform(size / 8, size / 4)
        inside = np.hypot(y - centre[0], x - centre[1]) < radius
        for channel in picture:
            back, front = random.uniform(0, 255, 2)
            channel[:] = np.where(inside, front, back)
    return np.clip(pictures + random.normal(0, noise, pictures.shape), 0, 255).astype(np.uint8)


def filtered(plane, kernel):
    """Along both axes, mirrored at the edges, the edge pixel not repeated."""
    reach = len(kernel) // 2
    padded = np.pad(plane, reach, mode="reflect")
    result = np.zeros_like(plane)
    for i, a in enumerate(kernel):
        for j, b in enumerate(kernel):
            result += a * b * padded[i : i + plane.shape[0], j : j + plane.shape[1]]
    return result


BINOMIAL = np.array([1, 4, 6, 4, 1]) / 16


def halved(plane):
    return filtered(plane, BINOMIAL)[::2, ::2]


def doubled(plane):
    zeros = np.zeros((2 * plane.shape[0], 2 * plane.shape[1]))
    zeros[::2, ::2] = plane
    return filtered(zeros, 2 * BINOMIAL)


def pyramid(picture):
    """The levels of [channels, side, side], finest first."""
    levels = [picture.astype(np.float64)]
    while levels[-1].shape[-1] > SMALLEST:
        half = np.stack([halved(plane) for plane in levels[-1]])
        levels[-1] = levels[-1] - np.stack([doubled(plane) for plane in half])
        levels.append(half)
    return levels


def descriptors(pictures, level, corners):
    pieces = []
    for picture, places in zip(pictures, corners):
        plane = pyramid(picture)[level]
        side = plane.shape[-1]
        for corner in places:
            y, x = divmod(int(corner), side)
            pieces.append(plane[:, y : y + PATCH, x : x + PATCH])
    pieces = np.array(pieces)
    pieces -= pieces.mean(axis=(0, 2, 3), keepdims=True)
    pieces /= pieces.std(axis=(0, 2, 3), keepdims=True)
    return pieces.reshape(len(pieces), -1)


def swd(some, others, level, corners, directions):
    along = directions.astype(np.float64).T
    first = np.sort(descriptors(some, level, corners) @ along, axis=0)
    second = np.sort(descriptors(others, level, corners) @ along, axis=0)
    return 1000 * np.abs(first - second).mean()


def windows(plane):
    kernel = np.exp(-(np.arange(-5, 6) ** 2) / (2 * 1.5**2))
    kernel /= kernel.sum()
    n = plane.shape[0] - 10
    return sum(
        a * b * plane[i : i + n, j : j + n] for i, a in enumerate(kernel) for j, b in enumerate(kernel)
    )


def ms_ssim(some, other):
    """Of two pictures [channels, side, side]; as many scales as hold the window."""
    x, y = some.astype(np.float64), other.astype(np.float64)
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    scales = min(5, int(np.log2(x.shape[-1] / 11)) + 1)
    weights = WEIGHTS[:scales] / WEIGHTS[:scales].sum()
    result = 1.0
    for scale, weight in enumerate(weights):
        values = []
        for p, q in zip(x, y):
            mp, mq = windows(p), windows(q)
            vp, vq, both = windows(p * p) - mp**2, windows(q * q) - mq**2, windows(p * q) - mp * mq
            alike = (2 * both + c2) / (vp + vq + c2)
            if scale == scales - 1:
                alike = alike * (2 * mp * mq + c1) / (mp**2 + mq**2 + c1)
            values.append(alike)
        result *= max(0, np.mean(values)) ** weight
        x, y = (p.reshape(len(p), p.shape[1] // 2, 2, p.shape[2] // 2, 2).mean(axis=(2, 4)) for p in (x, y))
    return result


def main():
    random = np.random.default_rng(2018)
    some, others = discs(random, 12, 32, 3), discs(random, 12, 32, 40)
    out = {"colour_some": some, "colour_others": (0.7 * some + 0.3 * others).astype(np.uint8)}
    for name in ("some", "others"):
        out["grey_" + name] = out["colour_" + name][:, :1]
    for level in range(2):
        side = 32 >> level
        y, x = random.integers(0, side - PATCH + 1, (2, 12, PATCHES))
        out[f"corners_{level}"] = (y * side + x).astype(np.int32)
    for kind in ("colour", "grey"):
        some, others = out[kind + "_some"], out[kind + "_others"]
        distances = []
        for level in range(2):
            directions = random.normal(size=(DIRECTIONS, some.shape[1] * PATCH * PATCH))
            directions /= np.linalg.norm(directions, axis=1, keepdims=True)
            directions = out[f"{kind}_directions_{level}"] = directions.astype(np.float32)
            distances.append(swd(some, others, level, out[f"corners_{level}"], directions))
        out[kind + "_swd"] = np.float32(distances)
        out[kind + "_ms_ssim"] = np.float32([ms_ssim(a, b) for a, b in zip(some, others)])
    np.savez_compressed("quality.npz", **out)
    print(out["colour_swd"], out["grey_swd"], out["colour_ms_ssim"], out["grey_ms_ssim"])

    some = discs(random, 4, 64, 10)
    others = np.clip(some + random.normal(0, 15, some.shape), 0, 255).astype(np.uint8)
    others[3] = discs(random, 1, 64, 10)[0]
    large = {"some": some, "others": others}
    large["ms_ssim"] = np.float32([ms_ssim(a, b) for a, b in zip(some, others)])
    for k, level in enumerate(pyramid(some[0])):
        large[f"level_{k}"] = level.astype(np.float32)
    np.savez_compressed("large.npz", **large)
    print(large["ms_ssim"])


if __name__ == "__main__":
    main()
