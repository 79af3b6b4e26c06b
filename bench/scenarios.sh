# Sourced by bench/run: the scenarios that the service is held to, beside its twins, by turns.

# Who takes part in a scenario, and what the service has to reach of the first after it.
declare -A who=(
    [detail]="service plain raw" [list]="service plain raw" [search]="service plain" [author]="service plain"
    [order]="service plain entities" [orders]="service plain" [bestsellers]="service constant")
declare -A limit=([detail]=0.85 [list]=0.85 [search]=0.85 [author]=0.80 [order]=0.80 [orders]=0.85 [bestsellers]=0.85)
declare -A url_path=(
    [detail]=/api/v1/products [list]="/api/v1/products?page_size=20" [author]=/api/v1/authors/1
    [search]="/api/v1/products?status=active&search=7&ordering=price" [order]=/api/v1/orders
    [orders]="/api/v1/orders?page_size=20" [bestsellers]=/api/v1/books/bestsellers)

java "${java_opts[@]}" -jar $service seed demo >"$work/seed.log" 2>&1
sql() { PGPASSWORD=$DB_PASSWORD psql -qAt -c "$1"; }
sql "select id from products where status = 'ACTIVE' order by id limit 4000" >"$work/ids"
sql "insert into reviews (book_id, user_id, rating, text)
    select b.id, u.id, 1 + u.id % 5, 'What another reader thinks.' from books b,
        lateral (select id from users where not exists (select from reviews where book_id = b.id and user_id = users.id)
                 order by id limit 5) u
    where b.author_id = 1"
sql "update products set stock = 1000000000 where status = 'ACTIVE'"
sql "vacuum analyze products, categories, users, table_versions, authors, books, reviews, orders, order_items"
start service $service $base
# Again before each load that may be long: a token lasts a quarter of an hour.
sign_all_in() {
    token=$(sign_in user1@example.com)
    staff=$(sign_in admin@example.com)
}
sign_all_in
export BENCH_CONSTANT=$work/bestsellers
curl -sf -H "Authorization: Bearer $token" "http://127.0.0.1:$base${url_path[bestsellers]}" >"$BENCH_CONSTANT"
start plain $plain $((base + 1))
start raw $raw $((base + 2))
for name in constant entities; do
    port[$name]=${port[plain]} pid[$name]=${pid[plain]}
done

source bench/requests.sh
write_requests "$work"

# url NAME SCENARIO
url() {
    local path=${url_path[$2]}
    [[ $1 != entities ]] || path=$path/by-entities
    echo "http://127.0.0.1:${port[$1]}$path"
}

# bearer SCENARIO
bearer() {
    [[ $1 == orders ]] && echo "$staff" || echo "$token"
}

# load NAME SCENARIO SECONDS: wrk's report; a request that failed ends the run
load() {
    local script=$work/$2.lua report
    report=$(ask "$(url "$1" "$2")" "$3" "$(bearer "$2")" "$([[ ! -f $script ]] || echo "$script")")
    if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then
        printf '%s failed requests in %s:\n%s\n' "$1" "$2" "$report" >&2
        return 1
    fi
    echo "$report"
}

# Equal work is compared: the answers are the same but for the port in their links, and for what is new in each.
answer() {
    if [[ $2 == order ]]; then
        curl -sf -H "Authorization: Bearer $(bearer "$2")" -H "Idempotency-Key: $1" --json "$(jq -nR '{items:
            [input, input, input] | map({product_id: ., quantity: 2})}' <"$work/ids")" "$(url "$1" order)" |
            jq -S 'del(.id, .created_at, .updated_at)'
        return
    fi
    local one=
    [[ $2 != detail ]] || one=/$(head -1 "$work/ids")
    curl -sf -H "Authorization: Bearer $(bearer "$2")" "$(url "$1" "$2")$one" |
        sed "s/127.0.0.1:${port[$1]}/HOST/g" | jq -S 'if type == "object" and .results then .next |= (. // "" | split("[?&]"; "") | sort) else . end'
}
for scenario in $scenarios; do
    for twin in ${who[$scenario]#service }; do
        [[ $twin != entities ]] || continue
        if ! diff <(answer service "$scenario") <(answer "$twin" "$scenario"); then
            echo "service and $twin answer $scenario differently" >&2
            exit 1
        fi
    done
done

# measure NAME SCENARIO: requests/s, p50 and p99 in ms, CPU of process and PostgreSQL per request in us, RSS in MB
measure() {
    local own before_own before_pg report
    own=${pid[$1]}
    before_own=$(ticks "$own")
    before_pg=$(postgres_ticks)
    report=$(load "$1" "$2" "$seconds")
    local cpu=$(($(ticks "$own") - before_own)) pg=$(($(postgres_ticks) - before_pg))
    awk -v cpu=$cpu -v pg=$pg -v hz="$(getconf CLK_TCK)" -v rss="$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/"$own"/status)" '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
        $1 == "50%" { p50 = ms($2) }
        $1 == "99%" { p99 = ms($2) }
        $2 == "requests" && $3 == "in" { n = $1 }
        $1 == "Requests/sec:" { rate = $2 }
        END { print rate, p50, p99, cpu / hz * 1e6 / n, pg / hz * 1e6 / n, rss }' <<<"$report"
}

# The CPU time of the threads that compile, in clock ticks.
compiler_ticks() {
    local sum=0 thread
    for thread in /proc/"$1"/task/*; do
        [[ $(cat "$thread/comm") != C[12]* ]] || sum=$((sum + $(awk '{ sub(/.*\) /, ""); print $12 + $13 }' "$thread/stat")))
    done
    echo $sum
}

# warm NAME SCENARIO: load until compiling takes less than a hundredth of its CPU time, and no longer than ten minutes
warm() {
    local own=${pid[$1]} before compiled end=$((SECONDS + 600))
    while ((SECONDS < end)); do
        before=$(ticks "$own") compiled=$(compiler_ticks "$own")
        load "$1" "$2" "$warmup" >/dev/null
        (((($(compiler_ticks "$own") - compiled) * 100 >= $(ticks "$own") - before))) || return 0
    done
    echo "$1 is still compiling itself in $2" >&2
}

if [[ -n $flame ]]; then
    source bench/flame.sh
    exit
fi

for scenario in $scenarios; do
    for name in ${who[$scenario]}; do
        sign_all_in
        warm "$name" "$scenario"
    done
    sign_all_in
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
    for scenario in $scenarios; do
        for name in ${who[$scenario]}; do
            printf '| %s | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f |\n' $scenario $name \
                $(for column in 1 2 3 4 5 6; do figure $scenario $name $column; done)
        done
    done
    echo
    echo "| scenario | against | requests/s | CPU/request (its / the service's, both with PostgreSQL) |"
    echo "| --- | --- | ---: | ---: |"
    for scenario in $scenarios; do
        for name in ${who[$scenario]#service }; do
            rate=$(ratio "$(figure $scenario service 1)" "$(figure $scenario $name 1)")
            total() { awk '{ print $4 + $5 }' "$work/$scenario.$1" | median; }
            cpu=$(ratio "$(total $name)" "$(total service)")
            echo "| $scenario | $name | $rate | $cpu |"
            if [[ " ${who[$scenario]}" == " service $name"* ]] && awk -v a="$rate" -v b="$cpu" -v limit="${limit[$scenario]}" \
                'BEGIN { exit !(a < limit || b < limit) }'; then
                echo "$scenario below ${limit[$scenario]} of $name" >>"$work/verdict"
            fi
        done
    done
} | tee "$result"
if [[ -s $work/verdict ]]; then
    cat "$work/verdict" >&2
    exit 1
fi
