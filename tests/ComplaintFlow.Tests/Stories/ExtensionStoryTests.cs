using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class ExtensionStoryTests
{
    [Fact]
    public async Task More_time_is_granted_when_it_is_asked_for_in_time_and_not_when_it_is_late()
    {
        using var story = new Story("09-extension", new("9. More time, once", "9. 只准延期一次"), new(
            "A test outside takes longer than promised. Asked for in time, with a reason and by somebody who may, more time is granted "
                + "once; asked for late, it is not, and the complaint is not closed before somebody has said why.",
            "第三方检测超出预期。在期限内由有权人附理由可延期一次；逾期申请则被拒绝，且须说明超期原因方可关闭。"));

        await story.ReceiveAsync(
            "2026-03-18 10:00",
            Letter("Email", "Oven OV-8", "The oven has a defect: it heats only to 140 degrees.", Product("OV-8", 3_200),
                Demand.Of(DemandKind.Exchange)), People.Intake, "An oven that does not get hot.", "烤箱温度不足。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment { Severity = Severity.Low }, "Harmless.", "无风险。");
        await story.DoAsync(People.Owner, Answer("We look into it."), "A first answer.", "首次答复。");
        await story.DoAsync(People.Supervisor, new Accept(), "Accepted.", "受理。");
        await story.AtAsync("2026-03-19 09:00");
        await story.DoAsync(People.Quality, new StartInvestigation { Lead = "ivy" }, "The oven goes to the workshop.", "启动现品调查。");
        await story.DoAsync(People.Quality, new CommissionExpert
        {
            Agency = "Laboratory", Scope = "thermostat", CostBearer = "Trader",
        }, "The thermostat goes to a laboratory.", "温控器送第三方检测。");
        await story.AtAsync("2026-03-31 16:00");
        await story.RefusedAsync(People.Owner, new Extend
        {
            Target = "Resolution", By = "10 calendar days", Reason = "the laboratory needs longer",
        }, "CF3002", "Otto would grant it to himself.", "王拓想自行延期。", "该角色无权延期。可行做法：由业务经理批准。");
        await story.DoAsync(People.Business, new Extend
        {
            Target = "Resolution", By = "10 calendar days", Reason = "the laboratory needs longer",
        }, "Bert grants ten days, two days before the end; the old date stays on record.", "白博在期限前批准延期十天，原期限留存。");
        await story.AtAsync("2026-04-14 09:00");
        await story.RefusedAsync(People.Business, new Extend
        {
            Target = "Resolution", By = "5 calendar days", Reason = "still no report",
        }, "CF3019", "A day and a half too late, Bert asks for more.", "逾期一天多后再次申请延期。", "该时限已超期，不得延期。可行做法：用“说明超期原因”说明原因。");
        await story.DoAsync(People.Quality, new AddEvidence
        {
            Kind = EvidenceKind.ExpertReport, Source = "laboratory", Hash = new string('c', 64),
        }, "The report comes at last.", "检测报告终于到达。");
        await story.DoAsync(People.Quality, new ReceiveExpertReport(1), "The test is over.", "检测结束。");
        await story.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report), "A sensor was mounted upside down.", "传感器装反。");
        await story.DoAsync(People.Supervisor, Upheld("Installation"), "First review.", "一审通过。");
        await story.DoAsync(People.Quality, Upheld("Installation"), "Second review.", "二审通过。");
        await story.DoAsync(People.Owner, Propose(Option("A", Remedy(RemedyKind.Exchange), Remedy(RemedyKind.Voucher, 150)) with
        {
            Schedule = [Part("exchange", "Kitchen", "2026-04-20 18:00")],
        }), "A new oven, and a voucher for the wait.", "换新并赠券致歉。");
        await story.DoAsync(People.Business, new Approve(), "An oven costs 3,200 yuan: Bert approves.", "烤箱价3200元：由业务经理批准。");
        await story.DoAsync(People.Owner, new SendFinalResponse("We are late and sorry."), "The written answer, late.", "书面答复（已逾期）。");
        await story.AtAsync("2026-04-14 19:00");
        await story.DoAsync(People.Complainant, Choose("A"), "She agrees.", "同意。");
        await story.AtAsync("2026-04-17 11:00");
        await story.DoAsync(People.Owner, new RecordExecution("exchange", "delivery note 120"), "Exchanged.", "已换新。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-04-18 10:00");
        await story.RefusedAsync(People.FollowUp, new FollowUpSatisfied
        {
            Process = 3, Result = 5,
        }, "CF3015", "Fay would close it.", "费芳想关闭。", "最终答复曾超期且未说明原因。可行做法：先用“说明超期原因”。");
        await story.DoAsync(People.Owner, new ExplainBreach
        {
            Target = "Resolution", Responsible = "Laboratory", Reason = "its report came two weeks late",
        }, "Otto writes down why it was late.", "王拓说明超期原因。");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 3, Result = 5 }, "The cake has risen.", "回访：满意。");
        await story.DoAsync(People.Records, new Archive("A-2026-0009"), "Filed, with both dates.", "归档，两个期限均留存。");

        Clock resolution = story.Complaint.Clocks.Single(clock => clock.Target == "Resolution");
        resolution.Should()
            .Match<Clock>(clock => clock.PromisedAt < clock.DueAt && clock.IsMetLate && clock.Breach!.Responsible == "Laboratory");
        await story.CompareAsync();
    }
}
