# Sourced by bench/run --signin: signing in, against hashing alone on as many threads as the service has for it, by turns.

java "${java_opts[@]}" -jar $service seed demo >"$work/seed.log" 2>&1
THROTTLE_LOGIN='' start service $service $base
threads=$(($(nproc) > 1 ? $(nproc) - 1 : 1))

cat >"$work/signin.lua" <<'LUA'
wrk.method = "POST"
wrk.body = "email=user1@example.com&password=correct-horse-battery-1"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
LUA

# sign_ins SECONDS: how many of them there were in a second
sign_ins() {
    ask "http://127.0.0.1:${port[service]}/api/v1/auth/token" "$1" none "$work/signin.lua" |
        awk '/Non-2xx|Socket errors/ { print > "/dev/stderr"; bad = 1 } /Requests\/sec/ { print $2 } END { exit bad }'
}
hashes() {
    java "${java_opts[@]}" -cp target/quarkus-app/lib/main/org.bouncycastle.bcprov-*.jar bench/Hashing.java "$threads" "$seconds"
}

sign_ins "$warmup" >/dev/null
for _ in $(seq "$rounds"); do
    sign_ins "$seconds" >>"$work/service"
    hashes >>"$work/alone"
done
a=$(median <"$work/service")
b=$(median <"$work/alone")
echo "sign-ins: $a/s; hashing alone on $threads thread(s): $b/s; sign-ins over hashing: $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')"
awk -v a="$a" -v b="$b" 'BEGIN { exit !(a / b >= 0.9) }'
