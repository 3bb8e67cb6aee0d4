using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class BatchDefectStoryTests
{
    [Fact]
    public async Task The_sixth_complaint_of_a_batch_shows_its_defect()
    {
        using var story = new Story("03-batch-defect", new("3. The sixth dishwasher", "3. 第六台洗碗机"), new(
            "One dishwasher leaks, then another. With the sixth complaint about one batch the house itself sees the pattern: it marks the "
                + "complaints, suspects the batch, tells quality management, and closes the fast track.",
            "一台洗碗机漏水，接着又一台。同批次第六宗投诉出现时，系统自动识别：标记群体投诉、提出批次风险、通知质量部门，并关闭快速通道。"));

        await story.ReceiveAsync(
            "2026-03-02 16:10", Leaking(0), People.Complainant, "Water under the dishwasher. Nothing unusual yet.", "洗碗机漏水，起初只是个案。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment { Severity = Severity.Medium }, "A leak, no danger.", "漏水，无危险。");
        await story.DoAsync(
            People.Owner, Answer("We look into it and call you back tomorrow."), "Otto writes a first answer.", "王拓作出首次答复。");
        await story.DoAsync(People.Business, new Accept(), "Accepted.", "受理。");
        await story.OthersAsync("2026-03-03 09:00", Enumerable.Range(1, 5).Select(Leaking));
        story.Complaint.Classification.Flags.Should().Contain("Group");
        story.Complaint.StateOf("SystemicRisk").Should().Be("RiskSuspected");
        await story.AtAsync("2026-03-03 14:00");
        await story.RefusedAsync(People.Intake, new FastTrack
        {
            Verification = "order",
        }, "CF3003", "Ina would simply exchange it.", "尹娜想直接换货。", "快速通道的条件不满足：标记中不得有安全、群体、法律等。");
        await story.DoAsync(People.Quality, new StartInvestigation
        {
            Method = InspectionMethod.Goods, Lead = "ivy",
        }, "The goods themselves are looked at.", "启动现品调查。");
        await story.DoAsync(People.Quality, new AddTask("trace-batch")
        {
            Department = "Kitchen", Role = "DepartmentSupervisor", DueAt = Moments.Read("2026-03-06 18:00"),
        }, "The kitchen department traces the batch.", "厨电部负责批次溯源。");
        await story.AtAsync("2026-03-05 09:30");
        await story.DoAsync(People.Investigator, new AddEvidence
        {
            Kind = EvidenceKind.Sample, Source = "the machine of the first complaint",
        }, "The machine comes to the workshop.", "样机送检。");
        await story.RefusedAsync(
            People.Investigator, new SubmitReport(TriggerActions.Report), "CF3003", "Ivy has seen enough.", "艾薇认为已查明。",
            "提交报告的条件不满足：尚有未完成的任务（应急期间除外）。");
        await story.AtAsync("2026-03-06 11:00");
        await story.DoAsync(
            People.Supervisor, new CompleteTask("trace-batch"), "On one day a shift worked without seals: 310 machines.",
            "溯源：某班次漏装密封圈，共310台。");
        await story.DoAsync(
            People.Executive, new StartRecall("exchange of the seals of 310 machines"), "Eva has all of them called back.", "叶华决定全部召回。");
        await story.DoAsync(People.Compliance, new FileReport
        {
            Authority = "MarketSupervision", Receipt = "MS-2026-121",
        }, "A recall is reported.", "召回即向监管部门报备。");
        await story.DoAsync(People.Business, new CompleteTask("measure-inform-customers"), "All owners are told.", "已告知全部用户。");
        await story.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report), "Now the report is in.", "提交报告。");
        await story.DoAsync(People.Supervisor, Upheld("SealMissing"), "First review.", "一审通过。");
        await story.DoAsync(People.Quality, Upheld("SealMissing"), "Second review.", "二审通过。");
        await story.DoAsync(People.Owner, Propose(
            Option("A", Remedy(RemedyKind.Exchange), Remedy(RemedyKind.Voucher, 100)) with
            {
                Schedule = [Part("exchange", "Kitchen", "2026-03-13 18:00")],
            }, Option("B", Remedy(RemedyKind.Refund, 899))),
            "A new machine and a voucher, or the money back.", "换新加券，或退款。");
        await story.DoAsync(People.Supervisor, new Approve(), "Up to 2,000 yuan Sue decides.", "2000元以内主管审批。");
        await story.DoAsync(People.Owner, new SendFinalResponse("We are sorry: choose A or B."), "The written answer.", "书面答复。");
        await story.AtAsync("2026-03-07 12:00");
        await story.DoAsync(People.Complainant, Choose("A"), "Li Na takes the new machine.", "李娜选择换新。");
        await story.AtAsync("2026-03-12 15:00");
        await story.DoAsync(People.Owner, new RecordExecution("exchange", "delivery note 88"), "It stands in her kitchen.", "已换新。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-03-13 10:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied
        {
            Method = FollowUpMethod.Questionnaire, Process = 4, Result = 5,
        }, "The questionnaire comes back.", "问卷回访：满意。");
        await story.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "SealMissing", Action = "a second look before the door is closed", Owner = "Kitchen",
            DueAt = Moments.Read("2026-04-30 18:00"),
        }, "The line gets a second look.", "产线增加复检。");
        await story.AtAsync("2026-04-03 17:00");
        await story.DoAsync(People.Quality, new CompleteTask("measure-carry-out"), "304 machines have new seals.", "304台已更换密封圈。");
        await story.DoAsync(People.Quality, new CompleteMeasure("304 of 310"), "The recall is complete.", "召回完成。");
        await story.DoAsync(People.Records, new Archive("A-2026-0003"), "Filed.", "归档。");

        story.Complaint.Should()
            .Match<Complaint>(c => c.State == "Archived" && c.SystemicRisk!.Affected == "DW-3 D4" && c.Improvements.Count == 1);
        await story.CompareAsync();
    }

    /// <summary>Each of them comes from somebody else.</summary>
    private static Intake Leaking(int number)
    {
        Intake intake = Letter(
            "Web", "Dishwasher DW-3", "The dishwasher leaks under the door.", Product("DW-3", 899, "D4"), Demand.Of(DemandKind.FreeRepair));
        return intake with { Complainant = intake.Complainant with { Contacts = [Contact.Phone($"139 0000 000{number}")] } };
    }
}
