using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class SimpleRefundStoryTests
{
    [Fact]
    public async Task A_small_refund_is_paid_and_archived_within_a_day()
    {
        using var story = new Story("01-simple-refund", new("1. A simple refund in a day", "1. 一天内办结的简单退款"), new(
            "A tea set arrives broken. The front line verifies the order, offers within its own authority, pays, asks afterwards, and "
                + "files it: one day, no investigation, nobody else asked.",
            "茶具到货破损。一线核对订单，在自身权限内提出方案、付款、回访、归档：一天办结，无需调查和审批。"));

        await story.ReceiveAsync(
            "2026-03-03 09:05",
            Letter("Phone", "Tea set", "The tea set arrived broken: two cups in pieces.", Product("TS-6", 79), Demand.Refund(79, "CNY")),
            People.Intake,
            "Li Na calls: two cups of her tea set came in pieces. She wants her 79 yuan back.", "李娜来电：茶具两只杯子碎了，要求退还79元。");
        await story.AtAsync("2026-03-03 09:12");
        await story.DoAsync(People.Intake, new Assign
        {
            Owner = "otto", Department = "Retail",
        }, "Ina gives it to Otto of the shop.", "尹娜把投诉交给零售部王拓。");
        await story.DoAsync(People.Intake, new BeginAssessment
        {
            Severity = Severity.Low, ConfirmedStatement = "Two cups of the set are broken.",
        },
            "She reads back what she understood; Li Na agrees. Nobody is in danger.", "复述并确认事实；无安全风险。");
        await story.AtAsync("2026-03-03 09:30");
        await story.DoAsync(
            People.Owner, Reach("She wants her money back."), "Otto rings back and reaches her: the first answer.", "王拓回电并联系上投诉人，作出首次答复。");
        await story.AtAsync("2026-03-03 09:45");
        await story.DoAsync(People.Supervisor, new Accept(), "Sue accepts the complaint.", "主管决定受理。");
        await story.DoAsync(People.Owner, new FastTrack
        {
            Verification = "order", Reference = "O-TS-6",
        }, "The order exists, the amount is small, nobody is endangered: no investigation is needed.", "订单属实、金额小、无风险，进入快速通道。");
        await story.AtAsync("2026-03-03 10:05");
        await story.RefusedAsync(People.Owner, Propose(Option("A", Remedy(RemedyKind.Compensation, 350))), "CF3049",
            "Otto means well and drafts 350 yuan for the trouble.", "王拓好意拟定350元补偿。", "方案A的补偿为350元，政策上限为300元。可行做法：不超过300元，或修改政策。");
        await story.DoAsync(People.Owner, Propose(
            Option("A", Remedy(RemedyKind.Refund, 79)) with { Schedule = [Part("pay", "Finance", "2026-03-04 18:00")] },
            Option("B", Remedy(RemedyKind.Exchange), Remedy(RemedyKind.Voucher, 20)) with
            {
                Schedule = [Part("deliver", "Retail", "2026-03-06 18:00")],
            }),
            "Two ways: the money back, or a new set and a voucher.", "两种方案：退款，或换新并赠券。");
        await story.DoAsync(
            People.Owner, new SendFinalResponse("We are sorry. Choose A or B. You may also turn to the consumers' association.")
        {
            Medium = "Email",
        },
            "The written answer goes out; it says where else she can turn.", "发出书面答复，并告知其他救济途径。");
        await story.AtAsync("2026-03-03 11:20");
        await story.DoAsync(People.Complainant, Choose("A"), "Li Na takes the money.", "李娜选择退款。");
        await story.AtAsync("2026-03-03 14:10");
        await story.DoAsync(
            People.Owner, new RecordExecution("pay", "transfer 20260303-17"), "The money is paid; the receipt is kept.", "已付款，凭证留存。");
        await story.DoAsync(People.Owner, new SettleDemands(DemandStatus.Granted), "What she asked for was granted.", "诉求已满足。");
        await story.DoAsync(
            People.Owner, Fire("CompleteExecution"), "All is done; the follow-up is due within 72 hours.", "全部执行完毕，72小时内回访。");
        await story.AtAsync("2026-03-03 16:30");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied
        {
            Process = 5, Result = 5,
        }, "Fay, who had no part in it, asks: all is well.", "未经手此案的费芳回访：满意。");
        await story.AtAsync("2026-03-03 17:15");
        await story.DoAsync(People.Records, new Archive("A-2026-0001") { RootCause = "transport" }, "Rex files it.", "归档。");

        story.Complaint.Should().Match<Complaint>(c => c.State == "Archived" && c.Outcome == CloseOutcomes.Resolved);
        (story.Complaint.ClosedAt - story.Complaint.ReceivedAt).Should().BeLessThan(TimeSpan.FromDays(1));
        story.Complaint.Clocks.Should().OnlyContain(clock => clock.BreachedAt == null);
        await story.CompareAsync();
    }
}
