package io.github.unionaid.examples.exchange;

import static io.github.unionaid.examples.exchange.MadeUp.DING;
import static io.github.unionaid.examples.exchange.MadeUp.DUES;
import static io.github.unionaid.examples.exchange.MadeUp.GENERAL;
import static io.github.unionaid.examples.exchange.MadeUp.HARDSHIP;
import static io.github.unionaid.examples.exchange.MadeUp.PROVINCE;
import static io.github.unionaid.examples.exchange.MadeUp.WARMTH;
import static io.github.unionaid.examples.exchange.MadeUp.WU;
import static io.github.unionaid.examples.exchange.Vouchers.accrue;
import static io.github.unionaid.examples.exchange.Vouchers.arrive;
import static io.github.unionaid.examples.exchange.Vouchers.dues;
import static io.github.unionaid.examples.exchange.Vouchers.get;
import static io.github.unionaid.examples.exchange.Vouchers.notice;
import static io.github.unionaid.examples.exchange.Vouchers.pay;
import static io.github.unionaid.examples.exchange.Vouchers.raise;
import static io.github.unionaid.examples.exchange.Vouchers.send;
import static io.github.unionaid.examples.exchange.Vouchers.sentBack;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.TransferKind;

/** What goes wrong between a province and a city, each thing once; every amount is another one. */
final class Mistakes {
    private final Office province;
    private final Office city;

    private Mistakes(Office province, Office city) {
        this.province = province;
        this.city = city;
    }

    static void in(Office province, Office city) {
        province.post(
                raise("r-2", PROVINCE, HARDSHIP, 2_000_000, "2022-01-04"),
                raise("r-3", PROVINCE, GENERAL, 2_000_000, "2022-01-04"),
                dues("q-1", PROVINCE, 500_000, DING, 200_000, "2022-01-05"));
        city.post(dues("q-2", DING, 500_000, PROVINCE, 200_000, "2022-01-05"));
        new Mistakes(province, city).all();
    }

    private void all() {
        // money has just been sent; and sent long ago, of which the city knows nothing
        province.post(pay("在途", PROVINCE, DING, WARMTH, 11_000, "2023-01-28"));
        province.post(pay("下级漏记", PROVINCE, DING, WARMTH, 12_000, "2022-03-01"));
        // the city has money that the province knows nothing of
        cityHas("上级漏记", WARMTH, 13_000, "2022-03-10");
        // the city booked one slip of the bank twice, the second time as another payment
        both("重复", WARMTH, 14_000, "2022-03-20", "2022-03-21", 14_000);
        city.post(
                pay("重复-又", PROVINCE, DING, WARMTH, 14_000, "2022-03-21"),
                arrive("重复-又到", "重复-又", 14_000, "2022-03-21", "回单-重复"));
        // a figure was mistyped
        both("金额", WARMTH, 15_000, "2022-04-01", "2022-04-02", 15_900);
        // the wrong fund; a special grant booked as a general one
        province.post(pay("串项", PROVINCE, DING, WARMTH, 16_000, "2022-04-11"));
        told("串项", HARDSHIP, 16_000, "2022-04-11", "2022-04-12", 16_000);
        province.post(pay("专项", PROVINCE, DING, HARDSHIP, 17_000, "2022-04-21"));
        told("专项", GENERAL, 17_000, "2022-04-21", "2022-04-22", 17_000);
        // booked in the new year, long after the payment
        both("跨年", WARMTH, 18_000, "2022-11-20", "2023-01-12", 18_000);
        // the bank sent it back, and the city has it all the same
        both("退汇", WARMTH, 19_000, "2022-05-10", "2022-05-11", 19_000);
        province.post(sentBack("退汇-回", "退汇", 19_000, "2022-05-13"));
        // the receiver became a part of the city while the money was on its way
        province.post(pay("合并", PROVINCE, WU, WARMTH, 20_000, "2022-06-29"));
        told("合并", WARMTH, 20_000, "2022-07-01", "2022-07-02", 20_000);
        // promised, and booked by the city as if it were owed
        province.post(notice("通知", PROVINCE, DING, WARMTH, 21_000, "2022-12-20"));
        city.post(
                notice("通知", PROVINCE, DING, WARMTH, 21_000, "2022-12-20"),
                accrue("通知-挂账", "通知", DING, 21_000, "2022-12-31"));
        // dues passed down, booked as a grant
        province.post(send(TransferKind.PASSDOWN, "转拨", PROVINCE, DING, 22_000, "2022-08-01"));
        told("转拨", DUES, 22_000, "2022-08-01", "2022-08-02", 22_000);
        // dues sent up less the rebate, where the province has both
        city.post(send(TransferKind.REMIT, "上解", DING, PROVINCE, 70_000, "2022-09-01"));
        province.post(
                send(TransferKind.REMIT, "上解-省", DING, PROVINCE, 100_000, "2022-09-01"),
                get("上解-到", "上解-省", 100_000, "2022-09-02"),
                pay("回拨", PROVINCE, DING, DUES, 30_000, "2022-09-02"));
        // two payments alike, one arrival: nobody can say which
        province.post(
                pay("甲-1", PROVINCE, DING, WARMTH, 23_000, "2022-10-10"),
                pay("甲-2", PROVINCE, DING, WARMTH, 23_000, "2022-10-12"));
        cityHas("甲-到", WARMTH, 23_000, "2022-10-13");
    }

    private void both(String id, Fund fund, long yuan, String paid, String arrived, long booked) {
        province.post(pay(id, PROVINCE, DING, fund, yuan, paid));
        told(id, fund, booked, paid, arrived, booked);
    }

    /** The city was told of a payment and books its arrival. */
    private void told(String id, Fund fund, long yuan, String paid, String arrived, long booked) {
        city.post(pay(id, PROVINCE, DING, fund, yuan, paid), arrive(id + "-到", id, booked, arrived, "回单-" + id));
    }

    /** The city books an arrival of which it knows the day alone. */
    private void cityHas(String id, Fund fund, long yuan, String on) {
        told(id, fund, yuan, on, on, yuan);
    }
}
