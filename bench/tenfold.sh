# Sourced by bench/run --tenfold: a database of ten times the demo's products, users and orders, against the demo's own, by turns.

# By the socket: our own role makes no databases.
psql -qX -h "$(dirname "$(readlink "/proc/$PG_PID/cwd")")" -U postgres -d postgres -c "create database tenfold owner $DB_USER"
DB_NAME=tenfold java "${java_opts[@]}" -jar $service migrate >"$work/migrate.log" 2>&1
echo "seeding both" >&2
java "${java_opts[@]}" -jar $service seed demo >"$work/seed.log" 2>&1
DB_NAME=tenfold java "${java_opts[@]}" -jar $service seed --products 100000 >"$work/seed.log" 2>&1

sql() { PGPASSWORD=$DB_PASSWORD psql -qAtX -v ON_ERROR_STOP=1 -d "$@"; }
sql tenfold -c "
    insert into users (email, password, first_name, last_name, date_joined)
        select k || email, password, first_name, last_name, date_joined from users, generate_series(1, 9) k;
    insert into orders (id, user_id, status, total_amount, created_at)
        select o.id + k * 1000000, n.id, o.status, o.total_amount, o.created_at + k * interval '1 second'
        from orders o join users u on u.id = o.user_id cross join generate_series(1, 9) k join users n on n.email = k || u.email;
    insert into order_items (order_id, product_id, product_name, quantity, unit_price)
        select order_id + k * 1000000, product_id, product_name, quantity, unit_price
        from order_items, generate_series(1, 9) k"

source bench/requests.sh
declare -A token staff
for name in demo tenfold; do
    database=$([[ $name == demo ]] && echo "$DB_NAME" || echo tenfold)
    mkdir "$work/$name"
    sql "$database" -c "select id from products where status = 'ACTIVE' order by id" | shuf -n 4000 --random-source=/dev/zero >"$work/$name/ids"
    write_requests "$work/$name"
    sql "$database" -c "update products set stock = 1000000000 where status = 'ACTIVE'"
    sql "$database" -c "vacuum full analyze products, categories, users, table_versions, orders, order_items"
    DB_NAME=$database start $name $service $base
    port[service]=$base base=$((base + 10))
    token[$name]=$(sign_in user1@example.com) staff[$name]=$(sign_in admin@example.com)
done

# load NAME SCENARIO SECONDS: requests/s; a request that failed ends the run
load() {
    local url=http://127.0.0.1:${port[$1]}/api/v1
    case $2 in
        page) ask "$url/products?page_size=20&cursor=" "$3" "${token[$1]}" ;;
        detail) ask "$url/products" "$3" "${token[$1]}" "$work/$1/detail.lua" ;;
        order) ask "$url/orders" "$3" "${token[$1]}" "$work/$1/order.lua" ;;
        orders) ask "$url/orders?page_size=20" "$3" "${staff[$1]}" ;;
    esac | awk '/Non-2xx|Socket errors/ { print > "/dev/stderr"; bad = 1 } /Requests\/sec/ { print $2 } END { exit bad }'
}

for scenario in page detail order orders; do
    for name in demo tenfold demo tenfold; do load $name $scenario "$warmup" >/dev/null; done
    for _ in $(seq "$rounds"); do
        for name in demo tenfold; do load $name $scenario "$seconds" >>"$work/$scenario.$name"; done
    done
    a=$(median <"$work/$scenario.demo") b=$(median <"$work/$scenario.tenfold")
    echo "$scenario: $a requests/s; of ten times the rows: $b; time over time: $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')"
    awk -v a="$a" -v b="$b" 'BEGIN { exit !(a / b > 1.3) }' && verdict=1
done
exit "${verdict:-0}"
