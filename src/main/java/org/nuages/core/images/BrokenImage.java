package org.nuages.core.images;

/** Bytes that are no image of a kind we take, and why as far as people can do something about it. */
public final class BrokenImage extends Exception {

    private static final long serialVersionUID = 1;

    BrokenImage(String message) {
        super(message, null, false, false);
    }

    static BrokenImage unreadable() {
        return new BrokenImage(
                "Upload a valid image. The file you uploaded was either not an image or a corrupted image.");
    }
}
