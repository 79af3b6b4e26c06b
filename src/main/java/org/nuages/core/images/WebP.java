package org.nuages.core.images;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Chunks in a RIFF file. It says how long it is, and an extended one in its first chunk what else is in it. */
final class WebP {

    static final byte[] SIGNATURE = {'R', 'I', 'F', 'F'};

    private static final int HEAD = 12;
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;
    private static final int PROFILE = 0x20;
    private static final int FLAGS_AT = 8;

    private final Bytes bytes;
    private final ByteArrayOutputStream chunks;
    private long canvas = -1;
    private long size = -1;
    private int flags;
    private boolean isFirst = true;

    WebP(Bytes bytes) {
        this.bytes = bytes;
        this.chunks = new ByteArrayOutputStream(bytes.left());
    }

    byte[] clean() throws BrokenImage {
        bytes.skip(4);
        var riff = bytes.part(bytes.little32());
        require(riff.name(4).equals("WEBP"));
        while (!riff.isAtEnd()) {
            chunk(riff);
            isFirst = false;
        }
        require(size >= 0 && (canvas < 0 || canvas == size));
        return file();
    }

    private void chunk(Bytes riff) throws BrokenImage {
        var start = riff.position();
        var name = riff.name(4);
        var length = riff.little32();
        var content = riff.part(length);
        var contentEnd = riff.position();
        riff.skip(length % 2);
        var isKept =
                switch (name) {
                    case "VP8X" -> extended(content, length);
                    case "VP8 " -> lossy(content);
                    case "VP8L" -> lossless(content);
                    case "ALPH" -> part(ALPHA);
                    case "ICCP" -> part(PROFILE);
                    case "ANIM", "ANMF" -> throw animated();
                    default -> false;
                };
        if (isKept) {
            bytes.copy(start, contentEnd, chunks);
            if (length % 2 == 1) {
                chunks.write(0);
            }
        }
    }

    private boolean extended(Bytes content, long length) throws BrokenImage {
        require(isFirst && length == 10);
        var says = content.next();
        if ((says & ANIMATED) != 0) {
            throw animated();
        }
        flags = says & ALPHA;
        content.skip(3);
        canvas = size(content.little24() + 1L, content.little24() + 1L);
        return true;
    }

    /** What stands before the pixels, where the first chunk has said that there is such a thing. */
    private boolean part(int flag) throws BrokenImage {
        require(size < 0);
        if (canvas < 0) {
            return false;
        }
        flags |= flag;
        return true;
    }

    private boolean lossy(Bytes content) throws BrokenImage {
        require(size < 0);
        var tag = content.little24();
        require((tag & 1) == 0 && content.name(3).equals("\u009d\u0001\u002a"));
        var width = content.little16() & 0x3fff;
        size = size(width, content.little16() & 0x3fff);
        require(tag >> 5 <= content.left());
        return true;
    }

    private boolean lossless(Bytes content) throws BrokenImage {
        require(size < 0 && content.next() == 0x2f);
        var bits = content.little32();
        require(bits >> 29 == 0 && content.left() > 0);
        size = size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        return true;
    }

    private static long size(long width, long height) throws BrokenImage {
        Images.requireSize(width, height);
        return width << 32 | height;
    }

    private static BrokenImage animated() {
        return new BrokenImage("Upload an image that does not move.");
    }

    private byte[] file() {
        var content = chunks.toByteArray();
        if (canvas >= 0) {
            content[FLAGS_AT] = (byte) flags;
        }
        var whole = Arrays.copyOf(SIGNATURE, HEAD + content.length);
        var length = content.length + 4;
        for (var i = 0; i < 4; i++) {
            whole[4 + i] = (byte) (length >> 8 * i);
            whole[8 + i] = (byte) "WEBP".charAt(i);
        }
        System.arraycopy(content, 0, whole, HEAD, content.length);
        return whole;
    }

    private static void require(boolean isSound) throws BrokenImage {
        if (!isSound) {
            throw BrokenImage.unreadable();
        }
    }
}
