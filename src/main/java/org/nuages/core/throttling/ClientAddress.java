package org.nuages.core.throttling;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who calls, as far as an address tells. Proxies add to the right of what they were sent, and a client may send what he
 * likes: so it is the last address that is none of our proxies'. (The request's own remote address is the first one.)
 */
@Singleton
class ClientAddress {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^;\"]*)\"?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[(?<six>[^\\]]*)](:\\w+)?|(?<four>[0-9.]+)(:\\w+)?");
    private static final int IPV6_NETWORK = 8;

    private final List<CidrAddress> proxies;

    ClientAddress(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        proxies = trusted.orElse(List.of()).stream()
                .map(ClientAddress::network)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for a host's name, which none of the addresses is. */
    private static CidrAddress network(String text) {
        if (text.contains("/")) {
            return Inet.parseCidrAddress(text.strip());
        }
        var address = Inet.parseInetAddress(text.strip().equals("localhost") ? "127.0.0.1" : text.strip());
        return address == null ? null : CidrAddress.create(address, address.getAddress().length * 8);
    }

    /**
     * An IPv4 address, or the network of an IPv6 address: a single customer has all of that. A proxy writes one of the two
     * headers, and lets the client's own through in the other: where they do not agree, neither is believed.
     */
    String of(HttpServerRequest request) {
        var peer = parse(request.connection().remoteAddress().hostAddress());
        var forwarded = elements(request.headers().getAll("Forwarded"))
                .map(ClientAddress::namedIn)
                .toList();
        var xForwarded = elements(request.headers().getAll("X-Forwarded-For")).toList();
        var client = client(peer, forwarded.isEmpty() ? xForwarded : forwarded);
        var agreed = xForwarded.isEmpty() || Objects.equals(client, client(peer, xForwarded)) ? client : peer;
        return agreed == null ? "unknown" : text(agreed.getAddress());
    }

    /** @param sent from the client to us */
    private InetAddress client(InetAddress peer, List<String> sent) {
        var way = new ArrayList<>(sent);
        var client = peer;
        while (isProxy(client) && !way.isEmpty()) {
            var before = address(way.remove(way.size() - 1));
            if (before == null) {
                break;
            }
            client = before;
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return address != null && proxies.stream().anyMatch(network -> network.matches(address));
    }

    private static Stream<String> elements(List<String> headers) {
        return headers.stream().flatMap(header -> Stream.of(header.split(",", -1)));
    }

    private static String namedIn(String element) {
        var named = FOR.matcher(element);
        return named.find() ? named.group(1) : "";
    }

    /** Null for what is none, such as {@code unknown}. */
    private static InetAddress address(String text) {
        var stripped = text.strip();
        var parts = WITH_PORT.matcher(stripped);
        if (!parts.matches()) {
            return parse(stripped);
        }
        return parse(parts.group("six") == null ? parts.group("four") : parts.group("six"));
    }

    /** An IPv4 address may come as an IPv6 address that stands for it. */
    private static InetAddress parse(String text) {
        try {
            var bytes = Inet.parseInetAddressToBytes(text);
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String text(byte[] address) {
        return HexFormat.of().formatHex(address, 0, Math.min(address.length, IPV6_NETWORK));
    }
}
