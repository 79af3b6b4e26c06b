package org.nuages.core.images;

/**
 * Takes images for what their bytes say, and rewrites them without metadata: part by part, as their containers are made of
 * parts, and only those parts are kept that are known. No pixel is decoded, so that no image can cost more than it weighs.
 * What comes after an image's end is cut off.
 */
public final class Images {

    static final int LONGEST_SIDE = 4096;

    private Images() {}

    public static Image clean(byte[] file) throws BrokenImage {
        var bytes = new Bytes(file);
        if (bytes.startWith(Png.SIGNATURE)) {
            return new Image(Image.Kind.PNG, new Png(bytes).clean());
        }
        if (bytes.startWith(Jpeg.SIGNATURE)) {
            return new Image(Image.Kind.JPEG, new Jpeg(bytes).clean());
        }
        if (bytes.startWith(WebP.SIGNATURE)) {
            return new Image(Image.Kind.WEBP, new WebP(bytes).clean());
        }
        throw BrokenImage.unreadable();
    }

    static void requireSize(long width, long height) throws BrokenImage {
        if (width < 1 || height < 1) {
            throw BrokenImage.unreadable();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new BrokenImage("Ensure this image has no more than %d pixels a side.".formatted(LONGEST_SIDE));
        }
    }
}
