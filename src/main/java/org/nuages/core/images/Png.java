package org.nuages.core.images;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** Chunks with a name and a checksum. Those that colours depend on are kept; of an animation, the image that it falls back to. */
final class Png {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    /** The depths that each type of colour may have. */
    private static final Map<Integer, Set<Integer>> DEPTHS = Map.of(
            0, Set.of(1, 2, 4, 8, 16),
            2, Set.of(8, 16),
            3, Set.of(1, 2, 4, 8),
            4, Set.of(8, 16),
            6, Set.of(8, 16));

    private static final int PALETTE = 3;
    private static final int AROUND = 12;

    private final Bytes bytes;
    private final ByteArrayOutputStream clean;
    private int colour = -1;
    private boolean hasPalette;
    private String before = "";
    private boolean hasPixels;

    Png(Bytes bytes) {
        this.bytes = bytes;
        this.clean = new ByteArrayOutputStream(bytes.left());
    }

    byte[] clean() throws BrokenImage {
        clean.writeBytes(SIGNATURE);
        bytes.skip(SIGNATURE.length);
        while (!before.equals("IEND")) {
            chunk();
        }
        if (!hasPixels || (colour == PALETTE && !hasPalette)) {
            throw BrokenImage.unreadable();
        }
        return clean.toByteArray();
    }

    private void chunk() throws BrokenImage {
        var start = bytes.position();
        var length = bytes.big32();
        var name = bytes.name(4);
        var content = bytes.part(length);
        requireSum(start, bytes.big32());
        require(name.chars().allMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
        require((colour < 0) == name.equals("IHDR"));
        check(name, content, length);
        if (KEPT.contains(name)) {
            bytes.copy(start, bytes.position(), clean);
        }
        before = name;
    }

    private void check(String name, Bytes content, long length) throws BrokenImage {
        switch (name) {
            case "IHDR" -> header(content, length);
            case "PLTE" -> palette(length);
            case "IDAT" -> pixels();
            case "IEND" -> require(length == 0);
            default -> require(!isCritical(name));
        }
    }

    private void header(Bytes content, long length) throws BrokenImage {
        require(length == 13);
        Images.requireSize(content.big32(), content.big32());
        var depth = content.next();
        colour = content.next();
        require(DEPTHS.containsKey(colour) && DEPTHS.get(colour).contains(depth));
        require(content.big16() == 0 && content.next() <= 1);
    }

    private void palette(long length) throws BrokenImage {
        require(!hasPalette && !hasPixels && length % 3 == 0 && length >= 3 && length <= 768);
        require(colour != 0 && colour != 4);
        hasPalette = true;
    }

    /** All in one row. */
    private void pixels() throws BrokenImage {
        require(!hasPixels || before.equals("IDAT"));
        hasPixels = true;
    }

    /** A decoder that does not know it cannot show the image. */
    private static boolean isCritical(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** Over the name and the content. */
    private void requireSum(int start, long sum) throws BrokenImage {
        var crc = new CRC32();
        crc.update(bytes.file(), start + 4, bytes.position() - start - AROUND + 4);
        require(crc.getValue() == sum);
    }

    private static void require(boolean isSound) throws BrokenImage {
        if (!isSound) {
            throw BrokenImage.unreadable();
        }
    }
}
