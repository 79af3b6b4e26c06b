// A customer of the demo shop, by the generated client alone: signs in, looks around, orders, pays and sees the order.
// The first argument is the service's URL. Every value is that of the demo data; the first that differs ends it with exit code 1.
import {
    Configuration,
    OrderApi,
    OrderStatus,
    PaymentStatus,
    ProductApi,
    ResponseError,
    TokenApi,
} from '../../target/clients/typescript';

declare const process: { argv: string[]; exit(code: number): void };

const basePath = process.argv[2];

function same(what: string, actual: unknown, expected: unknown) {
    const [is, shouldBe] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (is !== shouldBe) {
        throw new Error(`${what} is ${is}, and not ${shouldBe}`);
    }
    console.log(`ok      ${what}`);
}

/** The code of the error that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<string> {
    try {
        await call;
        return 'none';
    } catch (error) {
        if (error instanceof ResponseError) {
            return `${error.response.status} ${(await error.response.json()).error.code}`;
        }
        throw error;
    }
}

async function shop() {
    const { access } = await new TokenApi(new Configuration({ basePath })).tokenCreate({
        credentials: { email: 'user1@example.com', password: 'correct-horse-battery-1' },
    });
    const configuration = new Configuration({ basePath, accessToken: access });
    const products = new ProductApi(configuration);
    const orders = new OrderApi(configuration);

    same('nobody browses unasked', await refusal(new ProductApi(new Configuration({ basePath })).productList()), '401 not_authenticated');

    const newest = await products.productList({ pageSize: 2 });
    same('the number of active products', newest.count, 9000);
    same('the newest two', newest.results.map((product) => product.name), ['Product 9999', 'Product 9998']);

    const cheap = { category: 'category-1', inStock: true, ordering: 'price', pageSize: 2 };
    const first = await products.productList(cheap);
    same('the number of products in a category', first.count, 100);
    same('its cheapest two', first.results.map(({ name, price }) => [name, price]), [['Product 8801', '14.92'], ['Product 6301', '22.10']]);
    const second = await products.productList({ ...cheap, page: '2' });
    same('the next two', second.results.map(({ name, price }) => [name, price]), [['Product 3801', '29.28'], ['Product 1301', '36.46']]);
    same('the page after the next', new URL(second.next!).searchParams.get('page'), '3');

    const [boot] = first.results;
    const before = await products.productGet({ id: boot.id });
    same('how many there are of it', before.stock, 7413);

    const made = await orders.orderCreate({
        orderInput: { items: [{ productId: boot.id, quantity: 2 }] },
        idempotencyKey: `shop-${boot.id}`,
    });
    same('what the order costs', [made.status, made.totalAmount], [OrderStatus.Pending, '29.84']);
    const again = await orders.orderCreate({
        orderInput: { items: [{ productId: boot.id, quantity: 2 }] },
        idempotencyKey: `shop-${boot.id}`,
    });
    same('the same key orders once', again.id, made.id);
    same('how many are left', (await products.productGet({ id: boot.id })).stock, 7411);

    const declined = orders.orderPay({ id: made.id, paymentInput: { paymentToken: 'tok_declined' } });
    same('a card that is declined', await refusal(declined), '400 card_declined');
    const paid = await orders.orderPay({ id: made.id, paymentInput: { paymentToken: 'tok_ok' } });
    same('what paying comes to', paid.status, 'completed');

    const seen = await orders.orderGet({ id: made.id });
    same('the order', [seen.status, seen.totalAmount, seen.user.email], [OrderStatus.Completed, '29.84', 'user1@example.com']);
    same('its lines', seen.items.map(({ productName, quantity, unitPrice, subtotal }) => [productName, quantity, unitPrice, subtotal]), [
        ['Product 8801', 2, '14.92', '29.84'],
    ]);
    same('its payments', seen.payments.map(({ status, amount }) => [status, amount]).sort(), [
        [PaymentStatus.Declined, '29.84'],
        [PaymentStatus.Succeeded, '29.84'],
    ]);
    same('when it was made is a time', seen.createdAt instanceof Date, true);
    same('it is the newest of the list', (await orders.orderList({ pageSize: 1 })).results[0].id, made.id);
}

shop().catch((error) => {
    console.error(`FAILED  ${error.message ?? error}`);
    process.exit(1);
});
