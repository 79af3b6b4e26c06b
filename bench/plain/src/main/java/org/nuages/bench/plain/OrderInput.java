package org.nuages.bench.plain;

import java.util.List;
import java.util.UUID;

public record OrderInput(List<Line> items) {

    public record Line(UUID productId, int quantity) {}
}
