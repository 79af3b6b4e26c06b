package org.nuages.core.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Images with a secret in every place that has one: what is left shows the same, and keeps none. */
class ImagesTest {

    private static final String SECRET = "GPS 46.9N 7.4E";
    private static final byte[] TRAILER = ("<script>" + SECRET).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOSSLESS =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    private static final byte[] LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    static byte[] written(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(text(name));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] segment(int marker, String content) {
        return ByteBuffer.allocate(4 + content.length())
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + content.length()))
                .put(text(content))
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        var content = joined(chunks);
        return joined(
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(text("RIFF"))
                        .putInt(4 + content.length)
                        .put(text("WEBP"))
                        .array(),
                content);
    }

    private static byte[] riffChunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] withSecrets(byte[] png) {
        return joined(
                Arrays.copyOf(png, 33),
                chunk("tEXt", text("Comment\0" + SECRET)),
                chunk("eXIf", text(SECRET)),
                chunk("tIME", new byte[7]),
                chunk("prVt", text(SECRET)),
                Arrays.copyOfRange(png, 33, png.length),
                TRAILER);
    }

    private static byte[] withSecretsInJpeg(byte[] jpeg) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, "Exif\0\0" + SECRET),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xed, "Photoshop 3.0\0" + SECRET),
                segment(0xfe, SECRET),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                TRAILER);
    }

    private static void assertSame(byte[] one, byte[] other) throws IOException {
        var expected = ImageIO.read(new ByteArrayInputStream(one));
        var actual = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        for (var x = 0; x < expected.getWidth(); x++) {
            for (var y = 0; y < expected.getHeight(); y++) {
                assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
            }
        }
    }

    private static void assertNoPrefixIsTaken(byte[] whole) {
        for (var length = 0; length < whole.length; length++) {
            var prefix = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Images.clean(prefix))
                    .as("%d bytes", length)
                    .isInstanceOf(BrokenImage.class);
        }
    }

    @Test
    void png_loses_everything_but_what_is_seen() throws Exception {
        var png = written("png", 5, 3);
        var clean = Images.clean(withSecrets(png));
        assertThat(clean.kind()).isEqualTo(Image.Kind.PNG);
        assertThat(clean.content()).isEqualTo(png);
        assertSame(png, clean.content());
        assertNoPrefixIsTaken(png);
    }

    @Test
    void png_that_lies_is_not_taken() throws Exception {
        var png = written("png", 5, 3);
        for (var i = 8; i < png.length; i++) {
            var other = png.clone();
            other[i] ^= 1;
            assertThatThrownBy(() -> Images.clean(other)).as("byte %d", i).isInstanceOf(BrokenImage.class);
        }
        var wide = ByteBuffer.allocate(13)
                .putInt(4097)
                .putInt(1)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        assertThatThrownBy(() -> Images.clean(joined(Png.SIGNATURE, chunk("IHDR", wide))))
                .hasMessage("Ensure this image has no more than 4096 pixels a side.");
        var twice = joined(Arrays.copyOf(png, 33), Arrays.copyOfRange(png, 8, png.length));
        assertThatThrownBy(() -> Images.clean(twice)).isInstanceOf(BrokenImage.class);
    }

    @Test
    void jpeg_loses_everything_but_what_is_seen() throws Exception {
        var jpeg = written("jpg", 19, 17);
        var clean = Images.clean(withSecretsInJpeg(jpeg));
        assertThat(clean.kind()).isEqualTo(Image.Kind.JPEG);
        assertThat(clean.content()).isEqualTo(jpeg);
        assertSame(jpeg, clean.content());
        assertNoPrefixIsTaken(jpeg);
        var withPreview = joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xe0, "JFIF\0\1\2\0\0\1\0\1\1\1" + "abc"),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
        assertThat(new String(Images.clean(withPreview).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("abc");
        for (var i = 0; i < jpeg.length; i++) {
            var other = jpeg.clone();
            other[i] = (byte) 0xff;
            assertThatNothingButBrokenImage(other);
        }
    }

    @Test
    void webp_loses_everything_but_what_is_seen() throws Exception {
        for (var webp : new byte[][] {LOSSLESS, LOSSY}) {
            assertThat(Images.clean(joined(webp, TRAILER)).content()).isEqualTo(webp);
            assertNoPrefixIsTaken(webp);
            var image = Arrays.copyOfRange(webp, 12, webp.length);
            var extended = riff(
                    riffChunk("VP8X", new byte[] {0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                    riffChunk("ICCP", text("odd")),
                    image,
                    riffChunk("EXIF", text(SECRET)),
                    riffChunk("XMP ", text(SECRET)));
            var clean = riff(
                    riffChunk("VP8X", new byte[] {0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                    riffChunk("ICCP", text("odd")),
                    image);
            assertThat(Images.clean(extended).content()).isEqualTo(clean);
            assertNoPrefixIsTaken(extended);
        }
    }

    @Test
    void webp_that_lies_or_moves_is_not_taken() {
        var image = Arrays.copyOfRange(LOSSLESS, 12, LOSSLESS.length);
        var larger = riff(riffChunk("VP8X", new byte[] {0, 0, 0, 0, 1, 0, 0, 0, 0, 0}), image);
        assertThatThrownBy(() -> Images.clean(larger)).isInstanceOf(BrokenImage.class);
        assertThatThrownBy(() -> Images.clean(riff(image, image))).isInstanceOf(BrokenImage.class);
        assertThatThrownBy(() -> Images.clean(riff(riffChunk("EXIF", text("x")))))
                .isInstanceOf(BrokenImage.class);
        var moving = riff(riffChunk("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0}), image);
        assertThatThrownBy(() -> Images.clean(moving)).hasMessage("Upload an image that does not move.");
    }

    @Test
    void noise_is_not_taken() {
        var random = new Random(7);
        for (var start : new byte[][] {Png.SIGNATURE, Jpeg.SIGNATURE, text("RIFF\100\0\0\0WEBPVP8 "), {}}) {
            for (var i = 0; i < 2_000; i++) {
                var noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                assertThatNothingButBrokenImage(joined(start, noise));
            }
        }
    }

    private static void assertThatNothingButBrokenImage(byte[] file) {
        try {
            var taken = Images.clean(file);
            assertThat(taken.content().length).isLessThanOrEqualTo(file.length + 1);
        } catch (BrokenImage expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }
}
