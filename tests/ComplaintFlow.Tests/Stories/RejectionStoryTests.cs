using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class RejectionStoryTests
{
    [Fact]
    public async Task A_rejection_is_appealed_and_somebody_else_accepts()
    {
        using var story = new Story("05-rejected-appealed-accepted", new("5. Rejected, appealed, accepted", "5. 不予受理、复核、受理"), new(
            "No receipt, no complaint, says the house. The rejection gives its reason and the ways outside; the appeal brings a film; and "
                + "whoever rejected it does not decide again.",
            "因无购买凭证不予受理，书面说明理由和救济途径；投诉人提交录像申请复核；原决定人不得再次决定。"));

        await story.ReceiveAsync(
            "2026-03-09 14:00",
            Letter("Phone", "Mixer", "The mixer stopped working after a week.", Product("MX-1", 159), Demand.Refund(159, "CNY")),
            People.Intake,
            "Li Na's mixer is dead after a week; she has no receipt.", "搅拌机使用一周后损坏，无购物凭证。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment { Severity = Severity.Low }, "Small and harmless.", "轻微、无风险。");
        await story.DoAsync(People.Owner, new VerifyFacts
        {
            What = "order", Result = CheckResult.Unknown,
        }, "Otto finds no order.", "未查到订单。");
        await story.DoAsync(
            People.Owner, Answer("There is no bill; please send one."), "He says so, and asks for a receipt.", "告知投诉人并请其补充凭证。");
        await story.AtAsync("2026-03-10 10:00");
        await story.RefusedAsync(People.Business, new Reject
        {
            Why = RejectionReason.MissingOrFalseMaterial, Explanation = "no receipt", OutsideRoutes = ["consumers' association"],
        }, "CF3004",
            "Bert rejects it without waiting for the unit.", "白博未等承办单位意见即作出不予受理。", "缺少受理意见 Proposal。可行做法：先由承办单位提出意见。");
        await story.DoAsync(People.Owner, new ProposeDecision(ToAccept: false)
        {
            Reason = "nothing shows that it was bought here",
        }, "Otto proposes to decline.", "王拓建议不予受理。");
        await story.DoAsync(People.Business, new Reject
        {
            Why = RejectionReason.MissingOrFalseMaterial,
            Explanation = "Nothing shows yet that the mixer was bought from us. If something does, tell us within 30 days.",
            OutsideRoutes = ["consumers' association", "market supervision", "court"],
        }, "Bert declines, says why, and where else she can turn.", "白博决定不予受理，说明理由和其他途径。");
        await story.AtAsync("2026-03-14 20:30");
        await story.DoAsync(People.Complainant, new AddEvidence
        {
            Kind = EvidenceKind.Video, Source = "the unpacking, filmed at home",
        }, "Li Na has filmed the unpacking; the label shows the order.", "李娜提交开箱录像，标签显示订单号。");
        await story.DoAsync(
            People.Complainant, new AppealRejection("The film shows your label."), "She appeals within the window.", "在期限内申请复核。");
        await story.AtAsync("2026-03-16 09:30");
        await story.RefusedAsync(
            People.Business, new Accept(), "CF3040", "Bert has seen the film and would now accept.", "白博看过录像后想改为受理。",
            "原作出不予受理决定的人不得再作决定。可行做法：由他人决定。");
        await story.DoAsync(People.Supervisor, new Accept(), "Somebody else decides: Sue accepts.", "由主管另行决定：受理。");
        await story.DoAsync(People.Owner, new FastTrack
        {
            Verification = "film", Reference = "evidence 1",
        }, "The film proves it: the fast track.", "录像属实，进入快速通道。");
        await story.DoAsync(
            People.Owner,
            Propose(Option("A", Remedy(RemedyKind.Refund, 159)) with
            {
                Schedule = [Part("pay", "Finance", "2026-03-18 18:00")],
            }, Option("B", Remedy(RemedyKind.Repair))), "Money or repair.", "退款或修理。");
        await story.DoAsync(People.Owner, new SendFinalResponse("You were right. Choose A or B."), "The written answer.", "书面答复。");
        await story.AtAsync("2026-03-16 13:00");
        await story.DoAsync(People.Complainant, Choose("A"), "The money.", "选择退款。");
        await story.AtAsync("2026-03-17 10:00");
        await story.DoAsync(People.Owner, new RecordExecution("pay", "transfer 20260317-9"), "Paid.", "已付款。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-03-18 11:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 3, Result = 5 }, "A good end with a detour.", "结果满意，过程一般。");
        await story.DoAsync(People.Records, new Archive("A-2026-0005")
        {
            RootCause = "material",
        }, "Filed, with the rejection and the appeal.", "归档，含不予受理及复核材料。");

        story.Complaint.Should()
            .Match<Complaint>(c => c.State == "Archived" && c.Rejection!.AppealedAt != null && c.Acceptance!.By == "sue");
        await story.CompareAsync();
    }
}
