# Sourced by what asks for another row each time.

# write_requests DIR: wrk's scripts, from the ids in DIR/ids
write_requests() {
    # One product after another, a different one each time.
    cat >"$1/detail.lua" <<LUA
local ids = {}
for id in io.lines("$1/ids") do ids[#ids + 1] = id end
local n = 0
request = function()
    n = n % #ids + 1
    return wrk.format("GET", "/api/v1/products/" .. ids[n])
end
LUA

    # Three products, other ones each time, under a key of its own.
    cat >"$1/order.lua" <<LUA
local ids = {}
for id in io.lines("$1/ids") do ids[#ids + 1] = id end
local mine = os.getenv("BENCH_RUN") .. tostring({}):sub(8)
local n = tonumber(tostring({}):sub(8)) % 1000
request = function()
    n = n + 1
    local items = {}
    for i = 1, 3 do
        items[i] = '{"product_id":"' .. ids[(n * 7 + i * 1009) % #ids + 1] .. '","quantity":' .. i .. '}'
    end
    local headers = {["Content-Type"] = "application/json", ["Idempotency-Key"] = mine .. "-" .. n}
    for name, value in pairs(wrk.headers) do headers[name] = value end
    return wrk.format("POST", nil, headers, '{"items":[' .. table.concat(items, ",") .. "]}")
end
LUA
}
