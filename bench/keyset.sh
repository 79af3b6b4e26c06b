# Sourced by bench/run --keyset: the first page of a million products against the ten-thousandth, by turns.

pages=10000
size=100
echo "seeding a million products" >&2
java "${java_opts[@]}" -jar $service seed --products 1000000 >"$work/seed.log" 2>&1
PGPASSWORD=$DB_PASSWORD psql -qAt -c "vacuum analyze products, categories, users, table_versions" >/dev/null
start service $service $base
# Nine in ten of the products are active; a customer's list would end before page 10,000.
token=$(sign_in admin@example.com)

first="http://127.0.0.1:${port[service]}/api/v1/products?page_size=$size&cursor="

echo "walking to page $pages" >&2
url=$first
for ((page = 1; page < pages; page++)); do
    next=$(curl -sf -H "Authorization: Bearer $token" "$url&fields=id" | jq -r .next)
    url=${next/&fields=id/}
    [[ $url != null ]] || { echo "the list ends at page $page" >&2; exit 1; }
done
deep=$url
[[ $(curl -sf -H "Authorization: Bearer $token" "$deep" | jq '.results | length') == "$size" ]]

# Passes a report on unless requests failed: a refused one is fast.
whole() {
    awk '/Non-2xx|Socket errors/ { bad = 1 } { print } END { exit bad }'
}

ask "$first" "$warmup" "$token" >/dev/null
ask "$deep" "$warmup" "$token" >/dev/null
for _ in $(seq "$rounds"); do
    ask "$first" "$seconds" "$token" | whole | awk '/Requests\/sec/ { print $2 }' >>"$work/first"
    ask "$deep" "$seconds" "$token" | whole | awk '/Requests\/sec/ { print $2 }' >>"$work/deep"
done
a=$(median <"$work/first")
b=$(median <"$work/deep")
echo "page 1: $a requests/s; page $pages: $b requests/s; time of page $pages over page 1: $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')"
awk -v a="$a" -v b="$b" 'BEGIN { exit !(a / b <= 1.2) }'
