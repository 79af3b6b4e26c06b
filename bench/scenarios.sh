# Sourced by bench/run: detail, list and an author with ten books and a hundred reviews, by turns.

# Who takes part in a scenario, and what the service has to reach of the plain twin.
declare -A who=([detail]="service plain raw" [list]="service plain raw" [author]="service plain")
declare -A limit=([detail]=0.85 [list]=0.85 [author]=0.80)
declare -A url_path=([list]="/api/v1/products?page_size=20" [author]=/api/v1/authors/1)

java "${java_opts[@]}" -jar $service seed demo >"$work/seed.log" 2>&1
PGPASSWORD=$DB_PASSWORD psql -qAt -c "select id from products where status = 'ACTIVE' order by id limit 4000" >"$work/ids"
PGPASSWORD=$DB_PASSWORD psql -qAt -c "insert into reviews (book_id, user_id, rating, text)
    select b.id, u.id, 1 + u.id % 5, 'What another reader thinks.' from books b,
        lateral (select id from users where not exists (select from reviews where book_id = b.id and user_id = users.id)
                 order by id limit 5) u
    where b.author_id = 1" >/dev/null
PGPASSWORD=$DB_PASSWORD psql -qAt -c "vacuum analyze products, categories, users, table_versions, authors, books, reviews" >/dev/null
start service $service $base
start plain $plain $((base + 1))
start raw $raw $((base + 2))
sign_in

# One product after another, a different one each time.
cat >"$work/detail.lua" <<LUA
local ids = {}
for id in io.lines("$work/ids") do ids[#ids + 1] = id end
local n = 0
request = function()
    n = n % #ids + 1
    return wrk.format("GET", "/api/v1/products/" .. ids[n])
end
LUA

# Equal work is compared: the answers are the same but for the port in their links.
answer() {
    curl -sf -H "Authorization: Bearer $token" "http://127.0.0.1:${port[$1]}$2" |
        sed "s/127.0.0.1:${port[$1]}/HOST/g" | jq -S 'if .results then .next |= sub("page_size=20&page=2|page=2&page_size=20"; "NEXT") else . end'
}
for path in "/api/v1/products?page_size=20" "/api/v1/products/$(head -1 "$work/ids")" /api/v1/authors/1; do
    for twin in plain raw; do
        [[ $twin$path != raw/api/v1/authors* ]] || continue
        if ! diff <(answer service "$path") <(answer $twin "$path"); then
            echo "service and $twin answer $path differently" >&2
            exit 1
        fi
    done
done

# measure NAME SCENARIO: requests/s, p50 and p99 in ms, CPU of process and PostgreSQL per request in us, RSS in MB
measure() {
    local url="http://127.0.0.1:${port[$1]}${url_path[$2]:-}" script= own before_own before_pg report
    [[ $2 != detail ]] || script=$work/detail.lua
    own=${pid[$1]}
    before_own=$(ticks "$own")
    before_pg=$(postgres_ticks)
    report=$(load "$url" "$seconds" $script)
    local cpu=$(($(ticks "$own") - before_own)) pg=$(($(postgres_ticks) - before_pg))
    if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then
        echo "$1 failed requests in $2:" >&2
        echo "$report" >&2
        exit 1
    fi
    awk -v cpu=$cpu -v pg=$pg -v hz="$(getconf CLK_TCK)" -v rss="$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/"$own"/status)" '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
        $1 == "50%" { p50 = ms($2) }
        $1 == "99%" { p99 = ms($2) }
        $2 == "requests" && $3 == "in" { n = $1 }
        $1 == "Requests/sec:" { rate = $2 }
        END { print rate, p50, p99, cpu / hz * 1e6 / n, pg / hz * 1e6 / n, rss }' <<<"$report"
}

for scenario in detail list author; do
    for name in ${who[$scenario]}; do
        url="http://127.0.0.1:${port[$name]}${url_path[$scenario]:-}"
        load "$url" "$warmup" $([[ $scenario != detail ]] || echo "$work/detail.lua") >/dev/null
    done
    for _ in $(seq "$rounds"); do
        for name in ${who[$scenario]}; do
            measure $name $scenario >>"$work/$scenario.$name"
        done
    done
done

# figure SCENARIO NAME COLUMN: the median of the rounds
figure() {
    awk -v c="$3" '{ print $c }' "$work/$1.$2" | median
}
ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

mkdir -p bench/results
result=bench/results/$(date +%F).md
verdict=0
{
    echo "$connections connections, $rounds rounds of $seconds s by turns after $warmup s, medians; flags ${java_opts[*]}; $(java -version 2>&1 | head -1)"
    echo
    echo "| scenario | who | requests/s | p50 ms | p99 ms | CPU µs/request | PostgreSQL µs/request | RSS MB |"
    echo "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for scenario in detail list author; do
        for name in ${who[$scenario]}; do
            printf '| %s | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f |\n' $scenario $name \
                $(for column in 1 2 3 4 5 6; do figure $scenario $name $column; done)
        done
    done
    echo
    echo "| scenario | against | requests/s | CPU/request (its / the service's, both with PostgreSQL) |"
    echo "| --- | --- | ---: | ---: |"
    for scenario in detail list author; do
        for name in ${who[$scenario]#service }; do
            rate=$(ratio "$(figure $scenario service 1)" "$(figure $scenario $name 1)")
            total() { awk '{ print $4 + $5 }' "$work/$scenario.$1" | median; }
            cpu=$(ratio "$(total $name)" "$(total service)")
            echo "| $scenario | $name | $rate | $cpu |"
            if [[ $name == plain ]] && awk -v a="$rate" -v b="$cpu" -v limit="${limit[$scenario]}" \
                'BEGIN { exit !(a < limit || b < limit) }'; then
                echo "$scenario below ${limit[$scenario]} of the plain twin" >>"$work/verdict"
            fi
        done
    done
} | tee "$result"
if [[ -s $work/verdict ]]; then
    cat "$work/verdict" >&2
    exit 1
fi
