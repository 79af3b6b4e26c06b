package org.nuages.core.images;

import java.io.ByteArrayOutputStream;

/** Segments behind markers, and between them the compressed pixels, in which no marker occurs. */
final class Jpeg {

    static final byte[] SIGNATURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF = 0xe0;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int LENGTH = 2;

    /** Progressive images have about ten; each makes a decoder walk through all pixels. */
    private static final int MOST_SCANS = 64;

    private final Bytes bytes;
    private final ByteArrayOutputStream clean;
    private boolean hasFrame;
    private int scans;

    Jpeg(Bytes bytes) {
        this.bytes = bytes;
        this.clean = new ByteArrayOutputStream(bytes.left());
    }

    byte[] clean() throws BrokenImage {
        bytes.skip(2);
        mark(START);
        for (var marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        require(scans > 0);
        mark(END);
        return clean.toByteArray();
    }

    private int marker() throws BrokenImage {
        require(bytes.next() == 0xff);
        var marker = bytes.next();
        while (marker == 0xff) {
            marker = bytes.next();
        }
        return marker;
    }

    private void segment(int marker) throws BrokenImage {
        var start = bytes.position();
        var content = bytes.part(bytes.big16() - LENGTH);
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(content);
            case 0xc4, 0xdb, 0xdd -> {}
            case SCAN -> require(hasFrame && ++scans <= MOST_SCANS);
            case JFIF, PROFILE, ADOBE -> {
                application(marker, content);
                return;
            }
            default -> {
                require(isIgnorable(marker));
                return;
            }
        }
        mark(marker);
        bytes.copy(start, bytes.position(), clean);
        if (marker == SCAN) {
            pixels();
        }
    }

    /** Other applications' segments, and comments. */
    private static boolean isIgnorable(int marker) {
        return (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
    }

    private void frame(Bytes content) throws BrokenImage {
        require(!hasFrame);
        hasFrame = true;
        require(content.next() == 8);
        var height = content.big16();
        Images.requireSize(content.big16(), height);
        var components = content.next();
        require((components == 1 || components == 3 || components == 4) && content.left() == 3 * components);
    }

    /** What colours depend on: JFIF without its small image, the colour profile, and Adobe's word on the colour space. */
    private void application(int marker, Bytes content) throws BrokenImage {
        var start = content.position();
        if (marker == JFIF && content.left() >= 14 && content.name(5).equals("JFIF\0")) {
            mark(JFIF);
            clean.writeBytes(new byte[] {0, 16});
            bytes.copy(start, start + 12, clean);
            clean.writeBytes(new byte[] {0, 0});
        } else if (marker == PROFILE && content.left() > 14 && content.name(12).equals("ICC_PROFILE\0")) {
            whole(marker, start);
        } else if (marker == ADOBE && content.left() == 12 && content.name(5).equals("Adobe")) {
            whole(marker, start);
        }
    }

    private void whole(int marker, int start) {
        mark(marker);
        bytes.copy(start - LENGTH, bytes.position(), clean);
    }

    /** Until the next marker: 0xff is followed by 0, or starts anew. */
    private void pixels() throws BrokenImage {
        var start = bytes.position();
        var file = bytes.file();
        var at = start;
        while (at + 1 < file.length && !(file[at] == (byte) 0xff && isMarker(file[at + 1] & 0xff))) {
            at++;
        }
        require(at + 1 < file.length);
        bytes.skip(at - start);
        bytes.copy(start, at, clean);
    }

    private static boolean isMarker(int next) {
        return next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7);
    }

    private void mark(int marker) {
        clean.write(0xff);
        clean.write(marker);
    }

    private static void require(boolean isSound) throws BrokenImage {
        if (!isSound) {
            throw BrokenImage.unreadable();
        }
    }
}
