import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What pods know of each other, in figures: {@code java PodsProbes.java proxy pod,pod,pod password staff-token}. The first pod does something,
 * the others are asked until they know. Prints {@code <figure> <value>}, one a line; times are milliseconds since the first pod has answered.
 */
class PodsProbes {

    private static final int ROUNDS = 5;
    private static final int SIGN_INS = 40;
    private static final int NEVER_MILLISECONDS = 20_000;
    private static final Pattern ACCESS = Pattern.compile("\"access\":\"([^\"]+)\"");
    private static final Pattern FIRST_ID = Pattern.compile("\"results\":\\[\\{\"id\":(\\d+)");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String password;
    private static List<String> pods;

    public static void main(String[] arguments) throws Exception {
        pods = List.of(arguments[1].split(","));
        password = arguments[2];
        var staff = arguments[3];
        renamed(staff);
        revoked();
        signIns(arguments[0]);
    }

    /** A cached list after a change of it. */
    private static void renamed(String staff) throws Exception {
        var path = "/categories?page_size=1";
        var before = get(pods.get(0) + path, staff);
        var id = FIRST_ID.matcher(before.body());
        id.find();
        var stale = 0;
        var late = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            for (var pod : pods) {
                get(pod + path, staff);
            }
            var name = "A" + System.nanoTime();
            send(pods.get(0) + "/categories/" + id.group(1), "PATCH", "{\"name\":\"" + name + "\"}", staff);
            var answered = System.nanoTime();
            if (!get(pods.get(0) + path, staff).body().contains(name)) {
                stale++;
            }
            late = Math.max(late, untilAllKnow(answered, path, staff, answer -> answer.body().contains(name)));
        }
        System.out.println("stale_where_written " + stale);
        System.out.println("stale_elsewhere " + late);
    }

    private static void revoked() throws Exception {
        var missed = 0;
        var late = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var token = access(signIn(pods.get(round % pods.size()), "leaver" + round + "@example.com"));
            for (var pod : pods) {
                if (get(pod + "/users/me", token).statusCode() != 200) {
                    throw new IllegalStateException("a token that is not taken");
                }
            }
            send(pods.get(0) + "/auth/token/blacklist_all", "POST", "{}", token);
            var answered = System.nanoTime();
            if (get(pods.get(0) + "/users/me", token).statusCode() != 401) {
                missed++;
            }
            late = Math.max(late, untilAllKnow(answered, "/users/me", token, answer -> answer.statusCode() == 401));
        }
        System.out.println("taken_where_revoked " + missed);
        System.out.println("taken_elsewhere " + late);
    }

    /** Whoever has known once, knows: each pod is asked until then. */
    private static long untilAllKnow(long since, String path, String token, Predicate<HttpResponse<String>> knows) {
        return pods.stream()
                .parallel()
                .mapToLong(pod -> {
                    var late = 0L;
                    while (late < NEVER_MILLISECONDS && !knows.test(get(pod + path, token))) {
                        late = (System.nanoTime() - since) / 1_000_000;
                    }
                    return late;
                })
                .max()
                .orElseThrow();
    }

    /** All at once, by the proxy, which spreads them over the pods. */
    private static void signIns(String proxy) {
        var answers = IntStream.range(0, SIGN_INS)
                .mapToObj(n -> HTTP.sendAsync(
                        request(proxy + "/auth/token", "POST", credentials("throttled@example.com"), null),
                        HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        System.out.println("signed_in " + answers.stream().filter(status -> status == 200).count());
        System.out.println("throttled " + answers.stream().filter(status -> status == 429).count());
    }

    private static HttpResponse<String> signIn(String pod, String email) throws Exception {
        return send(pod + "/auth/token", "POST", credentials(email), null);
    }

    private static String credentials(String email) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    private static String access(HttpResponse<String> answer) {
        var token = ACCESS.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return token.group(1);
    }

    private static HttpResponse<String> get(String url, String token) {
        try {
            return send(url, "GET", null, token);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(String url, String method, String body, String token)
            throws IOException, InterruptedException {
        return HTTP.send(request(url, method, body, token), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String url, String method, String body, String token) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
