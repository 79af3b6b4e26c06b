package org.nuages.bench.plain;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An author with his books and what is said of them. */
public record AuthorDetail(
        long id,
        String name,
        String email,
        String bio,
        long bookCount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal avgRating,
        long totalSales,
        long highRatedBooks,
        long lowRatedBooks,
        List<ReviewedBook> books,
        List<Book> recentBooks,
        Instant createdAt,
        Instant updatedAt) {

    public record Book(
            long id,
            String title,
            String isbn,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rating,
            String status,
            LocalDate publishedDate) {}

    public record ReviewedBook(
            long id,
            String title,
            String isbn,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rating,
            String status,
            LocalDate publishedDate,
            List<Review> reviews) {

        static ReviewedBook of(Book book, List<Review> reviews) {
            return new ReviewedBook(
                    book.id, book.title, book.isbn, book.rating, book.status, book.publishedDate, reviews);
        }
    }

    public record Review(long id, Reader user, int rating, String text, Instant createdAt, Instant updatedAt) {}

    public record Reader(long id, String fullName) {}

    /** With the row's version, which is for the entity tag and not shown. */
    record Versioned(long version, AuthorDetail author) {}
}
